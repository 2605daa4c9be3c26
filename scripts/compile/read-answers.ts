import type { z } from 'zod'
import type { AnswerLines, OptionLines } from '../../src/core/vocabulary/answer-lines.ts'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'
import * as schema from '../../src/knowledge/schema.ts'

type Ways = Readonly<Record<Language, readonly string[]>>

/** Reads knowledge/answers with the readers of one file and of all that fit a pattern; the languages of a line no longer matter. */
export function readAnswers(
  one: <T>(file: string, type: z.ZodType<T>) => T | null,
  all: <T>(pattern: string, type: z.ZodType<T>) => readonly T[],
): AnswerLines {
  const flows = all('answers/!(any-question).yaml', schema.answers)
  const any = one('answers/any-question.yaml', schema.anyAnswers)
  return {
    flows: Object.fromEntries(
      flows.map(({ flow, questions }) => [
        flow,
        Object.fromEntries(Object.entries(questions).map(([id, options]) => [id, linesOf(options)])),
      ]),
    ),
    any: linesOf(any ?? {}),
  }
}

function linesOf(options: Readonly<Record<string, Ways>>): OptionLines {
  return Object.fromEntries(
    Object.entries(options).map(([option, ways]) => [option, languages.flatMap((language) => ways[language])]),
  )
}

/** Of the lines that are none of ours every so many-th stands beside those of each topic. */
const everyOutside = 26

/** Some of what people say that is none of ours, in all languages. */
export function readElsewhere(all: <T>(pattern: string, type: z.ZodType<T>) => readonly T[]): readonly string[] {
  return all('utterances/_out-of-scope-{daily,more,near,wide}.yaml', schema.outOfScope)
    .flatMap((groups) => Object.values(groups).flatMap((ways) => languages.flatMap((language) => ways[language] ?? [])))
    .filter((_, i) => i % everyOutside === 0)
}
