import type { z } from 'zod'
import type { AnswerLines, OptionLines } from '../../src/core/vocabulary/answer-lines.ts'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'
import { answerKind, answers, anyAnswers, waitingLines } from '../../src/knowledge/answer-schema.ts'
import * as schema from '../../src/knowledge/schema.ts'
import { readReactions } from './read-reactions.ts'
import { waysOf } from './ways-of.ts'

type Ways = Readonly<Record<Language, readonly string[]>>

/** Reads knowledge/answers with the readers of one file and of all that fit a pattern; the languages of a line no longer matter. */
export function readAnswers(
  one: <T>(file: string, type: z.ZodType<T>) => T | null,
  all: <T>(pattern: string, type: z.ZodType<T>) => readonly T[],
): AnswerLines {
  const flows = all('answers/!(any-question).yaml', answers)
  const any = one('answers/any-question.yaml', anyAnswers)
  const kinds = all('answer-kinds/*.yaml', answerKind).map(({ of, plain, kind: _, ...ways }) => ({
    of,
    plain: plain || of === 'any',
    lines: linesOf(ways),
  }))
  const ofKind = (id: string) => kinds.filter(({ of }) => of !== 'any' && of.includes(id)).map(({ lines }) => lines)
  return {
    flows: Object.fromEntries(
      flows.map(({ flow, questions }) => [
        flow,
        Object.fromEntries(
          Object.entries(questions).map(([id, options]) => [
            id,
            together([linesOf(options), ...ofKind(`${flow}/${id}`)]),
          ]),
        ),
      ]),
    ),
    any: together([linesOf(any ?? {}), ...kinds.filter(({ plain }) => plain).map(({ lines }) => lines)]),
    ...waitingOf(one, all),
    reactions: readReactions(one),
  }
}

/** What is written while a person is waited for, and what takes the case back; a matter asked about there is about something else. */
function waitingOf(
  one: <T>(file: string, type: z.ZodType<T>) => T | null,
  all: <T>(pattern: string, type: z.ZodType<T>) => readonly T[],
): Pick<AnswerLines, 'waiting' | 'withdrawal'> {
  const { matter = [], withdraw = [], meant = [], ...lines } = linesOf(one('waiting.yaml', waitingLines) ?? {})
  const topics = aboutTopics(all)
  const [remarks = {}] = all('utterances/_remarks.yaml', schema.outOfScope)
  const { cancel_person: cancelled = { es: [], en: [], ht: [] } } = remarks
  const unwanted = languages.flatMap((language) => cancelled[language] ?? [])
  const others = [...matter, ...Object.values(lines).flat(), ...topics, ...toldOfTopics(all)]
  return {
    waiting: { ...lines, elsewhere: [...matter, ...topics] },
    withdrawal: { withdraw: [...withdraw, ...meant, ...unwanted], elsewhere: others },
  }
}

/** Of the facts with lines every so many-th lends one in each language to what is about something else. */
const everyFact = 18

function aboutTopics(all: <T>(pattern: string, type: z.ZodType<T>) => readonly T[]): readonly string[] {
  return all('asked/*.yaml', schema.asked)
    .flatMap(({ facts }) => Object.values(facts))
    .filter((_, i) => i % everyFact === 0)
    .flatMap((ways) => languages.flatMap((language) => ways[language].slice(0, 1)))
}

/** Of the lines of the topics, which tell more than they ask, every so many-th takes no case back. */
const everyLine = 100
const everyCall = 5

function toldOfTopics(all: <T>(pattern: string, type: z.ZodType<T>) => readonly T[]): readonly string[] {
  const linesIn = (files: string, every: number) =>
    all(`utterances/${files}.yaml`, schema.utterances)
      .flatMap((ways) => languages.flatMap((language) => ways[language]))
      .filter((_, i) => i % every === 0)
  return [...linesIn('!(_*)', everyLine), ...linesIn('_person', everyCall)]
}

/** The lines of several sources, option by option. */
function together(sources: readonly OptionLines[]): OptionLines {
  const options = new Set(sources.flatMap((lines) => Object.keys(lines)))
  return Object.fromEntries(
    [...options].flatMap((option) => {
      const lines = sources.flatMap((of) => of[option] ?? [])
      return lines.length === 0 ? [] : [[option, lines] as const]
    }),
  )
}

function linesOf(options: Readonly<Record<string, Ways>>): OptionLines {
  return Object.fromEntries(
    Object.entries(options).map(([option, ways]) => [
      option,
      languages.flatMap((language) => ways[language].flatMap(waysOf)),
    ]),
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
