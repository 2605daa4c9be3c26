import type { AnswerSaid } from '../vocabulary/answer-said.ts'
import type { AppointmentSaid } from '../vocabulary/appointment.ts'
import type { AttachmentKind } from '../vocabulary/attachment.ts'
import type { Board, BoardNews, LineState, Mover } from '../vocabulary/board.ts'
import type { StaffWords } from '../vocabulary/case.ts'
import type { Errand } from '../vocabulary/errand.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { Field } from '../vocabulary/field.ts'
import type { Answers, Guide, Guides, HeadwaySaid, Item } from '../vocabulary/guide.ts'
import { unknown, withheld } from '../vocabulary/guide.ts'
import type { Language } from '../vocabulary/language.ts'
import type { CaseRemark, Meaning, Objection, Remark, Smalltalk, UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceId, PlaceKind } from '../vocabulary/place.ts'
import type { StaffMember } from '../vocabulary/role.ts'
import type { TimerKind } from '../vocabulary/timer.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import { type ChosenAct, needChoice, readChoice } from './choice-id.ts'
import { itemOf } from './items.ts'

/**
 * What somebody does in a conversation, the only thing machines see. Words and buttons that mean the same are the same act,
 * and everything that is guaranteed to exist (topics, groups) has been checked.
 */
