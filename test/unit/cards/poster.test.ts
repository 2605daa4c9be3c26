import jsqr from 'jsqr'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { linkOf, printPoster } from '#src/cards/poster.ts'
import { qrOf } from '#src/cards/qr.ts'
import { type Language, languages } from '#src/core/vocabulary/language.ts'
import { loadDrawing } from '#src/entry/drawing.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { papers } from '#src/shared/cards.ts'
import { createTexts } from '#src/shared/texts.ts'

const texts = createTexts()
const url = 'https://ayuda.migrantes.durango.example'

async function textOf(pdf: Uint8Array): Promise<{ pages: number; text: string }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
  return { pages: totalPages, text: text.replaceAll(/\s+/g, ' ') }
}

const sheets: readonly (readonly Language[])[] = [['es'], ['en'], ['ht'], ['es', 'ht'], languages]

test.each(sheets)(
  'a poster in %s is one sheet with all its words, on both papers, for every office',
  async (...chosen) => {
    for (const office of loadKnowledge().offices)
      for (const paper of papers) {
        const pdf = await printPoster(
          { place: 'Central camionera', languages: chosen, paper, phone: '618 123 4567' },
          await loadDrawing(),
          { texts, url, office: () => office },
        )
        expect(pdf.byteLength).toBeLessThan(200 * 1024)
        const { pages, text } = await textOf(pdf)
        expect(pages).toBe(1)
        for (const language of chosen) {
          for (const key of ['poster.ask', 'poster.free', 'poster.how', 'poster.unasked'] as const)
            expect(text).toContain(texts(language, key))
          expect(text).toContain(office.name[language])
        }
        expect(text.match(/618 123 4567/g)).toHaveLength(chosen.length)
      }
  },
)

test('its code leads to the chat in the language, and says the place and nothing else', () => {
  expect(linkOf(url, 'ht', 'Central camionera')).toBe(`${url}/?lang=ht&place=central-camionera`)
  expect(linkOf(url, 'es', '')).toBe(`${url}/?lang=es`)
  expect(decoded(linkOf(url, 'ht', 'Central camionera'))).toBe(`${url}/?lang=ht&place=central-camionera`)
})

/** What a telephone reads from the code. */
function decoded(link: string): string | undefined {
  const { size, path } = qrOf(link)
  const scale = 4
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1/g))
    for (let i = 0; i < scale * scale; i++) {
      const column = Number(x) * scale + (i % scale)
      const row = Number(y) * scale + Math.floor(i / scale)
      pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
    }
  const decode = jsqr as unknown as typeof jsqr.default
  return decode(pixels, side, side)?.data
}
