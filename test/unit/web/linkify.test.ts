import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkify } from '#src/channels/web/views/linkify.ts'

const tapped = (text: string) =>
  linkify(text)
    .filter((piece) => piece.kind !== 'text')
    .map((piece) => piece.text)

describe('telephone numbers to tap', () => {
  test.each([
    ['marque 520 623 7874; si está en México, 079.', ['520 623 7874', '079']],
    ['desde México: 001 520 623 7874', ['001 520 623 7874']],
    ['+1 424 309 0009', ['+1 424 309 0009']],
    ['1 800 772 1213', ['1 800 772 1213']],
    ['800 22 42 42 6', ['800 22 42 42 6']],
    ['(202) 736-1600', ['(202) 736-1600']],
    ['1-800-772-1213.', ['1-800-772-1213']],
    ['6181374288', ['6181374288']],
    ['Si hay peligro, llame al 911.', ['911']],
  ])('%s', (text, expected) => {
    expect(tapped(text)).toEqual(expected)
  })

  test.each([
    'Datos de 2020 a 2024.',
    'del 2026-11-21 al 30-06-2026',
    'cuesta 10,000 pesos o 1,911 pesos',
    'CURP 5500009178082456',
    'de 9:00 a 15:00, 12 a 18 años',
    'POMS RS 02610.025',
    'folio DGO-4F7K, 911a',
    'años 2018-2022 y 2023-2024',
  ])('not in: %s', (text) => {
    expect(tapped(text)).toEqual([])
  })
})

describe('web addresses to tap', () => {
  test.each([
    ['vea https://citas.sre.gob.mx/.', ['https://citas.sre.gob.mx/']],
    ['(https://a.mx/b?c=1&d=2)', ['https://a.mx/b?c=1&d=2']],
    ['https://a.mx/tel/520 623 7874', ['https://a.mx/tel/520']],
    ['javascript:alert(1) data:text/html,x ftp://a.mx www.a.mx', []],
    ['"https://a.mx"><script>', ['https://a.mx']],
  ])('%s', (text, expected) => {
    expect(tapped(text)).toEqual(expected)
  })
})

test('whatever the text, its pieces joined are the text, and only http addresses are links', () => {
  const bits = fc.constantFrom('911', '800 ', '-12', 'https://', 'a.mx', '(', ')', ' ', '.', '\n', '☐', '<', '+52 ')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits, { maxLength: 30 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const pieces = linkify(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) if (piece.kind === 'link') expect(piece.text).toMatch(/^https?:\/\//)
      },
    ),
  )
})

test.each(['1 '.repeat(20_000), '(1)-'.repeat(10_000), `https://${'.'.repeat(40_000)}`])(
  'a long run of figures and signs is read to its end',
  (text) => {
    const pieces = linkify(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  },
)
