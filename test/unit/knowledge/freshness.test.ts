import { describe, expect, test } from 'vitest'
import type { Language } from '#src/core/vocabulary/language.ts'
import type { Fact } from '#src/core/vocabulary/topic.ts'
import { answerText, bookOf, fact, today, topicOf } from '#test/kit/topic.ts'

/** The cost part of a topic whose only cost fact is changed so, read on a day. */
function costWith(changes: Partial<Fact>, options: Parameters<typeof answerText>[2] = {}): string {
  return answerText(bookOf([topicOf([fact({ says: 'It is free', field: 'cost', ...changes })])]), 'cost', options)
}

describe('a fact', () => {
  test('that is recent and sure is said as it is', () =>
    expect(costWith({})).toContain('• It is free (es)\n\nFuente: SRE (enero de 2026).'))

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
  const pages = (dates: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(dates).map(([name, date]) => [
        name.toLowerCase(),
        { publisher: name, title: 'Page', url: `https://example.org/${name}`, date },
      ]),
    )
  const said = (dates: Readonly<Record<string, string>>, language: Language = 'es') => {
    const facts = Object.keys(dates).map((name) =>
      fact({ says: name, field: 'cost', sources: [name.toLowerCase()], as_of: '2026' }),
    )
    return answerText(bookOf([topicOf(facts, { sources: pages(dates) })]), 'cost', { language })
  }

  test('gives the date of the page, not of the fact that was read there', () =>
    expect(said({ SRE: '2020-02' })).toMatch(/Fuente: SRE \(febrero de 2020\)\.$/))

  test('of an undated page says that no date is given', () =>
    expect(said({ SRE: 'undated' })).toMatch(/Fuente: SRE \(sin fecha\)\.$/))

  test('of several publishers names the first, counts the others, and gives the years from first to last', () =>
    expect(said({ SRE: '2024-03', INM: '2026' })).toMatch(/Fuentes: SRE y 1 más \(2024 a 2026\)\.$/))

  test('says when some pages carry no date', () =>
    expect(said({ SRE: '2026', INM: 'undated' })).toMatch(/\(2026\)\. Algunas sin fecha\.$/))

  test('names our own reading after the pages, also where lines of several topics are put together', () => {
    const facts = [
      fact({ says: 'ours', field: 'cost', sources: ['puente'] }),
      fact({ says: 'theirs', field: 'cost', sources: ['sre'] }),
    ]
    const book = bookOf([topicOf(facts, { sources: pages({ Puente: '2026-11', SRE: '2019' }) })])
    const lines = facts.flatMap(({ id }) => book.line(`passport/${id}`, 'es', today) ?? [])
    expect(book.sourceOf(lines, 'es')).toBe('Fuentes: SRE y 1 más (2019).')
  })

  test('never takes a date from our own reading of pages: old facts do not look fresh by it', () => {
    expect(said({ Puente: '2026-11', SRE: '2019' })).toMatch(/Fuentes: SRE y 1 más \(2019\)\.$/)
    expect(said({ Puente: '2026-11' })).toMatch(/Fuente: Puente, guía propia\.$/)
    expect(said({ Puente: '2026-11' }, 'ht')).toMatch(/Sous: Puente, gid pa nou\.$/)
  })
})

test('in the list of sources each carries the date of its own page', () => {
  const facts = [
    fact({ says: 'new', field: 'cost', as_of: '2026' }),
    fact({ says: 'old', field: 'who', sources: ['paper'] }),
  ]
  const text = answerText(bookOf([topicOf(facts)]), 'source')
  expect(text).toContain('SRE: Pasaportes (2026-01) https://example.org/p')
  expect(text).toContain('Periódico Oficial: Acuerdo 7 (2020-02)')
})
