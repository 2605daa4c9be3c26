import type { AnswerLines } from '../../core/vocabulary/answer-lines.ts'
import { type Guide, unknown, withheld } from '../../core/vocabulary/guide.ts'
import { hashOf } from '../model/hash-of.ts'

/** How many lines of each kind teach what is no answer: to the other questions of the procedure, to those of others, asked about its topics. */
const most = { beside: 50, others: 40, asked: 50 } as const
const seed = 3
/** Said to any question alike. */
const toAny: ReadonlySet<string> = new Set(['yes', 'no', 'other', 'none', unknown, withheld, 'question'])

/**
 * What people say while a question stands that does not answer it. `asked`: what they ask about a topic. Which lines are taken hangs on their
 * words alone: one more elsewhere changes few of them.
 */
export function otherLines(
  { flows }: Pick<AnswerLines, 'flows'>,
  { flow, topics }: Pick<Guide, 'flow' | 'topics'>,
  question: string,
  asked: (topic: string) => readonly string[],
): readonly string[] {
  const own = new Set(Object.values(flows[flow]?.[question] ?? {}).flat())
  const beside = Object.entries(flows[flow] ?? {}).flatMap(([id, options]) => (id === question ? [] : linesOf(options)))
  const others = Object.entries(flows).flatMap(([id, questions]) =>
    id === flow ? [] : Object.values(questions).flatMap(linesOf),
  )
  return [
    ...some(beside, most.beside),
    ...some(others, most.others),
    ...some(topics.flatMap(asked), most.asked),
  ].filter((line) => !own.has(line))
}

function linesOf(options: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(options).flatMap(([option, lines]) => (toAny.has(option) ? [] : lines))
}

function some(lines: readonly string[], count: number): readonly string[] {
  return lines
    .map((line) => ({ line, rank: hashOf(line, seed) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ line }) => line)
}
