import { describe, expect, test } from 'vitest'
import type { Fact } from '#src/core/vocabulary/topic.ts'
import { answerText, bookOf, fact, topicOf } from '#test/kit/topic.ts'

/** The cost part of a topic whose only cost fact is changed so, read on a day. */
function costWith(changes: Partial<Fact>, options: Parameters<typeof answerText>[2] = {}): string {
  return answerText(bookOf([topicOf([fact({ says: 'It is free', field: 'cost', ...changes })])]), 'cost', options)
}

describe('a fact', () => {
  test('that is recent and sure is said as it is', () =>
    expect(costWith({})).toContain('• It is free (es)\n\nFuente: SRE. Dato de enero de 2026.'))

  test('of 2021 carries its year, in the language of the answer', () => {
    expect(costWith({ as_of: '2021-05' })).toContain('It is free (es) (dato de 2021)\n')
    expect(costWith({ as_of: '2021' }, { language: 'ht' })).toContain('(enfòmasyon 2021)')
  })

  test.each([
    ['2022-12-31', true],
    ['2023', false],
    ['2023-01-01', false],
    ['undated', false],
  ])('as of %s: said to be old %s', (as_of, old) => expect(costWith({ as_of }).includes('(dato de')).toBe(old))

  test('nobody looked at again in time says since which day, from the day after', () => {
    const late = { review_by: '2026-11-20' }
    expect(costWith(late, { on: '2026-11-20' })).not.toContain('nos tocaba')
    expect(costWith(late, { on: '2026-11-21' })).toContain(
      '(nos tocaba revisar este dato el 20 de noviembre de 2026)\n',
    )
    expect(costWith(late, { on: '2026-11-21', language: 'en' })).toContain('on November 20, 2026')
  })

  test('that is overdue and old says the more pressing of the two, and what to confirm once', () => {
    const text = costWith({ review_by: '2020-01-01', as_of: '2019', confirm: true })
    expect(text.match(/[Cc]onfirme/g)).toHaveLength(1)
    expect(text).toContain('nos tocaba')
    expect(text).not.toContain('dato de 2019)')
  })
})

describe('the source line', () => {
  test('of an undated page says that no date is given', () =>
    expect(costWith({ as_of: 'undated' })).toContain(
      'Fuente: SRE. No dice su fecha. Confirme antes los requisitos, costos',
    ))

  test('of several publishers names the first, counts the others, and gives the years from first to last', () => {
    const facts = [
      fact({ says: 'one', field: 'cost', as_of: '2024-03' }),
      fact({ says: 'two', field: 'cost', as_of: '2026', sources: ['paper'] }),
    ]
    expect(answerText(bookOf([topicOf(facts)]), 'cost')).toMatch(/Fuentes: SRE y 1 más\. Datos de 2024 a 2026\.$/)
  })

  test('counts the date of each fact, not only the first one that cites a source', () => {
    const facts = [
      fact({ says: 'new', field: 'cost', as_of: '2026' }),
      fact({ says: 'old', field: 'cost', as_of: '2019' }),
    ]
    expect(answerText(bookOf([topicOf(facts)]), 'cost', { language: 'en' })).toContain('2019 to 2026. Confirm')
  })

  test('says when some facts carry no date', () => {
    const facts = [
      fact({ says: 'dated', field: 'cost' }),
      fact({ says: 'not dated', field: 'cost', as_of: 'undated', sources: ['paper'] }),
    ]
    expect(answerText(bookOf([topicOf(facts)]), 'cost')).toMatch(
      /Algunas páginas no tienen fecha\. Confirme antes los requisitos, costos y plazos: pueden haber cambiado\.$/,
    )
  })
})
