import { readChoice } from '../core/conversation/choice-id.ts'
import { answeredIn, expectedIn, type PendingQuestion, resultIn } from '../core/conversation/guides.ts'
import { wasAway } from '../core/conversation/rung.ts'
import { topicAtHand } from '../core/conversation/step.ts'
import type { AnswerSaid, SaidToGuides } from '../core/vocabulary/answer-said.ts'
import { elsewhere, unansweredKey } from '../core/vocabulary/asked.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import { type Answers, unknown, withheld } from '../core/vocabulary/guide.ts'
import { type Meaning, remarks } from '../core/vocabulary/meaning.ts'
import type { HeardAnswer } from '../nlu/listener.ts'
import { caseTold, toldInDanger } from './beginnings/read-told.ts'
import type { TurnDeps } from './deps.ts'
import { underAlarm } from './read-alarm.ts'

/** A question about something else is one from this confidence; a statement only from the second. */
const sureAsked = 0.55
const sureSaid = 0.8
/** What is said of the talk itself and only sounds so: an instruction ("erase everything") is never an answer. */
const spoken: ReadonlySet<string> = new Set(remarks)
/** Answers to what is feared that say it is not. */
const denials: ReadonlySet<string> = new Set(['no', 'none'])
/** Of what only sounds like an emergency, so many words can be plainly the answer. */
const answerWords = 5
/** The option that none of the others is the case. */
const noneOfThese = 'other'
/** Words that hold an answer ask about something else only from here. */
const sureBeside = 0.6
/** The same where that is a matter of another procedure: "can I see a doctor?" is no job offer. */
const elsewhereBeside = 0.5

/**
 * Tells an answer from a new question. Danger, instructions, pressed choices and the wish for a person come first; then an answer that can be
 * read and asks nothing; then a question about something else, with whatever it tells in passing; the rest is an answer nobody could read.
 */
export function answerIn(text: string, meaning: Meaning, conversation: Conversation, deps: TurnDeps): SaidToGuides {
  if (meaning.picked !== null) return {}
  const expected = expectedNow(conversation, deps)
  const given = answeredIn(conversation, deps.machinery.flows)
  const flows = flowsSpokenOf(meaning, conversation, expected, deps)
  const offered = expected === null ? offeredIn(conversation, deps) : null
  const asked = expected ?? offered
  if (flows.length === 0 && given === null && asked === null) return {}
  const listened = deps.listener.hear(text, {
    language: conversation.language ?? meaning.language,
    flows,
    expected: asked === null ? null : { ...asked, flow: asked.guide.flow },
    given,
    now: deps.now(),
  })
  const heard = withWish(listened, meaning)
  // What only sounds like an emergency is none when it is plainly the answer ("mi esposo y yo"), or "paso a paso".
  const isPlain =
    meaning.guessed === true &&
    !heard.now &&
    (heard.wish !== null || (isAnswerAlone(heard, expected) && text.split(/\s+/).length <= answerWords))
  const isFeared =
    meaning.doubt !== undefined &&
    expected?.guide.questions[expected.question]?.danger === true &&
    !denials.has(heard.value ?? '')
  if ((meaning.outcome === 'urgent' && !isPlain) || isFeared)
    return expected === null
      ? { told: toldInDanger(text, meaning, conversation, deps) }
      : underAlarm(text, meaning, heard, expected)
  const told = toldBy(heard, expected === null ? flows[0] : undefined, text, meaning, conversation, deps)
  if (conversation.hushed != null) {
    const answer = afterAlarm(heard, meaning, conversation.hushed)
    return answer === null ? told : { answer }
  }
  if (expected !== null) {
    const answer = isAboutMatter(text, meaning, heard, expected, deps) ? null : toExpected(heard, meaning, expected)
    return answer === null ? told : { answer }
  }
  if (offered !== null && heard.value !== null && !heard.asks && meaning.outcome !== 'control')
    return { answer: { flow: offered.guide.flow, answers: { [offered.question]: heard.value } } }
  const further = given === null ? null : afterResult(heard, meaning, given, conversation, deps)
  if (further !== null) return { answer: further }
  const [flow] = flows
  if (flow === undefined) return told
  if (heard.wish === 'guide') return { ...told, answer: { flow, answers: null, wish: 'guide' } }
  const { wish } = heard
  const ofResult = (wish === 'count' || wish === 'further') && resultIn(conversation, flow, deps.machinery.flows)
  return ofResult ? { ...told, answer: { flow, answers: null, wish } } : told
}

/** Words that answer something else than the question that stands, by this chance, are about its matter where a fact answers them by the second. */
const besideFrom = 0.5
const factFrom = 0.7
/** So few words are an answer rather than a matter. */
const matterWords = 5

