import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/kit/temporary-folder.ts'
import { readPlaces } from '../../../scripts/compile/read-places.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const fixtures = join(root, 'test', 'fixtures')

/** The problems of a directory that holds this one file. */
function problemsOf(file: string): string[] {
  const folder = temporaryFolder()
  for (const part of ['gazetteer', 'nearest.yaml'])
    cpSync(join(root, 'knowledge', part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'directory'))
  cpSync(join(fixtures, file), join(folder, 'directory', 'shelters.yaml'))
  const problems: string[] = []
  readPlaces(folder, '2026-11-21', problems)
  return problems
}

const file = 'knowledge/directory/shelters.yaml'

const refusals: Readonly<Record<string, string>> = {
  'no-source': `${file}:17: records.0.sources: every record needs a source`,
  'unknown-source': `${file}:17: record casa-lerdo: cites gossip, which is not under sources`,
  'unknown-place': `${file}:12: record casa-lerdo: at is mx-dur:lerdoo, which is not in knowledge/gazetteer`,
  'unknown-state': `${file}:16: record casa-lerdo: covers mx-xxx, which is no state of knowledge/gazetteer`,
  'unknown-kind': `${file}:9: records.0.kind: `,
  sentence: `${file}:8: records.0: Unrecognized key: "text"`,
  'phone-in-words': `${file}:14: records.0.phones.0: digits and spaces only`,
  'language-missing': `${file}:11: records.0.serves.ht: `,
  future: `${file}:18: record casa-lerdo: as_of is 2031, which is still to come`,
  'womens-refuge': `${file}:13: record casa-lerdo: never print where women or children are sheltered: delete the address`,
  'location-exchanged': `${file}:15: record casa-lerdo: location lies `,
  'location-off-the-earth': `${file}:15: records.0.location.latitude: `,
  'location-unsourced': `${file}:15: record casa-lerdo: location comes from hearsay, which is not among its sources`,
  'refuge-location': `${file}:13: record casa-lerdo: never print where women or children are sheltered: delete the location`,
  twice: `${file}:21: two records are called casa-lerdo: rename or merge one`,
  'uncited-source': `${file}:8: source other is cited by no record: cite or delete it`,
}

describe('a record that would send somebody wrong is refused, with its file, its line and the mend', () => {
  test('a good file has no problems', () => expect(problemsOf('places.yaml')).toEqual([]))

  test.each(Object.entries(refusals))('%s', (fixture, refusal) => {
    const problems = problemsOf(join('bad-places', `${fixture}.yaml`))
    expect(
      problems.filter((p) => p.startsWith(refusal)),
      problems.join('\n'),
    ).not.toEqual([])
  })

  test('every bad file is tried', () =>
    expect(readdirSync(join(fixtures, 'bad-places')).map((name) => basename(name, '.yaml'))).toEqual(
      Object.keys(refusals).toSorted(),
    ))
})
