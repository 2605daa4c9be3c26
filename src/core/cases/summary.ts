import type { Flows } from '../conversation/stack.ts'
import type { Book } from '../replies/book.ts'
import type { Say } from '../replies/labels.ts'
import { writtenAnswers } from '../replies/line-reader.ts'
import { fillIn } from '../replies/slots.ts'
import type { CaseAnswers } from '../vocabulary/case.ts'
import type { Frame } from '../vocabulary/conversation.ts'
import type { Guide, Item, Progress } from '../vocabulary/guide.ts'
import type { Language } from '../vocabulary/language.ts'

/** What a summary is written from, and in which language: Spanish, the office's own, for what is kept. */
export interface SummaryPen {
  readonly language: Language
  readonly flows: Flows
  readonly book: Book
  readonly say: Say
}

/** The procedure in which a person says how to be reached, and whether the office may see what else they answered. */
const reaching = 'mi-caso'

/**
 * What a person answered, for whoever takes the case: how to reach them first, then the procedures, latest first. What was
 * in `before` and is no longer at hand stays. Who does not want a summary of their answers has none but how to reach them.
 */
export function summaryOf(
  stack: readonly Frame[],
  before: readonly CaseAnswers[],
  pen: SummaryPen,
): readonly CaseAnswers[] {
  const latest = stack.toReversed().flatMap((frame) => answersOf(frame, pen))
  const all = [...latest, ...before.filter(({ flow }) => !latest.some((one) => one.flow === flow))]
  const reach = all.filter(({ flow }) => flow === reaching)
  return refusesSummary(stack, pen) ? reach : [...reach, ...all.filter(({ flow }) => flow !== reaching)]
}

function answersOf({ flow, snapshot }: Frame, { flows, book, say, language }: SummaryPen): CaseAnswers[] {
  const found = flows.get(flow)
  const guide = found?.guide ?? null
  const progress = found?.progress(snapshot) ?? null
  if (guide === null || progress === null) return []
  const answers = writtenAnswers(guide, progress.answers, { language, book, say })
  if (answers.length === 0) return []
  const stands = standingOf(guide, progress, { book, language, say })
  return [{ flow, title: book.guide(flow, language)?.title ?? flow, answers: [...answers, ...stands] }]
}

/** What a procedure found and how far the person is with it; nothing before its result. */
function standingOf(
  guide: Guide,
  { route, values, lines, ticks }: Progress,
  pen: Pick<SummaryPen, 'book' | 'language' | 'say'>,
): CaseAnswers['answers'] {
  const text = pen.book.guide(guide.flow, pen.language)
  const title = text?.routes[route ?? '']?.title
  if (text === null || title === undefined || guide.flow === reaching) return []
  const row = (key: 'result' | 'done' | 'next', answer: string) =>
    answer === '' ? [] : [{ asked: pen.say(`case.stands.${key}`), answer }]
  const named = (item: Item) => {
    const [topic = '', id] = item.split('/')
    if (id === undefined) return fillIn(text.items?.[item] ?? '', guide, text, values, pen)
    return pen.book.facts(topic).find((fact) => fact.id === id)?.text[pen.language] ?? ''
  }
  const short = (item: Item) => named(item).split(/(?<=[.;])\s/u)[0] ?? ''
  const done = lines.filter((item) => ticks.includes(item))
  const next = lines.find((item) => !ticks.includes(item))
  return [
    ...row('result', fillIn(title, guide, text, values, pen)),
    ...row('done', done.map(short).join(' ')),
    ...row('next', next === undefined ? '' : short(next)),
  ]
}

/** True when the person does not want the office to see a summary of what they answered. */
export function refusesSummary(stack: readonly Frame[], { flows }: Pick<SummaryPen, 'flows'>): boolean {
  const frame = stack.findLast(({ flow }) => flow === reaching)
  const answers = frame === undefined ? undefined : flows.get(reaching)?.progress(frame.snapshot)?.answers
  return answers?.share === 'no' || answers?.share === 'withheld'
}
