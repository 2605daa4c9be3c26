import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askedBy, foundBy, marksOf, wordsIn } from '#core/cases/words.ts'

const isFound = (search: string, text: string) => {
  const kept = foundBy([text])
  const asked = askedBy(search)
  return asked.length > 0 && asked.every((word) => kept.includes(word))
}

it('compares words without case and accents, and says where they stand as written', () => {
  expect(wordsIn('¡Ñandú, ESTÁ aquí 27!')).toEqual([
    { word: 'nandu', from: 1, to: 6 },
    { word: 'esta', from: 8, to: 12 },
    { word: 'aqui', from: 13, to: 17 },
    { word: '27', from: 18, to: 20 },
  ])
  expect(wordsIn('mwen ta renmen konnen')).toHaveLength(3)
})

it('finds a text by each of its words and by the beginning of any, as last word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zñáé]{3,12}$/), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      (words, i, cut) => {
        const last = words[i % words.length]!
        const typed = last.slice(0, Math.max(3, cut % (last.length + 1)))
        expect(isFound([...words, typed].join(' '), words.join(', '))).toBe(true)
      },
    ),
  )
})

it('does not find by the beginning of a word that is not the last, nor by its middle', () => {
  expect(isFound('apos acta', 'apostillar un acta')).toBe(false)
  expect(isFound('acta tillar', 'apostillar un acta')).toBe(false)
  expect(isFound('acta apos', 'apostillar un acta')).toBe(true)
})

it('bounds what a text without end would cost', () => {
  expect(wordsIn('palabra '.repeat(10_000))).toHaveLength(2000)
  expect(foundBy(['x'.repeat(100_000)])).toHaveLength(7)
  expect(askedBy('uno dos tres cuatro cinco seis siete ocho nueve diez once')).toHaveLength(8)
})

it('marks in a text what a search found', () => {
  const text = 'Mi acta está en la Secretaría'
  expect(marksOf('acta secret', text).map(({ from, to }) => text.slice(from, to))).toEqual(['acta', 'Secretaría'])
  expect(marksOf('', text)).toEqual([])
})
