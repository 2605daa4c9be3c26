import { newConversation, type Step } from '../core/conversation/step.ts'
import type { Effect } from '../core/vocabulary/effect.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { Outbound } from '../core/vocabulary/outbound.ts'
import type { Door, OutboxMessage, ThreadEntry, TurnCommit } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'
import { caseChange } from './effects/case-effects.ts'
import { offeredBy, saidIn } from './effects/say-effects.ts'
import { written } from './read.ts'
import type { Received } from './receive.ts'

/** The language replies are in until a person has written in one. */
const firstLanguage = 'es'

/** Turns a step's effects into the rows of one commit. Nothing is sent and nothing is written here. */
export async function carryOut(
  stepped: Step,
  received: Received,
  inbound: Inbound | null,
  deps: TurnDeps,
): Promise<TurnCommit> {
  const { effects } = stepped
  const at = deps.now()
  const language = stepped.conversation.language ?? firstLanguage
  const words = inbound === null ? null : written(inbound, received.conversation, deps)
  const change = caseChange(effects, { received, language, asked: words, now: at, deps })
  const said = await saidIn(effects, received, language, change?.case ?? received.openCase, deps)
  // A goodbye is always delivered: with it the nameless contact that holds it disappears.
  const isFetched = deps.capabilities(received.door.channel).fetched === true
  const forget = effects.some((e) => e.type === 'forget')
  const heard: ThreadEntry[] =
    inbound === null || words === null
      ? []
      : [{ id: deps.newId(), direction: 'in', text: words, outbound: null, at, edited: inbound.edited }]
  const spoken = said.map(
    (outbound) =>
      ({ id: deps.newId(), direction: 'out', text: null, outbound, at, edited: false }) satisfies ThreadEntry,
  )
  return {
    contactId: received.contactId,
    revision: received.revision,
    alias: received.newAlias,
    door: received.door,
    inbound: inbound === null ? null : { alias: inbound.sender, externalId: inbound.externalId },
    conversation: forget
      ? newConversation(at)
      : { ...stepped.conversation, offered: offeredBy(said, received.conversation.offered) },
    thread: forget ? spoken : [...heard, ...spoken],
    outbox: isFetched && !forget ? [] : spoken.map(({ id, outbound }) => parcel(id, outbound, received.door)),
    caseChange: forget ? null : change,
    timers: [],
    cancelTimers: [],
    ring: null,
    code: null,
    joining: null,
    dropAliases: [],
    follows: followsIn(effects),
    forget,
    at,
  }
}

function followsIn(effects: readonly Effect[]): TurnCommit['follows'] {
  return effects.flatMap((e) => (e.type === 'follow_topic' ? [{ topic: e.topic, following: e.following }] : []))
}

/** What staff wrote is never sent twice unasked; what the assistant said may be. */
function parcel(id: string, outbound: Outbound, door: Door): OutboxMessage {
  return { id, ...door, outbound, policy: outbound.speaker.kind === 'staff' ? 'ask' : 'repeat' }
}
