import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitTo, lengthIn } from '#src/core/replies/fit-to.ts'
import type { Capabilities } from '#src/core/vocabulary/capabilities.ts'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.lorem({ maxCount: 80 }),
  fc.constantFrom('👨‍👩‍👧‍👦'.repeat(60), 'אבג '.repeat(90), 'é'.repeat(300)),
)
const outbounds: fc.Arbitrary<Outbound> = fc.record({
  speaker: fc.constant({ kind: 'assistant' as const }),
  blocks: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('text' as const, 'title' as const, 'warning' as const, 'source' as const),
        text: words,
      }),
      fc.record({
        kind: fc.constant('list' as const),
        heading: fc.string({ maxLength: 30 }),
        items: fc.array(words, { maxLength: 8 }),
        style: fc.constantFrom('check' as const, 'number' as const, 'plain' as const),
      }),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  choices: fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{3,10}$/), label: fc.stringMatching(/^[A-Za-z ]{1,20}$/) }),
    { maxLength: 12, selector: (c) => c.id },
  ),
  citations: fc.constant([]),
})
const capabilities: fc.Arbitrary<Capabilities> = fc.record({
  textLimit: fc.integer({ min: 500, max: 4096 }),
  unit: fc.constantFrom('utf16' as const, 'characters' as const, 'bytes' as const),
  buttons: fc.constantFrom(0, 3, 10, 100),
  labelLimit: fc.constant(20),
  idLimit: fc.constant(64),
})

describe('a message cut to a channel', () => {
  test('words to forward stand alone in their bubble, but where a page shows them with the apps that send them', () => {
    const can: Capabilities = { textLimit: 4096, unit: 'utf16', buttons: 10, labelLimit: 20, idLimit: 64 }
    const block = (text: string) => ({ kind: 'text', text }) as const
    const outbound: Outbound = {
      speaker: { kind: 'assistant' },
      blocks: [block('before'), { kind: 'forward', text: 'I am fine' }, block('after')],
      choices: [{ id: 'menu', label: 'Menu' }],
      citations: [],
    }
    expect(fitTo(outbound, can).map(plainText)).toEqual(['before', 'I am fine', 'after'])
    expect(fitTo(outbound, can).map(({ choices }) => choices.length)).toEqual([0, 0, 1])
    expect(fitTo(outbound, { ...can, forwards: true }).map(plainText)).toEqual(['before\n\nI am fine\n\nafter'])
  })

  test('never exceeds its limit, in the channel’s own unit', () => {
    fc.assert(
      fc.property(outbounds, capabilities, (outbound, can) =>
        fitTo(outbound, can).every((piece) => lengthIn(plainText(piece), can.unit) <= can.textLimit),
      ),
      { numRuns: 500 },
    )
  })

  test('keeps every choice reachable: as buttons, or as numbered lines where there are too few', () => {
    fc.assert(
      fc.property(outbounds, capabilities, (outbound, can) => {
        const pieces = fitTo(outbound, can)
        expect(pieces.at(-1)?.choices).toEqual(outbound.choices)
        if (outbound.choices.length <= can.buttons) return
        const all = pieces.map(plainText).join('\n')
        for (const choice of outbound.choices) expect(all).toContain(choice.label)
      }),
      { numRuns: 300 },
    )
  })

  test('a short message stays one message, untouched', () => {
    const outbound: Outbound = {
      speaker: { kind: 'assistant' },
      blocks: [{ kind: 'text', text: 'Hola' }],
      choices: [],
      citations: [],
    }
    expect(fitTo(outbound, { textLimit: 4096, unit: 'utf16', buttons: 3, labelLimit: 20, idLimit: 64 })).toEqual([
      outbound,
    ])
  })
})
