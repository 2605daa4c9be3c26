import type { Act } from '#core/conversation/act.ts'
import { guideChoice, reaching, readChoice } from '#core/conversation/choice-id.ts'
import type { CaseReason } from '#core/vocabulary/case.ts'
import type { UrgentKind } from '#core/vocabulary/meaning.ts'
import type { PlaceId } from '#core/vocabulary/place.ts'
import type { TextKey } from '#core/vocabulary/text-key.ts'
import type { TopicId } from '#core/vocabulary/topic.ts'
import { say, ways } from './say.ts'

/** What the root machine remembers. */
export interface Context {
  readonly greeted: boolean
  /** The privacy notice was given; it comes once, before the first personal question. */
  readonly noticed: boolean
  /** Messages in a row that were not understood. */
  readonly misses: number
  /** The clarifying question last asked: the same is not asked twice in a row. */
  readonly asked: string | null
  /** A person of the office was offered, and why; a yes calls them. Conversations of before have none. */
  readonly offered?: CaseReason | null | undefined
  /** A case is open for this person. */
  readonly waiting: boolean
  /** The danger the open case was raised for; absent while it is an ordinary one. */
  readonly urgent?: UrgentKind | undefined
  /** The topic last asked about, for the case's area. */
  readonly topic: TopicId | null
  /** The municipality or city last told; conversations of before it was asked have none. */
  readonly place?: PlaceId | undefined
  /** What was asked for beside and is not answered yet, as choice ids; conversations of before this was kept have none. */
  readonly open?: readonly string[] | undefined
}

/** Before anything was said. */
export const fresh: Context = {
  greeted: false,
  noticed: false,
  misses: 0,
  asked: null,
  waiting: false,
  topic: null,
  // Named, so that starting over leaves no place and no open need behind.
  place: undefined,
  open: undefined,
  urgent: undefined,
  offered: undefined,
}

/** What is kept when somebody starts over: that we have met, what they were told, and their case. */
export function startedOver({ noticed, waiting }: Context): Context {
  return { ...fresh, greeted: true, noticed, waiting }
}

/** Names a clarifying question by what it offers, so that the same one is recognised. */
export function questionOf(event: Act): string | null {
  return event.type === 'unsure' ? (event.homonym ?? [...event.topics].sort().join()) : null
}

/** The misses in a row after an answer: one that somebody had to put us right for counts as one. */
export function missesAfter({ misses }: Pick<Context, 'misses'>, event: Act): number {
  return event.type === 'ask' && event.corrects === true ? misses + 1 : 0
}

/** Offers a person of the office in a text that says so; a yes to it calls them. */
export function offer<const Reason extends Exclude<CaseReason, 'urgent'>>(key: TextKey, reason: Reason) {
  return [say(key, ['person', 'menu']), `offers_${reason}`] as const
}

/** Asked what answers here, whoever does offers a person beside. */
export function isOfRobot(event: Act): boolean {
  return event.type === 'courtesy' && event.kind === 'robot'
}

/** Opens a case for who said yes to a person, about the topic last asked about. */
export const openOffered = {
  type: 'open_case',
  params: ({ context }: { context: Context }) => ({
    reason: context.offered ?? ('asked' as const),
    topic: context.topic,
    urgent: null,
  }),
} as const

/** Opens a case for a person who is called for: by the one who writes, or first in the queue by what a guided procedure found. */
export const openCalled = {
  type: 'open_case',
  params: ({ context, event }: { context: Context; event: Act }) => {
    const urgent = urgentIn(event)
    return { reason: urgent === null ? ('asked' as const) : ('urgent' as const), topic: context.topic, urgent }
  },
} as const

/** Says in a sentence that the person of the office has finished; going on where they were is a button, where they were anywhere. */
export const sayLeft = {
  type: 'say',
  params: ({ context, event }: { context: Context; event: Act }) => ({
    key: 'person.left' as const,
    vars: { name: event.type === 'case_returned' ? event.staff.name : '' },
    choices: [...(context.topic === null ? [] : ['reopen']), ...ways],
  }),
} as const

/** Says that a person was called: with this text, or that the case is first. */
export function sayCase(key: TextKey) {
  return {
    type: 'say',
    params: ({ event }: { event: Act }) => ({
      key: urgentIn(event) === null ? key : ('case.first' as const),
      choices: [guideChoice(reaching), 'menu'],
    }),
  } as const
}

/** Says that somebody who cannot choose may tell it in words, or be asked step by step. */
export const sayUndecided = {
  type: 'say',
  params: ({ event }: { event: Act }) => ({
    key: 'undecided' as const,
    choices: [...(event.type === 'undecided' ? (event.guides ?? []).map(guideChoice) : []), 'person', 'menu'],
  }),
} as const

