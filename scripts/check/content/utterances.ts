import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Language, languages } from '../../../src/core/vocabulary/language.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { utterances } from '../../../src/knowledge/schema.ts'
import { parseContent, readContentFile } from '../../compile/content-file.ts'
import { ContentError } from '../../compile/read-knowledge.ts'

/** How many ways to ask for each topic are written, by language. */
export type Asked = ReadonlyMap<string, Readonly<Record<Language, number>>>

/** Fewer ways to ask than these, in one language or in all, and the topic cannot be learnt. */
const fewest = { language: 8, priority: 40, other: 20 }

/** Reads knowledge/utterances. Throws `ContentError` when a file is broken. */
export function askedIn(folder: string): Asked {
  const problems: string[] = []
  const asked = globSync('utterances/[a-z]*.yaml', { cwd: folder }).map((name) => {
    const said = parseContent(readContentFile(join(folder, name), join('knowledge', name)), utterances, problems)
    const count = (language: Language) => said?.[language].length ?? 0
    return [basename(name, '.yaml'), { es: count('es'), en: count('en'), ht: count('ht') }] as const
  })
  if (problems.length > 0) throw new ContentError(problems)
  return new Map(asked)
}

/** Topics with too few ways to ask for them. */
export function thinUtterances(knowledge: Knowledge, asked: Asked): string[] {
  return knowledge.topics.flatMap(({ id, priority }) => {
    const counts = asked.get(id) ?? { es: 0, en: 0, ht: 0 }
    const all = counts.es + counts.en + counts.ht
    const wanted = priority === 1 ? fewest.priority : fewest.other
    const file = `knowledge/utterances/${id}.yaml`
    return [
      ...languages
        .filter((l) => counts[l] < fewest.language)
        .map((l) => `${file}: ${counts[l]} in ${l}; write at least ${fewest.language}`),
      ...(all < wanted ? [`${file}: ${all} in all; write at least ${wanted}`] : []),
    ]
  })
}
