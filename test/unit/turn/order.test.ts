import { expect, test } from 'vitest'
import { openOffice, type TestOffice } from '#test/kit/office.ts'
import { interleaved, troubledStore } from '#test/kit/troubled-store.ts'

const people = Array.from({ length: 20 }, (_, i) => `person-${i}`)
const words = (name: string) => Array.from({ length: 10 }, (_, i) => `${name}, mensaje ${i}`)

/** What a person is on record as having written, oldest first. */
async function written({ store, person }: TestOffice, name: string): Promise<(string | null)[]> {
  const contactId = await store.findContact(person(name).inbound({ kind: 'start' }).sender)
  const thread = contactId === null ? [] : await store.thread(contactId, 1000)
  return thread.filter((entry) => entry.direction === 'in').map((entry) => entry.text)
}

test.each([1, 2, 3])('200 messages of 20 people mixed at once: each person’s stay in order (mix %i)', async (seed) => {
  const office = await openOffice({ store: await troubledStore({ slow: seed }) })
  const queue = interleaved(
    people.map((name) => {
      const person = office.person(name)
      return words(name).map((text) => person.inbound({ kind: 'text', text }))
    }),
    seed,
  )
  expect(queue).toHaveLength(200)
  const turns = await Promise.all(queue.map((message) => office.assistant.takeTurn(message)))
  expect(turns.every((turn) => !turn.repeated)).toBe(true)
  for (const name of people) expect(await written(office, name)).toEqual(words(name))
  expect(await office.store.counts()).toMatchObject({ contacts: 20, inbound: 200 })
})

test('each message is followed by its own replies before the person’s next one', async () => {
  const office = await openOffice({ store: await troubledStore({ slow: 5 }) })
  const ana = office.person('ana')
  const messages = words('ana').map((text) => ana.inbound({ kind: 'text', text }))
  const turns = await Promise.all(messages.map((message) => office.assistant.takeTurn(message)))
  const contactId = await office.store.findContact(messages[0]!.sender)
  const thread = await office.store.thread(contactId!, 1000)
  const expected = turns.flatMap((turn, i) => [words('ana')[i], ...turn.replies.map((entry) => entry.id)])
  expect(thread.map((entry) => (entry.direction === 'in' ? entry.text : entry.id))).toEqual(expected)
})

test('two processes that take one person’s messages at once lose none and make one contact', async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const store = await troubledStore({ slow: seed })
    const [one, two] = await Promise.all([openOffice({ store, ids: 'a' }), openOffice({ store, ids: 'b' })])
    const here = words('here').slice(0, 5)
    const there = words('there').slice(0, 5)
    await Promise.all([
      ...here.map((text) => one.person('ana').says(text)),
      ...there.map((text) => two.person('ana').says(text)),
    ])
    const all = await written(one, 'ana')
    expect(all.filter((text) => text?.startsWith('here'))).toEqual(here)
    expect(all.filter((text) => text?.startsWith('there'))).toEqual(there)
    expect(all).toHaveLength(10)
    expect(await store.counts()).toMatchObject({ contacts: 1, inbound: 10 })
  }
})
