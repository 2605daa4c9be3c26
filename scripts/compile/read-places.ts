import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { checkPlaces } from '../../src/knowledge/check/check-places.ts'
import { aliasesFile, nearestFile, placesFile, statesFile } from '../../src/knowledge/directory-schema.ts'
import { type Gazetteer, type GazetteerData, readGazetteer } from '../../src/knowledge/places/gazetteer.ts'
import type { PlacesContent } from '../../src/knowledge/places/record.ts'
import { parseContent, readContentFile } from './content-file.ts'

/** Reads the directory of places, the gazetteer and what may be looked for near a person; what is wrong goes to `problems`. */
export function readPlaces(folder: string, today: string, problems: string[]): PlacesContent {
  const one = <T>(file: string, type: z.ZodType<T>): T | null =>
    parseContent(readContentFile(join(folder, file), join('knowledge', file)), type, problems)
  const data: GazetteerData = {
    lines: readFileSync(join(folder, 'gazetteer', 'places.txt'), 'utf8'),
    states: one('gazetteer/states.yaml', statesFile) ?? [],
    aliases: one('gazetteer/aliases.yaml', aliasesFile) ?? {},
  }
  const gazetteer = readGazetteer(data)
  problems.push(...strayNames(data, gazetteer))
  const files = globSync('directory/*.yaml', { cwd: folder })
    .filter((file) => !file.endsWith('lines.yaml'))
    .toSorted()
    .flatMap((file) => {
      const content = readContentFile(join(folder, file), join('knowledge', file))
      const parsed = parseContent(content, placesFile, problems)
      if (parsed === null) return []
      problems.push(...checkPlaces(parsed, gazetteer, today).map((problem) => content.locate(problem)))
      return [parsed]
    })
  const records = files.flatMap((f) => f.records)
  problems.push(
    ...records
      .filter(({ id }, i) => records.findIndex((r) => r.id === id) !== i)
      .map(({ id }) => `knowledge/directory: two files have a record called ${id}: rename or merge one`),
  )
  return {
    sources: Object.assign({}, ...files.map((f) => f.sources)),
    records,
    nearest: one('nearest.yaml', nearestFile) ?? {
      near: none,
      mine: none,
      except: none,
      did: none,
      asks: none,
      ours: none,
      lives: none,
      named: [],
      kinds: {},
      topics: {},
    },
    gazetteer: data,
  }
}

const none = { es: [], en: [], ht: [] }

function strayNames({ states, aliases }: GazetteerData, gazetteer: Gazetteer): string[] {
  return [
    ...Object.keys(aliases)
      .filter((id) => !gazetteer.places.has(id))
      .map((id) => `knowledge/gazetteer/aliases.yaml: ${id} is no place of places.txt`),
    ...states
      .filter(({ city }) => city !== undefined && !gazetteer.places.has(city))
      .map(
        ({ id, city }) =>
          `knowledge/gazetteer/states.yaml: ${id} is said to be ${city}, which is no place of places.txt`,
      ),
  ]
}
