import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { timerLease } from '../../../src/store/driver.ts'
import type { Store, Timer, TurnCommit } from '../../../src/store/store.ts'
import { exchange, person, said, someTime, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

const soon = someTime + 1000
const later = someTime + 2000

/** Things to be done later. */
export function timersContract(makeStore: MakeStore): void {
  describe('timers', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
      for (const name of ['ana', 'jean']) await store.commitTurn(exchange(name, 0, person(name), name, 'hola', []))
    })
    afterEach(() => store.close())

    const remind = (id: string, dueAt: number, more: Partial<Timer> = {}): Timer => ({
      id,
      kind: 'reminder',
      dueAt,
      ...more,
    })
    const set = (contactId: string, revision: number, ...timers: Timer[]) =>
      store.commitTurn(turn(contactId, revision, { timers }))
    const ring = (contactId: string, revision: number, id: string, given: Partial<TurnCommit> = {}) =>
      store.commitTurn(turn(contactId, revision, { ring: id, at: later, ...given }))
    const take = async (now = later, limit = 10) =>
      (await store.takeDueTimers(now, limit)).map(({ contactId, id }) => `${contactId}/${id}`)
    const standing = async (contactId: string) => (await store.load(contactId))?.timers.map(({ id }) => id)

    it('has none at first', async () => {
      expect(await store.takeDueTimers(later, 10)).toEqual([])
      expect(await store.nextTimerAt()).toBeNull()
      expect((await store.load('ana'))?.timers).toEqual([])
    })

    it('are loaded with their contact, soonest first, and told apart from others’', async () => {
      await set('ana', 1, remind('b', later, { flow: 'remains' }), remind('a', soon))
      await set('jean', 1, remind('a', later))
      expect((await store.load('ana'))?.timers).toEqual([remind('a', soon), remind('b', later, { flow: 'remains' })])
      expect(await standing('jean')).toEqual(['a'])
    })

    it('are taken when due, not a millisecond before, soonest first, as many as asked for', async () => {
      await set('ana', 1, remind('late', later), remind('early', soon, { flow: 'remains', kind: 'check-in' }))
      await set('jean', 1, remind('early', soon))
      expect(await store.nextTimerAt()).toBe(soon)
      expect(await take(soon - 1)).toEqual([])
      expect(await store.takeDueTimers(soon, 1)).toEqual([
        { contactId: 'ana', id: 'early', kind: 'check-in', dueAt: soon, flow: 'remains' },
      ])
      expect(await take(later, 0)).toEqual([])
      expect(await take()).toEqual(['jean/early', 'ana/late'])
      expect(await take()).toEqual([])
    })

    it('are handed to one taker of several at once', async () => {
      await set('ana', 1, ...Array.from({ length: 20 }, (_, i) => remind(`t${i}`, soon)))
      const taken = (await Promise.all(Array.from({ length: 5 }, () => take(soon, 7)))).flat()
      expect(taken).toHaveLength(20)
      expect(new Set(taken).size).toBe(20)
    })

    it('of a taker that died are taken again when the lease ends', async () => {
      await set('ana', 1, remind('t', soon))
      expect(await take(soon)).toEqual(['ana/t'])
      expect(await store.nextTimerAt()).toBe(soon + timerLease)
      expect(await take(soon + timerLease - 1)).toEqual([])
      expect(await take(soon + timerLease)).toEqual(['ana/t'])
    })

    it('are gone with the turn that answers them, which is written once', async () => {
      await set('ana', 1, remind('t', soon), remind('other', soon))
      await take()
      const line = said('como quedamos')
      expect(await ring('ana', 2, 't', { thread: [line] })).toBe('committed')
      expect(await ring('ana', 3, 't', { thread: [said('otra vez')] })).toBe('duplicate')
      expect((await store.thread('ana', 10)).map(({ id }) => id)).toContain(line.id)
      expect(await store.thread('ana', 10)).toHaveLength(2)
      expect(await standing('ana')).toEqual(['other'])
      expect(await take(later + timerLease)).toEqual(['ana/other'])
    })

    it('stay when their turn is refused', async () => {
      await set('ana', 1, remind('t', soon))
      await take()
      expect(await ring('ana', 1, 't')).toBe('conflict')
      expect(await standing('ana')).toEqual(['t'])
    })

    it('that never were, or are another person’s, are answered already', async () => {
      await set('jean', 1, remind('t', soon))
      expect(await ring('ana', 1, 't')).toBe('duplicate')
      expect(await ring('nobody', 0, 't')).toBe('duplicate')
      expect(await standing('jean')).toEqual(['t'])
    })

    it('put off while somebody had them wait for their new time', async () => {
      await set('ana', 1, remind('t', soon))
      await take()
      await set('ana', 2, remind('t', later + 5))
      expect(await ring('ana', 3, 't')).toBe('duplicate')
      expect(await store.nextTimerAt()).toBe(later + 5)
      expect(await take(later + 5)).toEqual(['ana/t'])
    })

    it('may be set anew by the turn that answers them', async () => {
      await set('ana', 1, remind('t', soon))
      expect(await ring('ana', 2, 't', { timers: [remind('t', later + 9)] })).toBe('committed')
      expect(await take(later + 9)).toEqual(['ana/t'])
    })

    it('are cancelled by kind, before new ones are set', async () => {
      await set('ana', 1, remind('a', soon), remind('b', later), remind('c', soon, { kind: 'check-in' }))
      await set('jean', 1, remind('a', soon))
      await store.commitTurn(turn('ana', 2, { cancelTimers: ['reminder', 'none'], timers: [remind('d', soon)] }))
      expect(await standing('ana')).toEqual(['c', 'd'])
      expect(await standing('jean')).toEqual(['a'])
      expect(await take()).toEqual(['ana/c', 'ana/d', 'jean/a'])
    })

    it('are not set by a turn that is not written', async () => {
      expect(await set('ana', 0, remind('t', soon))).toBe('conflict')
      expect(await store.nextTimerAt()).toBeNull()
    })

    it('go with a person who is forgotten, and none is set in that turn', async () => {
      await set('ana', 1, remind('t', soon))
      await store.commitTurn(turn('ana', 2, { forget: true, timers: [remind('u', soon)] }))
      expect(await take()).toEqual([])
      expect(await store.nextTimerAt()).toBeNull()
      expect(await ring('ana', 3, 't')).toBe('duplicate')
    })
  })
}
