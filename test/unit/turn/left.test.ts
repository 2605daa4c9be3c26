import { beforeEach, describe, expect, test } from 'vitest'
import { openOffice, type TestOffice, type TestPerson } from '#test/kit/office.ts'

const alias = { channel: 'terminal', account: 'test', id: 'ana' } as const

let office: TestOffice
let ana: TestPerson

beforeEach(async () => {
  office = await openOffice()
  ana = office.person('ana', 'es')
})

async function does(kind: 'left' | 'back') {
  await office.assistant.takeTurn(ana.inbound({ kind }))
}

async function outbox() {
  const contactId = (await office.store.findContact(alias)) ?? ''
  return office.store.deliveries(contactId)
}

describe('somebody who blocks the chat', () => {
  test('is sent nothing until they are heard from again', async () => {
    await ana.presses('remind:1')
    const before = (await outbox()).length
    await does('left')

    await office.ring()
    expect(await outbox()).toHaveLength(before)

    await ana.says('hola')
    expect((await outbox()).length).toBeGreaterThan(before)
  })

  test('is no news to anybody when nobody knew them', async () => {
    await does('left')
    expect(await office.store.findContact(alias)).toBeNull()
  })

  test('is seen by staff, whose answer is given back with the reason', async () => {
    await ana.presses('person')
    const lupe = office.staff('lupe')
    await lupe.does({ type: 'claim' })
    const [before] = await office.cases()
    await does('left')

    expect(await lupe.does({ type: 'reply', text: 'Ya lo revisé.' })).toMatchObject({ ok: false, code: 'person:left' })
    const contactId = (await office.store.findContact(alias)) ?? ''
    expect((await office.store.thread(contactId, 1))[0]).toMatchObject({ direction: 'in', text: '[Bloqueó este chat]' })
    expect((await office.cases())[0]).toEqual(before)
  })

  test('can be answered again once they let us in', async () => {
    await ana.presses('person')
    const lupe = office.staff('lupe')
    await lupe.does({ type: 'claim' })
    await does('left')
    await does('back')

    expect(await lupe.does({ type: 'reply', text: 'Ya lo revisé.' })).toMatchObject({ ok: true })
  })

  test('can still be given back or closed', async () => {
    await ana.presses('person')
    const lupe = office.staff('lupe')
    await lupe.does({ type: 'claim' })
    await does('left')

    expect(await lupe.does({ type: 'close' })).toMatchObject({ ok: true })
    expect(await ana.says('hola')).not.toEqual([])
  })
})
