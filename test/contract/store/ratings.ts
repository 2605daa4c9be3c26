import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rating } from '../../../src/core/vocabulary/rating.ts'
import type { Store } from '../../../src/store/store.ts'
import { exchange, person, someTime, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

/** What people said of the help they got. */
export function ratingsContract(makeStore: MakeStore): void {
  describe('a rating', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
      for (const name of ['ana', 'jean']) await store.commitTurn(exchange(name, 0, person(name), name, 'hola', ['sí']))
    })
    afterEach(() => store.close())

    const rating = (id: string, more: Partial<Rating> = {}): Rating => ({
      id,
      at: someTime,
      helped: 'yes',
      words: 'rápido y amable',
      topic: 'curp',
      language: 'es',
      after: 'case',
      ...more,
    })
    const rate = (contactId: string, revision: number, said: Rating) =>
      store.commitTurn(turn(contactId, revision, { rating: said }))

    it('is listed by its time, from the first moment until before the last', async () => {
      await rate('ana', 1, rating('late', { at: someTime + 2 }))
      await rate('jean', 1, rating('early', { at: someTime + 1, topic: null, words: '', language: 'ht' }))
      expect(await store.ratings(someTime + 1, someTime + 3)).toEqual([
        rating('early', { at: someTime + 1, topic: null, words: '', language: 'ht' }),
        rating('late', { at: someTime + 2 }),
      ])
      expect(await store.ratings(someTime + 1, someTime + 2)).toHaveLength(1)
      expect(await store.ratings(0, someTime)).toEqual([])
    })

    it('said again under the same id takes the place of the first', async () => {
      await rate('ana', 1, rating('one'))
      await rate('ana', 2, rating('one', { helped: 'no', at: someTime + 5 }))
      expect(await store.ratings(0, someTime + 9)).toEqual([rating('one', { helped: 'no', at: someTime + 5 })])
    })

    it('is not written when the turn is not', async () => {
      expect(await rate('ana', 0, rating('one'))).toBe('conflict')
      expect(await store.ratings(0, someTime + 9)).toEqual([])
    })

    it('outlives the one who said it', async () => {
      await rate('ana', 1, rating('one'))
      await store.commitTurn(turn('ana', 2, { forget: true }))
      expect(await store.load('ana')).toBeNull()
      expect(await store.ratings(0, someTime + 9)).toEqual([rating('one')])
    })
  })
}
