import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficeRecord, RecordQuery, Store } from '../../../src/store/store.ts'
import { exchange, person, someTime, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

/** Documents of the office beside people's conversations. */
export function recordsContract(makeStore: MakeStore): void {
  describe('a record', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
      for (const name of ['ana', 'jean']) await store.commitTurn(exchange(name, 0, person(name), name, 'hola', []))
    })
    afterEach(() => store.close())

    type New = Omit<OfficeRecord, 'version'>
    const draft = (id: string, given: Partial<New> = {}): New => ({
      kind: 'draft',
      id,
      of: null,
      contactId: null,
      at: someTime,
      value: { text: 'ñandú 🦙', list: [1, null, true] },
      ...given,
    })
    const listed = async (query: Partial<RecordQuery>) =>
      (await store.records({ kind: 'draft', limit: 10, ...query })).map(({ id }) => id)

    it('is kept whole under its kind and id, each time a version on', async () => {
      expect(await store.record('draft', 'd1')).toBeNull()
      expect(await store.putRecord(draft('d1'), 0)).toBe(true)
      expect(await store.record('draft', 'd1')).toEqual({ ...draft('d1'), version: 1 })
      const next = draft('d1', { of: 'case-1', contactId: 'ana', at: someTime + 1, value: 'otra' })
      expect(await store.putRecord(next, 1)).toBe(true)
      expect(await store.record('draft', 'd1')).toEqual({ ...next, version: 2 })
      expect(await store.record('audit', 'd1')).toBeNull()
    })

    it('is changed by one of two who read the same', async () => {
      await store.putRecord(draft('d1'), 0)
      const both = ['a', 'b'].map((value) => store.putRecord(draft('d1', { value }), 1))
      expect((await Promise.all(both)).toSorted()).toEqual([false, true])
      expect((await store.record('draft', 'd1'))?.version).toBe(2)
    })

    it('is made by one of two who found none, and not changed where there is none', async () => {
      expect(await store.putRecord(draft('d1'), 1)).toBe(false)
      const both = ['a', 'b'].map((value) => store.putRecord(draft('d1', { value }), 0))
      expect((await Promise.all(both)).toSorted()).toEqual([false, true])
    })

    it('is listed by its time, then its id, between two moments, from either end', async () => {
      for (const [id, at] of [
        ['d3', 2],
        ['d1', 1],
        ['d2', 1],
        ['d4', 3],
      ] as const)
        await store.putRecord(draft(id, { at: someTime + at }), 0)
      await store.putRecord({ ...draft('d9'), kind: 'audit' }, 0)
      expect(await listed({})).toEqual(['d1', 'd2', 'd3', 'd4'])
      expect(await listed({ latestFirst: true, limit: 3 })).toEqual(['d4', 'd3', 'd2'])
      expect(await listed({ from: someTime + 2 })).toEqual(['d3', 'd4'])
      expect(await listed({ from: someTime + 1, until: someTime + 3 })).toEqual(['d1', 'd2', 'd3'])
      expect(await listed({ limit: 0 })).toEqual([])
      expect(await store.countRecords({ kind: 'draft' })).toBe(4)
      expect(await store.countRecords({ kind: 'draft', from: someTime + 2, until: someTime + 3 })).toBe(1)
      expect(await store.countRecords({ kind: 'none' })).toBe(0)
    })

    it('moves in its list with its time and with what it is of', async () => {
      await store.putRecord(draft('d1', { of: 'case-1' }), 0)
      await store.putRecord(draft('d2', { of: 'case-1', at: someTime + 1 }), 0)
      await store.putRecord(draft('d1', { of: 'case-1', at: someTime + 2 }), 1)
      expect(await listed({ of: 'case-1' })).toEqual(['d2', 'd1'])
      await store.putRecord(draft('d1', { of: 'case-2', at: someTime + 2 }), 2)
      expect(await listed({ of: 'case-1' })).toEqual(['d2'])
      expect(await listed({ of: 'case-2', latestFirst: true })).toEqual(['d1'])
      expect(await store.countRecords({ kind: 'draft', of: 'case-1' })).toBe(1)
      expect(await listed({ of: 'case' })).toEqual([])
    })

    it('is read page by page, in either direction', async () => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) await store.putRecord(draft(id, { of: 'case-1' }), 0)
      expect(await listed({ limit: 2 })).toEqual(['a', 'b'])
      expect(await listed({ limit: 2, after: 'b' })).toEqual(['c', 'd'])
      expect(await listed({ limit: 2, after: 'd' })).toEqual(['e'])
      expect(await listed({ of: 'case-1', limit: 2, after: 'd', latestFirst: true })).toEqual(['c', 'b'])
      expect(await listed({ after: 'a', until: someTime })).toEqual([])
      expect(await listed({ after: 'a', from: someTime + 1 })).toEqual([])
      await store.dropRecord('draft', 'c')
      expect(await listed({ after: 'c' })).toEqual([])
    })

    it('that was dropped is gone, and may be made anew', async () => {
      await store.putRecord(draft('d1', { of: 'case-1', contactId: 'ana' }), 0)
      await store.dropRecord('draft', 'd1')
      await store.dropRecord('draft', 'd1')
      expect(await store.record('draft', 'd1')).toBeNull()
      expect(await listed({})).toEqual([])
      expect(await store.putRecord(draft('d1'), 1)).toBe(false)
      expect(await store.putRecord(draft('d1'), 0)).toBe(true)
    })

    it('goes with its contact when they erase themselves; the others stay', async () => {
      await store.putRecord(draft('of-ana', { contactId: 'ana', of: 'case-1' }), 0)
      await store.putRecord(draft('of-jean', { contactId: 'jean' }), 0)
      await store.putRecord(draft('of-nobody'), 0)
      await store.putRecord(draft('given', { contactId: 'ana' }), 0)
      await store.putRecord(draft('given', { contactId: 'jean' }), 1)
      await store.commitTurn(turn('ana', 1, { forget: true }))
      expect(await store.record('draft', 'of-ana')).toBeNull()
      expect(await listed({})).toEqual(['given', 'of-jean', 'of-nobody'])
      expect(await store.countRecords({ kind: 'draft', of: 'case-1' })).toBe(0)
    })

    it('is not kept for somebody who is gone, or was never here', async () => {
      await store.putRecord(draft('d1', { contactId: 'ana' }), 0)
      const spoken = exchange('ana', 1, person('ana'), 'bye', 'borre mis datos', ['adiós'])
      await store.commitTurn({ ...spoken, alias: null, forget: true })
      expect(await store.putRecord(draft('d1', { contactId: 'ana' }), 1)).toBe(false)
      expect(await store.putRecord(draft('d2', { contactId: 'ana' }), 0)).toBe(false)
      expect(await store.putRecord(draft('d2', { contactId: 'nobody' }), 0)).toBe(false)
      expect(await listed({})).toEqual([])
    })
  })
}
