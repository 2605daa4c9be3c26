import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store, TurnCommit } from '../../../src/store/store.ts'
import {
  caseOf,
  conversationAt,
  doorOf,
  exchange,
  heard,
  onItsWay,
  person,
  said,
  someTime,
  turn,
} from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

const [ana, eva, luis] = [person('ana'), { ...person('eva'), channel: 'web' as const }, person('luis')]
const expiresAt = someTime + 1000

/** Codes that lead to a contact, and joining by one. */
export function codesContract(makeStore: MakeStore): void {
  describe('codes', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
      await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', ['buenas']))
      await store.commitTurn(exchange('c2', 0, eva, '1', 'kod', ['wi']))
    })
    afterEach(() => store.close())

    const give = (contactId: string, revision: number, code: string, given: Partial<TurnCommit> = {}) =>
      store.commitTurn(turn(contactId, revision, { code: { code, expiresAt }, ...given }))
    const join = (code: string, given: Partial<TurnCommit> = {}) =>
      store.commitTurn(
        turn('c1', 2, { alias: eva, door: doorOf(eva), joining: { code, contactId: 'c2', revision: 1 }, ...given }),
      )
    const leadsTo = (code: string, now = someTime) => store.findByCode(code, now)

    it('lead to whom they were given, until they expire', async () => {
      expect(await leadsTo('AAAA')).toBeNull()
      expect(await give('c1', 1, 'AAAA')).toBe('committed')
      expect(await leadsTo('AAAA', expiresAt - 1)).toBe('c1')
      expect(await leadsTo('AAAA', expiresAt)).toBeNull()
      expect(await leadsTo('aaaa')).toBeNull()
    })

    it('are one a person: the next takes the place of the one before', async () => {
      await give('c1', 1, 'AAAA')
      await give('c1', 2, 'BBBB')
      expect([await leadsTo('AAAA'), await leadsTo('BBBB')]).toEqual([null, 'c1'])
    })

    it('are one person’s: a code that leads to somebody else is refused, one that has expired is free', async () => {
      await give('c1', 1, 'AAAA')
      expect(await give('c2', 1, 'AAAA')).toBe('conflict')
      expect(await leadsTo('AAAA')).toBe('c1')
      expect(await give('c1', 2, 'AAAA')).toBe('committed')
      expect(await give('c2', 1, 'AAAA', { at: expiresAt, code: { code: 'AAAA', expiresAt: expiresAt + 5 } })).toBe(
        'committed',
      )
      expect(await leadsTo('AAAA', expiresAt + 1)).toBe('c2')
    })

    it('are not given by a turn that is not written', async () => {
      expect(await give('c1', 0, 'AAAA')).toBe('conflict')
      expect(await leadsTo('AAAA')).toBeNull()
    })

    it('bring another contact here: its way in leads here, nothing else of it stays', async () => {
      const waiting = said('para eva')
      await store.commitTurn(
        turn('c2', 1, {
          thread: [waiting],
          outbox: [onItsWay(waiting, doorOf(eva))],
          timers: [{ id: 't', kind: 'reminder', dueAt: 1 }],
        }),
      )
      await give('c1', 1, 'AAAA')
      const hello = said('seguimos aquí')
      const joined = await join('AAAA', {
        joining: { code: 'AAAA', contactId: 'c2', revision: 2 },
        inbound: { alias: eva, externalId: '2' },
        thread: [heard('sí'), hello],
      })
      expect(joined).toBe('committed')
      expect([await store.findContact(ana), await store.findContact(eva)]).toEqual(['c1', 'c1'])
      expect(await store.load('c2')).toBeNull()
      expect(await store.thread('c2', 10)).toEqual([])
      expect(await store.deliveries('c2')).toEqual([])
      expect(await store.nextTimerAt()).toBeNull()
      expect((await store.load('c1'))?.door).toEqual(doorOf(eva))
      expect(await store.repliesTo(eva, '2')).toEqual([hello])
      expect(await store.commitTurn(exchange('c1', 3, eva, '1', 'kod', []))).toBe('duplicate')
      expect(await store.counts()).toMatchObject({ contacts: 1 })
    })

    it('are used up by that', async () => {
      await give('c1', 1, 'AAAA')
      await join('AAAA')
      expect(await leadsTo('AAAA')).toBeNull()
      await store.commitTurn(exchange('c3', 0, luis, '1', 'yo', []))
      const again = turn('c1', 3, { alias: luis, joining: { code: 'AAAA', contactId: 'c3', revision: 1 } })
      expect(await store.commitTurn(again)).toBe('conflict')
      expect(await store.findContact(luis)).toBe('c3')
    })

    it('bring one of two who use them at once', async () => {
      await give('c1', 1, 'AAAA')
      await store.commitTurn(exchange('c3', 0, luis, '1', 'yo', []))
      const results = await Promise.all([
        join('AAAA'),
        join('AAAA', { alias: luis, joining: { code: 'AAAA', contactId: 'c3', revision: 1 } }),
      ])
      expect(results.toSorted()).toEqual(['committed', 'conflict'])
    })

    it.each<
      [
        string,
        (join: (given: Partial<TurnCommit>) => ReturnType<Store['commitTurn']>) => ReturnType<Store['commitTurn']>,
      ]
    >([
      ['a code that was never given', (join) => join({ joining: { code: 'ZZZZ', contactId: 'c2', revision: 1 } })],
      ['a code that has expired', (join) => join({ at: expiresAt })],
      ['a contact that has moved on', (join) => join({ joining: { code: 'AAAA', contactId: 'c2', revision: 0 } })],
      ['a contact that is gone', (join) => join({ joining: { code: 'AAAA', contactId: 'c9', revision: 1 } })],
      ['the contact itself', (join) => join({ joining: { code: 'AAAA', contactId: 'c1', revision: 2 } })],
      ['a way in that is a third person’s', (join) => join({ alias: luis })],
    ])('bring nobody by %s', async (_, attempt) => {
      await give('c1', 1, 'AAAA')
      await store.commitTurn(exchange('c3', 0, luis, '1', 'yo', []))
      expect(await attempt((given) => join('AAAA', given))).toBe('conflict')
      expect(await store.load('c2')).toMatchObject({ conversation: conversationAt('menu') })
      expect([await store.findContact(eva), await store.findContact(luis)]).toEqual(['c2', 'c3'])
      expect(await leadsTo('AAAA')).toBe('c1')
    })

    it('bring nobody who has a case open', async () => {
      await give('c1', 1, 'AAAA')
      await store.commitTurn(turn('c2', 1, { caseChange: { case: caseOf('c2'), expected: null, event: null } }))
      expect(await join('AAAA', { joining: { code: 'AAAA', contactId: 'c2', revision: 2 } })).toBe('conflict')
    })

    it('end with the ways in that are dropped, which then lead nowhere', async () => {
      await give('c1', 1, 'AAAA')
      await join('AAAA')
      await give('c1', 3, 'BBBB')
      await store.commitTurn(turn('c1', 4, { dropAliases: [eva, luis] }))
      expect([await store.findContact(ana), await store.findContact(eva)]).toEqual(['c1', null])
      expect(await leadsTo('BBBB')).toBeNull()
    })

    it('never drop a way in of somebody else', async () => {
      await store.commitTurn(turn('c1', 1, { dropAliases: [eva] }))
      expect(await store.findContact(eva)).toBe('c2')
    })

    it('go with a person who is forgotten, and none is given in that turn', async () => {
      await give('c1', 1, 'AAAA')
      await store.commitTurn(turn('c1', 2, { forget: true, code: { code: 'BBBB', expiresAt } }))
      expect([await leadsTo('AAAA'), await leadsTo('BBBB')]).toEqual([null, null])
    })
  })
}
