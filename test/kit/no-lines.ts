import type { AnswerLines } from '#core/vocabulary/answer-lines.ts'
import type { AskedLines, LineReader } from '#core/vocabulary/asked.ts'
import { createOptionReader } from '#src/nlu/answers/option-reader.ts'

/** Nobody has written how these questions are answered: the procedures' own phrases are all there is. */
export const noAnswerLines: AnswerLines = { flows: {}, any: {}, waiting: {}, withdrawal: {}, reactions: {} }

/** A reader of lines where there are none. */
export function noLines(_: AskedLines): LineReader {
  return () => []
}

/** A reader of options that has no opinion. */
export const noOptions = createOptionReader(noAnswerLines, [], noLines, () => [])
