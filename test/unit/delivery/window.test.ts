import { beforeEach, describe, expect, test } from 'vitest'
import type { Parcel, Receipt } from '#src/channels/channel.ts'
import { takeWord } from '#src/delivery/take-word.ts'
import { conversationAt, doorOf, onItsWay, person, said, someTime, turn } from '../../kit/commits.ts'
import { ana, delivering, luis } from '../../kit/delivering.ts'
import { recordingChannel } from '../../kit/recording-channel.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

let invited: Parcel[]
let answer: Receipt
let answers: Promise<Receipt> | null
beforeEach(() => {
  invited = []
  answer = { status: 'sent', platformId: 't1' }
  answers = null
})

/** A delivery through a channel with a window of a day, over somebody who wrote now. */
async function withWindow(canInvite = true) {
  const plain = recordingChannel('telegram')
  const channel = {
    ...plain,
    capabilities: { ...plain.capabilities, freeTextWindowMs: day },
    ...(canInvite
      ? {
          async invite(parcel: Parcel) {
            invited.push(parcel)
            return answers ?? answer
          },
        }
      : {}),
  }
  const world = await delivering({ channels: new Map([['telegram', channel]]) })
  await world.delivery.start()
  const writes = async (who = ana) => {
    const revision = (await world.store.load(who.id))?.revision ?? 0
    const at = world.time.now()
    const conversation = { ...conversationAt('menu'), heardAt: at }
    const inbound = { alias: who, externalId: `m${revision}` }
    await world.store.commitTurn(turn(who.id, revision, { alias: who, door: doorOf(who), inbound, conversation, at }))
    world.delivery.wake()
    await world.time.quiet()
  }
  /** As staff do: the conversation stays as it is. */
  const staffSay = async (text: string) => {
    const { conversation, revision = 0 } = (await world.store.load(ana.id)) ?? {}
    const entry = said(text)
    const outbox = [onItsWay(entry, doorOf(ana), 'ask')]
    const kept = conversation === undefined ? {} : { conversation }
    const at = world.time.now()
    await world.store.commitTurn(turn(ana.id, revision, { door: doorOf(ana), ...kept, thread: [entry], outbox, at }))
    world.delivery.wake()
    await world.time.quiet()
  }
  const codes = async () => (await world.store.deliveries(ana.id)).map(({ status, code }) => `${status} ${code}`)
  const sent = () => plain.parcels.length
  return { ...world, plain, writes, staffSay, codes, sent }
}

/** The same, with an answer that a process was sending when it died; the next one finds the window shut. */
async function killedWhileSending(canInvite = true) {
  const world = await withWindow(canInvite)
  await world.writes()
  await world.delivery.stop()
  const [id = ''] = await world.say(ana, ['Su cita es el lunes.'])
  await world.store.takeDue(world.time.now(), 1)
  await world.time.pass(2 * day)
  const next = world.another()
  await next.start()
  await world.time.quiet()
  const writes = async () => {
    await world.writes()
    next.wake()
    await world.time.quiet()
  }
  const word = async () => {
    const told = { account: 'bot-1', platformId: 'p1', parcelId: id, status: 'delivered', code: null } as const
    await takeWord('telegram', told, { store: world.store, now: world.time.now })
  }
  return { ...world, writes, word }
}