/** "They keep him five days only" answers no question whether to bring ashes: it is about the matter, and what is known of that is said. */
function isAboutMatter(
  text: string,
  { outcome }: Meaning,
  { value, elsewhere: other, wish, corrected, told }: HeardAnswer,
  { guide }: PendingQuestion,
  { book, understander }: TurnDeps,
): boolean {
  const isOpen = outcome === 'answer' || outcome === 'clarify'
  if (!isOpen || value !== null || wish !== null || corrected !== null || other < besideFrom) return false
  if (told[guide.flow] !== undefined || text.trim().split(/\s+/u).length < matterWords) return false
  return guide.topics.some((topic) => {
    const asked = book.asked(topic)
    const [best] = asked === null ? [] : understander.lines(asked)(text)
    return best !== undefined && best.id !== elsewhere && best.id !== unansweredKey && best.chance >= factFrom
  })
}

/** To be led through it, or to know why it is asked, is a wish in whatever words. */
function withWish(heard: HeardAnswer, { control }: Meaning): HeardAnswer {
  if (control === 'guide') return { ...heard, wish: 'guide' }
  return control === 'why_asked' ? { ...heard, wish: 'why' } : heard
}

/** What procedures are told in passing; the one spoken of also whose case it is. */
function toldBy(
  { told }: HeardAnswer,
  flow: string | undefined,
  text: string,
  meaning: Meaning,
  conversation: Conversation,
  deps: TurnDeps,
): Pick<SaidToGuides, 'told'> {
  const first = flow === undefined ? {} : caseTold(flow, text, meaning, conversation, deps)
  if (flow !== undefined && Object.keys(first).length > 0)
    return { told: { ...told, [flow]: { ...told[flow], ...first } } }
  return Object.keys(told).length === 0 ? {} : { told }
}

/** The question that waits; one nobody has to answer waits no longer once the person was away. */
function expectedNow(conversation: Conversation, { machinery, now }: TurnDeps): PendingQuestion | null {
  const expected = expectedIn(conversation, machinery.flows)
  return expected?.guide.optional && wasAway(conversation, now()) ? null : expected
}

/** A question whose answers were just offered to press though its procedure has not begun: words may answer it too. */
function offeredIn(conversation: Conversation, { machinery, now }: TurnDeps): PendingQuestion | null {
  if (wasAway(conversation, now())) return null
  for (const { id } of conversation.offered) {
    const chosen = readChoice(id)
    if (chosen?.act !== 'guided' || chosen.to !== 'answer' || chosen.question === null) continue
    const guide = machinery.known.guide(chosen.flow)
    if (guide !== null) return { guide, question: chosen.question, before: null }
  }
  return null
}

/**
 * What only sounds like an emergency is none when it is plainly the answer ("mi esposo y yo"); where somebody died, dreadful words are to be
 * expected, and any answer to the question is one.
 */
function isAnswerAlone({ only, value }: HeardAnswer, expected: PendingQuestion | null): boolean {
  return only || (expected?.guide.tone === 'grief' && value !== null)
}

/** Only what is personal can be kept to oneself; the tables have no row for another. */
function kept({ questions }: PendingQuestion['guide'], question: string, value: string): string {
  return value === withheld && questions[question]?.personal !== true ? unknown : value
}

