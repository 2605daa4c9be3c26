import { describe, expect, test } from 'vitest'
import { takeWord } from '#src/delivery/take-word.ts'
import { ana, delivering } from '../../kit/delivering.ts'

async function word(
  world: Awaited<ReturnType<typeof delivering>>,
  parcelId: string,
  status: 'sent' | 'read' | 'failed',
) {
  const told = { account: ana.account, platformId: 'p1', parcelId, status, code: null }
  await takeWord('telegram', told, { store: world.store, now: world.time.now })
}

describe('a platform’s later word', () => {
  test('settles what was unknown before it is sent again', async () => {
    const world = await delivering()
    world.telegram.answer({ status: 'unknown', code: 'lost', after: 20_000 })
    await world.delivery.start()
    const [id = ''] = await world.say(ana, ['hola'])
    await world.time.pass(19_000)
    await word(world, id, 'sent')
    await world.time.pass(60_000)
    expect(world.telegram.parcels).toHaveLength(1)
    expect(await world.statuses('ana')).toEqual(['sent'])
    await word(world, id, 'read')
    expect(await world.statuses('ana')).toEqual(['read'])
  })

  test('is waited for, and then the message is sent once more', async () => {
    const world = await delivering()
    world.telegram.answer({ status: 'unknown', code: 'lost', after: 20_000 })
    await world.delivery.start()
    await world.say(ana, ['hola'])
    await world.time.pass(19_000)
    expect(world.telegram.parcels).toHaveLength(1)
    await world.time.pass(2_000)
    expect(world.telegram.parcels).toHaveLength(2)
  })

  test('settles what staff wrote and nobody knew the end of', async () => {
    const world = await delivering()
    world.telegram.answer({ status: 'unknown', code: 'lost' })
    await world.delivery.start()
    const [id = ''] = await world.say(ana, ['hola'], 'ask')
    await world.time.quiet()
    expect(await world.statuses('ana')).toEqual(['unknown'])
    await word(world, id, 'failed')
    expect(await world.statuses('ana')).toEqual(['failed'])
  })

  test('on what is not ours changes nothing', async () => {
    const world = await delivering()
    await world.delivery.start()
    await world.say(ana, ['hola'])
    await world.time.quiet()
    await word(world, 'another', 'failed')
    expect(await world.statuses('ana')).toEqual(['sent'])
  })

  test.each([
    ['with our own id of it', (id: string) => id],
    ['without', () => null],
  ])('that a message sent did not arrive after all leaves the reason with it, %s', async (_, parcelId) => {
    const world = await delivering()
    await world.delivery.start()
    const [id = ''] = await world.say(ana, ['hola'])
    await world.time.quiet()
    const word = { account: ana.account, platformId: `p-${id}`, parcelId: parcelId(id), status: 'failed' } as const
    await takeWord('telegram', { ...word, code: 'whatsapp:131026' }, { store: world.store, now: world.time.now })
    expect(await world.store.deliveries('ana')).toMatchObject([{ status: 'failed', code: 'whatsapp:131026' }])
  })

  test('is told at once to who shows the conversation, of what is not ours it is not', async () => {
    const world = await delivering()
    await world.delivery.start()
    const [id = ''] = await world.say(ana, ['hola'])
    await world.time.pass(0)
    const told: string[] = []
    const parts = { store: world.store, now: world.time.now, changed: (contactId: string) => void told.push(contactId) }
    const word = { account: ana.account, platformId: `p-${id}`, parcelId: id, code: null } as const
    await takeWord('telegram', { ...word, status: 'delivered' }, parts)
    await takeWord('telegram', { ...word, platformId: 'theirs', parcelId: null, status: 'failed' }, parts)
    expect(told).toEqual(['ana'])
    await takeWord('telegram', { ...word, status: 'failed', code: 'whatsapp:131026' }, parts)
    expect(told).toEqual(['ana', 'ana'])
  })
})
