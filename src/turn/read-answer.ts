import { answeredIn, type Expected, expectedIn, resultIn } from '../core/conversation/guides.ts'
import { topicAtHand } from '../core/conversation/step.ts'
import type { AnswerSaid } from '../core/vocabulary/answer-said.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import { type Answers, unknown, withheld } from '../core/vocabulary/guide.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { HeardAnswer } from '../nlu/listener.ts'
import type { TurnDeps } from './deps.ts'
import { underAlarm } from './read-alarm.ts'

/** What a message says to guided procedures: to the one that waits, and to any in passing. */
export interface Answered {
  readonly answer?: AnswerSaid
  readonly told?: Readonly<Record<string, Answers>>
}

/** A question about something else is one from this confidence; a statement only from the second. */
const sureAsked = 0.55
const sureSaid = 0.8

/**
 * Tells an answer from a new question. Danger, instructions, pressed choices and the wish for a person come first; then an answer that can be
 * read and asks nothing; then a question about something else, with whatever it tells in passing; the rest is an answer nobody could read.
 */
export function answerIn(text: string, meaning: Meaning, conversation: Conversation, deps: TurnDeps): Answered {
  if (meaning.picked !== null) return {}
  const expected = expectedIn(conversation, deps.machinery.flows)
  const given = answeredIn(conversation, deps.machinery.flows)
  const flows = flowsSpokenOf(meaning, conversation, expected, deps)
  if (flows.length === 0 && given === null) return {}
  const heard = deps.listener.hear(text, {
    language: conversation.language ?? meaning.language,
    flows,
    expected: expected === null ? null : { ...expected, flow: expected.guide.flow },
    given,
    now: deps.now(),
  })
  // What only sounds like an emergency is none when it is plainly the answer ("mi esposo y yo"), or "paso a paso".
  const isPlain = meaning.guessed === true && (heard.wish !== null || isAnswerAlone(heard, expected))
  if (meaning.outcome === 'urgent' && !isPlain)
    return expected === null ? {} : underAlarm(text, meaning, heard, expected)
  const told = Object.keys(heard.told).length === 0 ? {} : { told: heard.told }
  if (conversation.hushed != null) {
    const answer = afterAlarm(heard, meaning, conversation.hushed)
    return answer === null ? told : { answer }
  }
  if (expected !== null) {
    const answer = toExpected(heard, meaning, expected)
    return answer === null ? told : { answer }
  }
  const further = given === null ? null : afterResult(heard, meaning, given, conversation, deps)
  if (further !== null) return { answer: further }
  const [flow] = flows
  if (flow === undefined) return told
  if (heard.wish === 'guide') return { ...told, answer: { flow, answers: null, wish: 'guide' } }
  const counts = heard.wish === 'count' && resultIn(conversation, flow, deps.machinery.flows)
  return counts ? { ...told, answer: { flow, answers: null, wish: 'count' } } : told
}

/**
 * What only sounds like an emergency is none when it is plainly the answer ("mi esposo y yo"); where somebody died, dreadful words are to be
 * expected, and any answer to the question is one.
 */
function isAnswerAlone({ only, value }: HeardAnswer, expected: Expected | null): boolean {
  return only || (expected?.guide.tone === 'grief' && value !== null)
}

function toExpected(heard: HeardAnswer, meaning: Meaning, { guide, question }: Expected): AnswerSaid | null {
  const { flow } = guide
  const { wish, value, asks } = heard
  if (wish === 'why' || wish === 'guide') return { flow, answers: null, wish }
  if (wish === unknown || wish === withheld) {
    // Only what is personal can be kept to oneself; the tables have no row for another.
    const kept = wish === withheld && guide.questions[question]?.personal === true
    return { flow, answers: { [question]: kept ? withheld : unknown } }
  }
  // "Llámenme" asks for a person, but not where it was asked whether to call.
  const isAboutPerson = guide.topics[0] === 'talk-to-person' && value !== null && !asks
  // "Sólo inglés" to "does the child speak Spanish?" is no wish to go on in English.
  const isInstruction =
    meaning.outcome === 'control' && !(meaning.control === 'language' && heard.only && value !== null)
  if ((meaning.outcome === 'person' && !isAboutPerson) || isInstruction) return null
  if (heard.corrected !== null && !asks) return { flow, answers: heard.corrected }
  const about = meaning.candidates[0]
  const elsewhere = meaning.outcome === 'answer' && about !== undefined && !guide.topics.includes(about.topic)
  const sure = asks ? sureAsked : sureSaid
  const asksSomething = asks && (meaning.outcome === 'answer' || meaning.outcome === 'clarify')
  const answers = { ...heard.told[flow], ...(value === null ? {} : { [question]: value }) }
  if (Object.keys(answers).length > 0 && !(asksSomething && meaning.confidence >= sureAsked)) return { flow, answers }
  if (asksSomething || (elsewhere && meaning.confidence >= sure)) return null
  if (meaning.outcome === 'smalltalk' && meaning.affirmed === null) return null
  if (asks && meaning.outcome === 'out_of_scope') return null
  return { flow, answers: null, wish: 'unread' }
}

/** What is said to a procedure that gave its result: an answer taken back, or something new about the same matter. */
function afterResult(
  { asks, corrected, told }: HeardAnswer,
  { outcome, candidates: [about] }: Meaning,
  { flow, answers: before }: { readonly flow: string; readonly answers: Answers },
  conversation: Conversation,
  { machinery }: TurnDeps,
): AnswerSaid | null {
  if (asks || outcome === 'person' || outcome === 'control') return null
  if (corrected !== null) return { flow, answers: corrected }
  const topics = [...(machinery.flows.get(flow)?.guide?.topics ?? []), topicAtHand(conversation, machinery.flows)]
  const answers = told[flow] ?? {}
  const isNew = Object.entries(answers).some(([id, answer]) => before[id] !== answer)
  return isNew && about !== undefined && topics.includes(about.topic) ? { flow, answers } : null
}

/** After an emergency nothing was asked: bare words answer nothing, and are kept for whoever was alerted. */
function afterAlarm({ told, wish, asks }: HeardAnswer, meaning: Meaning, flow: string): AnswerSaid | null {
  const answers = told[flow]
  const aboutElse = asks || meaning.outcome === 'person' || meaning.outcome === 'control'
  if (aboutElse || (meaning.outcome === 'smalltalk' && meaning.affirmed === null && wish === null)) return null
  if (meaning.outcome === 'answer' && meaning.confidence >= sureSaid) return null
  return answers === undefined ? { flow, answers: null, wish: wish === 'guide' ? wish : 'unread' } : { flow, answers }
}

/**
 * The procedures a message may tell something: the one that waits, and those of the topics it was, a moment ago perhaps was, or is about. So
 * "paso a paso" is of what stands, or of what was just asked apart, before it is of what the words alone may mean.
 */
function flowsSpokenOf(
  meaning: Meaning,
  conversation: Conversation,
  expected: Expected | null,
  { machinery }: TurnDeps,
): readonly string[] {
  const topics = [
    topicAtHand(conversation, machinery.flows),
    ...(conversation.lately ?? []),
    ...meaning.candidates.slice(0, 3).map((c) => c.topic),
  ]
  const under = topics.flatMap((topic) => (topic === null ? [] : (machinery.known.guideUnder(topic) ?? [])))
  return [...new Set([...(expected === null ? [] : [expected.guide.flow]), ...under])]
}
