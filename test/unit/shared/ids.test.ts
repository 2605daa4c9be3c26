import { describe, expect, it } from 'vitest'
import { createNewId, newId, newToken } from '../../../src/shared/ids.ts'

describe('ids', () => {
  it('are 26 url-safe characters, and never the same', () => {
    const ids = Array.from({ length: 10_000 }, newId)
    expect(ids.every((id) => /^[0-9a-z]{26}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('sort in the order they were made, within one millisecond and over many', () => {
    let time = 1_790_000_000_000
    const next = createNewId(() => time)
    const ids = Array.from({ length: 5000 }, (_, n) => {
      if (n % 1000 === 0) time += n
      return next()
    })
    expect(ids.toSorted()).toEqual(ids)
  })

  it('keep their order when the clock steps back', () => {
    const times = [5000, 4000, 4500, 5000, 5001]
    const next = createNewId(() => times.shift() ?? 9000)
    const ids = Array.from({ length: 6 }, next)
    expect(ids.toSorted()).toEqual(ids)
  })

  it('keep their order when a millisecond runs out of chance', () => {
    const next = createNewId(
      () => 1000,
      (length) => new Uint8Array(length).fill(31),
    )
    const ids = Array.from({ length: 4 }, next)
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(4)
  })

  it('carry over from digit to digit', () => {
    const next = createNewId(
      () => 0,
      (length) => Uint8Array.from({ length }, (_, i) => (i === length - 1 ? 31 : 0)),
    )
    expect(next()).toBe(`${'0'.repeat(25)}z`)
    expect(next()).toBe(`${'0'.repeat(24)}10`)
  })

  it('of two processes differ although the clock is the same', () => {
    expect(createNewId(() => 1)()).not.toBe(createNewId(() => 1)())
  })
})

describe('tokens', () => {
  it('are 256 random bits as 43 url-safe characters', () => {
    const tokens = Array.from({ length: 1000 }, newToken)
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
    expect(new Set(tokens).size).toBe(1000)
  })
})
