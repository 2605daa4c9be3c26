import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../src/channels/channel.ts'
import { drain } from '../../../src/delivery/drain.ts'
import { createFeed } from '../../../src/shared/feed.ts'
import { createLog } from '../../../src/shared/log.ts'
import { ana, delivering, luis } from '../../kit/delivering.ts'

const within = 20_000
const later = (after: number): Receipt => ({ status: 'retry', after, code: 'busy' })

async function draining() {
  const made = await delivering()
  const { store, telegram, time } = made
  const log = createLog(() => undefined)
  const channels = new Map([['telegram' as const, telegram]])
  const parts = { store, channels, log, feed: createFeed(), now: time.now, random: () => 0, schedule: time.schedule }
  return { ...made, drain: () => drain(parts, within) }
}

describe('draining', () => {
  it('delivers all that is due, each person’s in order, and ends', async () => {
    const { say, drain, texts, time } = await draining()
    await say(ana, ['uno', 'dos'])
    await say(luis, ['tres'])
    const tried = drain()
    await time.quiet()
    expect(await tried).toBe(3)
    expect(texts()).toEqual(['uno', 'tres', 'dos'])
  })

  it('waits for what is due soon', async () => {
    const { say, drain, telegram, time, statuses } = await draining()
    telegram.answer(later(5000))
    await say(ana, ['uno'])
    const tried = drain()
    await time.pass(6000)
    expect(await tried).toBe(2)
    expect(await statuses('ana')).toEqual(['sent'])
  })

  it('leaves to the next time what is due later', async () => {
    const { say, drain, telegram, time, statuses } = await draining()
    telegram.answer(later(within))
    await say(ana, ['uno'])
    const tried = drain()
    await time.quiet()
    expect(await tried).toBe(1)
    expect(await statuses('ana')).toEqual(['pending'])
  })

  it('rejects when the store cannot be read', async () => {
    const { drain, store } = await draining()
    store.takeDue = async () => Promise.reject(new Error('gone'))
    await expect(drain()).rejects.toThrow('gone')
  })
})
