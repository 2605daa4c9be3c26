import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { MakeStore } from '../store.contract.ts'

/** Small things remembered beside people's data. */
export function notesContract(makeStore: MakeStore): void {
  describe('notes', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    it('are kept whole under their name, each time a version on', async () => {
      expect(await store.note('group')).toBeNull()
      expect(await store.putNote('group', { cases: { c1: { thread: '7' } } }, 0)).toBe(true)
      expect(await store.note('group')).toEqual({ version: 1, value: { cases: { c1: { thread: '7' } } } })
      expect(await store.putNote('group', { cases: {} }, 1)).toBe(true)
      expect(await store.note('group')).toEqual({ version: 2, value: { cases: {} } })
      expect(await store.note('another')).toBeNull()
    })

    it('are changed by one of two who read the same', async () => {
      await store.putNote('group', 'first', 0)
      const results = await Promise.all([store.putNote('group', 'a', 1), store.putNote('group', 'b', 1)])

      expect(results.toSorted()).toEqual([false, true])
      expect((await store.note('group'))?.version).toBe(2)
    })

    it('are not made twice, nor changed where there are none', async () => {
      expect(await store.putNote('group', 'a', 1)).toBe(false)
      expect(await store.putNote('group', 'a', 0)).toBe(true)
      expect(await store.putNote('group', 'b', 0)).toBe(false)
      expect((await store.note('group'))?.value).toBe('a')
    })
  })
}
