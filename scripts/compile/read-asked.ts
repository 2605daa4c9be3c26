import type { z } from 'zod'
import { unansweredKey } from '../../src/core/vocabulary/asked.ts'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'
import * as schema from '../../src/knowledge/schema.ts'

type Asked = z.infer<typeof schema.asked>
type Midway = readonly (readonly [Language, z.infer<typeof schema.askedMidway>])[]
type Ways = Asked['unanswered']

/**
 * Reads knowledge/asked and puts behind the lines of each fact those of knowledge/asked-midway, with the readers of one file and of all that
 * fit a pattern. What is written to a fact that has no lines of its own is added to `problems`.
 */
export function readAsked(
  one: <T>(file: string, type: z.ZodType<T>) => T | null,
  all: <T>(pattern: string, type: z.ZodType<T>) => readonly T[],
  problems: string[] = [],
): readonly Asked[] {
  const asked = all('asked/*.yaml', schema.asked)
  const midway = languages.map(
    (language) => [language, one(`asked-midway/${language}.yaml`, schema.askedMidway) ?? {}] as const,
  )
  problems.push(...strayIn(midway, asked))
  return asked.map(({ topic, facts, unanswered: silent }) => ({
    topic,
    facts: Object.fromEntries(
      Object.entries(facts).map(([fact, ways]) => [fact, withMidway(ways, topic, fact, midway)] as const),
    ),
    unanswered: withMidway(silent, topic, unansweredKey, midway),
  }))
}

function withMidway(ways: Ways, topic: string, fact: string, midway: Midway): Ways {
  return Object.fromEntries(
    midway.map(([language, of]) => [language, [...ways[language], ...(of[topic]?.[fact] ?? [])]] as const),
  ) as Ways
}

function strayIn(midway: Midway, asked: readonly Asked[]): readonly string[] {
  const known = new Map(asked.map(({ topic, facts }) => [topic, new Set([...Object.keys(facts), unansweredKey])]))
  return midway.flatMap(([language, of]) =>
    Object.entries(of).flatMap(([topic, facts]) =>
      Object.keys(facts)
        .filter((fact) => known.get(topic)?.has(fact) !== true)
        .map((fact) => `knowledge/asked-midway/${language}.yaml: ${topic}/${fact} has no lines in knowledge/asked`),
    ),
  )
}