export type Act =
  | { readonly type: 'start' }
  /**
   * `facts`: those that answer it, best first; `silent`: none does; `doubt`: the topics it may be about instead; `corrects`: the answer before
   * was not what was asked for; `from`: the part goes on from its fact of this number.
   */
  | {
      readonly type: 'ask'
      readonly topic: TopicId
      readonly field: Field | null
      readonly from?: number
      readonly facts?: readonly string[]
      readonly silent?: true
      readonly doubt?: readonly TopicId[]
      readonly corrects?: true
      readonly also?: Also
    }
  /** `hurried`: within seconds of words that were not answered yet. */
  | {
      readonly type: 'unsure'
      readonly topics: readonly TopicId[]
      readonly homonym: string | null
      readonly also?: Also
      readonly hurried?: boolean
    }
  | { readonly type: 'urgent'; readonly kind: UrgentKind; readonly topic: TopicId | null; readonly also?: Also }
  /** `urgent`: a guided procedure found that it cannot wait. */
  | { readonly type: 'person'; readonly topic: TopicId | null; readonly urgent?: UrgentKind | null }
  | { readonly type: 'courtesy'; readonly kind: Smalltalk }
  | { readonly type: 'language'; readonly language: Language | null }
  | { readonly type: 'foreign' }
  | { readonly type: 'out_of_scope' }
  | { readonly type: 'not_understood' }
  /** A piece of a sentence sent within seconds of one that was not understood; the rest may be on its way. */
  | { readonly type: 'fragment' }
  /** Something that is answered elsewhere or needs no answer: a further picture of an album, what only the danger chart hears. */
  | { readonly type: 'silence' }
  /** A question without a subject, e.g. "how much is it?", with no topic at hand. */
  | { readonly type: 'subject_missing'; readonly field: Field }
  /** The person cannot say which of the offered meanings they need. `guides`: the procedures that find out. */
  | { readonly type: 'undecided'; readonly guides?: readonly string[] }
  /** Something is looked for near a person; `again`: not near the place told before. */
  | {
      readonly type: 'near'
      readonly kinds: readonly PlaceKind[]
      readonly places: readonly PlaceId[]
      readonly again: boolean
      /** Offices asked for by their name, in place of a kind. */
      readonly offices?: readonly string[]
    }
  /** A place and nothing else: one, several of that name, or none that is known. */
  | { readonly type: 'place'; readonly places: readonly PlaceId[] }
  /** Starts a guided procedure, or goes on with it. `topic` is its own; of one that begins itself, because somebody told their case, the one they
   * told it under; `told`: whether it is surely that one. */
  | {
      readonly type: 'guide'
      readonly flow: string
      readonly topic: TopicId
      readonly told?: 'surely' | 'likely'
    }
  /** Answers to questions of a guided procedure, in words or pressed. */
  | {
      readonly type: 'told'
      readonly flow: string
      readonly topic: TopicId
      readonly answers: Answers
      /** They tell of danger elsewhere or before. */
      readonly danger?: true
    }
  /** Words that were to answer the question that stands and could not be read (`beside`: they tell something else); or they ask why it is asked. */
  | { readonly type: 'unread' | 'why'; readonly flow: string; readonly topic: TopicId; readonly beside?: true }
  /** Ticks a line of the result off, or no more; null: shows the lines to tick. */
  | { readonly type: 'tick'; readonly flow: string; readonly topic: TopicId; readonly item: Item | null }
  /** Looks at a board, or at one line of it, or moves that line. `pressed`: by a button, not in words. */
  | {
      readonly type: 'board'
      readonly flow: string
      readonly topic: TopicId
      readonly line: string | null
      readonly to: LineState | null
      readonly by: Mover
      readonly pressed: boolean
      /** It is the one a relative shares. */
      readonly shared: boolean
    }
  /** There is something to tell of a shared board. */
  | { readonly type: 'news'; readonly flow: string; readonly news: BoardNews; readonly shared: boolean }
  /** A relative's board is seen here from now on. */
  | { readonly type: 'board_joined'; readonly flow: string; readonly board: Board }
  /** Says something the procedure answers at any time. */
  | { readonly type: 'aside'; readonly flow: string; readonly topic: TopicId; readonly aside: string }
  /** Asks how the term of the result is counted. */
  | { readonly type: 'count'; readonly flow: string; readonly topic: TopicId }
  /** What the result was about is seen to: the next of the needs that were told. */
  | { readonly type: 'further'; readonly flow: string; readonly topic: TopicId }
  | { readonly type: 'keep_list'; readonly flow: string; readonly topic: TopicId }
  /** Tells of an appointment for what the result is about, or that there is none. */
  | { readonly type: 'appoint'; readonly flow: string; readonly topic: TopicId; readonly said: AppointmentSaid }
  /** Asks how the matter of a result stands, or tells what it has come to. */
  | { readonly type: 'headway'; readonly flow: string; readonly topic: TopicId; readonly said: HeadwaySaid }
  /** Corrects an answer; null: shows all of them. */
  | { readonly type: 'redo'; readonly flow: string; readonly topic: TopicId; readonly question: string | null }
  /** Wants to be told when something changes: of this topic, or of the one last asked about. */
  | { readonly type: 'follow'; readonly topic: TopicId | null }
  /** Says once more what was said last, or the question that stands after an interruption. */
  | { readonly type: 'repeat' }
  /** Tells what the person of the office is to know; `topic`: what it sounds to be about. */
  | { readonly type: 'leave_message'; readonly topic: TopicId | null }
  /** Something wanted of the assistant itself. */
  | { readonly type: 'errand'; readonly errand: Errand }
  | { readonly type: 'timer'; readonly kind: TimerKind; readonly flow: string | null; readonly unanswered: number }
  | { readonly type: 'joined' }
  | { readonly type: 'attached'; readonly what: AttachmentKind | 'phone_card' }
  | { readonly type: 'unsupported'; readonly what: string }
  | { readonly type: 'unknown_choice' }
  | {
      readonly type:
        | 'menu'
        | 'help'
        | 'start_over'
        | 'back'
        | 'stop'
        | 'resume'
        | 'erase'
        | 'unfollow'
        | 'yes'
        | 'no'
        | 'assistant'
        | 'more'
        | 'reopen'
        | Exclude<Remark, 'repeat' | 'guide'>
        | Exclude<CaseRemark, 'leave_message'>
        | Objection
        | 'maybe_person'
    }
  | { readonly type: 'case_claimed' | 'case_returned' | 'case_released' | 'case_closed'; readonly staff: StaffMember }
  | ({ readonly type: 'staff_reply'; readonly staff: StaffMember } & StaffWords)

