import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Follow, Store } from '../../../src/store/store.ts'
import { exchange, person, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

/** Who wants to be told when a fact changes. */
export function followsContract(makeStore: MakeStore): void {
  describe('following a topic', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
      for (const name of ['ana', 'jean', 'lupe'])
        await store.commitTurn(exchange(name, 0, person(name), name, 'hola', ['mucho gusto']))
    })
    afterEach(() => store.close())

    const follow = (contactId: string, revision: number, ...follows: Follow[]) =>
      store.commitTurn(turn(contactId, revision, { follows }))
    const asylum = { topic: 'asylum-mexico', following: true }

    it('lists who asked, and nobody else', async () => {
      await follow('jean', 1, asylum, { topic: 'shelters', following: true })
      await follow('ana', 1, asylum)
      expect(await store.followers('asylum-mexico')).toEqual(expect.arrayContaining(['ana', 'jean']))
      expect(await store.followers('asylum-mexico')).toHaveLength(2)
      expect(await store.followers('shelters')).toEqual(['jean'])
      expect(await store.followers('curp')).toEqual([])
    })

    it('asked twice is asked once, and can be ended', async () => {
      await follow('ana', 1, asylum)
      await follow('ana', 2, asylum)
      expect(await store.followers('asylum-mexico')).toEqual(['ana'])
      await follow('ana', 3, { ...asylum, following: false })
      expect(await store.followers('asylum-mexico')).toEqual([])
    })

    it('is not written when the turn is not', async () => {
      expect(await follow('ana', 0, asylum)).toBe('conflict')
      expect(await store.followers('asylum-mexico')).toEqual([])
    })
  })
}
