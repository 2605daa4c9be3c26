import { describe, expect, test } from 'vitest'
import type { Fact } from '#src/core/vocabulary/topic.ts'
import { checkVariant } from '#src/knowledge/check/check-variant.ts'
import { applyVariant, type Variant } from '#src/knowledge/variant.ts'
import { answerText, bookOf, fact, inThree, today, topicOf } from '#test/kit/topic.ts'

const first = fact({ says: 'Ask for a day', field: 'steps' })
const last = fact({ says: 'Come back for it', field: 'steps' })
const price = fact({ says: 'It costs twenty', field: 'cost' })
const topic = topicOf([first, last, price])

const durango = { publisher: 'Gobierno de Durango', title: 'Periódico Oficial', place: 'L1', date: '2020' }
const own = (changes: Partial<Fact> & Pick<Fact, 'field'> & { says: string }) =>
  fact({ sources: ['office'], ...changes })
const variantOf = (changes: Partial<Variant>): Variant => ({
  topic: 'passport',
  sources: { office: durango },
  facts: [],
  without: [],
  gaps: [],
  ...changes,
})
const stepsOf = (variant: Variant) =>
  applyVariant(topic, variant)
    .facts.filter((f) => f.field === 'steps')
    .map((f) => f.text.en)

describe('what an office says differently', () => {
  const half = own({ says: 'Durango pays half', field: 'cost' })

  test('is said to its own people, before what holds everywhere, and to nobody else', () => {
    const variants = [variantOf({ facts: [half] })]
    expect(answerText(bookOf([topic], 'durango', variants), 'cost')).toBe(
      'Costo\n• Durango pays half (es)\n• It costs twenty (es)\n\nFuentes: Gobierno de Durango y 1 más (2020 a 2026).',
    )
    expect(answerText(bookOf([topic], 'zacatecas', variants), 'cost')).not.toContain('Durango')
  })

  test('stands in the place of the fact whose name it has', () => {
    const variant = variantOf({ facts: [own({ says: 'Ask at the window', field: 'steps', id: first.id })] })
    expect(stepsOf(variant)).toEqual(['Ask at the window (en)', 'Come back for it (en)'])
  })

  test('follows the fact it names', () => {
    const between = { ...own({ says: 'Wait', field: 'steps' }), after: first.id }
    const next = { ...own({ says: 'Wait more', field: 'steps' }), after: between.id }
    expect(stepsOf(variantOf({ facts: [between, next] }))).toEqual([
      'Ask for a day (en)',
      'Wait (en)',
      'Wait more (en)',
      'Come back for it (en)',
    ])
  })

  test('keeps the order it is written in', () => {
    const facts = ['one', 'two'].map((says) => own({ says, field: 'steps' }))
    expect(stepsOf(variantOf({ facts })).slice(0, 2)).toEqual(['one (en)', 'two (en)'])
  })

  test('leaves out what does not hold here, and may say the summary anew', () => {
    const variant = variantOf({ without: [last.id], summary: inThree('In Durango'), rests_on: [first.id] })
    const book = bookOf([topic], 'durango', [variant])
    expect(answerText(book, 'steps')).not.toContain('Come back')
    expect(answerText(book, null)).toContain('In Durango (es)')
  })

  test('cites its own source even when the topic has one of the same short name', () => {
    const variant = variantOf({ sources: { official: durango }, facts: [{ ...half, sources: ['official'] }] })
    expect(answerText(bookOf([topic], 'durango', [variant]), 'cost')).toContain('Gobierno de Durango y 1 más')
  })
})

describe('a variant file', () => {
  const good = () => ({
    topic: 'passport',
    sources: { office: durango },
    facts: [own({ says: 'Durango pays half', field: 'cost' }) as object],
  })
  const says = (raw: unknown, of = topic as typeof topic | undefined) =>
    checkVariant(raw, 'passport', of, today)
      .map((p) => p.says)
      .join('\n')

  test('that is good has no problems', () => expect(says(good())).toBe(''))

  test.each<[string, object, string]>([
    ['another topic than its name', { topic: 'visa' }, 'file is named passport.yaml'],
    ['to leave out what is not there', { without: ['gone'] }, 'without names gone, which is no fact of passport'],
    ['to leave out what the summary rests on', { without: [first.id] }, `rests_on names ${first.id}, which is no fact`],
    ['a summary without its facts', { summary: inThree('Here') }, 'summary and rests_on go together'],
    [
      'a place after a fact of another field',
      { facts: [{ ...good().facts[0], after: first.id }] },
      `after names ${first.id}, which is no fact of field cost`,
    ],
    ['a source that is not listed', { facts: [{ ...good().facts[0], sources: ['dof'] }] }, 'cites dof'],
  ])('is told of %s', (_, changes, problem) => expect(says({ ...good(), ...changes })).toContain(problem))

  test('of a topic that does not exist is refused', () =>
    expect(checkVariant(good(), 'passport', undefined, today)[0]?.says).toBe(
      'passport is no topic: name the file after one in knowledge/topics',
    ))
})
