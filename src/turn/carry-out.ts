import { isOwnSentence, isOwnWords, lastSentence, type Quote } from '../core/cases/own-words.ts'
import { placeTold } from '../core/conversation/place-told.ts'
import { newConversation, type Step } from '../core/conversation/step.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { Effect } from '../core/vocabulary/effect.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { Outbound } from '../core/vocabulary/outbound.ts'
import type { Understanding } from '../core/vocabulary/understanding.ts'
import type { Joining, OutboxMessage, ThreadEntry, TurnCommit } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'
import { caseChange } from './effects/case-effects.ts'
import { doErrands, zonesOfPerson } from './effects/errand-effects.ts'
import { ratingIn } from './effects/rating-effects.ts'
import { offeredBy, type SaidInTurn, saidIn } from './effects/say-effects.ts'
import { isDoorAct, written } from './read.ts'
import { albumAfter, keepable } from './read-attached.ts'
import type { Received } from './receive.ts'
import { understandingOf } from './understanding.ts'

/** The language replies are in until a person has written in one. */
const firstLanguage = 'es'

/** Lines before a case that are looked through for a sentence of the person's own. */
const lookedBack = 16

/** Why a turn is made when no person's own message is the reason. */
export interface Cause {
  /** The id of the timer it answers. */
  readonly ring?: string | null
  readonly joining?: Joining | null
  /** What the message was read as. */
  readonly event?: ConversationEvent
}

/** Turns a step's effects into the rows of one commit. Nothing is sent and nothing is written here. */
export async function carryOut(
  stepped: Step,
  received: Received,
  inbound: Inbound | null,
  deps: TurnDeps,
  { ring = null, joining = null, event }: Cause = {},
): Promise<TurnCommit> {
  const at = deps.now()
  const language = stepped.conversation.language ?? firstLanguage
  const zones = zonesOfPerson(stepped.conversation, deps)
  const sender = inbound?.sender ?? null
  const done = doErrands(stepped.effects, { received, sender, language, zones, now: at, deps })
  const { effects, timers, cancelTimers, code, dropAliases, changes } = done
  const words = inbound === null ? null : hidden(written(inbound, received.conversation, deps), stepped.effects)
  const understanding = event === undefined ? null : understandingOf(event)
  const asked = inbound !== null && isDoorAct(inbound) ? null : words
  const quote = await quoteOf({ asked, understanding, effects }, received, deps)
  const change = caseChange(effects, {
    ...{ received, language, asked, quote, deps },
    now: at,
    stack: stepped.conversation.stack,
    danger: stepped.conversation.danger,
    origin: placeTold(stepped.conversation),
  })
  const { rating, rated } = ratingIn(received.conversation, stepped.conversation, effects, language, deps)
  const { fetched = false, noted = false } = deps.capabilities(received.door.channel)
  const { sayings, answered } = await saidTo(stepped.conversation, () =>
    saidIn(effects, received, language, change?.case ?? received.openCase, deps, event),
  )
  const said = noted ? sayings.filter(({ outbound }) => outbound.speaker.kind === 'staff') : sayings
  // A goodbye is always delivered: with it the nameless contact that holds it disappears.
  const forget = effects.some((e) => e.type === 'forget')
  const heard = words === null ? null : heardIn(inbound, words, at, understanding, deps)
  const out = { direction: 'out', text: null, at, edited: false } as const
  const spoken = said.map((saying) => ({ id: deps.newId(), ...out, ...saying }) satisfies ThreadEntry)
  return {
    contactId: received.contactId,
    revision: received.revision,
    alias: received.newAlias,
    door: received.door,
    inbound: inbound === null ? null : { alias: inbound.sender, externalId: inbound.externalId },
    conversation: forget
      ? newConversation(at)
      : {
          ...stepped.conversation,
          ...(rated === undefined ? {} : { rated }),
          ...changes,
          answered,
          ...albumAfter(inbound),
          ...(inbound === null ? {} : { heardAt: Math.min(inbound.sentAt, at) }),
          offered: offeredBy(said, received.conversation.offered),
        },
    thread: forget || heard === null ? spoken : [heard.line, ...spoken],
    files: forget || heard === null ? [] : heard.files,
    outbox:
      noted || (fetched && !forget)
        ? []
        : spoken.map(({ id, outbound }) => parcel(id, outbound, received, ring === null ? null : zones)),
    caseChange: forget ? null : change,
    timers,
    cancelTimers,
    ring,
    code,
    joining,
    dropAliases,
    follows: [...followsIn(effects), ...done.follows],
    rating: forget ? null : rating,
    forget,
    at,
  }
}

/** Who blocked us gets nothing, and is told nothing that the thread would then say they were told. */
async function saidTo({ left, answered = [] }: Conversation, say: () => Promise<SaidInTurn>): Promise<SaidInTurn> {
  return left === true ? { sayings: [], answered } : say()
}

/** A secret word is not kept where whoever reads the talk would see it. */
function hidden(words: string, effects: readonly Effect[]): string {
  for (const effect of effects) {
    const secret = effect.type === 'do_errand' && 'hides' in effect.errand ? effect.errand.hides : null
    if (secret !== null) return words.replaceAll(secret, '••••')
  }
  return words
}

/** What a list of cases quotes of a turn: its own words; where it opens a case without any, the last said before. */
async function quoteOf(
  turn: {
    readonly asked: string | null
    readonly understanding: Understanding | null
    readonly effects: readonly Effect[]
  },
  { contactId, openCase, revision }: Received,
  { store }: TurnDeps,
): Promise<Quote | null> {
  const { asked, understanding, effects } = turn
  const own =
    asked !== null && isOwnWords(asked) ? { text: asked, isSentence: isOwnSentence(asked, understanding) } : null
  const opens = openCase === null && revision > 0 && effects.some(({ type }) => type === 'open_case')
  if (own?.isSentence === true || !opens) return own
  const before = lastSentence(await store.thread(contactId, lookedBack))
  return before === null ? own : { text: before, isSentence: true }
}

/** What the person sent, as the thread keeps it, and what is kept beside; null when a turn has another reason. */
function heardIn(
  inbound: Inbound | null,
  text: string,
  at: number,
  understanding: Understanding | null,
  { newId }: TurnDeps,
): { readonly line: ThreadEntry; readonly files: TurnCommit['files'] } | null {
  if (inbound === null) return null
  const { edited, sender, content } = inbound
  // Words that were changed come with the same pictures once more.
  const { attachments, files } = keepable(edited ? [] : (inbound.attachments ?? []), newId)
  const line: ThreadEntry = {
    id: newId(),
    direction: 'in',
    text,
    outbound: null,
    at,
    edited,
    ...(content.kind === 'choice' ? { choice: content.id } : {}),
    ...(understanding === null ? {} : { understanding }),
    ...(attachments.length === 0 ? {} : { attachments, via: { channel: sender.channel, account: sender.account } }),
  }
  return { line, files }
}

function followsIn(effects: readonly Effect[]): TurnCommit['follows'] {
  return effects.flatMap((e) => (e.type === 'follow_topic' ? [{ topic: e.topic, following: e.following }] : []))
}

/** What staff wrote is never sent twice unasked; what the assistant said may be. `zones`: sent unasked, to somebody there. */
function parcel(id: string, outbound: Outbound, { door }: Received, zones: readonly string[] | null): OutboxMessage {
  const policy = outbound.speaker.kind === 'staff' ? 'ask' : 'repeat'
  return { id, ...door, outbound, policy, ...(zones === null ? {} : { daytime: zones }) }
}
