import { describe, expect, test } from 'vitest'
import { sharedNames } from '#src/store/redis/keys.ts'
import { link } from '#src/store/redis/link.ts'

const named = (body: string) => link(body).keys.map((place) => sharedNames[place])

describe('a script is given what it needs and no more', () => {
  test('the keys it names, and the first, by which a cluster knows where to run it', () => {
    expect(named(`return call('HGET', ALIAS, ARGV[1])`)).toEqual(['META', 'ALIAS'])
    expect(named('return 1')).toEqual(['META'])
  })

  test('what the declarations it uses need in turn', () => {
    expect(named('dropRecordsOf(ARGV[1])')).toEqual(['META', 'RECORD', 'RECORDBODY', 'RECORDAT'])
    expect(link('dropRecordsOf(ARGV[1])').script).toContain('local function recordPlaces(')
    expect(link('dropRecordsOf(ARGV[1])').script).not.toContain('local function move(')
  })

  test('each declaration before the one that uses it', () => {
    const { script } = link('move(ARGV[1], {}, ARGV[2])')
    const places = ['kept', 'keep', 'tag', 'place', 'move'].map((name) => script.indexOf(`local function ${name}(`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  test("the names of a contact's own keys only where it has to do with a contact", () => {
    expect(link(`return call('HGET', META, 'check')`).script).not.toContain('MINE')
    expect(link(`return call('HGETALL', MINE.contact)`).script).toContain('local MINE, OTHER = ownKeys(2), ownKeys(9)')
  })
})