/** What a staff member says, as it is to be passed on. */
export function staffWords({ staff, text, written, original, translated, pin }: Extract<Act, { type: 'staff_reply' }>) {
  return {
    staff,
    text,
    ...(written === undefined ? {} : { written }),
    ...(original === undefined ? {} : { original }),
    ...(translated === undefined ? {} : { translated }),
    ...(pin === undefined ? {} : { pin }),
  }
}

/** The one place an act names: where to look, or whose notices are wanted; null when it names none, or several of one name. */
export function placeIn(event: Act): PlaceId | null {
  if (event.type === 'errand') return event.errand.do === 'notices' ? (event.errand.place ?? null) : null
  return 'places' in event && event.places.length === 1 ? (event.places[0] ?? null) : null
}

/** The emergency a person is called for; null when there is none. */
export function urgentIn(event: Act): UrgentKind | null {
  return event.type === 'person' ? (event.urgent ?? null) : null
}

/** Notes whether the person wants to be told when something about the topic last asked about changes. */
export function follow(following: boolean) {
  return {
    type: 'follow_topic',
    params: ({ context, event }: { context: Context; event: Act }) => ({
      topic: followed(context, event) ?? '',
      following,
    }),
  } as const
}

/** The topic somebody wants to be told of: the one they name, else the one last asked about. */
export function followed({ topic }: Context, event: Act): TopicId | null {
  return event.type === 'follow' && event.topic !== null ? event.topic : topic
}

/** The danger a case is kept for after an event. */
export function urgentAfter({ urgent }: Context, event: Act): UrgentKind | undefined {
  return event.type === 'urgent' ? event.kind : (urgentIn(event) ?? urgent)
}

/** What a guard of the root machine is asked about. */
interface Given {
  readonly context: Context
  readonly event: Act
}

/** What the root machine asks before it moves. */
export const rootGuards = {
  pressed: ({ event }: Given) => event.type === 'board' && event.pressed,
  appointed: ({ event }: Given) => event.type === 'timer' && event.kind === 'appointment',
  moved_by_others: ({ event }: Given) => event.type === 'board' && event.by !== 'owner',
  waiting: ({ context }: Given) => context.waiting,
  asks_of_case: ({ context, event }: Given) =>
    context.waiting && event.type === 'headway' && event.said.says === 'asks',
  /** What was opened for an emergency is looked at by the office, whatever is said afterwards. */
  waitingInDanger: ({ context }: Given) => context.waiting && context.urgent != null,
  waitingCalmly: ({ context }: Given) => context.waiting && context.urgent == null,
  tellsCase: ({ event }: Given) => event.type === 'guide' && event.told !== undefined,
  raised: ({ context, event }: Given) => context.waiting && event.type === 'urgent' && event.kind === context.urgent,
  /** "How much is it?" of no matter is asked about this chat: free, and what has a price is asked for. */
  asksPrice: ({ event }: Given) => event.type === 'subject_missing' && event.field === 'cost',
  topicKnown: ({ context, event }: Given) => followed(context, event) !== null,
  wasOffered: ({ context }: Given) => context.offered != null && !context.waiting,
  missedBefore: ({ context }: Given) => context.misses >= 1,
  missedWaiting: ({ context }: Given) => context.misses >= 1 && context.waiting,
  askedBefore: ({ context, event }: Given) => context.asked !== null && context.asked === questionOf(event),
  askedJustNow: ({ context, event }: Given) =>
    event.type === 'unsure' && event.hurried === true && context.asked !== null && context.asked === questionOf(event),
  asksWait: ({ context, event }: Given) =>
    context.waiting && event.type === 'subject_missing' && event.field === 'duration',
  namesLanguage: ({ event }: Given) => event.type === 'language' && event.language !== null,
  firstGreeting: ({ context, event }: Given) =>
    !context.greeted && event.type === 'courtesy' && event.kind === 'greeting',
} as const

type Remembered = Pick<Context, 'open' | 'asked'>

/** Needs kept open for one person; more would be no list but a burden. */
const mostOpen = 6

/** What stays open after an act: what was open but for what it answers, then what the same message asks for beside. */
export function openAfter({ open = [] }: Remembered, event: Act): readonly string[] {
  const also = 'also' in event ? (event.also ?? []) : []
  const left = [...open.filter((id) => !answers(event, id)), ...also.filter((id) => !answers(event, id))]
  return [...new Set(left)].slice(0, mostOpen)
}

/** True when it is time to name what stays open: it was just told, one of it was just answered, or a question about it was. */
export function isTimeToList({ open = [], asked }: Remembered, event: Act): boolean {
  if ('also' in event && (event.also?.length ?? 0) > 0) return true
  return asked !== null || open.some((id) => answers(event, id))
}

/** An answer to any part of a topic answers it; a declared word is taken up by asking which of its meanings is meant. */
function answers(event: Act, id: string): boolean {
  const need = readChoice(id)
  if (event.type === 'unsure') return need?.act === 'group' && need.group === event.homonym
  const topic = event.type === 'ask' || event.type === 'urgent' ? event.topic : null
  return need?.act === 'topic' && need.topic === topic
}
