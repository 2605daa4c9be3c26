import { describe, expect, test } from 'vitest'
import type { Alias, Inbound } from '#src/core/vocabulary/inbound.ts'
import { openOffice } from '../../kit/office.ts'

const alias = (id: string): Alias => ({ channel: 'whatsapp-cloud', account: '1', id })
const [old, userId] = [alias('5216180000000'), alias('MX.1')]
let count = 0

function from(sender: Alias, also?: Alias): Inbound {
  return {
    sender,
    ...(also === undefined ? {} : { also }),
    address: sender.id,
    externalId: `m${count++}`,
    content: { kind: 'text', text: 'menú' },
    edited: false,
    languageHint: 'es',
    sentAt: 0,
  }
}

describe('somebody the platform knows by two ids', () => {
  test('is found by either from the first message on', async () => {
    const { assistant, store } = await openOffice()
    await assistant.takeTurn(from(userId, old))
    const contactId = await store.findContact(userId)
    expect(contactId).not.toBeNull()
    expect(await store.findContact(old)).toBe(contactId)
  })

  test('is known again when a second id appears beside the one we know', async () => {
    const { assistant, store } = await openOffice()
    await assistant.takeTurn(from(old))
    await assistant.takeTurn(from(userId, old))
    expect(await store.findContact(userId)).toBe(await store.findContact(old))
    expect((await store.counts()).contacts).toBe(1)
  })

  test('stays two people where each id led to another before', async () => {
    const { assistant, store } = await openOffice()
    await assistant.takeTurn(from(old))
    await assistant.takeTurn(from(userId))
    await assistant.takeTurn(from(userId, old))
    expect(await store.findContact(userId)).not.toBe(await store.findContact(old))
  })
})

describe('somebody with another number', () => {
  const next = alias('573009999999')

  test('is the same person, reached there, and whoever gets the old number is not', async () => {
    const { assistant, store } = await openOffice()
    await assistant.takeTurn(from(old))
    const contactId = await store.findContact(old)
    await assistant.takeMove({ from: [old], to: [next], address: next.id })
    expect(await store.findContact(next)).toBe(contactId)
    expect(await store.findContact(old)).toBeNull()
    expect((await store.load(contactId ?? ''))?.door.address).toBe(next.id)
    expect(await store.thread(contactId ?? '', 10)).toHaveLength(2)
  })

  test('is told twice without effect, and for somebody unknown too', async () => {
    const { assistant, store } = await openOffice()
    await assistant.takeTurn(from(old))
    for (let times = 0; times < 2; times++) await assistant.takeMove({ from: [old], to: [next], address: next.id })
    await assistant.takeMove({ from: [alias('0')], to: [alias('1')], address: '1' })
    expect((await store.counts()).contacts).toBe(1)
    expect(await store.findContact(alias('1'))).toBeNull()
  })

  test('takes nobody’s place who wrote from that number already', async () => {
    const { assistant, store } = await openOffice()
    await assistant.takeTurn(from(old))
    await assistant.takeTurn(from(next))
    const there = await store.findContact(next)
    await assistant.takeMove({ from: [old], to: [next], address: next.id })
    expect(await store.findContact(next)).toBe(there)
  })
})
