import { expectedIn, guideAt } from '../../core/conversation/guides.ts'
import { topicAtHand } from '../../core/conversation/step.ts'
import { dangerStateOf } from '../../core/danger/state.ts'
import { turnsLeft } from '../../core/guides/several.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Field } from '../../core/vocabulary/field.ts'
import type { Answers, Guide } from '../../core/vocabulary/guide.ts'
import type { Meaning } from '../../core/vocabulary/meaning.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import type { TurnDeps } from '../deps.ts'
import { caseProcedures, toldTo } from './read-told.ts'

/** The procedure that a message begins by telling somebody's case, the topic it was told under, and what else it told. */
export interface Beginning {
  readonly begins: { readonly flow: string; readonly topic: TopicId; readonly sure: boolean }
  readonly told: Readonly<Record<string, Answers>>
}

type Deps = Pick<TurnDeps, 'understander' | 'listener' | 'book' | 'machinery' | 'now'>

/** A message of so many words tells a case from this chance. */
const fewestWords = 3
const tellsFrom = 0.75
/** The same where the words are surely about what comes after being sent back. */
const tellsSentBackFrom = 0.65
/** So much of what may be meant must lie under one procedure, and so surely must it be meant at all. */
const mostlyFrom = 0.88
// Found on first messages kept apart: 43 to 47 begin, 39 to 42 of them rightly.
/** The same for words that plainly tell a case. */
const plainlyTellsFrom = 0.95
const mostlyWhenPlain = 0.75
const meantFrom = 0.4
/** Of the topics under it, one is surely meant where it has so much of them. */
const surelyFrom = 0.9
/** Being sent back lies behind them where the words are this surely about what comes after; less surely where danger is only likely. */
const behindFrom = 0.9
const doubtBehindFrom = 0.5
/** Parts that the first steps answer; whoever asks for another is told that. */
const openParts: ReadonlySet<Field | null> = new Set([null, 'what', 'steps'])
const sentBack: TopicId = 'repatriation-reception'

/**
 * The procedure that begins itself: somebody tells their case, and asks no part of it. None where one stands already or was left in this
 * talk, where a question waits, where the message asks something or for something else as well, where a matter is being talked about, and in
 * danger or where it is only likely.
 */
export function beginningIn(text: string, meaning: Meaning, conversation: Conversation, deps: Deps): Beginning | null {
  const { outcome, picked, urgent, doubt, field, corrects, also = [] } = meaning
  if (outcome !== 'answer' && outcome !== 'clarify') return null
  if (picked !== null || urgent !== null || doubt !== undefined || corrects === true) return null
  if (dangerStateOf(conversation.danger).phase !== 'none' || conversation.hushed != null) return null
  const { flows } = deps.machinery
  if (expectedIn(conversation, flows) !== null) return null
  const meant = meantIn(text, meaning, conversation, deps)
  if (meant === null || guideAt(conversation.stack, meant.flow) >= 0) return null
  if (conversation.leftGuides?.includes(meant.flow) === true) return null
  // In the middle of a talk a circumstance is told to what was just answered.
  if (topicAtHand(conversation, flows) !== null || /[?¿]/u.test(text)) return null
  const isSentBack = meant.topic === sentBack && meaning.confidence >= behindFrom
  if (!tellsCase(text, isSentBack ? tellsSentBackFrom : tellsFrom, deps)) return null
  const told = toldTo(meant.flow, text, meaning, conversation, deps)
  const guide = deps.machinery.known.guide(meant.flow)
  const isOne = also.length === 0 && openParts.has(field)
  // "They kept my phone" among needs that have their turns asks for no telephone number.
  return isOne || tellsSeveral(guide, told[meant.flow] ?? {}, also) ? { begins: meant, told } : null
}

/**
 * The meaning of "they have just deported me", which sounds like being deported now: where the words are surely about what comes after it,
 * and tell it as a case, it is no danger.
 */
