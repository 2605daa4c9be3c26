import { describe, expect, it, onTestFinished } from 'vitest'
import { createTimers } from '../../../src/delivery/timers.ts'
import { StoreError } from '../../../src/shared/errors.ts'
import { createLog } from '../../../src/shared/log.ts'
import { timerLease } from '../../../src/store/driver.ts'
import { createMemoryStore } from '../../../src/store/memory/index.ts'
import type { DueTimer, Store } from '../../../src/store/store.ts'
import { createVault } from '../../../src/store/vault.ts'
import { someTime, turn } from '../../kit/commits.ts'
import { trackedStore } from '../../kit/tracked-store.ts'
import { virtualTime } from '../../kit/virtual-time.ts'

/** The loop over a real store, a clock that moves when told, and turns that end the timer unless told to fail. */
async function ringing() {
  const real = createMemoryStore({ vault: await createVault(new Uint8Array(32)) })
  const broken = new Set<keyof Store>()
  const breakable = new Proxy(real, {
    get(target, name: keyof Store) {
      if (broken.has(name)) return async () => Promise.reject(new StoreError('store:read', 'told to fail', null))
      return target[name]
    },
  })
  const { store, busy } = trackedStore(breakable)
  const time = virtualTime(someTime, busy)
  const rung: string[] = []
  const lines: string[] = []
  const failing = new Set<string>()
  async function ring({ contactId, id }: DueTimer) {
    if (failing.has(id)) throw new StoreError('turn:contended', 'ringing', null)
    const revision = (await store.load(contactId))?.revision ?? 0
    await store.commitTurn(turn(contactId, revision, { ring: id, at: time.now() }))
    rung.push(`${contactId}/${id} +${time.now() - someTime}`)
  }
  const log = createLog((line) => lines.push(line), time.now)
  const timers = createTimers({
    store,
    ring,
    log,
    now: time.now,
    random: () => 0,
    schedule: time.schedule,
    concurrency: 3,
  })
  onTestFinished(() => timers.stop())
  async function set(contactId: string, id: string, after: number) {
    const revision = (await store.load(contactId))?.revision ?? 0
    const timer = { id, kind: 'reminder', dueAt: someTime + after }
    await store.commitTurn(turn(contactId, revision, { timers: [timer], at: time.now() }))
    timers.wake()
    await time.quiet()
  }
  return { store, time, timers, rung, lines, failing, broken, set }
}

describe('the loop of the timers', () => {
  it('rings each when it is due, those set later too, and sleeps in between', async () => {
    const { time, timers, rung, set } = await ringing()
    timers.start()
    await set('ana', 'a', 1000)
    await set('jean', 'a', 500)
    expect(time.next()).toBe(500)
    await time.pass(2000)
    expect(rung).toEqual(['jean/a +500', 'ana/a +1000'])
    expect(time.next()).toBeNull()
  })

  it('rings at the start what came due while nobody was there, more than fit at once', async () => {
    const { time, timers, rung, set } = await ringing()
    for (let i = 0; i < 8; i++) await set(`c${i}`, 't', -1000 * i)
    expect(rung).toEqual([])
    timers.start()
    await time.quiet()
    expect(rung).toHaveLength(8)
  })

  it('goes on when one cannot ring, which comes again when its lease ends', async () => {
    const { time, timers, rung, lines, failing, set } = await ringing()
    failing.add('bad')
    timers.start()
    await set('ana', 'bad', 100)
    await set('jean', 'good', 100)
    await time.pass(200)
    expect(rung).toEqual(['jean/good +100'])
    expect(lines.join()).toContain('a timer could not ring')
    failing.clear()
    await time.pass(timerLease)
    expect(rung).toEqual(['jean/good +100', `ana/bad +${100 + timerLease}`])
  })

  it('waits out trouble of the store', async () => {
    const { time, timers, rung, lines, broken, set } = await ringing()
    timers.start()
    await set('ana', 'a', 1000)
    broken.add('takeDueTimers')
    await time.pass(3500)
    expect(rung).toEqual([])
    expect(lines.join()).toContain('timers cannot be read')
    broken.clear()
    await time.pass(10_000)
    expect(rung).toHaveLength(1)
  })

  it('takes nothing more once it is stopped', async () => {
    const { time, timers, rung, set } = await ringing()
    timers.start()
    await set('ana', 'a', 1000)
    await timers.stop()
    await time.pass(5000)
    timers.wake()
    await time.quiet()
    expect(rung).toEqual([])
  })
})
