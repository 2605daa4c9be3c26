import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { townsOf } from '#src/entry/understanding.ts'
import { createAtlas } from '#src/knowledge/places/atlas.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createMask } from '#src/nlu/rerank/mask.ts'

let mask: (text: string) => string | null
const { places } = loadKnowledge()
beforeAll(() => {
  mask = createMask({ knows: createUnderstander().knows, isTown: townsOf(places) })
})
const masked = (text: string) => mask(text) ?? ''

describe('what is taken out of words before they leave', () => {
  test.each([
    ['me llamo juan perez y necesito mi acta', 'me llamo [name] mi acta'],
    [
      'Soy María Flores Luna, vivo en Gómez Palacio y mi tel es 618 123 4567',
      '[name] vivo en [place] y mi [word] es [number]',
    ],
    ['mi CURP es PEGJ800101HDFRRN09', 'mi curp es [curp]'],
    ['mi a-number es A 123 456 789', 'mi a number es [a-number]'],
    ['mi folio DGO-4F7KA', 'mi folio [folio]'],
    ['escriba a juan.perez+x@example.com.mx', 'escriba a [email]'],
    ['lea https://example.org/a?b=1 y www.x.mx y facebook.com/juan', '[word] [link] y [link] y [link]'],
    ['vivo en la calle Hidalgo 23 colonia Centro', 'vivo en la calle [address]'],
    ['vivo en la paz, quiero la visa', 'vivo en [place] quiero la visa'],
    ['mi numero es seis uno ocho dos tres', 'mi numero es [number]'],
    ['trabajo en El Salvador', 'trabajo en el salvador'],
    ['m rele Jean Baptiste', 'm rele [name]'],
    ['mwen viv nan Okap, kijan pou m jwenn batistè', 'mwen viv nan [place] kijan pou m jwenn batistè'],
    ['my mother lives in Texas', 'my mother lives in texas'],
  ])('%s', (text, left) => expect(masked(text)).toBe(left))

  test('nothing is sent of a text without a word of ours', () => {
    for (const text of ['', '   ', '6181234567', 'Xóchitl', '🙂', 'مرحبا']) expect(mask(text)).toBeNull()
  })

  const scripts = fc.constantFrom('0123456789', '٠١٢٣٤٥٦٧٨٩', '０１２３４５６７８９', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '⁰¹²³⁴⁵⁶⁷⁸⁹')
  const digits = fc
    .tuple(scripts, fc.array(fc.nat(9), { minLength: 3, maxLength: 20 }), fc.constantFrom('', ' ', '-', '.', '\u200b'))
    .map(([script, list, between]) => list.map((d) => [...script][d]).join(between))
  const around = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('quiero mi pasaporte', 'my passport', 'tel', 'kijan pou m jwenn paspò', 'A', 'x@', 'DGO-', '\n'),
  )
  const glue = fc.constantFrom('', ' ', ', ', ':', '\n')

  test('no sign of number survives, in whatever script and whatever stands around it', () => {
    fc.assert(
      fc.property(around, glue, digits, glue, around, (a, g, number, h, b) => {
        expect(masked(a + g + number + h + b)).not.toMatch(/\p{N}/u)
      }),
      { numRuns: 1000 },
    )
  })

  test('no e-mail survives, nor its parts', () => {
    fc.assert(
      fc.property(around, glue, fc.emailAddress(), around, (a, g, email, b) => {
        const left = masked(`${a}${g}${email} ${b}`)

        expect(left).not.toContain('@')
        expect(left).not.toContain(email)
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing but marks and words of ours survives any text, and no more than sixty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(masked(text)).toMatch(/^(?:(?:\[[a-z-]+\]|[\p{Ll}\p{Lo}\p{M}'’]+)(?: |$))*$/u)
      }),
      { numRuns: 1000 },
    )
    expect(masked('quiero mi pasaporte '.repeat(100)).split(' ')).toHaveLength(60)
  })

  test('no town of the gazetteer survives after a word like "en", in large or small letters', () => {
    const { gazetteer } = createAtlas(places)
    const names = [...gazetteer.places.values()]
      .map(({ name }) => name.replace(/ \(.*/, ''))
      .filter((name) => !gazetteer.places.has(name))
    const states = new Set(
      [...gazetteer.states.values()].flatMap(({ name, also }) => [...Object.values(name), ...also]).map(plain),
    )
    const left = names.filter((name) => {
      if (states.has(plain(name)) || countries.has(plain(name))) return false
      return [name, name.toLowerCase()].some((said) =>
        plain(masked(`quiero vivir en ${said}, ayuda`)).includes(` ${plain(name)} `),
      )
    })

    expect(left.filter((name) => !alsoWide.has(name))).toEqual([])
  })
})

const countries = new Set([
  'mexico',
  'el salvador',
  'salvador',
  'cuba',
  'colombia',
  'honduras',
  'peru',
  'brazil',
  'chile',
])

/** Named like a country, a people or a month, which stay. */
const alsoWide = new Set(['La Cañada', 'Mexicanos', 'August', 'Mayo', 'Hayti'])

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
