import { describe, expect, test } from 'vitest'
import { openOffice } from '#test/kit/office.ts'
import { troubledStore } from '#test/kit/troubled-store.ts'

const question = { kind: 'text', text: '¿Qué necesito para la doble nacionalidad de mi hijo?' } as const

describe('a platform message that arrives again', () => {
  test('has no second effect and gets the replies it got the first time', async () => {
    const { assistant, store, person } = await openOffice()
    const message = person('ana').inbound(question)
    const first = await assistant.takeTurn(message)
    const counts = await store.counts()
    const again = await assistant.takeTurn(message)
    expect(first.repeated).toBe(false)
    expect(first.replies.length).toBeGreaterThan(0)
    expect(again).toEqual({ repeated: true, event: null, replies: first.replies, erased: false })
    expect(await store.counts()).toEqual(counts)
  })

  test('twenty times at the same moment has one effect and twenty equal answers', async () => {
    const store = await troubledStore({ slow: 3 })
    const { assistant, person, cases } = await openOffice({ store })
    const message = person('ana').inbound({ kind: 'choice', id: 'person' })
    const turns = await Promise.all(Array.from({ length: 20 }, () => assistant.takeTurn(message)))
    expect(turns.filter((turn) => !turn.repeated)).toHaveLength(1)
    for (const { replies } of turns) expect(replies).toEqual(turns[0]!.replies)
    expect(await cases()).toHaveLength(1)
    const { contacts, inbound, outbox } = await store.counts()
    expect([contacts, inbound, outbox.pending]).toEqual([1, 1, turns[0]!.replies.length])
  })

  test('at two processes at once has one effect too', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const store = await troubledStore({ slow: seed })
      const [one, two] = await Promise.all([openOffice({ store, ids: 'a' }), openOffice({ store, ids: 'b' })])
      const message = one.person('ana').inbound(question)
      const turns = await Promise.all([one.assistant.takeTurn(message), two.assistant.takeTurn(message)])
      expect(turns.filter((turn) => !turn.repeated)).toHaveLength(1)
      expect(turns[0]!.replies).toEqual(turns[1]!.replies)
      expect(await store.counts()).toMatchObject({ contacts: 1, inbound: 1 })
    }
  })

  test('long after, with a conversation in between, still has no second effect', async () => {
    const { assistant, person, pass, store } = await openOffice()
    const ana = person('ana')
    const message = ana.inbound({ kind: 'choice', id: 'topic:asylum-mexico' })
    const { replies } = await assistant.takeTurn(message)
    await ana.presses('menu')
    pass(7 * 86_400_000)
    expect((await assistant.takeTurn(message)).replies).toEqual(replies)
    expect(await store.counts()).toMatchObject({ inbound: 2 })
  })

  test('under the same number from another person is another message', async () => {
    const { assistant, person, store } = await openOffice()
    const fromAna = person('ana').inbound(question)
    const fromLuis = { ...person('luis').inbound(question), externalId: fromAna.externalId }
    await assistant.takeTurn(fromAna)
    expect((await assistant.takeTurn(fromLuis)).repeated).toBe(false)
    expect(await store.counts()).toMatchObject({ contacts: 2, inbound: 2 })
  })
})
