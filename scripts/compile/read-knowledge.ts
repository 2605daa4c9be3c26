import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { daysOfHolidays } from '../../src/knowledge/holidays.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import * as schema from '../../src/knowledge/schema.ts'

/** Content that cannot be compiled: every problem found, each naming its file and place. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`${problems.length} problem(s) in knowledge/:\n${problems.join('\n')}`)
    this.problems = problems
  }
}

/** Reads and checks everything under `folder` (knowledge/). Throws `ContentError` with all problems at once. */
export function readKnowledge(folder: string): Knowledge {
  const problems: string[] = []
  const one = <T>(file: string, type: z.ZodType<T>): T | null => {
    const parsed = type.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
    if (parsed.success) return parsed.data
    problems.push(
      ...z
        .prettifyError(parsed.error)
        .split('\n')
        .map((line) => `${file}: ${line}`),
    )
    return null
  }
  const all = <T>(sub: string, type: z.ZodType<T>): T[] =>
    readdirSync(join(folder, sub))
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .flatMap((name) => one(join(sub, name), type) ?? [])
  const named = readdirSync(join(folder, 'holidays')).filter((name) => name.endsWith('.yaml'))
  const holidays = named.map((name) => [basename(name, '.yaml'), one(join('holidays', name), schema.holidays)] as const)
  const emergencies = one('emergencies.yaml', schema.emergencies)
  const directories = all('directory', schema.directory)
  const knowledge = {
    topics: all('topics', schema.topic),
    homonyms: one('homonyms.yaml', z.array(schema.homonym)) ?? [],
    menu: one('menu.yaml', z.array(schema.menuEntry)) ?? [],
    offices: all('offices', schema.office),
    holidays: Object.fromEntries(
      holidays.map(([name, file]) => [name, file === null ? [] : daysOfHolidays(file.days)]),
    ),
    directory: {
      sources: Object.assign({}, ...directories.map((d) => d.sources)),
      entries: directories.flatMap((d) => d.entries),
    },
    emergencies: emergencies as Knowledge['emergencies'],
  }
  if (problems.length > 0) throw new ContentError(problems)
  return knowledge
}
