import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitTo } from '#src/core/replies/fit-to.ts'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import { septetsOf } from '../../../scripts/channels/sms/gsm.ts'
import { capabilities, places, render } from '../../../scripts/channels/sms/render.ts'

function saying(text: string, parts: Partial<Outbound> = {}): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: [{ kind: 'text', text }], choices: [], citations: [], ...parts }
}

describe('an answer in text messages', () => {
  test('is one when it fits, with the accents seven bits have', () => {
    expect(render(saying('¿Cómo está? Mañana, café, Kreyòl, depòte'))).toEqual([
      '¿Como esta? Mañana, café, Kreyòl, depòte',
    ])
  })

  test('is in sixteen bits only when a letter needs it', () => {
    expect(render(saying('a'.repeat(160)))).toHaveLength(1)
    expect(render(saying(`${'a'.repeat(70)}ж`))).toHaveLength(2)
    expect(render(saying(`${'a'.repeat(69)}ж`))).toHaveLength(1)
  })

  test('counts signs that take two places twice', () => {
    expect(render(saying('€'.repeat(80)))).toHaveLength(1)
    expect(render(saying('€'.repeat(81)))).toHaveLength(2)
  })

  test('is numbered when it is several, cut between words', () => {
    const [first, second] = render(saying('palabra '.repeat(30)))
    expect(first).toMatch(/^\(1\/2\) (?:palabra ?)+$/)
    expect(second).toMatch(/^\(2\/2\) (?:palabra ?)+$/)
  })

  test('has its choices as numbered lines, and who speaks in front', () => {
    const choices = [
      { id: 'menu', label: 'Menú' },
      { id: 'person', label: 'Hablar con una persona' },
    ]
    const speaker = { kind: 'staff', name: 'Lucía', role: 'abogada' } as const
    const [piece] = fitTo(saying('¿Qué quiere?', { choices, speaker }), capabilities)
    expect(piece && render(piece)).toEqual(['Lucia, abogada:\n¿Qué quiere?\n\n1. Menu\n2. Hablar con una persona'])
  })

  test('keeps a choice and its number in one text message', () => {
    const label = 'Un abogado en Estados Unidos'
    for (let before = 100; before < 170; before++) {
      const [piece] = fitTo(saying('a '.repeat(before / 2), { choices: [{ id: 'lawyer', label }] }), capabilities)
      expect((piece ? render(piece) : []).filter((part) => part.includes(`1. ${label}`))).toHaveLength(1)
    }
  })

  test('breaks a choice too long for one of them between words, its number with the first', () => {
    const label = 'Konnen ki jan pou ж mande èd nan yon biwo ki pa lwen kay mwen an'
    const [piece] = fitTo(
      saying('Kisa ou bezwen?', { choices: [{ id: 'x', label: label.slice(0, 60) }] }),
      capabilities,
    )
    const parts = piece ? render(piece) : []
    expect(parts.some((part) => /1\. Konnen/.test(part))).toBe(true)
    expect(parts.map((part) => part.replace(/^\(\d+\/\d+\) /, '')).join(' ')).toContain(label.slice(0, 60))
  })

  test('is nothing when there is nothing to say', () => {
    expect(render(saying(' '))).toEqual([])
  })
})

test('no text message is over its places, and none of the words is lost, whatever is said', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.lorem({ maxCount: 60 }),
    fc.constantFrom('👨‍👩‍👧‍👦'.repeat(60), 'e\u0301'.repeat(90), `z${'\u0301'.repeat(200)}`),
  )
  fc.assert(
    fc.property(words, (text) => {
      const messages = fitTo(saying(text), capabilities).flatMap(render)
      for (const message of messages) {
        const seven = septetsOf(message)
        expect(Number.isFinite(seven) ? seven <= places.sevenBits : message.length <= places.sixteenBits).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
