import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { type Change, isOfOffice } from '../../src/knowledge/changes/change.ts'
import { placeRecord } from '../../src/knowledge/directory-schema.ts'
import { directoryEntry, office, ownFact } from '../../src/knowledge/schema.ts'
import { isSame, splice } from './splice.ts'

type Raw = Record<string, unknown>

/** The key a file lists its entries under, and how one of them is read. */
const lists = {
  fact: { key: 'facts', schema: ownFact },
  own: { key: 'facts', schema: ownFact },
  line: { key: 'entries', schema: directoryEntry },
  place: { key: 'records', schema: placeRecord },
} as const satisfies Record<string, { key: string; schema: z.ZodType }>

/**
 * The files of knowledge/ (`folder`) that changes make another, by their path in it: only what a change changed is written anew. A change whose
 * entry is in no file is in `left`.
 */
export function exportChanges(
  folder: string,
  changes: readonly Change[],
): { readonly files: ReadonlyMap<string, string>; readonly left: readonly Change[] } {
  const home = homes(folder)
  const left = changes.filter((change) => home(change) === null)
  const files = new Map<string, string>()
  for (const [path, mine] of Map.groupBy(changes, home)) {
    if (path === null) continue
    const before = readFileSync(join(folder, path), 'utf8')
    const after = splice(before, mine.reduce(laidOn, parse(before) as Raw))
    if (after !== before) files.set(path, after)
  }
  return { files, left }
}

/** A file's data with the change in it; what the file leaves to a default stays left to it. */
function laidOn(raw: Raw, change: Change): Raw {
  if (change.kind === 'summary') return { ...raw, summary: change.item.summary }
  if (isOfOffice(change)) return merged(raw, office.parse(raw), { ...office.parse(raw), ...change.item })
  const { key, schema } = lists[change.kind]
  const items = (raw[key] as Raw[]).map((item) =>
    item.id === change.item.id ? merged(item, schema.parse(item) as Raw, change.item as unknown as Raw) : item,
  )
  const cited = new Set(items.flatMap((item) => item.sources as string[]))
  const sources = { ...(raw.sources as Raw), ...change.sources }
  return {
    ...raw,
    sources: Object.fromEntries(Object.entries(sources).filter(([name]) => cited.has(name))),
    [key]: items,
  }
}

function merged(raw: Raw, before: Raw, now: Raw): Raw {
  const result = { ...raw }
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (isSame(before[key], now[key])) continue
    if (now[key] === undefined) delete result[key]
    else result[key] = now[key]
  }
  return result
}

/** Which file an entry stands in; null for one that stands in none. */
function homes(folder: string): (change: Change) => string | null {
  const known = new Map<string, Raw>()
  const dataOf = (file: string) => {
    const data = known.get(file) ?? (parse(readFileSync(join(folder, file), 'utf8')) as Raw)
    known.set(file, data)
    return data
  }
  const directory = globSync('directory/*.yaml', { cwd: folder }).filter((file) => !file.endsWith('lines.yaml'))
  const candidates = (change: Change): readonly string[] => {
    switch (change.kind) {
      case 'fact':
      case 'summary':
        return [`topics/${change.topic}.yaml`]
      case 'own':
        return [`offices/${change.office}/topics/${change.topic}.yaml`]
      case 'line':
        return ['directory/lines.yaml']
      case 'place':
        return directory
      case 'hours':
      case 'contact':
      case 'identity':
      case 'areas':
      case 'sites':
      case 'unanswered':
      case 'translation':
      case 'group':
        return [`offices/${change.office}/office.yaml`]
    }
  }
  return (change) => {
    const there = candidates(change).filter((file) => existsSync(join(folder, file)))
    if (change.kind === 'summary' || isOfOffice(change)) return there[0] ?? null
    const { key } = lists[change.kind]
    return there.find((file) => (dataOf(file)[key] as Raw[]).some(({ id }) => id === change.item.id)) ?? null
  }
}
