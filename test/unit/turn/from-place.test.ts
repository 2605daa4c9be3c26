import { expect, test } from 'vitest'
import { placeCode } from '#src/shared/posters.ts'
import type { TurnCommit } from '#src/store/store.ts'
import { peopleFrom, withPlace } from '#src/turn/places/from-place.ts'

const first = { revision: 0, forget: false, follows: [] } as unknown as TurnCommit

test('the first message of somebody counts for the place of the poster, later ones and erasing do not', () => {
  expect(withPlace(first, { place: 'central' }).follows).toEqual([{ topic: 'place:central', following: true }])
  expect(withPlace(first, {}).follows).toEqual([])
  expect(withPlace({ ...first, revision: 3 }, { place: 'central' }).follows).toEqual([])
  expect(withPlace({ ...first, forget: true }, { place: 'central' }).follows).toEqual([])
})

test('how many came is told from five different people on', async () => {
  const people = (count: number) => ({ followers: async () => Array.from({ length: count }, (_, i) => `c${i}`) })
  expect(await peopleFrom(people(4), 'central')).toBeNull()
  expect(await peopleFrom(people(5), 'central')).toBe(5)
  expect(await peopleFrom({ followers: async () => ['a', 'a', 'a', 'a', 'a'] }, 'central')).toBeNull()
})

test.each([
  ['Central camionera', 'central-camionera'],
  ['  Albergue «San José» nº 2 ', 'albergue-san-jose-n-2'],
  ['¡…!', ''],
  ['a'.repeat(80), 'a'.repeat(40)],
])('%s is written %s in an address', (name, code) => expect(placeCode(name)).toBe(code))
