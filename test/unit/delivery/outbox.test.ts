import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../src/channels/channel.ts'
import { createFeed } from '../../../src/shared/feed.ts'
import { doorOf, person, told } from '../../kit/commits.ts'
import { ana, delivering, luis } from '../../kit/delivering.ts'

const retry = (after = 0): Receipt => ({ status: 'retry', after, code: 'busy' })
const unknown: Receipt = { status: 'unknown', code: 'reset' }

describe('delivery', () => {
  it('sends what was committed before it started and what is committed after', async () => {
    const { say, delivery, time, telegram, statuses } = await delivering()
    const [id] = await say(ana, ['before'])
    await delivery.start()
    await time.quiet()
    await say(ana, ['after'])
    await time.quiet()
    expect(telegram.parcels[0]).toMatchObject({ id, account: 'bot-1', address: doorOf(ana).address })
    expect(await statuses('ana')).toEqual(['sent', 'sent'])
    expect(telegram.parcels).toHaveLength(2)
  })

  it('sends nothing before it is started', async () => {
    const { say, delivery, time, telegram } = await delivering()
    await say(ana, ['hola'])
    delivery.wake()
    await time.quiet()
    expect(telegram.parcels).toEqual([])
  })

  it('keeps the order of one person while the first message has to be repeated', async () => {
    const { say, delivery, time, telegram, texts, statuses } = await delivering()
    telegram.answer(retry(), retry())
    await delivery.start()
    await say(ana, ['uno', 'dos', 'tres'])
    await time.pass(10_000)
    expect(texts()).toEqual(['uno', 'uno', 'uno', 'dos', 'tres'])
    expect(await statuses('ana')).toEqual(['sent', 'sent', 'sent'])
  })

  it('does not let one person wait for another', async () => {
    const { say, delivery, time, telegram, texts } = await delivering()
    const stuck = Promise.withResolvers<Receipt>()
    telegram.answer(stuck.promise)
    await delivery.start()
    await say(ana, ['slow', 'later'])
    await time.quiet()
    await say(luis, ['quick'])
    await time.quiet()
    expect(texts()).toEqual(['slow', 'quick'])
    stuck.resolve({ status: 'sent', platformId: null })
    await time.quiet()
    expect(texts()).toEqual(['slow', 'quick', 'later'])
  })

  it('keeps so many sends under way and no more', async () => {
    const { say, delivery, time, telegram } = await delivering({ concurrency: 3 })
    const held = Array.from({ length: 10 }, () => Promise.withResolvers<Receipt>())
    telegram.answer(...held.map((h) => h.promise))
    await delivery.start()
    for (let n = 0; n < 10; n++) await say(person(`p${n}`), ['hola'])
    await time.quiet()
    expect(telegram.parcels).toHaveLength(3)
    // Seven are due and wait for a place, not for a timer. The timers there are end sends that hang.
    expect(time.next()).toBeGreaterThan(60_000)
    held[1]?.resolve({ status: 'sent', platformId: null })
    await time.quiet()
    expect(telegram.parcels).toHaveLength(4)
    for (const h of held) h.resolve({ status: 'sent', platformId: null })
    await time.quiet()
    expect(telegram.parcels).toHaveLength(10)
  })

  it('never sends before the moment the platform named', async () => {
    const { say, delivery, time, telegram } = await delivering()
    telegram.answer(retry(35_000))
    await delivery.start()
    await say(ana, ['hola'])
    await time.pass(34_999)
    expect(telegram.parcels).toHaveLength(1)
    await time.pass(1)
    expect(telegram.parcels).toHaveLength(2)
  })

  it('sleeps exactly until the next message is due, and not at all when nothing is', async () => {
    const { say, delivery, time, telegram } = await delivering()
    await delivery.start()
    await time.quiet()
    expect(time.next()).toBeNull()
    telegram.answer(retry(8000))
    await say(ana, ['hola'])
    await time.quiet()
    expect(time.next()).toBe(8000)
    telegram.answer(retry(3000))
    await say(luis, ['hola'])
    await time.quiet()
    expect(time.next()).toBe(3000)
    await time.pass(8000)
    expect(time.next()).toBeNull()
  })

  it('leaves a refused message and goes on with the next', async () => {
    const { say, delivery, time, telegram, store } = await delivering()
    telegram.answer({ status: 'failed', code: 'blocked' })
    await delivery.start()
    const [first = '', second = ''] = await say(ana, ['uno', 'dos'])
    await time.pass(60 * 60 * 1000)
    expect(await store.deliveries('ana')).toEqual([
      { id: first, status: 'failed', code: 'blocked', attempts: 1 },
      { id: second, status: 'sent', code: null, attempts: 1 },
    ])
  })

  it('gives up after a day, not before, and says why', async () => {
    const { say, delivery, time, telegram, store } = await delivering()
    telegram.answer(...Array.from({ length: 500 }, () => retry()))
    await delivery.start()
    await say(ana, ['hola'])
    await time.pass(23.5 * 60 * 60 * 1000)
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'pending', code: 'busy' }])
    const before = telegram.parcels.length
    await time.pass(60 * 60 * 1000)
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'failed', code: 'gave_up:busy' }])
    expect(telegram.parcels.length).toBeGreaterThan(before)
    expect(time.next()).toBeNull()
  })

  it('gives up nothing for days in which it was not tried: what waited behind another, or for a process to come back', async () => {
    const { say, delivery, time, telegram, store, another } = await delivering()
    const shut = { status: 'held', code: 'slow' } as const
    telegram.answer(...Array.from({ length: 12 }, () => shut), { status: 'sent', platformId: null }, retry())
    await delivery.start()
    await say(ana, ['uno', 'dos'])
    await time.pass(4 * 24 * 60 * 60 * 1000)
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'sent' }, { status: 'sent', attempts: 2 }])
    telegram.answer(retry(), retry())
    await say(ana, ['tres'])
    await time.quiet()
    await delivery.stop()
    await time.pass(2 * 24 * 60 * 60 * 1000)
    await another().start()
    await time.pass(10_000)
    expect(await store.deliveries('ana')).toMatchObject([{}, {}, { status: 'sent', attempts: 3 }])
  })

  it('waits for a door that is switched off', async () => {
    const { say, delivery, store, time, another, telegram } = await delivering({ channels: new Map() })
    await delivery.start()
    await say(ana, ['hola'])
    await time.quiet()
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'pending', code: 'no_channel' }])
    await delivery.stop()
    await another({ channels: new Map([['telegram', telegram]]) }).start()
    await time.pass(2000)
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'sent' }])
  })

  it('tells consoles whose delivery changed, whatever they do with it', async () => {
    const told: string[] = []
    const feed = createFeed()
    feed.follow('ana', () => {
      told.push('ana')
      throw new Error('a console fell over')
    })
    const { say, delivery, time, statuses } = await delivering({ feed })
    await delivery.start()
    await say(ana, ['uno', 'dos'])
    await time.quiet()
    expect(told).toEqual(['ana', 'ana'])
    expect(await statuses('ana')).toEqual(['sent', 'sent'])
  })

  it('lets a platform’s later word find the message', async () => {
    const { say, delivery, time, store, statuses } = await delivering()
    await delivery.start()
    const [id] = await say(ana, ['hola'])
    await time.quiet()
    expect(await store.receipt('telegram', 'bot-1', `p-${id}`, told('read'))).toBe('ana')
    expect(await statuses('ana')).toEqual(['read'])
  })
})