function toExpected(heard: HeardAnswer, meaning: Meaning, { guide, question }: PendingQuestion): AnswerSaid | null {
  const { flow } = guide
  const { wish, asks } = heard
  const value = isOtherQuestion(heard, flow) ? null : heard.value
  if (wish === 'why' || wish === 'guide') return { flow, answers: null, wish }
  if (wish === unknown || wish === withheld) return { flow, answers: { [question]: kept(guide, question, wish) } }
  // "Llámenme" asks for a person, but not where it was asked whether to call.
  const isAboutPerson =
    guide.topics[0] === 'talk-to-person' && (value !== null || heard.told[flow] !== undefined) && !asks
  // "Ya no" to "are you afraid?" is no wish to cancel anything; a text that asks is no plain answer but "may I not answer?".
  const isPlain =
    heard.sure &&
    value !== null &&
    (value === withheld || !heard.questions) &&
    (meaning.outcome !== 'control' || spoken.has(meaning.control ?? ''))
  // "Sólo inglés" to "does the child speak Spanish?" is no wish to go on in English.
  const isInstruction =
    meaning.outcome === 'control' &&
    !isPlain &&
    !(meaning.control === 'language' && heard.only && value !== null) &&
    !(meaning.control === 'cancel_person' && isAboutPerson)
  if ((meaning.outcome === 'person' && !isAboutPerson) || isInstruction) return null
  if (isPlain) return { flow, answers: { ...heard.told[flow], [question]: kept(guide, question, value) } }
  if (heard.corrected !== null && !asks) return { flow, answers: heard.corrected }
  if (guide.optional && guide.questions[question]?.kind === 'words' && isAboutElse(meaning, asks, guide.topics))
    return null
  const about = meaning.candidates[0]
  const elsewhere = meaning.outcome === 'answer' && about !== undefined && !guide.topics.includes(about.topic)
  const sure = asks ? sureAsked : sureSaid
  const asksSomething = asks && (meaning.outcome === 'answer' || meaning.outcome === 'clarify')
  // "How much is the passport?" is no "I don't know".
  const isOpen = value === unknown || (!heard.sure && isMatterOf(guide, question))
  const isSaid = value !== null && !(asksSomething && isOpen)
  const answers = { ...heard.told[flow], ...(isSaid ? { [question]: value } : {}) }
  const isAside = asksSomething && meaning.confidence >= (elsewhere ? elsewhereBeside : sureBeside)
  if (Object.keys(answers).length > 0 && !isAside) return { flow, answers }
  if (asksSomething || (elsewhere && meaning.confidence >= sure)) return null
  if (meaning.outcome === 'smalltalk' && meaning.affirmed === null) return null
  if (asks && meaning.outcome === 'out_of_scope') return null
  return { flow, answers: null, wish: 'unread', ...(heard.elsewhere >= besideFrom ? { beside: true } : {}) }
}

/** A greeting, thanks or a matter of its own: it is answered rather than filed as an opinion. */
function isAboutElse(
  { outcome, candidates: [about], confidence }: Meaning,
  asks: boolean,
  own: readonly string[],
): boolean {
  return (
    outcome === 'smalltalk' ||
    (outcome === 'clarify' && asks) ||
    (outcome === 'answer' && !own.includes(about?.topic ?? '') && confidence >= (asks ? sureAsked : sureSaid))
  )
}

/** Where one chooses among circumstances, words that ask something tell one only surely: "what do I do tonight?" */
export function isMatterOf({ questions }: PendingQuestion['guide'], question: string): boolean {
  const { kind, options } = questions[question] ?? { kind: 'words', options: [] }
  return kind === 'option' && !options.includes('yes')
}

/** "No, nobody signed anything" says no to another question than the one that stands, where only the last of the options is a no. */
function isOtherQuestion({ value, told }: HeardAnswer, flow: string): boolean {
  return value === noneOfThese && told[flow] !== undefined
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
  const guide = machinery.flows.get(flow)?.guide
  const routes = Object.values(guide?.routes ?? {})
  const topics = [
    ...(guide?.topics ?? []),
    ...routes.flatMap(({ topic, see = [] }) => (topic === undefined ? see : [topic, ...see])),
    topicAtHand(conversation, machinery.flows),
  ]
  const answers = told[flow] ?? {}
  const isNew = Object.entries(answers).some(([id, answer]) => before[id] !== answer)
  return isNew && about !== undefined && topics.includes(about.topic) ? { flow, answers } : null
}

/** After an emergency nothing was asked: bare words answer nothing, and are kept for whoever was alerted. */
function afterAlarm({ told, wish, asks }: HeardAnswer, meaning: Meaning, flow: string): AnswerSaid | null {
  const answers = told[flow]
  const aboutElse = asks || meaning.outcome === 'person' || meaning.outcome === 'control'
  if (aboutElse || (meaning.outcome === 'smalltalk' && meaning.affirmed === null && wish === null)) return null
  // Words that name no topic of their own are about the procedure, and tell it something.
  const isTold = answers !== undefined && meaning.candidates.length === 1
  if (meaning.outcome === 'answer' && meaning.confidence >= sureSaid && !isTold) return null
  return answers === undefined ? { flow, answers: null, wish: wish === 'guide' ? wish : 'unread' } : { flow, answers }
}

/**
 * The procedures a message may tell something: the one that waits, and those of the topics it was, a moment ago perhaps was, or is about. So
 * "paso a paso" is of what stands, or of what was just asked apart, before it is of what the words alone may mean.
 */
function flowsSpokenOf(
  meaning: Meaning,
  conversation: Conversation,
  expected: PendingQuestion | null,
  { machinery }: TurnDeps,
): readonly string[] {
  const topics = [
    topicAtHand(conversation, machinery.flows),
    ...(conversation.lately ?? []),
    ...meaning.candidates.slice(0, 4).map((c) => c.topic),
  ]
  const under = topics.flatMap((topic) => (topic === null ? [] : (machinery.known.guideUnder(topic) ?? [])))
  return [...new Set([...(expected === null ? [] : [expected.guide.flow]), ...under])]
}
