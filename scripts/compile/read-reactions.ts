import type { z } from 'zod'
import type { OptionLines } from '../../src/core/vocabulary/answer-lines.ts'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'
import { headwayLines, reactionLines } from '../../src/knowledge/answer-schema.ts'
import * as schema from '../../src/knowledge/schema.ts'

/** Of what people write in a talk every so many-th line stands for those who go on. */
const everyMidway = 8
const everyFewer = 24

type One = <T>(file: string, type: z.ZodType<T>) => T | null

/** How an answer is taken, from knowledge/reactions.yaml with the reader of one file: most go on about their matter, in as many words as there are people. */
export function readReactions(one: One): OptionLines {
  return withMidway(one('reactions.yaml', reactionLines), everyMidway, one)
}

/** What is told or asked of a matter after its result, from knowledge/headway.yaml with the reader of one file; most ask something else. */
export function readHeadway(one: One): OptionLines {
  return withMidway(one('headway.yaml', headwayLines), everyFewer, one)
}

type Ways = Readonly<Record<Language, readonly string[]>>

function withMidway(groups: Readonly<Record<string, Ways>> | null, every: number, one: One): OptionLines {
  const lines = Object.fromEntries(
    Object.entries(groups ?? {}).map(([id, ways]) => [id, languages.flatMap((language) => ways[language])]),
  )
  const midway = languages
    .flatMap((language) => Object.values(one(`asked-midway/${language}.yaml`, schema.askedMidway) ?? {}))
    .flatMap((facts) => Object.values(facts).flat())
    .filter((_, i) => i % every === 0)
  return { ...lines, goes_on: [...(lines.goes_on ?? []), ...midway] }
}
