import { describe, expect, test } from 'vitest'
import { StoreError } from '#src/shared/errors.ts'
import { openOffice } from '#test/kit/office.ts'
import { troubledStore } from '#test/kit/troubled-store.ts'

const asks = { kind: 'choice', id: 'person' } as const

describe('a store in trouble', () => {
  test.each(['repliesTo', 'findContact', 'load', 'waiting', 'commitTurn'] as const)(
    'at %s: the turn rejects, nothing changed, and the message sent again is taken once',
    async (method) => {
      const store = await troubledStore()
      const office = await openOffice({ store })
      const ana = office.person('ana')
      await ana.presses('topic:asylum-mexico')
      await ana.presses('person')
      const [before, counts] = [await ana.reads(), await store.counts()]
      let told = 0
      office.assistant.feed.follow('cases', () => told++)
      const message = ana.inbound(asks)

      store.fail(method)
      await expect(office.assistant.takeTurn(message)).rejects.toBeInstanceOf(StoreError)
      store.fail(null)
      expect(await ana.reads()).toEqual(before)
      expect(await store.counts()).toEqual(counts)
      expect(told).toBe(0)

      const turn = await office.assistant.takeTurn(message)
      expect(turn.repeated).toBe(false)
      expect(await ana.reads()).toHaveLength(before.length + turn.replies.length)
      expect((await store.counts()).inbound).toBe(counts.inbound + 1)
    },
  )

  test('that committed but could not say so: the message sent again gets the replies of the first time', async () => {
    const store = await troubledStore()
    const office = await openOffice({ store })
    const ana = office.person('ana')
    const message = ana.inbound(asks)
    store.fail('commitTurn', 'after')
    await expect(office.assistant.takeTurn(message)).rejects.toBeInstanceOf(StoreError)
    store.fail(null)
    const turn = await office.assistant.takeTurn(message)
    expect(turn.repeated).toBe(true)
    expect(turn.replies.length).toBeGreaterThan(0)
    expect(await ana.reads()).toHaveLength(turn.replies.length)
    expect(await office.cases()).toHaveLength(1)
  })

  test('harms only the turn it met: the person’s next message waits for nothing', async () => {
    const store = await troubledStore({ slow: 1 })
    const office = await openOffice({ store })
    const ana = office.person('ana')
    store.fail('findContact')
    await expect(ana.says('hola')).rejects.toBeInstanceOf(StoreError)
    store.fail(null)
    expect((await ana.says('hola')).length).toBeGreaterThan(0)
  })

  test('while staff act: the act rejects and the case stays as it was', async () => {
    const store = await troubledStore()
    const office = await openOffice({ store })
    await office.person('ana').presses('person')
    const before = await office.cases()
    store.fail('commitTurn')
    await expect(office.staff('Lupe').does({ type: 'claim' })).rejects.toBeInstanceOf(StoreError)
    store.fail(null)
    expect(await office.cases()).toEqual(before)
  })
})
