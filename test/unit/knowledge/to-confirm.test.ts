import { describe, expect, test } from 'vitest'
import { type FactField, factFields } from '#src/core/vocabulary/field.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import type { Fact } from '#src/core/vocabulary/topic.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { toConfirm } from '#src/knowledge/to-confirm.ts'
import { createTexts } from '#src/shared/texts.ts'
import { answerText, bookOf, fact, inThree, today, topicOf } from '#test/kit/topic.ts'

const weak = (field: FactField, es = 'Algo', changes: Partial<Fact> = {}) =>
  fact({ says: es, field, confirm: true, text: { ...inThree(es), es }, ...changes })

describe('what to confirm', () => {
  test('follows from the part a fact belongs to, for every part there is', () =>
    expect(Object.fromEntries(factFields.map((field) => [field, toConfirm(weak(field), today)]))).toEqual({
      what: null,
      who: 'terms',
      requirements: 'terms',
      steps: 'terms',
      cost: 'terms',
      where: 'place',
      duration: 'terms',
      phone: 'phone',
      hours: 'place',
      exceptions: null,
      warnings: null,
      office: 'terms',
      legal_basis: null,
      links: null,
    }))

  test.each<Partial<Fact>>([
    { confirm: true },
    { confidence: 'low' },
    { as_of: 'undated' },
    { as_of: '2021' },
    { review_by: '2026-11-20' },
  ])('is asked of a fact that is weak, undated, old or overdue: %j', (changes) =>
    expect(toConfirm(fact({ says: 'It is free', field: 'cost', ...changes }), today)).toBe('terms'),
  )

  test('is nothing where the fact is recent and sure', () =>
    expect(toConfirm(fact({ says: 'It is free', field: 'cost' }), today)).toBeNull())

  test.each([
    'Vaya hoy a un hospital, sin denuncia. No espere.',
    'Tiene derecho a intérprete gratis.',
    'No pueden negarle la atención.',
    'La Suprema Corte resolvió que no debe pasar de 36 horas.',
    'No firme nada que no entienda.',
    'Nadie puede cobrarle por esto.',
  ])('is never a right, a law or advice not to wait: %s', (text) =>
    expect(toConfirm(weak('steps', text), today)).toBeNull(),
  )

  test('is never a number that answers in danger', () => {
    const values = { line: { kind: 'phone', number: '911' } } as const
    expect(toConfirm(weak('phone', 'Llame al {line}.', { values }), today)).toBeNull()
  })
})

describe('an answer', () => {
  const of = (...facts: Fact[]) => answerText(bookOf([topicOf(facts)]), facts[0]?.field ?? null)

  test('of places asks to confirm before going', () => expect(of(weak('where'))).toMatch(/Confirme antes de ir\.$/))

  test('of telephones sends nobody anywhere', () => {
    expect(of(weak('phone'))).toMatch(/Si un teléfono no responde, pregunte a una persona de la oficina\.$/)
    expect(of(weak('phone'))).not.toMatch(/antes de ir/i)
  })

  test('of papers, with its cost and place beside them, says all of it in one sentence', () => {
    const text = of(weak('requirements', 'Lleve su acta'), weak('cost', 'Cuesta'), weak('where', 'En la calle 5'))
    expect(text).toMatch(/Confirme antes de ir: puede cambiar\.$/)
    expect(text.match(/confirme/gi)).toHaveLength(1)
  })
})

test('no answer of the real topics asks for it twice, nor after a fact', () => {
  const knowledge = loadKnowledge()
  const texts = createTexts()
  for (const office of knowledge.offices) {
    const book = createBook(knowledge, office.id, texts)
    for (const { id } of knowledge.topics)
      for (const language of languages) {
        const notes = (['place', 'terms', 'both', 'phone'] as const).map((key) =>
          texts(language, `answer.confirm.${key}`),
        )
        for (const field of [null, ...book.fields(id)]) {
          const answer = book.answer(id, field, language, today)
          const text = plainText({ ...answer, speaker: { kind: 'assistant' }, choices: [] })
          const said = notes.flatMap((note) => text.split(note).slice(1))
          expect(said.length, `${id} ${field} ${language}`).toBeLessThanOrEqual(1)
          expect(text, `${id} ${field}`).not.toMatch(
            /\((?:[^()]*: )?(?:confirme antes de ir|confirm before you go|verifye anvan ou ale)\)/,
          )
        }
      }
  }
})
