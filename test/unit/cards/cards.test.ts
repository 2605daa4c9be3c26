import jsqr from 'jsqr'
import { extractText, getDocumentProxy } from 'unpdf'
import UPNG from 'upng-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCards } from '#src/cards/cards.ts'
import { checklist, firstSentence } from '#src/cards/checklist.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import type { OwnList } from '#src/core/vocabulary/outbound.ts'
import { loadDrawing } from '#src/entry/drawing.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import type { Cards } from '#src/shared/cards.ts'
import { createTexts } from '#src/shared/texts.ts'
import { bookOf, fact, today, topicOf } from '#test/kit/topic.ts'

const knowledge = loadKnowledge()
const texts = createTexts()
const deps = { book: createBook(knowledge, 'durango', texts), texts, url: 'https://puente.example', today: () => today }
const urgentTopics = knowledge.topics.filter((topic) => topic.priority === 1).map((topic) => topic.id)
/** What a chat may have to load on a bad line. */
const pictureLimit = 60 * 1024

let cards: Cards
beforeAll(() => {
  cards = createCards(deps, loadDrawing)
})

describe('the picture of a list', () => {
  test.each(urgentTopics)(
    'of %s is 1080 × 1350 and at most 60 KB in every language',
    async (topic) => {
      for (const language of languages) {
        const picture = await cards.picture({ topic, language, folio: null })
        expect(picture?.byteLength, language).toBeLessThanOrEqual(pictureLimit)
        const { width, height } = UPNG.decode(picture!.buffer)
        expect([width, height]).toEqual([1080, 1350])
      }
    },
    60_000,
  )

  test('leads by its code to the chat, with the language and the topic chosen', async () => {
    const picture = await cards.picture({ topic: 'asylum-mexico', language: 'ht', folio: null })
    const image = UPNG.decode(picture!.buffer)
    const pixels = new Uint8ClampedArray(UPNG.toRGBA8(image)[0]!)
    // Its types name the function `default`, its code is the function.
    const decode = jsqr as unknown as typeof jsqr.default
    expect(decode(pixels, image.width, image.height)?.data).toBe('https://puente.example/?lang=ht&topic=asylum-mexico')
  })

  test('of a topic nobody knows is none', async () => {
    expect(await cards.picture({ topic: 'teleportation', language: 'es', folio: null })).toBeNull()
    expect(await cards.sheet({ topic: 'teleportation', language: 'es', folio: null }, 'a4')).toBeNull()
  })
})

describe('a list on paper', () => {
  test.each(languages)('in %s never asks to write a word that only a chat understands', (language) => {
    const said = knowledge.topics.flatMap(({ id }) => {
      const list = checklist({ topic: id, language, folio: null }, deps)
      return [
        ...(list?.warnings ?? []),
        ...[...(list?.todo ?? []), ...(list?.parts ?? [])].flatMap(({ items }) => items),
      ]
    })
    expect(said.length).toBeGreaterThan(500)
    // What is said of this very chat names its words.
    const ofTheChat = /BORRAR|FORGET|EFASE/
    expect(said.filter((text) => /\b(PERSONA|PERSON|MOUN)\b/.test(text) && !ofTheChat.test(text))).toEqual([])
  })
})

describe('the sheet to print', () => {
  const read = async (sheet: Uint8Array | null) => {
    const pdf = await getDocumentProxy(new Uint8Array(sheet!))
    const { text } = await extractText(pdf, { mergePages: true })
    const { width = 0, height = 0 } = (await pdf.getPage(1)).getViewport({ scale: 1 })
    return { text: text.replaceAll(/\s+/g, ' '), size: [Math.round(width), Math.round(height)] }
  }

  test.each(languages)('has every fact of the list, accents and all, in %s', async (language) => {
    const request = { topic: 'asylum-mexico', language, folio: 'DGO-4F7KA' }
    const list = checklist(request, deps)!
    const { text } = await read(await cards.sheet(request, 'letter'))
    for (const part of [...list.todo, ...list.parts])
      for (const item of [part.heading, ...part.items]) expect(text).toContain(item.replaceAll(/\s+/g, ' '))
    for (const words of [list.title, list.source, list.made, ...list.warnings]) expect(text).toContain(words)
    expect(text).toContain('DGO-4F7KA')
  })

  test('fits the paper it is asked for', async () => {
    const request = { topic: 'ashes-transfer', language: 'es' as const, folio: null }
    expect((await read(await cards.sheet(request, 'letter'))).size).toEqual([612, 792])
    expect((await read(await cards.sheet(request, 'a4'))).size).toEqual([595, 842])
  })
})