type MessageEvent = Extract<ConversationEvent, { type: 'message' }>

/** What the same message asks for beside, as the choice ids that answer it. */
type Also = readonly string[]

/** What an act may refer to. */
export interface ActScope extends Guides {
  topic(id: TopicId): boolean
  place(id: PlaceId): boolean
  /** The topics behind a menu group or a word with several meanings; null when there is no such group. */
  group(id: string): { readonly topics: readonly TopicId[]; readonly homonym: string | null } | null
}

/** Turns an event into the act it is. Total: whatever comes, some act comes out. */
export function actOf(event: Exclude<ConversationEvent, { type: 'left' | 'back' }>, known: ActScope): Act {
  if (event.type === 'message') {
    if (event.errand !== undefined) return { type: 'errand', errand: event.errand }
    if (event.follows !== undefined && known.topic(event.follows)) return { type: 'follow', topic: event.follows }
    const spoken = actOfSpoken(event, known)
    if (spoken !== null) return spoken
    const answered = event.answer === undefined ? null : actOfAnswer(event.answer, known)
    if (answered !== null) return answered
    if (event.begins !== undefined) return beginningOf(event.begins)
    if (event.place === undefined) return withOthers(actOfMeaning(event.meaning, known), event.meaning, known)
    const { kinds, places, offices } = event.place
    if (offices !== undefined) return { type: 'near', kinds, places, again: false, offices }
    return kinds.length === 0 ? { type: 'place', places } : { type: 'near', kinds, places, again: false }
  }
  if (event.type === 'choice') return actOfChoice(event.id, known)
  if (event.type === 'attached') return event.more ? { type: 'silence' } : { type: 'attached', what: event.what }
  if (event.type === 'case_board') return actOfBoard(event, 'office', true, known)
  // The danger chart's alone: nobody is told, and whatever else goes on goes on.
  if (event.type === 'case_safe') return { type: 'silence' }
  if (event.type === 'guest_board') return actOfBoard(event, 'guest', true, known)
  return event
}

function actOfChoice(id: string, known: ActScope): Act {
  const chosen = readChoice(id)
  if (chosen === null) return { type: 'unknown_choice' }
  // The danger chart hears its own buttons before any act is made of them.
  if (chosen.act === 'danger' || chosen.act === 'follow_up' || chosen.act === 'call') return { type: 'unknown_choice' }
  if (chosen.act === 'guided') return actOfGuided(chosen, known)
  if (chosen.act === 'board') return actOfBoard(chosen, 'owner', true, known)
  if (chosen.act === 'errand') return { type: 'errand', errand: chosen.errand }
  // A code that still led somewhere was taken before it came here.
  if (chosen.act === 'join')
    return { type: 'errand', errand: { do: 'take_code', code: { code: chosen.code, leads: 'none' } } }
  if (chosen.act === 'language') return { type: 'language', language: chosen.language }
  if (chosen.act === 'near') {
    const { kinds, where } = chosen
    const places = where === null || where === 'another' || where === 'same' || !known.place(where) ? [] : [where]
    return { type: 'near', kinds, places, again: where === 'another' }
  }
  if (chosen.act === 'topic') {
    if (chosen.topic === 'talk-to-person') return { type: 'person', topic: null }
    const { act: _, ...asked } = chosen
    return known.topic(asked.topic) ? { type: 'ask', ...asked } : { type: 'unknown_choice' }
  }
  if (chosen.act === 'group') {
    const group = known.group(chosen.group)
    return group === null ? { type: 'unknown_choice' } : oneOrSeveral(group.topics, group.homonym)
  }
  if (chosen.word === 'person') return { type: 'person', topic: null }
  if (chosen.word === 'unsure') return { type: 'undecided' }
  // Pressed where no device can say where it is: the question is asked in words.
  if (chosen.word === 'locate') return { type: 'near', kinds: [], places: [], again: true }
  return { type: chosen.word }
}

