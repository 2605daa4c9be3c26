import type { Act } from '../../src/core/conversation/act.ts'
import type { Answers, Guide, Moment, Question } from '../../src/core/vocabulary/guide.ts'

/** Answers that are no options, one of each kind that may lead elsewhere: near and far days, ages on both sides of every threshold. */
const values: Readonly<Record<Question['kind'], readonly string[]>> = {
  option: [],
  date: [
    '2026-11-22',
    '2026-11-21',
    '2026-10-13',
    '2026-10-01',
    '2026-10-01/2026-10-31',
    '2026-06-01/2026-06-30',
    '2024-01-15',
    '2027-01-10',
  ],
  age: ['2', '12', '17', '18', '40', '59', '60', '61', '62', '64', '65', '70'],
  years: ['1', '4', '5', '9', '10', '20', '36'],
  number: ['0', '1', '3'],
  place: ['mx-dur', 'mx-chp', 'mx-cmx', 'mx-chh:juarez', 'mx-bcn:tijuana', 'us-tx', 'us-ca'],
  phone: ['+526181234567'],
  words: ['en el camino de Tapachula a Oaxaca'],
}

/** Everything that may be answered to a question. */
export function answersTo(question: Question): readonly string[] {
  return [...question.options, ...values[question.kind], 'unknown', ...(question.personal ? ['withheld'] : [])]
}

/** The acts of somebody who answers the question that stands in every way there is. */
export function answeringActs(guide: Guide, state: string, moment: Moment): readonly (Act & { moment: Moment })[] {
  const id = state.startsWith('ask-') ? state.slice('ask-'.length) : null
  const question = id === null ? undefined : guide.questions[id]
  if (id === null || question === undefined) return []
  const [topic = ''] = guide.topics
  return answersTo(question).map((answer) => ({
    type: 'told',
    flow: guide.flow,
    topic,
    answers: { [id]: answer } satisfies Answers,
    moment,
  }))
}
