import { expect, test } from 'vitest'
import type { Receipt } from '#src/channels/channel.ts'
import { drain } from '#src/delivery/drain.ts'
import { StoreError } from '#src/shared/errors.ts'
import { createFeed } from '#src/shared/feed.ts'
import { createLog } from '#src/shared/log.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createVault } from '#src/store/vault.ts'
import { person } from '../../kit/commits.ts'
import { ana, delivering, luis } from '../../kit/delivering.ts'
import { recordingChannel } from '../../kit/recording-channel.ts'

const minute = 60_000
const wait: Receipt = { status: 'retry', after: 10 * minute, code: 'whatsapp:131048', everybody: true }

/** A delivery whose platform has just told the whole account to wait ten minutes. */
async function resting() {
  const world = await delivering()
  world.telegram.answer(wait)
  await world.delivery.start()
  await world.say(ana, ['uno'])
  await world.time.quiet()
  await world.say(luis, ['dos'])
  await world.time.quiet()
  return world
}

test('a whole account told to wait sends nothing to anybody before the time told', async () => {
  const { telegram, time, texts, statuses } = await resting()
  await time.pass(10 * minute - 1)
  expect(texts()).toEqual(['uno'])
  await time.pass(1)
  expect(texts().toSorted()).toEqual(['dos', 'uno', 'uno'])
  expect([await statuses('ana'), await statuses('luis')]).toEqual([['sent'], ['sent']])
  expect(telegram.parcels).toHaveLength(3)
})

test('the next process knows of it too', async () => {
  const { telegram, time, delivery, another, say } = await resting()
  await delivery.stop()
  const next = another()
  await next.start()
  await say(luis, ['tres'])
  next.wake()
  await time.pass(10 * minute - 1)
  expect(telegram.parcels).toHaveLength(1)
  await time.pass(10 * minute)
  expect(telegram.parcels).toHaveLength(4)
})

test('a runtime that keeps no process knows of it too', async () => {
  const { telegram, time, delivery, store } = await resting()
  await delivery.stop()
  const parts = { store, feed: createFeed(), channels: new Map([['telegram' as const, telegram]]), random: () => 0 }
  const drained = async () => {
    const log = createLog(() => undefined)
    const ends = drain({ ...parts, log, now: time.now, schedule: time.schedule }, minute)
    await time.pass(minute)
    return ends
  }
  for (let minutes = 0; minutes < 9; minutes++) await drained()
  expect(telegram.parcels).toHaveLength(1)
  await time.pass(minute)
  await drained()
  expect(telegram.parcels).toHaveLength(3)
})

test('a round of such a runtime that goes on hears of it within a second', async () => {
  const { telegram, time, store, say, another } = await delivering()
  const cloud = recordingChannel('whatsapp-cloud')
  const channels = new Map([['whatsapp-cloud' as const, cloud]])
  const rosa = (id: string) => ({ ...person(id), channel: 'whatsapp-cloud' as const })
  const parts = { store, feed: createFeed(), channels, random: () => 0, now: time.now, schedule: time.schedule }
  cloud.answer({ status: 'retry', after: 5000, code: 'slow' })
  await say(rosa('rosa'), ['uno'])
  const ends = drain({ ...parts, log: createLog(() => undefined) }, minute)
  await time.pass(1000)
  const told = recordingChannel('whatsapp-cloud')
  told.answer(wait)
  const other = another({ channels: new Map([['whatsapp-cloud' as const, told]]) })
  await other.start()
  await say(rosa('eva'), ['dos'])
  other.wake()
  await time.quiet()
  await other.stop()
  await time.pass(minute)
  await ends
  expect([told.parcels.length, cloud.parcels.length, telegram.parcels.length]).toEqual([1, 1, 0])
})

test('what two processes were told is kept side by side', async () => {
  const { time, another, say, store, telegram, delivery } = await delivering()
  const cloud = recordingChannel('whatsapp-cloud')
  const other = another({ channels: new Map([['whatsapp-cloud' as const, cloud]]) })
  await Promise.all([delivery.start(), other.start()])
  telegram.answer(wait)
  await say(ana, ['uno'])
  await time.quiet()
  await delivery.stop()
  cloud.answer({ ...wait, after: minute })
  await say({ ...person('rosa'), channel: 'whatsapp-cloud' }, ['dos'])
  other.wake()
  await time.quiet()
  expect(Object.keys((await store.note('delivery-rests'))?.value ?? {})).toHaveLength(2)
})

test('where it cannot be written it holds for this process', async () => {
  const plain = createMemoryStore({ vault: await createVault(new Uint8Array(32)) })
  const store = { ...plain, putNote: () => Promise.reject(new StoreError('store:busy', 'write', null)) }
  const { say, delivery, time, telegram, lines } = await delivering({ store })
  telegram.answer(wait)
  await delivery.start()
  await say(ana, ['uno'])
  await time.quiet()
  await say(luis, ['dos'])
  await time.pass(10 * minute - 1)
  expect(telegram.parcels).toHaveLength(1)
  expect(lines.join()).toContain('a rest could not be written')
})
