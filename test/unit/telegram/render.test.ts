import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capabilities, render } from '#src/channels/telegram/render.ts'
import { type Block, type Choice, type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { checkMessage } from '#test/kit/telegram-rules.ts'
import { saying } from './world.ts'

/** As the platform would show it; throws what the platform would refuse. */
function shown(outbound: Outbound) {
  return checkMessage({ chat_id: 1, ...render(outbound) })
}

describe('a message on Telegram', () => {
  it('shows titles, warnings and headings bold and everything else plain', () => {
    const blocks: Block[] = [
      { kind: 'title', text: 'CURP' },
      { kind: 'text', text: 'Es gratis.' },
      { kind: 'warning', text: 'Nadie puede cobrarle' },
      { kind: 'list', heading: 'Lleve', items: ['acta', 'foto'], style: 'check' },
      { kind: 'source', text: 'Fuente: RENAPO' },
    ]

    const message = shown(saying('', { blocks }))

    expect(message.text).toBe(plainText(saying('', { blocks })))
    expect(message.bold).toEqual(['CURP', '⚠ Nadie puede cobrarle', 'Lleve'])
  })

  it('says first who of the office is speaking', () => {
    const message = shown(saying('Ya revisé su caso.', { speaker: { kind: 'staff', name: 'Lucía', role: 'abogada' } }))

    expect(message.text).toBe('Lucía, abogada:\nYa revisé su caso.')
    expect(message.bold).toEqual(['Lucía, abogada:'])
  })

  it('takes markup for what it is: letters', () => {
    const hostile = '<b>x</b> *y* [z](tg://user?id=1) `&amp;'

    const message = shown(saying(hostile))

    expect(message).toMatchObject({ text: hostile, bold: [] })
    expect(render(saying(hostile))).not.toHaveProperty('parse_mode')
  })

  it('shows no preview of a link', () => {
    expect(render(saying('https://www.gob.mx')).link_preview_options).toEqual({ is_disabled: true })
  })

  it('gives each choice a row, cuts a long label and never the id', () => {
    const id = `topic:${'x'.repeat(58)}`
    const choices: Choice[] = [
      { id: 'menu', label: 'Menú' },
      { id, label: 'Permiso para entrar a Estados Unidos por una emergencia de mi familia 👨‍👩‍👧' },
    ]

    const keyboard = render(saying('¿Cuál?', { choices })).reply_markup?.inline_keyboard

    expect(keyboard).toEqual([
      [{ text: 'Menú', callback_data: 'menu' }],
      [{ text: 'Permiso para entrar a Estados Unidos por una emergencia de…', callback_data: id }],
    ])
  })

  it('cuts no visible character in two', () => {
    const label = `${'x'.repeat(56)}👨‍👩‍👧y`

    expect(shown(saying('¿Cuál?', { choices: [{ id: 'a', label }] })).buttons).toEqual([
      { label: `${'x'.repeat(56)}…`, data: 'a' },
    ])
  })

  it('numbers a choice whose label says nothing, which Telegram would refuse', () => {
    expect(shown(saying('¿Cuál?', { choices: [{ id: 'a', label: ' \n ' }] })).buttons).toEqual([
      { label: '1', data: 'a' },
    ])
  })

  it('has no buttons when there are more choices than it carries: they are numbered lines by then', () => {
    const choices = Array.from({ length: capabilities.buttons + 1 }, (_, i) => ({ id: `c${i}`, label: `${i}` }))

    expect(render(saying('¿Cuál?', { choices }))).not.toHaveProperty('reply_markup')
  })
})

const awkward = fc.constantFrom(
  '👩🏽‍⚖️',
  '🇭🇹',
  'é',
  'ệ̴̈',
  'שלום',
  '\u202eabc',
  '<b>',
  '</b>&lt;',
  '*_[](x)',
  '\ud83d',
  '\udc4d',
  '\u0000',
  '\n',
  ' ',
  'Kreyòl',
)
const words = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), { maxLength: 40 })
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
const choice = fc.record({
  id: words.filter((id) => id.length > 0 && new TextEncoder().encode(id).length <= capabilities.idLimit),
  label: words,
})
const speaker = fc.oneof(
  fc.constant({ kind: 'assistant' as const }),
  fc.record({ kind: fc.constant('staff' as const), name: words, role: words }),
)

describe('any message within the capabilities', () => {
  const outbound: fc.Arbitrary<Outbound> = fc
    .record({
      speaker,
      blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
      choices: fc.array(choice, { maxLength: capabilities.buttons }),
      citations: fc.constant([]),
    })
    .filter((o) => plainText(o).trim() !== '' && plainText(o).length <= capabilities.textLimit)

  it('is taken by Telegram, whole and with every choice', () => {
    fc.assert(
      fc.property(outbound, (o) => {
        const message = shown(o)
        expect(message.text.endsWith(plainText(o).toWellFormed())).toBe(true)
        expect(message.buttons.map((b) => b.data)).toEqual(o.choices.map((c) => c.id))
        for (const { label } of message.buttons) expect([...label].length).toBeLessThanOrEqual(capabilities.labelLimit)
      }),
      { numRuns: 1000 },
    )
  })

  it('is taken at the very limit, with the longest name before it', () => {
    const name = '👩🏽‍⚖️'.repeat(60)
    const full = saying('🇭'.repeat(capabilities.textLimit / 2), { speaker: { kind: 'staff', name, role: name } })

    expect(() => shown(full)).not.toThrow()
    expect(() => shown(saying('x'.repeat(4097)))).toThrow('too long')
  })
})
