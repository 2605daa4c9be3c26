import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLength, codeSigns, newCode, writtenCode } from '#src/core/vocabulary/code.ts'
import { errandIn } from '#src/nlu/errands/errand-in.ts'
import { seeded } from '#test/kit/troubled-store.ts'

const bytesFrom = (seed: number) => {
  const chance = seeded(seed)
  return (length: number) => Uint8Array.from({ length }, () => Math.floor(chance() * 256))
}

test('a code has eight signs that look alike with no other, a letter and a digit, and is read back as it is written', () =>
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const code = newCode(bytesFrom(seed), 'DGO')
      expect(code).toMatch(new RegExp(`^[${codeSigns}]{${codeLength}}$`))
      expect(codeSigns).not.toMatch(/[01OILZ258BSUV]/)
      expect(code).toMatch(/\d/)
      const context = {
        language: 'es',
        today: '2026-11-23',
        awaitsDay: false,
        wasJoined: false,
        hasBoard: false,
        isGuest: false,
        hasCheckIn: false,
      } as const
      expect(errandIn(writtenCode(code).toLowerCase(), context)).toEqual({ do: 'take_code', code })
    }),
  ))

test('no code begins like a folio of the office', () => {
  const codes = Array.from({ length: 3000 }, (_, seed) => newCode(bytesFrom(seed), 'C'))
  expect(codes.filter((code) => code.startsWith('C'))).toEqual([])
})

test('letters are as likely as each other, digits too, and no two of many codes are the same', () => {
  const random = bytesFrom(7)
  const codes = Array.from({ length: 20_000 }, () => newCode(random, 'DGO'))
  expect(new Set(codes).size).toBe(codes.length)
  const text = codes.join('')
  for (const signs of [/[A-Z]/g, /\d/g]) {
    const counts = (codeSigns.match(signs) ?? []).map((sign) => text.split(sign).length - 1)
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length
    for (const count of counts) expect(Math.abs(count - mean) / mean).toBeLessThan(0.05)
  }
})
