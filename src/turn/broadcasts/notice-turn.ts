import { reaches } from '../../core/broadcasts/reaches.ts'
import { nextDaytime } from '../../core/office/daytime.ts'
import { fitTo } from '../../core/replies/fit-to.ts'
import { notice } from '../../core/replies/notice.ts'
import type { Broadcast } from '../../core/vocabulary/broadcast.ts'
import { StoreError } from '../../shared/errors.ts'
import type { Loaded, TurnCommit } from '../../store/store.ts'
import { carryOut } from '../carry-out.ts'
import type { TurnDeps } from '../deps.ts'
import { zonesOfPerson } from '../effects/errand-effects.ts'

const attempts = 20
/** Notices a conversation remembers to have been sent. */
const mostRemembered = 40

/** What a turn of a notice came to: sent now, or before; not for them; for them, at another hour. */
export type NoticeResult = 'sent' | 'had' | 'other' | 'later'

/**
 * The turn in which somebody gets a notice. That they got it is part of the same commit, so it is sent once, whoever else is at it and
 * whatever crashes. What stood open stays open. Rejects with `StoreError` when it could not be stored.
 */
export async function noticeTurn(contactId: string, broadcast: Broadcast, deps: TurnDeps): Promise<NoticeResult> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await deps.store.load(contactId)
    if (loaded === null) return 'other'
    const { conversation, openCase } = loaded
    if (conversation.noticed?.includes(broadcast.id)) return 'had'
    if (reaches(broadcast, conversation) !== 'yes') return 'other'
    const zones = zonesOfPerson(conversation, deps)
    // The assistant does not speak while a person of the office has the conversation.
    if (openCase?.status === 'owned' || nextDaytime(deps.now(), zones) > deps.now()) return 'later'
    const result = await deps.store.commitTurn(await commitOf(broadcast, loaded, zones, deps))
    if (result === 'conflict') continue
    deps.committed({ contactId, caseId: null })
    return 'sent'
  }
  throw new StoreError('turn:contended', `committing a notice ${attempts} times`, undefined)
}

async function commitOf(
  { id, texts }: Broadcast,
  loaded: Loaded,
  zones: readonly string[],
  deps: TurnDeps,
): Promise<TurnCommit> {
  const { conversation, door } = loaded
  const language = conversation.language ?? 'es'
  const noticed = [...(conversation.noticed ?? []), id].slice(-mostRemembered)
  const kept = { ...conversation, noticed }
  const commit = await carryOut({ conversation: kept, effects: [] }, { ...loaded, newAlias: null }, null, deps)
  const say = (key: Parameters<Parameters<typeof notice>[2]>[0], vars?: Readonly<Record<string, string>>) =>
    deps.texts(language, key, vars)
  const said = notice(texts[language] ?? '', language, say, deps.book.office.assistant_of[language])
  const capabilities = deps.capabilities(door.channel)
  const entries = fitTo(said, capabilities).map((outbound) => ({ id: deps.newId(), outbound }))
  const at = deps.now()
  return {
    ...commit,
    thread: entries.map(({ id: entry, outbound }) => ({
      id: entry,
      direction: 'out',
      text: null,
      outbound,
      at,
      edited: false,
    })),
    // Of unknown outcome it is not sent again: at most once.
    outbox: capabilities.fetched
      ? []
      : entries.map(({ id: entry, outbound }) => ({ id: entry, ...door, outbound, policy: 'ask', daytime: zones })),
  }
}