function actOfMeaning(meaning: Meaning, known: ActScope): Act {
  if (meaning.picked !== null) return actOfChoice(meaning.picked, known)
  const topics = meaning.candidates.map((c) => c.topic).filter((t) => known.topic(t))
  const [best = null] = topics
  switch (meaning.outcome) {
    case 'urgent':
      return { type: 'urgent', kind: meaning.urgent ?? 'danger', topic: best }
    case 'person':
      if (meaning.perhaps) return { type: 'maybe_person' }
      return { type: 'person', topic: best === 'talk-to-person' ? null : best }
    case 'control':
      return actOfControl(meaning, known)
    case 'smalltalk':
      return meaning.affirmed === null
        ? { type: 'courtesy', kind: meaning.smalltalk ?? 'chatter' }
        : { type: meaning.affirmed ? 'yes' : 'no' }
    case 'out_of_scope':
      return meaning.foreign === null ? { type: 'out_of_scope' } : { type: 'foreign' }
    case 'answer':
      if (best === 'talk-to-person') return { type: 'person', topic: null }
      return best === null ? { type: 'not_understood' } : askOf(best, meaning)
    case 'clarify':
      if (meaning.affirmed !== null) return { type: meaning.affirmed ? 'yes' : 'no' }
      if (topics.length === 0)
        return meaning.field === null ? { type: 'not_understood' } : { type: 'subject_missing', field: meaning.field }
      return meaning.homonym === null ? doubtful(meaning, topics) : { type: 'unsure', topics, homonym: meaning.homonym }
  }
}

/** From this chance on a topic is answered with its doubt said; less likely ones are asked between; below, nothing was understood. */
export const doubtfulFrom = 0.3
const askFrom = 0.15
/** Less likely options are not asked between, and never more. */
const optionFrom = 0.1
const mostOptions = 3
/** Another is offered beside it from here, two at most. */
const besideFrom = 0.06
const mostBeside = 2

/** What may be meant is answered, named as what was understood; a tail of guesses is no question. */
function doubtful(meaning: Meaning, topics: readonly TopicId[]): Act {
  const [best, ...others] = meaning.candidates.filter(({ topic }) => topics.includes(topic))
  // An optional model may have put another first than ours was surest of.
  const surest = Math.max(0, ...meaning.candidates.map(({ confidence }) => confidence))
  if (best === undefined || surest < askFrom) return { type: 'not_understood' }
  const options = [best, ...others].filter(({ confidence }) => confidence >= optionFrom).slice(0, mostOptions)
  if (surest < doubtfulFrom && options.length > 1)
    return { type: 'unsure', topics: options.map(({ topic }) => topic), homonym: null }
  if (best.topic === 'talk-to-person') return { type: 'maybe_person' }
  const beside = others.filter(({ confidence }) => confidence >= besideFrom).slice(0, mostBeside)
  return { ...askOf(best.topic, meaning), doubt: beside.map(({ topic }) => topic) }
}

function askOf(topic: TopicId, { field, facts, silent, corrects }: Meaning): Extract<Act, { type: 'ask' }> {
  return {
    type: 'ask',
    topic,
    field,
    ...(facts === undefined ? {} : { facts }),
    ...(silent ? { silent } : {}),
    ...(corrects ? { corrects } : {}),
  }
}

function actOfAnswer(said: AnswerSaid, known: ActScope): Act | null {
  const topic = known.guide(said.flow)?.topics[0]
  if (topic === undefined) return null
  const { flow } = said
  if (said.answers === null && said.wish === 'unread' && said.beside)
    return { type: said.wish, flow, topic, beside: said.beside }
  if (said.answers === null) return { type: said.wish, flow, topic }
  const { answers, danger } = said
  return { type: 'told', flow, topic, answers, ...(danger === true ? { danger } : {}) }
}

function beginningOf({ flow, topic, sure }: NonNullable<MessageEvent['begins']>): Act {
  return { type: 'guide', flow, topic, told: sure ? 'surely' : 'likely' }
}

