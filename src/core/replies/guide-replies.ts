import { answerChoice, doChoice, guideChoice, topicChoice } from '../conversation/choice-id.ts'
import type { Effect } from '../vocabulary/effect.ts'
import { type Answers, type Guide, unknown, withheld } from '../vocabulary/guide.ts'
import type { GuideText, QuestionText } from '../vocabulary/guide-text.ts'
import type { Block, Choice, Outbound } from '../vocabulary/outbound.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'
import { wordsFor } from './slots.ts'

type Asking = Extract<Effect, { type: 'ask_question' }>

/** A question of a guided procedure, with what was noted before it and its answers to press. */
export function askQuestion(effect: Asking, pen: Pen): Outbound | null {
  const { flow, question, opens, lead, noted, replaced = {}, at, of } = effect
  const { guide, text } = textsOf(flow, pen)
  const words = text?.questions[question]
  if (guide === null || text === null || words === undefined) return null
  const lines = [
    opens ? text.intro : '',
    notedIn({ noted, replaced, answers: effect.answers }, guide, text, pen),
    lead === 'first' ? '' : pen.say(`guide.${lead}`),
    of === 1 ? words.ask : `${words.ask} ${pen.say('guide.progress', { at, of })}`,
    words.hint ?? '',
  ]
  const personal = guide.questions[question]?.personal === true
  const ways = [
    ...(Object.keys(replaced).length > 0 ? [doChoice('redo', flow)] : []),
    ...(personal ? [doChoice('why', flow)] : []),
    ...(at > 1 ? ['back'] : []),
    'person',
  ]
  const others = choicesOf(
    lead === 'leave_out' ? ways.filter((id) => id !== 'person') : ways,
    pen.language,
    pen.book,
    pen.say,
  )
  return assistant(
    lines.filter((line) => line !== ''),
    [
      ...(lead === 'leave_out' ? leavingOut(flow, question, pen) : []),
      ...answers(guide, question, words, pen).filter(
        ({ id }) => lead !== 'leave_out' || id !== answerChoice(flow, question, unknown),
      ),
      ...others,
    ],
  )
}

/** Why a question is asked, with the question's answers under it. */
export function sayWhy({ flow, question }: Extract<Effect, { type: 'say_why' }>, pen: Pen): Outbound | null {
  const { guide, text } = textsOf(flow, pen)
  const words = text?.questions[question]
  if (guide === null || words === undefined) return null
  return assistant(
    [words.why ?? pen.say('guide.why'), words.ask],
    [...answers(guide, question, words, pen), ...choicesOf(['person'], pen.language, pen.book, pen.say)],
  )
}

/** What was answered so far; pressing one asks it again. */
export function sayAnswers(
  { flow, answers: given }: Extract<Effect, { type: 'say_answers' }>,
  pen: Pen,
): Outbound | null {
  const { guide, text } = textsOf(flow, pen)
  if (guide === null || text === null) return null
  const choices = Object.entries(given).flatMap(([id, answer]): Choice[] => {
    const words = text.questions[id]
    if (words === undefined) return []
    return [{ id: doChoice('redo', flow, id), label: `${words.short}: ${wordsFor(guide, text, id, answer, pen)}` }]
  })
  return assistant(
    [pen.say(choices.length === 0 ? 'guide.answers_none' : 'guide.answers')],
    [...choices, { id: guideChoice(flow), label: pen.say('choice.guide') }],
  )
}

/** A procedure that waits: what it is about, and a button to go on. */
export function sayParked({ flow, away }: Extract<Effect, { type: 'say_parked' }>, pen: Pen): Outbound | null {
  const { text } = textsOf(flow, pen)
  if (text === null) return null
  return assistant(
    [pen.say(away ? 'guide.away' : 'guide.parked', { title: text.title })],
    [{ id: guideChoice(flow), label: pen.say('choice.guide') }],
  )
}

/** The button under a topic that starts its guided procedure; none when it has no such procedure. */
export function guideUnder(topic: string, pen: Pen): Choice[] {
  const flow = pen.guides.guideUnder(topic)
  return flow === null ? [] : offers([flow], pen)
}

/** Choices that go on from a result: other procedures and topics. */
export function goOn(see: readonly string[], guides: readonly string[], pen: Pen): Choice[] {
  return [
    ...offers(guides, pen),
    ...choicesOf(
      see.map((topic) => topicChoice(topic)),
      pen.language,
      pen.book,
      pen.say,
    ),
  ]
}

/** What is said back: questions answered without being asked, and what of them was answered otherwise before. */
interface Said {
  readonly noted: readonly string[]
  readonly replaced?: Answers
  readonly answers: Answers
}

/** What was told without being asked or closes a door, and what it took the place of, so that it can be put right; empty when nothing was. */
export function notedIn(
  { noted, replaced = {}, answers: given }: Said,
  guide: Guide,
  text: GuideText,
  pen: Pen,
): string {
  const answer = (id: string, value: string | undefined) => wordsFor(guide, text, id, value ?? '', pen)
  const line = (id: string) => `${text.questions[id]?.short ?? id}: ${answer(id, given[id])}`
  const [changed, fresh] = [noted.filter((id) => id in replaced), noted.filter((id) => !(id in replaced))]
  const closing = fresh.filter((id) => guide.questions[id]?.closes?.includes(given[id] ?? ''))
  const others = fresh.filter((id) => !closing.includes(id))
  return [
    ...(closing.length === 0 ? [] : [pen.say('guide.understood', { answers: closing.map(line).join('; ') })]),
    ...changed.map((id) => pen.say('guide.changed', { answer: line(id), before: answer(id, replaced[id]) })),
    ...(others.length === 0 ? [] : [pen.say('guide.noted', { answers: others.map(line).join('; ') })]),
  ].join(' ')
}

/** What helps who could not be understood three times: going on without the question, or a person. */
function leavingOut(flow: string, question: string, pen: Pen): Choice[] {
  return [
    { id: answerChoice(flow, question, unknown), label: pen.say('choice.leave_out') },
    ...choicesOf(['person'], pen.language, pen.book, pen.say),
  ]
}

/** A procedure with its texts in the reply's language. */
export function textsOf(flow: string, pen: Pen): { readonly guide: Guide | null; readonly text: GuideText | null } {
  return { guide: pen.guides.guide(flow), text: pen.book.guide(flow, pen.language) }
}

function offers(flows: readonly string[], pen: Pen): Choice[] {
  return flows.flatMap((flow): Choice[] => {
    const text = pen.book.guide(flow, pen.language)
    return text === null ? [] : [{ id: guideChoice(flow), label: text.offer }]
  })
}

function answers(guide: Guide, question: string, words: QuestionText, pen: Pen): Choice[] {
  const { options = [], personal = false } = guide.questions[question] ?? {}
  const choice = (answer: string, label: string) => ({ id: answerChoice(guide.flow, question, answer), label })
  return [
    ...options.map((option) => choice(option, words.options?.[option] ?? option)),
    choice(unknown, pen.say('choice.unknown')),
    ...(personal ? [choice(withheld, pen.say('choice.withheld'))] : []),
  ]
}

function assistant(lines: readonly string[], choices: readonly Choice[]): Outbound {
  return {
    speaker: { kind: 'assistant' },
    blocks: lines.map((line): Block => ({ kind: 'text', text: line })),
    choices,
    citations: [],
  }
}