describe("a person's own list", () => {
  const own: OwnList = {
    title: 'Azil nan Meksik: sa pou w fè',
    warnings: ['Pèsonn pa gen dwa mande w lajan.'],
    parts: [
      { field: 'steps', heading: 'Sa pou w fè', items: ['Ale ou menm.', 'Mande yon kopi ki gen so.'], done: [0] },
      { field: 'cost', heading: 'Pri', items: ['Gratis: ¡nadie le cobra!'], done: null },
    ],
    source: 'Sous: ACNUR. Enfòmasyon 2026.',
  }
  const request = { topic: 'asylum-mexico', language: 'ht', folio: 'DGO-4F7KA', own } as const

  test('says its own lines and not the topic’s, accents and all', async () => {
    const pdf = await getDocumentProxy(new Uint8Array((await cards.sheet(request, 'letter'))!))
    const text = (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s+/g, ' ')
    for (const words of [own.title, ...own.warnings, ...own.parts.flatMap((p) => [p.heading, ...p.items]), own.source])
      expect(text).toContain(words)
    expect(text).toContain('DGO-4F7KA')
    expect(text).not.toContain('INM')
  })

  test('is a picture of the same size, leading to the chat', async () => {
    const image = UPNG.decode((await cards.picture(request))!.buffer)
    expect([image.width, image.height]).toEqual([1080, 1350])
    const decode = jsqr as unknown as typeof jsqr.default
    const pixels = new Uint8ClampedArray(UPNG.toRGBA8(image)[0]!)
    expect(decode(pixels, image.width, image.height)?.data).toBe('https://puente.example/?lang=ht&topic=asylum-mexico')
  })
})

describe('what a list says', () => {
  const listOf = (...facts: ReturnType<typeof fact>[]) =>
    checklist({ topic: 'passport', language: 'es', folio: null }, { ...deps, book: bookOf([topicOf(facts)]) })!
  const amount = (says: string, pesos: number) =>
    fact({
      says,
      field: 'cost',
      text: { es: `${says} {fee}`, en: `${says} {fee}`, ht: `${says} {fee}` },
      values: { fee: { kind: 'money', amount: pesos, currency: 'MXN' } },
    })

  test('is what to bring, then what to do', () => {
    const list = listOf(
      fact({ says: 'Ask for a day', field: 'steps' }),
      fact({ says: 'A photo', field: 'requirements' }),
    )
    expect(list.todo.map((part) => part.heading)).toEqual(['Requisitos', 'Pasos'])
  })

  test('names the price when it is one amount, and "free" only when nothing else costs', () => {
    const free = fact({ says: 'Es gratis', field: 'cost' })
    expect(listOf(amount('Cuesta', 1895)).price).toBe('1,895 pesos')
    expect(listOf(free).price).toBe('Gratis')
    expect(listOf(free, amount('La copia', 60)).price).toBeNull()
    expect(listOf(fact({ says: 'No es gratis', field: 'cost' })).price).toBeNull()
    expect(listOf(fact({ says: 'A photo', field: 'requirements' })).price).toBeNull()
  })

  test('shortened is still whole sentences', () => {
    expect(firstSentence('Lleve su acta de nacimiento original. Si no la tiene, pregunte.')).toBe(
      'Lleve su acta de nacimiento original.',
    )
    expect(firstSentence('Este es el orden. Primero la cita.')).toBe('Este es el orden. Primero la cita.')
    expect(firstSentence('Llame al 911: es gratis; no lo dude')).toBe('Llame al 911: es gratis; no lo dude')
  })
})