/** What is said of a board, of an appointment, or in passing to a procedure at any time; null when nothing is, or it no longer exists. */
function actOfSpoken({ board, aside, appointment, headway }: MessageEvent, known: ActScope): Act | null {
  const told = headway ?? appointment ?? aside
  const topic = told === undefined ? null : (known.guide(told.flow)?.topics[0] ?? null)
  if (told !== undefined && topic === null) return null
  if (topic !== null && headway !== undefined) return { type: 'headway', ...headway, topic }
  if (topic !== null && appointment !== undefined) return { type: 'appoint', ...appointment, topic }
  if (topic !== null && aside !== undefined) return { type: 'aside', ...aside, topic }
  return board === undefined ? null : actOfBoard(board, 'owner', false, known)
}

type BoardSaid = Omit<NonNullable<MessageEvent['board']>, 'shared'> & { readonly shared?: boolean }

function actOfBoard({ flow, line, to, shared = false }: BoardSaid, by: Mover, pressed: boolean, known: ActScope): Act {
  const guide = known.guide(flow)
  const topic = guide?.topics[0]
  const exists = guide !== null && topic !== undefined && (line === null || guide.board[line] !== undefined)
  return exists ? { type: 'board', flow, topic, line, to, by, pressed, shared } : { type: 'unknown_choice' }
}

/** What is pressed in a guided procedure; what it no longer knows is a button that no longer works. */
function actOfGuided({ flow, to, question, value }: Extract<ChosenAct, { act: 'guided' }>, known: ActScope): Act {
  const guide = known.guide(flow)
  const topic = guide?.topics[0]
  if (guide === null || topic === undefined) return { type: 'unknown_choice' }
  if (question !== null && guide.questions[question] === undefined) return { type: 'unknown_choice' }
  switch (to) {
    case 'guide':
      return { type: 'guide', flow, topic }
    case 'why':
      return { type: 'why', flow, topic }
    case 'keep':
      return { type: 'keep_list', flow, topic }
    case 'count':
    case 'further':
      return { type: to, flow, topic }
    case 'redo':
      return { type: 'redo', flow, topic, question }
    case 'appoint':
      return { type: 'appoint', flow, topic, said: { says: value === null ? 'some' : 'none' } }
    case 'tick': {
      const item = value === null ? null : itemOf(guide, value)
      return value !== null && item === null ? { type: 'unknown_choice' } : { type: 'tick', flow, topic, item }
    }
    case 'answer':
      return question !== null && value !== null && isAnswer(guide, question, value)
        ? { type: 'told', flow, topic, answers: { [question]: value } }
        : { type: 'unknown_choice' }
  }
}

function isAnswer(guide: Guide, question: string, value: string): boolean {
  return value === unknown || value === withheld || (guide.questions[question]?.options.includes(value) ?? false)
}

/** The act with the message's other needs, as far as they still exist. */
function withOthers(act: Act, { also = [] }: Meaning, known: ActScope): Act {
  if (act.type !== 'ask' && act.type !== 'unsure' && act.type !== 'urgent') return act
  const others = also.filter(({ topic, homonym }) =>
    topic === null ? known.group(homonym) !== null : known.topic(topic),
  )
  return others.length === 0 ? act : { ...act, also: others.map(needChoice) }
}

function actOfControl(meaning: Meaning, known: ActScope): Act {
  if (meaning.control === 'language') return { type: 'language', language: meaning.wants }
  if (meaning.control === 'follow') return { type: 'follow', topic: null }
  if (meaning.control === 'guide') return { type: 'more_of_it' } // no guided procedure: its card tells it step by step
  if (meaning.control === 'leave_message')
    return { type: 'leave_message', topic: meaning.candidates.map(({ topic }) => topic).find(known.topic) ?? null }
  return { type: meaning.control ?? 'menu' }
}

function oneOrSeveral(topics: readonly TopicId[], homonym: string | null): Act {
  const [only, ...others] = topics
  const isOne = only !== undefined && others.length === 0
  return isOne ? { type: 'ask', topic: only, field: null } : { type: 'unsure', topics, homonym }
}
