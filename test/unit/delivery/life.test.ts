import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../src/channels/channel.ts'
import { StoreError } from '../../../src/shared/errors.ts'
import { createMemoryStore } from '../../../src/store/memory/index.ts'
import type { Store } from '../../../src/store/store.ts'
import { createVault } from '../../../src/store/vault.ts'
import { ana, delivering, luis } from '../../kit/delivering.ts'

const never = new Promise<Receipt>(() => undefined)

/** A real store whose medium can be made to fail. */
async function breakable(): Promise<{ store: Store; broken: Set<keyof Store> }> {
  const real = createMemoryStore({ vault: await createVault(new Uint8Array(32)) })
  const broken = new Set<keyof Store>()
  const store = new Proxy(real, {
    get(target, name: keyof Store) {
      if (broken.has(name)) return async () => Promise.reject(new StoreError('store:write', 'canary', null))
      return target[name]
    },
  })
  return { store, broken }
}

/** A real store that holds back the answers of one method from `hold()` until what that returns is called. */
async function held(name: keyof Store): Promise<{ store: Store; hold(): () => void }> {
  const real = createMemoryStore({ vault: await createVault(new Uint8Array(32)) })
  let gate: Promise<void> = Promise.resolve()
  const store = new Proxy(real, {
    get(target, wanted: keyof Store) {
      const method = target[wanted] as (...args: unknown[]) => Promise<unknown>
      if (wanted !== name) return method
      return async (...args: unknown[]) => {
        const [answer] = await Promise.all([method(...args), gate])
        return answer
      }
    },
  })
  return {
    store,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
  }
}

describe('waking', () => {
  it('while it looks for the next message is not lost', async () => {
    const { store, hold } = await held('nextDueAt')
    const { say, delivery, time, telegram } = await delivering({ store })
    const letGo = hold()
    await delivery.start()
    // The store has answered "nothing is due", but the answer has not arrived yet.
    await new Promise((resolve) => setTimeout(resolve, 20))
    await say(ana, ['hola'])
    letGo()
    await time.quiet()
    expect(telegram.parcels).toHaveLength(1)
  })
})

describe('ending', () => {
  it('waits for the sends under way and takes nothing more', async () => {
    const { say, delivery, time, telegram, statuses } = await delivering()
    const slow = Promise.withResolvers<Receipt>()
    telegram.answer(slow.promise)
    await delivery.start()
    await say(ana, ['uno', 'dos'])
    await time.quiet()
    let ended = false
    const ending = delivery.stop().then(() => {
      ended = true
    })
    await say(luis, ['late'])
    await time.quiet()
    expect(ended).toBe(false)
    slow.resolve({ status: 'sent', platformId: null })
    await ending
    await time.pass(60_000)
    expect(await statuses('ana')).toEqual(['sent', 'pending'])
    expect(telegram.parcels).toHaveLength(1)
    expect(time.next()).toBeNull()
  })

  it('while messages are being taken still sends the ones it took', async () => {
    const { store, hold } = await held('takeDue')
    const { say, delivery, time, statuses } = await delivering({ store })
    await delivery.start()
    await time.quiet()
    const letGo = hold()
    await say(ana, ['uno'])
    const ending = delivery.stop()
    letGo()
    await ending
    expect(await statuses('ana')).toEqual(['sent'])
  })

  it('without a start is fine, and twice', async () => {
    const { delivery } = await delivering()
    await delivery.stop()
    await delivery.stop()
  })
})

describe('starting again', () => {
  it('after a process that died repeats information and leaves a person’s own words to staff', async () => {
    const { say, delivery, time, telegram, store, texts, another, lines } = await delivering()
    telegram.answer(never, never)
    await delivery.start()
    await say(ana, ['info'])
    await say(luis, ['soy Rosa'], 'ask')
    await time.quiet()
    await another().start()
    await time.pass(5000)
    expect(texts()).toEqual(['info', 'soy Rosa', 'info'])
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'sent', attempts: 2 }])
    expect(await store.deliveries('luis')).toMatchObject([{ status: 'unknown', code: 'restart' }])
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 'warn', repeated: 1, unknown: 1 }),
    )
  })

  it('keeps the waits that were set before', async () => {
    const { say, delivery, time, telegram, another } = await delivering()
    telegram.answer({ status: 'retry', after: 60_000, code: 'busy' })
    await delivery.start()
    await say(ana, ['hola'])
    await time.quiet()
    await delivery.stop()
    await another().start()
    await time.pass(59_999)
    expect(telegram.parcels).toHaveLength(1)
    await time.pass(1)
    expect(telegram.parcels).toHaveLength(2)
  })
})

describe('trouble with the store', () => {
  it('while taking is waited out', async () => {
    const { store, broken } = await breakable()
    const { say, delivery, time, telegram, lines } = await delivering({ store })
    await delivery.start()
    await time.quiet()
    broken.add('takeDue')
    await say(ana, ['hola'])
    await time.pass(20_000)
    expect(telegram.parcels).toEqual([])
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 'error', code: 'store:write', times: 3 }),
    )
    broken.clear()
    await time.pass(20_000)
    expect(telegram.parcels).toHaveLength(1)
  })

  it('while looking for the next message loses none', async () => {
    const { store, broken } = await breakable()
    const { say, delivery, time, telegram, statuses } = await delivering({ store })
    await delivery.start()
    broken.add('nextDueAt')
    telegram.answer({ status: 'retry', after: 100, code: 'busy' })
    await say(ana, ['hola'])
    await time.pass(5000)
    broken.clear()
    await time.pass(20_000)
    expect(await statuses('ana')).toEqual(['sent'])
  })

  it('after a send holds what the platform said until it is written, and sends nothing twice', async () => {
    const { store, broken } = await breakable()
    const { say, delivery, time, telegram, statuses } = await delivering({ store })
    await delivery.start()
    broken.add('settle')
    await say(ana, ['uno', 'dos'])
    await time.pass(10 * 60 * 1000)
    expect(telegram.parcels).toHaveLength(1)
    broken.clear()
    await time.pass(10 * 60 * 1000)
    expect(telegram.parcels).toHaveLength(2)
    expect(await statuses('ana')).toEqual(['sent', 'sent'])
  })

  it('does not keep it from ending; the message is recovered at the next start', async () => {
    const { store, broken } = await breakable()
    const { say, delivery, time, statuses } = await delivering({ store })
    await delivery.start()
    broken.add('settle')
    await say(ana, ['uno'])
    await time.quiet()
    await delivery.stop()
    expect(await statuses('ana')).toEqual(['sending'])
    broken.clear()
    expect(await store.recoverSending(time.now())).toEqual({ repeated: 1, unknown: 0 })
  })

  it('that ends while ending still writes what the platform said', async () => {
    const { store, broken } = await breakable()
    const { say, delivery, time, statuses } = await delivering({ store })
    await delivery.start()
    broken.add('settle')
    await say(ana, ['uno'])
    await time.quiet()
    broken.clear()
    await delivery.stop()
    expect(await statuses('ana')).toEqual(['sent'])
  })

  it('at the start rejects', async () => {
    const { store, broken } = await breakable()
    const { delivery } = await delivering({ store })
    broken.add('recoverSending')
    await expect(delivery.start()).rejects.toMatchObject({ code: 'store:write' })
  })
})
