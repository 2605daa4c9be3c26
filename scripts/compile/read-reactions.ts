import type { z } from 'zod'
import type { OptionLines } from '../../src/core/vocabulary/answer-lines.ts'
import { languages } from '../../src/core/vocabulary/language.ts'
import { reactionLines } from '../../src/knowledge/answer-schema.ts'
import * as schema from '../../src/knowledge/schema.ts'

/** Of what people write in a talk every so many-th line stands for those who go on. */
const everyMidway = 8

/** How an answer is taken, from knowledge/reactions.yaml with the reader of one file: most go on about their matter, in as many words as there are people. */
export function readReactions(one: <T>(file: string, type: z.ZodType<T>) => T | null): OptionLines {
  const reactions = Object.entries(one('reactions.yaml', reactionLines) ?? {})
  const lines = Object.fromEntries(reactions.map(([id, ways]) => [id, languages.flatMap((language) => ways[language])]))
  const midway = languages
    .flatMap((language) => Object.values(one(`asked-midway/${language}.yaml`, schema.askedMidway) ?? {}))
    .flatMap((facts) => Object.values(facts).flat())
    .filter((_, i) => i % everyMidway === 0)
  return { ...lines, goes_on: [...(lines.goes_on ?? []), ...midway] }
}
