import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capabilities, render } from '#src/channels/whatsapp-cloud/render.ts'
import { type Block, type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { checkMessage } from '#test/kit/whatsapp-cloud-rules.ts'
import { saying } from './world.ts'

/** As Meta would take it; throws what Meta would refuse. */
function shown(outbound: Outbound) {
  const body = render(outbound, (language) => (language === 'ht' ? 'Gade chwa yo' : 'Ver opciones'))
  return checkMessage(
    { messaging_product: 'whatsapp', to: '1', ...body },
    { media: new Map(), templates: new Set<string>() },
  )
}
const choices = (...labels: string[]) => labels.map((label, i) => ({ id: `c${i}`, label }))

describe('a message on WhatsApp', () => {
  it('has titles, warnings and headings in bold and everything else plain', () => {
    const blocks: Block[] = [
      { kind: 'title', text: 'Pasaporte' },
      { kind: 'warning', text: 'Es gratis' },
      { kind: 'list', heading: 'Qué llevar', items: ['Acta', 'CURP'], style: 'check' },
      { kind: 'source', text: 'Fuente: SRE' },
    ]
    expect(shown(saying('', { blocks })).text).toBe(
      '*Pasaporte*\n\n*⚠ Es gratis*\n\n*Qué llevar*\n☐ Acta\n☐ CURP\n\nFuente: SRE',
    )
  })

  it('marks no line that has such a sign in it already, nor a name that has', () => {
    const blocks: Block[] = [{ kind: 'title', text: 'a *b' }]
    const speaker = { kind: 'staff', name: '*Lucía', role: 'abogada' } as const
    expect(shown(saying('', { blocks, speaker })).text).toBe('*Lucía, abogada:\na *b')
  })

  it('says who of the office speaks', () => {
    const speaker = { kind: 'staff', name: 'Lucía', role: 'abogada' } as const
    expect(shown(saying('Ya lo revisé.', { speaker })).text).toBe('*Lucía, abogada:*\nYa lo revisé.')
  })

  it('has up to three short choices as buttons', () => {
    expect(shown(saying('¿Cuál?', { choices: choices('Sí', 'No', 'Más tarde') }))).toMatchObject({
      type: 'button',
      choices: choices('Sí', 'No', 'Más tarde'),
    })
  })

  it.each([
    ['there are four', choices('a', 'b', 'c', 'd'), 'x'],
    ['a label is too long for a button', choices('Hablar con una persona'), 'x'],
    ['two labels are the same', choices('Sí', 'Sí'), 'x'],
    ['the text is too long to stand over buttons', choices('Sí'), 'x'.repeat(1025)],
  ])('has them as a list when %s', (_, offered, text) => {
    const message = shown(saying(text, { choices: offered }))
    expect(message).toMatchObject({ type: 'list', choices: offered, button: 'Ver opciones' })
  })

  it('opens the list in the language of the message', () => {
    expect(shown(saying('Kiyès?', { choices: choices('a', 'b', 'c', 'd'), language: 'ht' })).button).toBe(
      'Gade chwa yo',
    )
  })

  it('shows a long label whole under its row', () => {
    const label = 'Permiso para entrar a Estados Unidos por una emergencia familiar'
    expect(shown(saying('¿Cuál?', { choices: choices(label) })).choices).toEqual([{ id: 'c0', label }])
  })

  it('has no list when there are more choices than rows: they are numbered lines by then', () => {
    const many = choices(...Array.from({ length: 11 }, (_, i) => `${i}`))
    expect(shown(saying('¿Cuál?', { choices: many })).type).toBe('text')
  })
})

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('👩🏽‍⚖️', '🇭🇹', 'é', 'שלום', '\u202eabc', '*', '_', '~', '\ud83d', '\n', ' ', 'Kreyòl'),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('title' as const, 'warning' as const, 'text' as const, 'source' as const),
    text: words,
  }),
  fc.record({
    kind: fc.constant('list' as const),
    heading: words,
    items: fc.array(words, { maxLength: 5 }),
    style: fc.constantFrom('check' as const, 'number' as const, 'plain' as const),
  }),
)
const outbound: fc.Arbitrary<Outbound> = fc
  .record({
    speaker: fc.oneof(
      fc.constant({ kind: 'assistant' as const }),
      fc.record({ kind: fc.constant('staff' as const), name: words, role: words }),
    ),
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    choices: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z:-]{1,64}$/), label: words }), {
      maxLength: capabilities.buttons,
      selector: (choice) => choice.id,
    }),
    citations: fc.constant([]),
  })
  .filter((o) => plainText(o).trim() !== '' && plainText(o).length <= capabilities.textLimit)

describe('any message within the capabilities', () => {
  it('is taken by Meta, whole and with every choice', () => {
    fc.assert(
      fc.property(outbound, (o) => {
        const message = shown(o)
        expect(message.choices.map((choice) => choice.id)).toEqual(o.choices.map((choice) => choice.id))
        const bare = (text: string) => text.replaceAll('*', '')
        expect(bare(message.text).endsWith(bare(plainText(o).toWellFormed()))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is taken at the very limit, with the longest name before it', () => {
    const name = '👩🏽‍⚖️'.repeat(60)
    const full = saying('🇭'.repeat(capabilities.textLimit / 2), { speaker: { kind: 'staff', name, role: name } })
    expect(() => shown(full)).not.toThrow()
    expect(() => shown({ ...full, choices: choices('a') })).not.toThrow()
  })
})
