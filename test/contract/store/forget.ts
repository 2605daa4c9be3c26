import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store, TurnCommit } from '../../../src/store/store.ts'
import {
  caseOf,
  conversationAt,
  doorOf,
  exchange,
  onItsWay,
  person,
  said,
  someTime,
  told,
  turn,
} from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

const ana = person('ana')
const day = 24 * 60 * 60 * 1000

/** The turn that erases somebody and says goodbye. */
function goodbye(
  contactId: string,
  revision: number,
  externalId: string,
  texts: readonly string[],
  at = someTime,
): TurnCommit {
  const spoken = texts.map(said)
  return turn(contactId, revision, {
    door: doorOf(ana),
    inbound: { alias: ana, externalId },
    thread: spoken,
    outbox: spoken.map((entry) => onItsWay(entry, doorOf(ana))),
    forget: true,
    at,
  })
}

/** Erasing a person. */
export function forgetContract(makeStore: MakeStore): void {
  describe('forgetting', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    /** Ana with a past: words, a message never delivered, an open case. */
    async function anasPast() {
      const first = exchange('c1', 0, ana, '1', 'me llamo Ana', ['mucho gusto'])
      const kase = caseOf('c1')
      await store.commitTurn({
        ...first,
        follows: [{ topic: 'asylum-mexico', following: true }],
        timers: [{ id: 't', kind: 'remind', dueAt: someTime }],
      })
      await store.commitTurn(
        turn('c1', 1, {
          caseChange: { case: kase, expected: null, event: { type: 'opened', at: someTime, by: null } },
        }),
      )
      return { first, kase }
    }
    const settle = (id: string, status: 'sent' | 'failed' | 'unknown' | 'pending') =>
      store.settle(id, { status, platformId: null, code: null, nextAt: someTime, at: someTime })

    it('leaves nothing of a person but the goodbye, which is still delivered', async () => {
      const { first, kase } = await anasPast()
      const last = goodbye('c1', 2, '2', ['listo'])
      expect(await store.commitTurn(last)).toBe('committed')
      expect(await store.findContact(ana)).toBeNull()
      expect(await store.load('c1')).toBeNull()
      expect(await store.case(kase.id)).toBeNull()
      expect(await store.followers('asylum-mexico')).toEqual([])
      expect(await store.caseEvents(kase.id)).toEqual([])
      expect(await store.cases({ limit: 10 })).toEqual([])
      expect(await store.repliesTo(ana, '1')).toEqual([])
      expect((await store.deliveries('c1')).map((row) => row.id)).toEqual(last.outbox.map((m) => m.id))
      const taken = await store.takeDue(someTime, 10)
      expect(taken).toMatchObject([{ outbound: last.outbox[0]?.outbound, address: 'chat-ana' }])
      expect(taken.map((row) => row.id)).not.toContain(first.outbox[0]?.id)
      expect(await store.counts()).toMatchObject({ contacts: 0, cases: 0, outbox: { sending: 1 } })
    })

    it.each(['sent', 'failed', 'unknown'] as const)(
      'lets the nameless contact go when its last message is %s',
      async (status) => {
        await anasPast()
        const last = goodbye('c1', 2, '2', ['listo', 'adiós'])
        const [one = '', two = ''] = last.outbox.map((message) => message.id)
        await store.commitTurn(last)
        expect(await store.repliesTo(ana, '2')).toEqual(last.thread)
        await store.takeDue(someTime, 10)
        await settle(one, 'sent')
        expect(await store.thread('c1', 10)).toHaveLength(2)
        await store.takeDue(someTime, 10)
        await settle(two, 'pending')
        expect(await store.thread('c1', 10)).toHaveLength(2)
        await store.takeDue(someTime, 10)
        await settle(two, status)
        expect(await store.thread('c1', 10)).toEqual([])
        expect(await store.deliveries('c1')).toEqual([])
        expect(await store.counts()).toMatchObject({ contacts: 0, outbox: {}, cases: 0 })
      },
    )

    it('lets the nameless contact go at once when nothing is said, and by recovery when nobody may repeat it', async () => {
      await anasPast()
      await store.commitTurn(goodbye('c1', 2, '2', []))
      expect(await store.counts()).toMatchObject({ contacts: 0, outbox: {} })
      const entry = said('listo')
      await store.commitTurn(
        turn('c2', 0, { forget: true, thread: [entry], outbox: [onItsWay(entry, doorOf(ana), 'ask')] }),
      )
      await store.takeDue(someTime, 10)
      expect(await store.recoverSending(someTime)).toEqual({ repeated: 0, unknown: 1 })
      expect(await store.thread('c2', 10)).toEqual([])
    })

    it('meets the same person as a stranger afterwards', async () => {
      await anasPast()
      await store.commitTurn(goodbye('c1', 2, '2', ['listo']))
      expect(await store.commitTurn(exchange('c2', 0, ana, '3', 'hola', []))).toBe('committed')
      expect(await store.findContact(ana)).toBe('c2')
      expect((await store.thread('c2', 10)).map((entry) => entry.text)).toEqual(['hola'])
    })

    it('does not bring erased words back when the platform repeats them', async () => {
      const { first } = await anasPast()
      await store.commitTurn(goodbye('c1', 2, '2', []))
      expect(await store.commitTurn({ ...first, contactId: 'c2' })).toBe('duplicate')
      expect(await store.commitTurn(goodbye('c2', 0, '2', ['listo']))).toBe('duplicate')
      expect(await store.repliesTo(ana, '2')).toEqual([])
    })

    it('forgets after a month that it ever saw the messages', async () => {
      await anasPast()
      await store.commitTurn(goodbye('c1', 2, '2', []))
      await store.commitTurn(turn('c8', 0, { forget: true, at: someTime + 29 * day }))
      expect(await store.repliesTo(ana, '1')).toEqual([])
      await store.commitTurn(turn('c9', 0, { forget: true, at: someTime + 31 * day }))
      expect(await store.repliesTo(ana, '1')).toBeNull()
      expect((await store.counts()).inbound).toBe(0)
    })

    it('refuses turns computed before the erase, from the person and from staff', async () => {
      const { kase } = await anasPast()
      await store.commitTurn(goodbye('c1', 2, '2', ['listo']))
      expect(await store.commitTurn(exchange('c1', 2, ana, '3', 'late', []))).toBe('conflict')
      expect(await store.commitTurn(exchange('c1', 0, ana, '3', 'late', []))).toBe('conflict')
      const claim = { case: { ...kase, version: 2 }, expected: 1, event: null }
      expect(await store.commitTurn(turn('c1', 2, { caseChange: claim }))).toBe('conflict')
      for (const revision of [0, 1, 2, 3, 4]) expect(await store.commitTurn(turn('c1', revision))).toBe('conflict')
      expect(await store.load('c1')).toBeNull()
    })

    it('erases nothing when its own turn is refused', async () => {
      await anasPast()
      expect(await store.commitTurn(goodbye('c1', 1, '2', ['listo']))).toBe('conflict')
      expect(await store.commitTurn(goodbye('c1', 2, '1', ['listo']))).toBe('duplicate')
      expect(await store.load('c1')).toMatchObject({ revision: 2, conversation: conversationAt('menu') })
    })

    it('never gives a nameless contact a name, a case or a timer', async () => {
      const kase = caseOf('c1')
      const commit = goodbye('c1', 0, '1', ['listo'])
      await store.commitTurn({
        ...commit,
        alias: ana,
        caseChange: { case: kase, expected: null, event: null },
        timers: [{ id: 't', kind: 'x', dueAt: 1 }],
      })
      expect(await store.findContact(ana)).toBeNull()
      expect(await store.case(kase.id)).toBeNull()
    })

    it('touches nobody else', async () => {
      const luis = person('luis')
      const other = exchange('c2', 0, luis, '1', 'hola', ['buenas'])
      await store.commitTurn(other)
      await anasPast()
      await store.commitTurn(goodbye('c1', 2, '2', []))
      expect(await store.findContact(luis)).toBe('c2')
      expect(await store.thread('c2', 10)).toEqual(other.thread)
      expect(await store.repliesTo(luis, '1')).toHaveLength(1)
      expect((await store.takeDue(someTime, 10)).map((row) => row.contactId)).toEqual(['c2'])
    })

    it('ignores a late word of the platform on an erased message', async () => {
      await store.commitTurn(goodbye('c1', 0, '1', ['listo']))
      const [row] = await store.takeDue(someTime, 1)
      await store.settle(row?.id ?? '', {
        status: 'sent',
        platformId: 'p1',
        code: null,
        nextAt: someTime,
        at: someTime,
      })
      expect(await store.receipt('telegram', 'bot-1', 'p1', told('read'))).toBeNull()
    })
  })
}