describe('after a day without a word of theirs', () => {
  test('a message waits, the person is asked to write, once, and it leaves as soon as they do', async () => {
    const world = await withWindow()
    await world.writes()
    await world.time.pass(day + hour)
    await world.staffSay('Ya tenemos su acta.')
    await world.time.pass(3 * day)
    expect(world.sent()).toBe(0)
    expect(invited).toHaveLength(1)
    expect(await world.codes()).toEqual(['pending window:asked'])
    await world.writes()
    expect(world.sent()).toBe(1)
    expect(await world.codes()).toEqual(['sent null'])
  })

  test('what was said after it waits behind it, and the order is kept', async () => {
    const world = await withWindow()
    await world.writes()
    await world.time.pass(2 * day)
    await world.staffSay('uno')
    await world.staffSay('dos')
    await world.time.pass(hour)
    expect(invited).toHaveLength(1)
    await world.writes()
    expect(await world.codes()).toEqual(['sent null', 'sent null'])
  })

  test('who writes by another door, or somebody else, lets nothing out', async () => {
    const world = await withWindow()
    await world.writes()
    await world.time.pass(2 * day)
    await world.staffSay('uno')
    await world.time.quiet()
    await world.writes(luis)
    expect(await world.codes()).toEqual(['pending window:asked'])
  })

  test('is asked again when the window closed another time', async () => {
    const world = await withWindow()
    for (let times = 0; times < 2; times++) {
      await world.writes()
      await world.time.pass(2 * day)
      await world.staffSay('hola')
      await world.time.quiet()
    }
    expect(invited).toHaveLength(2)
  })

  test('waits unasked where the channel has no way to ask', async () => {
    const world = await withWindow(false)
    await world.writes()
    await world.time.pass(2 * day)
    await world.staffSay('hola')
    await world.time.quiet()
    expect(await world.codes()).toEqual(['pending window'])
  })

  test.each([
    [{ status: 'failed', code: 'whatsapp:132001' } as const, 'pending window:refused', 1],
    [{ status: 'unknown', code: 'network:timeout' } as const, 'pending window:asked', 1],
    [{ status: 'retry', after: 1000, code: 'whatsapp:130429' } as const, 'pending whatsapp:130429', 1],
  ])('asking that ends as %o', async (receipt, code, times) => {
    answer = receipt
    const world = await withWindow()
    await world.writes()
    await world.time.pass(2 * day)
    await world.staffSay('hola')
    await world.time.quiet()
    expect(await world.codes()).toEqual([code])
    expect(invited).toHaveLength(times)
  })

  test('is given up after a month, and said so', async () => {
    const world = await withWindow()
    await world.writes()
    await world.time.pass(2 * day)
    await world.staffSay('hola')
    await world.time.pass(31 * day)
    expect(await world.codes()).toEqual(['failed gave_up:window:asked'])
  })

  test('is held too when only the platform knows that the window is shut', async () => {
    const world = await delivering()
    world.telegram.answer({ status: 'held', code: 'window' })
    await world.delivery.start()
    await world.say(person('ana'), ['hola'])
    await world.time.quiet()
    expect(await world.store.deliveries('ana')).toMatchObject([{ status: 'pending', code: 'window' }])
  })
})

describe('what a process was sending when it died, after a day without a word of theirs', () => {
  test('waits like everything else, asks once, and leaves when the person writes', async () => {
    const world = await killedWhileSending()
    await world.time.pass(3 * day)
    expect(await world.codes()).toEqual(['pending repeat:window:asked'])
    expect([invited.length, world.sent()]).toEqual([1, 0])
    await world.writes()
    expect(world.sent()).toBe(1)
    expect(await world.codes()).toEqual(['sent null'])
  })

  test('is not sent when the platform tells meanwhile that it had arrived', async () => {
    const world = await killedWhileSending()
    await world.word()
    await world.writes()
    expect(world.sent()).toBe(0)
    expect(await world.codes()).toEqual(['delivered null'])
  })

  test('comes once more at most: when nobody knows whether that arrived either, it stays so', async () => {
    const world = await killedWhileSending()
    world.plain.answer({ status: 'unknown', code: 'network:timeout' })
    await world.writes()
    await world.time.pass(day)
    expect(world.sent()).toBe(1)
    expect(await world.codes()).toEqual(['unknown network:timeout'])
  })

  test('keeps that it may have arrived while the template has to wait', async () => {
    answer = { status: 'retry', after: hour, code: 'whatsapp:130429' }
    const world = await killedWhileSending()
    expect(await world.codes()).toEqual(['pending repeat:whatsapp:130429'])
    answer = { status: 'failed', code: 'whatsapp:132001' }
    await world.time.pass(3 * day)
    expect(await world.codes()).toEqual(['pending repeat:window:refused'])
    expect(invited).toHaveLength(2)
  })

  test('may still have arrived when it is given up after a month', async () => {
    const world = await killedWhileSending(false)
    await world.time.pass(31 * day)
    expect(await world.codes()).toEqual(['unknown gave_up:window'])
    await world.word()
    expect(await world.codes()).toEqual(['delivered null'])
  })
})

test('asking that never ends says nothing about the message, and is not done twice', async () => {
  const world = await withWindow()
  await world.writes()
  await world.time.pass(2 * day)
  answers = new Promise(() => undefined)
  await world.staffSay('hola')
  await world.time.pass(3 * day)
  expect(await world.codes()).toEqual(['pending window:asked'])
  expect(invited).toHaveLength(1)
})

test('within the day everything leaves at once', async () => {
  const world = await withWindow()
  await world.writes()
  await world.time.pass(day - hour)
  await world.staffSay('hola')
  await world.time.quiet()
  expect(world.time.now()).toBe(someTime + day - hour)
  expect(await world.codes()).toEqual(['sent null'])
  expect(invited).toEqual([])
})
