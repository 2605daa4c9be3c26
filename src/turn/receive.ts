import { newConversation } from '../core/conversation/step.ts'
import type { Case } from '../core/vocabulary/case.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { Alias, Inbound } from '../core/vocabulary/inbound.ts'
import type { Door, ThreadEntry, Timer } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'

/** Who is concerned, and where they are, when a turn begins. */
export interface Received {
  readonly contactId: string
  readonly conversation: Conversation
  readonly revision: number
  readonly openCase: Case | null
  readonly door: Door
  /** What is still to be done for them, soonest first. */
  readonly timers: readonly Timer[]
  /** To be recorded with this turn: a new contact's. Null for a known one. */
  readonly newAlias: Alias | null
}

/** A message seen before, with the replies it got then; or the contact it belongs to, made up when new. */
export type Reception = { readonly seen: readonly ThreadEntry[] } | { readonly seen: null; readonly received: Received }

/** Looks up whether this platform message was taken before and whom it comes from. Writes nothing. */
export async function receive(inbound: Inbound, deps: TurnDeps): Promise<Reception> {
  const [seen, { contactId, newAlias }] = await Promise.all([
    deps.store.repliesTo(inbound.sender, inbound.externalId),
    whoIs(inbound, deps),
  ])
  if (seen !== null) return { seen }
  const { channel, account } = inbound.sender
  const door: Door = { channel, account, address: inbound.address }
  const loaded = contactId === null ? null : await deps.store.load(contactId)
  if (loaded !== null) {
    const conversation = inbound.languageChosen ? inLanguage(loaded.conversation, inbound) : loaded.conversation
    return { seen: null, received: { ...loaded, conversation, door, newAlias } }
  }
  return {
    seen: null,
    received: {
      contactId: deps.newId(),
      conversation: inLanguage(newConversation(deps.now()), inbound),
      revision: 0,
      openCase: null,
      door,
      timers: [],
      newAlias: inbound.sender,
    },
  }
}

/** Who wrote, by either id, and the one of the two that is new of them. */
async function whoIs(
  { sender, also }: Pick<Inbound, 'sender' | 'also'>,
  { store }: Pick<TurnDeps, 'store'>,
): Promise<{ readonly contactId: string | null; readonly newAlias: Alias | null }> {
  const contactId = await store.findContact(sender)
  if (also === undefined) return { contactId, newAlias: null }
  const other = await store.findContact(also)
  if (contactId === null) return { contactId: other, newAlias: other === null ? null : sender }
  return { contactId, newAlias: other === null ? also : null }
}

function inLanguage(conversation: Conversation, { languageHint, languageChosen = false }: Inbound): Conversation {
  if (languageHint === null) return conversation
  return { ...conversation, language: languageHint, languageChosen: conversation.languageChosen || languageChosen }
}
