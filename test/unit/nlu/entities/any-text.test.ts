import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity } from '#core/vocabulary/entity.ts'
import { languages } from '#core/vocabulary/language.ts'
import { entitiesOf } from '#src/nlu/entities/index.ts'
import { reading } from '#test/kit/told.ts'

const kinds = ['date', 'age', 'amount', 'number', 'duration', 'relation', 'state', 'place', 'country'] as const

/** Words that readers look for, so that by chance they stand in every order. */
const words = fc.constantFrom(
  ...`hace dos semanas y medio mi mamá tiene 5 años de 12 marzo el lunes pasado en 2019 31 febrero $200 dlls mil pesos yè sa gen twa mwa
  depi de kat manman m frè li an last week ago March 3rd may 15 o 2-3 DGO-4F7KA A123456789 618 123 4567 acta nacimiento Durango Dgo. Texas
  tx Haití 29/02/2023 12/03/2024 99/99/9999 5000 million entre half a un par menor 0 -1 1.5 1,500 . , ; : ( ) ' ½ pase nan demen mwa`.split(
    /\s+/,
  ),
)
const sentences = fc.array(words, { maxLength: 14 }).map((list) => list.join(' '))
const texts = fc.oneof(sentences, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 80 }))
const contexts = fc
  .tuple(fc.constantFrom(...languages), fc.option(fc.constantFrom(...kinds), { nil: undefined }))
  .map(([language, awaited]) => reading(language, awaited === undefined ? {} : { awaited }))

/** What is told, without where and how it was written. */
const told = (entities: readonly Entity[]) =>
  entities.map(({ at: _at, words: _words, ...entity }) => JSON.stringify(entity))

/** Two letters and no other word, whatever signs stand round them. */
function isTwoLetters(text: string): boolean {
  return text.match(/\d+|\p{L}+/gu)?.join(' ').length === 2
}

describe('any text', () => {
  test('is read without a fault, and what is told stands in it', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        for (const entity of entitiesOf(text, context)) {
          expect(text.slice(entity.at, entity.at + entity.words.length)).toBe(entity.words)
          expect(entity.words).not.toBe('')
        }
      }),
      { numRuns: 400 },
    )
  })

  test('tells only days that the calendar has, the first before the last', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        for (const entity of entitiesOf(text, context)) {
          if (entity.kind !== 'date') continue
          for (const day of [entity.from, entity.to])
            expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
          expect(entity.from <= entity.to).toBe(true)
          if (entity.precision === 'day' && entity.certain) expect(entity.from >= '1900-01-01').toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('tells only numbers in order and within reason', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        for (const entity of entitiesOf(text, context)) {
          if (!('from' in entity) || entity.kind === 'date') continue
          expect(entity.from).toBeGreaterThanOrEqual(0)
          expect(entity.from).toBeLessThanOrEqual(entity.to)
          if (entity.kind === 'age') expect(entity.to).toBeLessThanOrEqual(120)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('means the same in capitals, without accents and with doubled spaces', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '')
    fc.assert(
      fc.property(sentences, contexts, (text, context) => {
        const read = (written: string) => told(entitiesOf(written, context))
        // Two letters alone are an abbreviation only in capitals: "MA" is Massachusetts, "ma" a word.
        if (!isTwoLetters(text)) expect(read(text.toUpperCase())).toEqual(read(text))
        expect(read(plain(text))).toEqual(read(text))
        expect(read(text.replaceAll(' ', '  '))).toEqual(read(text))
      }),
      { numRuns: 300 },
    )
  })

  test('is read to its 1,500th character and no further', () => {
    const story = 'hace dos semanas, '.repeat(1000)
    const all = entitiesOf(story, reading('es'))
    expect(all.length).toBe(Math.floor(1500 / 'hace dos semanas, '.length))
    expect(entitiesOf(`${'x'.repeat(1500)} ayer`, reading('es'))).toEqual([])
  })

  test.each([
    'a',
    '1',
    '1 ',
    'de ',
    'en ',
    'mi ',
    '1.',
    '1-',
    '+',
    '@',
    'a@',
    'a.',
    'y ',
    'hace ',
    'mil ',
    '½',
    'a 1 ',
    'dgo 4 ',
  ])('ten thousand characters of «%s» come to an end', (piece) => {
    for (const awaited of kinds)
      expect(entitiesOf(piece.repeat(10_000 / piece.length), reading('es', { awaited }))).toBeDefined()
  })
})