export function withoutPastRemoval(text: string, meaning: Meaning, conversation: Conversation, deps: Deps): Meaning {
  const [about] = meaning.candidates
  const isRemoval = meaning.urgent === 'removal' || meaning.doubt === 'removal'
  const from = meaning.urgent === null ? doubtBehindFrom : behindFrom
  const isBehind = isRemoval && about?.topic === sentBack && about.confidence >= from
  if (!isBehind || dangerStateOf(conversation.danger).phase !== 'none' || !tellsCase(text, tellsSentBackFrom, deps))
    return meaning
  const { guessed: _, doubt: __, ...calm } = meaning
  return { ...calm, outcome: 'answer', urgent: null, confidence: about.confidence }
}

/** The procedure that is meant: its own topics are, or, where several needs were told that it sees to in turn, those and what they are about. */
function meantIn(text: string, meaning: Meaning, conversation: Conversation, deps: Deps): Beginning['begins'] | null {
  const tells = chanceToTell(text, deps)
  const meant = meantAmong(meaning, tells, new Set(), deps)
  const [first] = meaning.candidates
  const guide =
    first === undefined ? null : deps.machinery.known.guide(deps.machinery.known.guideUnder(first.topic) ?? '')
  if (meant !== null || guide === null || tells < tellsSentBackFrom) return meant
  const told = toldTo(guide.flow, text, meaning, conversation, deps)[guide.flow] ?? {}
  return turnsLeft(guide, told, []).length < 2 ? null : meantAmong(meaning, tells, coveredBy(guide), deps)
}

/** The procedure under which, or under these topics beside its own, most of what may be meant lies, with the likeliest topic; null where none may begin itself. */
function meantAmong(
  { outcome, candidates, homonym }: Meaning,
  tells: number,
  among: ReadonlySet<TopicId>,
  { book, machinery }: Deps,
): Beginning['begins'] | null {
  const { guideUnder } = machinery.known
  const [first] = candidates.toSorted((a, b) => b.confidence - a.confidence)
  const flow = first === undefined ? null : guideUnder(first.topic)
  if (first === undefined || flow === null || !caseProcedures.has(flow) || !book.beginnings.first.has(flow)) return null
  // "Pension" is asked about: it is another procedure in each country.
  const word = homonym === null ? null : book.homonym(homonym)
  if (word?.by_place === true && word.options.some((topic) => guideUnder(topic) !== flow)) return null
  const sum = (some: Meaning['candidates']) => some.reduce((all, { confidence }) => all + confidence, 0)
  const under = sum(candidates.filter(({ topic }) => guideUnder(topic) === flow || among.has(topic)))
  const mostly = tells >= plainlyTellsFrom ? mostlyWhenPlain : mostlyFrom
  if (under < meantFrom || under < mostly * sum(candidates)) return null
  return { flow, topic: first.topic, sure: outcome === 'answer' && first.confidence >= surelyFrom * under }
}

/** What the results of a procedure are about: where several needs are told, that belongs to the case as well. */
function coveredBy(guide: Guide): ReadonlySet<TopicId> {
  return new Set(
    Object.values(guide.routes).flatMap(({ topic, see = [] }) => (topic === undefined ? see : [topic, ...see])),
  )
}

/** True where at least two needs were told that have their turns, and nothing else is asked for. */
function tellsSeveral(guide: Guide | null, told: Answers, also: NonNullable<Meaning['also']>): boolean {
  if (guide === null || turnsLeft(guide, told, []).length < 2) return false
  const covered = coveredBy(guide)
  return also.every(({ topic }) => topic !== null && (guide.topics.includes(topic) || covered.has(topic)))
}

function tellsCase(text: string, from: number, deps: Deps): boolean {
  return chanceToTell(text, deps) >= from
}

/** How surely a message tells somebody's case and asks nothing; 0 for one of hardly any words. */
function chanceToTell(text: string, { understander, book }: Pick<Deps, 'understander' | 'book'>): number {
  if (text.trim().split(/\s+/u).length < fewestWords) return 0
  const likely = understander.lines(book.beginnings.lines)(text)
  return likely.find(({ id }) => id === 'tells')?.chance ?? 0
}
