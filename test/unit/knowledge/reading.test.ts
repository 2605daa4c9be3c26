import { describe, expect, test } from 'vitest'
import { checkReading, readingLevel } from '#src/knowledge/reading.ts'

describe('a text', () => {
  test('of short sentences is easy', () =>
    expect(checkReading('Llame al {line}. Es gratis. Lleve su acta.', 'es')).toEqual([]))

  test('with a sentence of more than thirty words must be split', () =>
    expect(checkReading(`Y ${'muy '.repeat(30)}largo. Fin.`, 'es')).toEqual([
      'has a sentence of 32 words ("Y muy muy muy muy …"); 30 at most: split it',
    ]))

  test('may have four words more in Kreyòl, which writes apart what Spanish joins', () => {
    const words = (n: number) => `${'mo '.repeat(n - 1)}mo.`
    expect(checkReading(words(34), 'ht')).toEqual([])
    expect(checkReading(words(35), 'ht')).toHaveLength(1)
  })

  test('is not cut at an abbreviation', () =>
    expect(checkReading(`${'uno '.repeat(16)}en EE. UU. ${'dos '.repeat(16)}`, 'es')).toHaveLength(1))

  test('with a clerk’s word is told so', () =>
    expect(checkReading('La desburocratización llegó.', 'es')).toEqual([
      'says "desburocratización": find a shorter word',
    ]))

  test('is measured', () =>
    expect(readingLevel(['El acta es gratis.', 'Llévela usted al consulado mexicano.'])).toEqual({
      words_per_sentence: 4.5,
      longest_sentence: 5,
      lix: 37.8,
    }))
})
