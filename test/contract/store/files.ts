import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pieceSize } from '../../../src/store/file.ts'
import type { Store } from '../../../src/store/store.ts'
import { exchange, person, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

/** Not one piece like another, and not a whole number of them. */
const large = Uint8Array.from({ length: 2 * pieceSize + 700 }, (_, i) => (i * 7 + (i >> 8)) % 256)
const small = Uint8Array.from([1, 2, 3])

/** What came with messages and is kept apart from the thread. */
export function filesContract(makeStore: MakeStore): void {
  describe('a file', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
      for (const name of ['ana', 'jean']) await store.commitTurn(exchange(name, 0, person(name), name, 'hola', ['sí']))
    })
    afterEach(() => store.close())

    const keep = (contactId: string, revision: number, id: string, bytes: Uint8Array) =>
      store.commitTurn(turn(contactId, revision, { files: [{ id, bytes }] }))
    async function read(contactId: string, id: string, from = 0, to = large.length - 1): Promise<Uint8Array | null> {
      const file = await store.file(contactId, id)
      return file === null ? null : new Uint8Array(await new Response(file.bytes(from, to)).arrayBuffer())
    }

    it('is given back as it came, whole and in part', async () => {
      expect(await keep('ana', 1, 'f1', large)).toBe('committed')
      expect((await store.file('ana', 'f1'))?.size).toBe(large.length)
      expect(await read('ana', 'f1')).toEqual(large)
      const parts = [
        [0, 0],
        [pieceSize - 1, pieceSize],
        [pieceSize, 2 * pieceSize - 1],
        [10, large.length - 1],
      ] as const
      for (const [from, to] of parts) expect(await read('ana', 'f1', from, to)).toEqual(large.slice(from, to + 1))
    })

    it('is nobody else’s', async () => {
      await keep('ana', 1, 'f1', small)
      expect(await store.file('jean', 'f1')).toBeNull()
      expect(await store.file('ana', 'f2')).toBeNull()
      expect(await store.file('nobody', 'f1')).toBeNull()
    })

    it('is not kept when the turn is not', async () => {
      expect(await keep('ana', 0, 'f1', small)).toBe('conflict')
      expect(await store.file('ana', 'f1')).toBeNull()
      expect((await store.fileUse('ana')).all).toEqual({ count: 0, bytes: 0 })
    })

    it('is weighed, for its person and for all', async () => {
      await keep('ana', 1, 'f1', small)
      await keep('ana', 2, 'f2', large)
      await keep('jean', 1, 'f3', small)
      const all = { count: 3, bytes: large.length + 6 }
      expect(await store.fileUse('ana')).toEqual({ own: { count: 2, bytes: large.length + 3 }, all })
      expect(await store.fileUse('jean')).toEqual({ own: { count: 1, bytes: 3 }, all })
      expect(await store.fileUse('nobody')).toEqual({ own: { count: 0, bytes: 0 }, all })
      expect(await store.fileUse(null)).toEqual({ own: { count: 0, bytes: 0 }, all })
    })

    it('goes with its person, and weighs nothing any more', async () => {
      await keep('ana', 1, 'f1', large)
      await keep('jean', 1, 'f2', small)
      const held = await store.file('ana', 'f1')
      await store.commitTurn(turn('ana', 2, { forget: true }))
      expect(await store.file('ana', 'f1')).toBeNull()
      await expect(new Response(held?.bytes(0, 9)).arrayBuffer()).rejects.toThrow()
      expect(await store.fileUse('ana')).toEqual({
        own: { count: 0, bytes: 0 },
        all: { count: 1, bytes: 3 },
      })
      expect(await read('jean', 'f2', 0, 2)).toEqual(small)
    })
  })

  describe('a page of a thread', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    it('is what came just before a line, and a line is found by its id', async () => {
      const said = Array.from({ length: 5 }, (_, i) => exchange('ana', i, person('ana'), `m${i}`, `hola ${i}`, []))
      for (const one of said) await store.commitTurn(one)
      await store.commitTurn(exchange('jean', 0, person('jean'), 'j', 'bonjou', []))
      const lines = said.flatMap((one) => one.thread)
      const [first, second, third, fourth] = lines.map(({ id }) => id)
      expect(await store.threadBefore('ana', fourth ?? '', 2)).toEqual(lines.slice(1, 3))
      expect(await store.threadBefore('ana', second ?? '', 10)).toEqual(lines.slice(0, 1))
      expect(await store.threadBefore('ana', first ?? '', 10)).toEqual([])
      expect(await store.threadBefore('ana', 'nothing', 10)).toEqual([])
      expect(await store.threadBefore('jean', third ?? '', 10)).toEqual([])
      expect(await store.threadBefore('ana', third ?? '', 0)).toEqual([])
      expect(await store.threadEntry('ana', third ?? '')).toEqual(lines[2])
      expect(await store.threadEntry('jean', third ?? '')).toBeNull()
      expect(await store.threadEntry('ana', 'nothing')).toBeNull()
    })
  })
}