describe('an unknown outcome', () => {
  it('of information is repeated once', async () => {
    const { say, delivery, time, telegram, statuses, texts } = await delivering()
    telegram.answer(unknown)
    await delivery.start()
    await say(ana, ['uno', 'dos'])
    await time.pass(5000)
    expect(texts()).toEqual(['uno', 'uno', 'dos'])
    expect(await statuses('ana')).toEqual(['sent', 'sent'])
  })

  it('of information that is unknown again stays so, also when the repeat had to wait', async () => {
    const { say, delivery, time, telegram, store, texts } = await delivering()
    telegram.answer(unknown, retry(), retry(), unknown)
    await delivery.start()
    await say(ana, ['uno'])
    await time.pass(24 * 60 * 60 * 1000)
    expect(texts()).toEqual(['uno', 'uno', 'uno', 'uno'])
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'unknown', code: 'reset' }])
  })

  it("of a person's own words is left to staff and never repeated", async () => {
    const { say, delivery, time, telegram, store, texts } = await delivering()
    telegram.answer(unknown)
    await delivery.start()
    await say(ana, ['soy Rosa'], 'ask')
    await say(ana, ['next'])
    await time.pass(24 * 60 * 60 * 1000)
    expect(texts()).toEqual(['soy Rosa', 'next'])
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'unknown', code: 'reset' }, { status: 'sent' }])
  })

  it('is what a channel that throws leaves, and the log does not repeat what it threw', async () => {
    const { say, delivery, time, telegram, lines, texts, statuses } = await delivering()
    telegram.answer(new TypeError('canary words of a person'))
    await delivery.start()
    await say(ana, ['uno'])
    await time.pass(5000)
    expect(texts()).toEqual(['uno', 'uno'])
    expect(await statuses('ana')).toEqual(['sent'])
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ message: 'a channel threw', code: 'TypeError', channel: 'telegram' }),
    )
    expect(lines.join()).not.toContain('canary')
  })

  it('is what a channel that hangs leaves', async () => {
    const { say, delivery, time, telegram, store } = await delivering()
    telegram.answer(new Promise<Receipt>(() => undefined))
    await delivery.start()
    await say(ana, ['uno'], 'ask')
    await time.pass(2 * 60 * 1000 - 1)
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'sending' }])
    await time.pass(1)
    expect(await store.deliveries('ana')).toMatchObject([{ status: 'unknown', code: 'hung' }])
  })

  it('writes no address, account, id or word of a person into the log', async () => {
    const { say, delivery, time, telegram, lines } = await delivering()
    telegram.answer(unknown, retry(), { status: 'failed', code: 'blocked' })
    await delivery.start()
    await say(ana, ['palabras'])
    await time.pass(60_000)
    expect(lines.length).toBeGreaterThan(0)
    for (const secret of ['palabras', 'chat-ana', 'ana', 'bot-1']) expect(lines.join()).not.toContain(secret)
  })
})
