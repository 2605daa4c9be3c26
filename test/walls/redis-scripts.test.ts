import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownNames, sharedNames } from '#src/store/redis/keys.ts'

const folder = join(import.meta.dirname, '..', '..', 'src', 'store', 'redis')
const files = globSync('**/*.ts', { cwd: folder })
const declared = [
  ...sharedNames,
  ...ownNames.flatMap((name) => [`MINE.${name}`, `OTHER.${name}`, `mine.${name}`]),
  // Given to a helper by its caller, which is looked at too.
  'key',
]

describe('a script touches only keys it was given', () => {
  test.each(files)('%s', (file) => {
    const script = readFileSync(join(folder, file), 'utf8')
    const called = [...script.matchAll(/(?<!\.)\bcall\('(\w+)'(?:, ([^,)]+))?/g)].filter(
      ([, command]) => command !== 'TIME',
    )
    const calledByName = [...script.matchAll(/\bcall\(command, ([^,)]+)/g)].map((match) => match[1])
    const keys = [...called.map((match) => match[2]), ...calledByName]
    expect(keys.filter((key) => !declared.includes(key ?? ''))).toEqual([])
    const helped = [...script.matchAll(/\b(?:kept|keep)\((?!key,)([\w.]+),/g)].map((match) => match[1])
    expect(helped.filter((key) => !declared.includes(key ?? ''))).toEqual([])
  })

  test.each(files)('%s, and walks over no keyspace', (file) => {
    expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/['"`](?:KEYS|SCAN|HSCAN|SSCAN|ZSCAN)['"`]/)
  })
})
