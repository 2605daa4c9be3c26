import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryStatus, Store } from '../../../src/store/store.ts'
import { doorOf, exchange, onItsWay, person, said, someTime, told, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

const ana = person('ana')
const luis = person('luis')

function result(
  status: DeliveryStatus,
  nextAt = someTime,
  platformId: string | null = null,
  code: string | null = null,
) {
  return { status, platformId, code, nextAt, at: someTime }
}

/** The outbox. */
export function deliveryContract(makeStore: MakeStore): void {
  describe('delivery', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    async function send(
      contactId: string,
      revision: number,
      alias: typeof ana,
      ...texts: string[]
    ): Promise<readonly string[]> {
      const commit = exchange(contactId, revision, alias, `${contactId}-${revision}`, 'hola', texts)
      await store.commitTurn(commit)
      return commit.outbox.map((message) => message.id)
    }
    const take = async (now = someTime, limit = 10) => (await store.takeDue(now, limit)).map((row) => row.id)
    const statuses = async (contactId: string) => (await store.deliveries(contactId)).map((row) => row.status)

    it('hands out a message as it was committed', async () => {
      const commit = exchange('c1', 0, ana, '1', 'hola', ['buenas'])
      await store.commitTurn(commit)
      const [message] = commit.outbox
      expect(await store.takeDue(someTime, 10)).toEqual([
        { ...message, contactId: 'c1', status: 'sending', attempts: 1, nextAt: someTime, code: null, at: someTime },
      ])
    })

    it('hands out a message once until it is settled', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      expect(await take()).toEqual([id])
      expect(await take()).toEqual([])
      expect(await statuses('c1')).toEqual(['sending'])
      await store.settle(id, result('pending', someTime + 5, null, 'slow'))
      expect(await take(someTime + 4)).toEqual([])
      expect(await store.takeDue(someTime + 5, 10)).toMatchObject([
        { id, attempts: 2, code: 'slow', nextAt: someTime + 5 },
      ])
    })

    it('gives each message to one of many takers', async () => {
      for (let n = 0; n < 12; n++) await send(`c${n}`, 0, person(`p${n}`), 'hola')
      const taken = (await Promise.all(Array.from({ length: 6 }, () => take(someTime, 5)))).flat()
      expect(taken).toHaveLength(12)
      expect(new Set(taken).size).toBe(12)
    })

    it('keeps the order of one person and door: the second waits until the first is settled', async () => {
      const [first = '', second = ''] = await send('c1', 0, ana, 'uno', 'dos')
      const [third = ''] = await send('c1', 1, ana, 'tres')
      expect(await take()).toEqual([first])
      await store.settle(first, result('pending', someTime + 60_000))
      expect(await take(someTime + 59_999)).toEqual([])
      expect(await take(someTime + 60_000)).toEqual([first])
      await store.settle(first, result('sent'))
      expect(await take()).toEqual([second])
      await store.settle(second, result('failed', someTime, null, 'refused'))
      expect(await take()).toEqual([third])
    })

    it('does not let one person or door wait for another', async () => {
      const [toAna = ''] = await send('c1', 0, ana, 'uno', 'dos')
      const [toLuis = ''] = await send('c2', 0, luis, 'uno')
      const entry = said('page')
      const page = { channel: 'web', account: 'site', address: 'page' } as const
      await store.commitTurn(turn('c1', 1, { thread: [entry], outbox: [onItsWay(entry, page)] }))
      expect(await take()).toEqual([toAna, toLuis, entry.id])
    })

    it('does not let an unknown outcome silence what comes after it', async () => {
      const [first = '', second = ''] = await send('c1', 0, ana, 'uno', 'dos')
      await take()
      await store.settle(first, result('unknown', someTime, null, 'reset'))
      expect(await take()).toEqual([second])
      expect(await store.deliveries('c1')).toEqual([
        { id: first, status: 'unknown', code: 'reset', attempts: 1 },
        { id: second, status: 'sending', code: null, attempts: 1 },
      ])
    })

    it('can send a message of unknown outcome again when somebody decides so', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('unknown'))
      await store.settle(id, result('pending'))
      expect(await take()).toEqual([id])
    })

    it('hands out the longest due first, at most as many as asked for', async () => {
      const ids: string[] = []
      for (const [n, dueAt] of [30, 10, 20].entries()) {
        const [id = ''] = await send(`c${n}`, 0, person(`p${n}`), 'hola')
        await take()
        await store.settle(id, result('pending', someTime + dueAt))
        ids.push(id)
      }
      expect(await take(someTime + 100, 2)).toEqual([ids[1], ids[2]])
      expect(await take(someTime + 100, 0)).toEqual([])
      expect(await take(someTime + 100, 2)).toEqual([ids[0]])
    })

    it('says when the next message is due, counting only those that may leave', async () => {
      expect(await store.nextDueAt()).toBeNull()
      const [first = ''] = await send('c1', 0, ana, 'uno', 'dos')
      expect(await store.nextDueAt()).toBe(someTime)
      await take()
      expect(await store.nextDueAt()).toBeNull()
      await store.settle(first, result('pending', someTime + 500))
      expect(await store.nextDueAt()).toBe(someTime + 500)
      const [other = ''] = await send('c2', 0, luis, 'uno')
      await take()
      await store.settle(other, result('pending', someTime + 90))
      expect(await store.nextDueAt()).toBe(someTime + 90)
    })

    it('lets out what waited for the person to write, by the door they write through, its tries counted anew', async () => {
      const [held = ''] = await send('c1', 0, ana, 'uno')
      const [other = ''] = await send('c2', 0, luis, 'uno')
      await take()
      for (const id of [held, other]) await store.settle(id, result('pending', someTime + 90_000, null, 'window:asked'))
      const heardAt = someTime + 5_000
      await store.commitTurn({ ...exchange('c1', 1, ana, 'c1-next', 'aquí estoy', []), at: heardAt })
      expect(await store.takeDue(heardAt, 10)).toMatchObject([
        { id: held, code: null, at: heardAt, nextAt: heardAt, attempts: 1 },
      ])
    })

    it('lets out what may have arrived by an earlier attempt too, and does not forget that it may', async () => {
      const [held = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(held, result('pending', someTime + 90_000, null, 'repeat:window:asked'))
      const heardAt = someTime + 5_000
      await store.commitTurn({ ...exchange('c1', 1, ana, 'c1-next', 'aquí estoy', []), at: heardAt })
      expect(await store.takeDue(heardAt, 10)).toMatchObject([
        { id: held, code: 'repeat:heard', at: heardAt, nextAt: heardAt, attempts: 1 },
      ])
    })

    it('lets out nothing for a message through another door, a turn of staff, or what waits for something else', async () => {
      const [held = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(held, result('pending', someTime + 90_000, null, 'window'))
      await store.commitTurn(turn('c1', 1, { door: doorOf(ana) }))
      const page = { channel: 'web', account: 'site', address: 'page' } as const
      await store.commitTurn({ ...exchange('c1', 2, ana, 'c1-page', 'aquí', []), door: page })
      expect(await take()).toEqual([])
      const [slow = ''] = await send('c2', 0, luis, 'uno')
      await take()
      await store.settle(slow, result('pending', someTime + 90_000, null, 'slow'))
      await store.commitTurn(exchange('c2', 1, luis, 'c2-next', 'hola', []))
      expect(await take()).toEqual([])
    })

    it('ignores settling an unknown id, and a message that is settled already', async () => {
      await store.settle('never', result('sent'))
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('sent', someTime, 'p1'))
      await store.settle(id, result('pending'))
      expect(await take()).toEqual([])
      expect(await statuses('c1')).toEqual(['sent'])
    })

    it('follows later words of the platform forwards only, and says whose message it was', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('sent', someTime, 'p1'))
      const word = (status: DeliveryStatus) => store.receipt('telegram', 'bot-1', 'p1', told(status))
      const steps: [DeliveryStatus, DeliveryStatus][] = [
        ['delivered', 'delivered'],
        ['sent', 'delivered'],
        ['read', 'read'],
        ['delivered', 'read'],
        ['failed', 'read'],
        ['pending', 'read'],
      ]
      for (const [next, then] of steps) {
        expect(await word(next)).toBe('c1')
        expect(await statuses('c1')).toEqual([then])
      }
    })

    it('takes a later refusal of a message that was sent, and why', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('sent', someTime, 'p1'))
      await store.receipt('telegram', 'bot-1', 'p1', told('failed', 'whatsapp:131026'))
      expect(await store.deliveries('c1')).toMatchObject([{ status: 'failed', code: 'whatsapp:131026' }])
      await store.receipt('telegram', 'bot-1', 'p1', told('delivered'))
      await store.receipt('telegram', 'bot-1', 'p1', told('failed'))
      expect(await store.deliveries('c1')).toMatchObject([{ status: 'failed', code: 'whatsapp:131026' }])
    })

    it('takes no reason from a refusal that comes after the message arrived', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('sent', someTime, 'p1'))
      await store.receipt('telegram', 'bot-1', 'p1', told('delivered'))
      await store.receipt('telegram', 'bot-1', 'p1', told('failed', 'whatsapp:131026'))
      expect(await store.deliveries('c1')).toMatchObject([{ status: 'delivered', code: null }])
    })

    it('resolves an unknown outcome by a later word', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('unknown', someTime, 'p1'))
      expect(await store.receipt('telegram', 'bot-1', 'p1', told('delivered'))).toBe('c1')
      expect(await statuses('c1')).toEqual(['delivered'])
    })

    it('keeps the platform id of an attempt when a later one brings none', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('unknown', someTime, 'p1'))
      await store.settle(id, result('sent'))
      expect(await store.receipt('telegram', 'bot-1', 'p1', told('read'))).toBe('c1')
    })

    it('does not know platform ids of another channel, account, or message', async () => {
      const [id = ''] = await send('c1', 0, ana, 'uno')
      await take()
      await store.settle(id, result('sent', someTime, 'p1'))
      expect(await store.receipt('web', 'bot-1', 'p1', told('read'))).toBeNull()
      expect(await store.receipt('telegram', 'bot-2', 'p1', told('read'))).toBeNull()
      expect(await store.receipt('telegram', 'bot-1', 'p2', told('read'))).toBeNull()
      expect(await statuses('c1')).toEqual(['sent'])
    })

    it('recovers what a dead process left: information goes out again, a person’s own words are shown to staff', async () => {
      const [info = ''] = await send('c1', 0, ana, 'uno')
      const words = said('dos')
      await store.commitTurn(turn('c2', 0, { thread: [words], outbox: [onItsWay(words, doorOf(luis), 'ask')] }))
      const waiting = await send('c3', 0, person('eva'), 'tres')
      await store.takeDue(someTime, 2)
      expect(await store.recoverSending(someTime + 1)).toEqual({ repeated: 1, unknown: 1 })
      expect(await store.deliveries('c1')).toEqual([
        { id: info, status: 'pending', code: 'repeat:restart', attempts: 1 },
      ])
      expect(await store.deliveries('c2')).toEqual([{ id: words.id, status: 'unknown', code: 'restart', attempts: 1 }])
      expect(await take(someTime + 1)).toEqual([waiting[0], info])
      await store.settle(info, result('sent'))
      await store.settle(waiting[0] ?? '', result('sent'))
      expect(await store.recoverSending(someTime + 2)).toEqual({ repeated: 0, unknown: 0 })
    })

    it('counts messages by where they are', async () => {
      const [first = '', second = ''] = await send('c1', 0, ana, 'uno', 'dos', 'tres')
      await take()
      await store.settle(first, result('sent'))
      await take()
      await store.settle(second, result('failed'))
      expect((await store.counts()).outbox).toEqual({ sent: 1, failed: 1, pending: 1 })
    })
  })
}
