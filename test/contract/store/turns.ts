import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import {
  caseOf,
  conversationAt,
  doorOf,
  exchange,
  heard,
  person,
  said,
  sampleId,
  saying,
  someTime,
  turn,
} from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

/** Turns, contacts, threads. */
export function turnsContract(makeStore: MakeStore): void {
  describe('turns', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())
    const ana = person('ana')

    it('knows nobody at first', async () => {
      expect(await store.findContact(ana)).toBeNull()
      expect(await store.load('nobody')).toBeNull()
      expect(await store.thread('nobody', 10)).toEqual([])
      expect(await store.repliesTo(ana, '1')).toBeNull()
      expect(await store.deliveries('nobody')).toEqual([])
      expect(await store.counts()).toEqual({ contacts: 0, inbound: 0, outbox: {}, cases: 0 })
      expect(await store.healthy()).toBe(true)
    })

    it('gives back exactly what a turn wrote', async () => {
      const commit = {
        ...exchange('c1', 0, ana, '1', 'bonjou 🇭🇹', ['Bonjou', 'Meni']),
        conversation: conversationAt('language'),
      }
      expect(await store.commitTurn(commit)).toBe('committed')
      expect(await store.findContact(ana)).toBe('c1')
      expect(await store.load('c1')).toEqual({
        contactId: 'c1',
        conversation: conversationAt('language'),
        revision: 1,
        openCase: null,
        door: doorOf(ana),
        timers: [],
      })
      expect(await store.thread('c1', 10)).toEqual(commit.thread)
      expect(await store.repliesTo(ana, '1')).toEqual(commit.thread.slice(1))
      expect(await store.counts()).toEqual({ contacts: 1, inbound: 1, outbox: { pending: 2 }, cases: 0 })
    })

    it('replaces conversation and door with each turn and counts revisions', async () => {
      await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
      const door = { channel: 'web', account: 'site', address: 'page' } as const
      await store.commitTurn(turn('c1', 1, { door, conversation: conversationAt('later') }))
      expect(await store.load('c1')).toMatchObject({ revision: 2, door, conversation: conversationAt('later') })
    })

    it('knows a person by every alias recorded, and tells channels, accounts and ids apart', async () => {
      await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
      const page = { channel: 'web', account: 'site', id: 'ana' } as const
      expect(await store.findContact(page)).toBeNull()
      await store.commitTurn(turn('c1', 1, { alias: page }))
      expect(await store.findContact(page)).toBe('c1')
      expect(await store.findContact(ana)).toBe('c1')
      expect(await store.findContact({ ...ana, account: 'bot-2' })).toBeNull()
    })

    it('refuses a turn computed from an older or a made-up revision, and writes nothing of it', async () => {
      await store.commitTurn(exchange('c1', 0, ana, '1', 'uno', []))
      await store.commitTurn(exchange('c1', 1, ana, '2', 'dos', []))
      const before = await store.thread('c1', 10)
      const change = { case: caseOf('c1'), expected: null, event: null }
      for (const revision of [0, 1, 3]) {
        expect(
          await store.commitTurn({
            ...exchange('c1', revision, ana, `late-${revision}`, 'late', ['late']),
            caseChange: change,
          }),
        ).toBe('conflict')
        expect(await store.repliesTo(ana, `late-${revision}`)).toBeNull()
      }
      expect(await store.commitTurn(turn('ghost', 4))).toBe('conflict')
      expect(await store.thread('c1', 10)).toEqual(before)
      expect(await store.counts()).toEqual({ contacts: 1, inbound: 2, outbox: {}, cases: 0 })
    })

    it('makes one contact of an alias that two turns bring at once', async () => {
      const results = await Promise.all([
        store.commitTurn(exchange('c1', 0, ana, '1', 'uno', [])),
        store.commitTurn(exchange('c2', 0, ana, '2', 'dos', [])),
      ])
      expect(results.toSorted()).toEqual(['committed', 'conflict'])
      expect((await store.counts()).contacts).toBe(1)
    })

    it('answers a platform message once: the second commit is a duplicate even when its revision is right', async () => {
      const first = exchange('c1', 0, ana, '1', 'hola', ['buenas'])
      await store.commitTurn(first)
      expect(await store.commitTurn(exchange('c1', 1, ana, '1', 'hola', ['otra vez']))).toBe('duplicate')
      expect(await store.commitTurn(exchange('c9', 0, ana, '1', 'hola', ['otra vez']))).toBe('duplicate')
      expect(await store.thread('c1', 10)).toEqual(first.thread)
      expect(await store.repliesTo(ana, '1')).toEqual(first.thread.slice(1))
    })

    it('takes the same number from another person or door for another message', async () => {
      await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
      expect(await store.commitTurn(exchange('c2', 0, person('luis'), '1', 'hola', []))).toBe('committed')
      expect(await store.commitTurn(exchange('c3', 0, { ...ana, account: 'bot-2' }, '1', 'hola', []))).toBe('committed')
      expect(await store.repliesTo({ ...ana, channel: 'web' }, '1')).toBeNull()
    })

    it('tells a message that was answered with silence from one never seen', async () => {
      await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
      expect(await store.repliesTo(ana, '1')).toEqual([])
      expect(await store.repliesTo(ana, '2')).toBeNull()
    })

    it('shows a thread oldest first, its newest lines, or those after a line', async () => {
      const texts = ['a', 'b', 'c', 'd', 'e']
      for (const [revision, text] of texts.entries())
        await store.commitTurn(turn('c1', revision, { thread: [heard(text)] }))
      await store.commitTurn(turn('c2', 0, { thread: [heard('not mine')] }))
      const words = async (limit: number, after?: string) =>
        (await store.thread('c1', limit, after)).map((entry) => entry.text)
      const all = await store.thread('c1', 10)
      expect(await words(10)).toEqual(texts)
      expect(await words(2)).toEqual(['d', 'e'])
      expect(await words(10, all[2]?.id)).toEqual(['d', 'e'])
      expect(await words(1, all[2]?.id)).toEqual(['e'])
      expect(await words(10, all[4]?.id)).toEqual([])
      expect(await words(0)).toEqual([])
    })

    it('shows the whole thread after a line that is not of this thread', async () => {
      await store.commitTurn(turn('c1', 0, { thread: [heard('a')] }))
      const foreign = heard('b')
      await store.commitTurn(turn('c2', 0, { thread: [foreign] }))
      expect(await store.thread('c1', 10, foreign.id)).toHaveLength(1)
      expect(await store.thread('c1', 10, 'never')).toHaveLength(1)
    })

    it('keeps the order of one turn even when ids do not sort that way', async () => {
      const late = { ...said('first'), id: `z${sampleId()}` }
      const early = { ...said('second'), id: `0${sampleId()}` }
      await store.commitTurn(turn('c1', 0, { thread: [late, early] }))
      expect((await store.thread('c1', 10)).map((entry) => entry.id)).toEqual([late.id, early.id])
    })

    it('rejects a turn that reuses an id and writes nothing of it', async () => {
      const entry = said('once')
      await store.commitTurn(turn('c1', 0, { thread: [entry] }))
      const again = store.commitTurn(
        turn('c1', 1, { thread: [heard('new'), entry], conversation: conversationAt('lost') }),
      )
      await expect(again).rejects.toMatchObject({ name: 'StoreError', code: 'store:write' })
      expect(await store.thread('c1', 10)).toEqual([entry])
      expect(await store.load('c1')).toMatchObject({ revision: 1, conversation: conversationAt('menu') })
    })

    it('takes timers, the same one twice too', async () => {
      const timer = { id: 't1', kind: 'remind', dueAt: someTime + 1 }
      expect(await store.commitTurn(turn('c1', 0, { timers: [timer] }))).toBe('committed')
      expect(await store.commitTurn(turn('c1', 1, { timers: [{ ...timer, dueAt: someTime + 2 }] }))).toBe('committed')
    })

    it('lets exactly one of many parallel turns win each revision, and loses none that try again', async () => {
      await store.commitTurn(exchange('c1', 0, ana, 'first', 'hola', []))
      const winners = new Map<number, number>()
      async function insist(n: number): Promise<void> {
        for (;;) {
          const revision = (await store.load('c1'))?.revision ?? 0
          const result = await store.commitTurn(exchange('c1', revision, ana, `m${n}`, `m${n}`, []))
          if (result !== 'committed') continue
          winners.set(revision, (winners.get(revision) ?? 0) + 1)
          return
        }
      }
      await Promise.all(Array.from({ length: 20 }, (_, n) => insist(n)))
      expect([...winners.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
      expect(new Set(winners.values())).toEqual(new Set([1]))
      const words = (await store.thread('c1', 100)).map((entry) => entry.text)
      expect(new Set(words).size).toBe(21)
    })

    it('has one effect of a message delivered twenty times at once', async () => {
      const commits = Array.from({ length: 20 }, (_, n) =>
        store.commitTurn(exchange(`c${n}`, 0, ana, '1', 'hola', ['buenas'])),
      )
      const results = await Promise.all(commits)
      expect(results.filter((result) => result === 'committed')).toHaveLength(1)
      expect(await store.counts()).toEqual({ contacts: 1, inbound: 1, outbox: { pending: 1 }, cases: 0 })
    })

    it('keeps long and strange texts whole', async () => {
      const text = `${'ñ🦙'.repeat(5000)}\u0000\u2028"\\'; drop table thread; --`
      const entry = { ...said(''), outbound: saying(text) }
      await store.commitTurn(turn('c1', 0, { thread: [heard(text), entry] }))
      expect((await store.thread('c1', 2)).map((e) => e.text ?? e.outbound)).toEqual([text, saying(text)])
    })
  })
}
