import { parse } from 'yaml'
import type { Book } from '#src/core/replies/book.ts'
import type { Field } from '#src/core/vocabulary/field.ts'
import type { Language, Trilingual } from '#src/core/vocabulary/language.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import type { Fact, Topic } from '#src/core/vocabulary/topic.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { topic as topicSchema } from '#src/knowledge/schema.ts'
import type { Variant } from '#src/knowledge/variant.ts'
import { createTexts } from '#src/shared/texts.ts'

/** A day on which nothing the tests write is overdue. */
export const today = '2026-11-21'

/** The same words in three languages, each told apart by its mark. */
export function inThree(words: string): Trilingual {
  return { es: `${words} (es)`, en: `${words} (en)`, ht: `${words} (ht)` }
}

/** One good topic file as YAML reads it: two facts, one source. Tests break it in one place each. */
export function goodTopic(): Record<string, unknown> & { facts: Record<string, unknown>[] } {
  return parse(
    `
    id: passport
    group: papers
    priority: 1
    area: atencion
    title: { es: El pasaporte, en: The passport, ht: Paspò a }
    choice: { es: Sacar pasaporte, en: Get a passport, ht: Fè paspò }
    summary:
      es: "Cuesta {fee.price}. Lleve su acta."
      en: "It costs {fee.price}. Bring your birth certificate."
      ht: "Li koute {fee.price}. Pote batistè ou."
    rests_on: [fee, bring-certificate]
    sources:
      sre: { publisher: SRE, title: Costos de pasaportes, url: "https://example.org/costos", date: 2026-01 }
    facts:
      - id: fee
        field: cost
        text: { es: "Cuesta {price}.", en: "It costs {price}.", ht: "Li koute {price}." }
        values: { price: { kind: money, amount: 1895, currency: MXN } }
        sources: [sre]
        as_of: 2026-01
        confidence: high
        jurisdiction: federal
        review_by: 2027-01-31
      - id: bring-certificate
        field: requirements
        text: { es: "Lleve su acta.", en: "Bring your birth certificate.", ht: "Pote batistè ou." }
        sources: [sre]
        as_of: 2026-01
        confidence: high
        jurisdiction: federal
        review_by: 2027-01-31
  `.replaceAll(/(as_of|date): (\d{4}-\d{2})( |$)/gm, "$1: '$2'$3"),
  )
}

/** A sourced fact of 2026 that says these words, named after them; `changes` makes it the fact a test is about. */
export function fact(changes: Partial<Fact> & Pick<Fact, 'field'> & { readonly says: string }): Fact {
  const { says, ...rest } = changes
  return {
    id: says.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    text: inThree(says),
    values: {},
    sources: ['official'],
    as_of: '2026-01',
    confidence: 'high',
    jurisdiction: 'federal',
    review_by: '2027-12-31',
    confirm: false,
    ...rest,
  }
}

/** A topic made of these facts, with a source `official` and one `paper` to cite. */
export function topicOf(facts: readonly Fact[], changes: Partial<Topic> = {}): Topic {
  return topicSchema.parse({
    id: 'passport',
    group: 'papers',
    priority: 1,
    area: 'atencion',
    title: inThree('Passport'),
    choice: inThree('Get a passport'),
    summary: inThree('What to know first.'),
    rests_on: [facts[0]?.id],
    sources: {
      official: { publisher: 'SRE', title: 'Pasaportes', url: 'https://example.org/p', date: '2026-01' },
      paper: { publisher: 'Periódico Oficial', title: 'Acuerdo 7', place: 'L12', date: '2020-02' },
    },
    facts,
    ...changes,
  })
}

/** The book of a real office, or of another named zacatecas, with these topics in place of the real ones; `variants` are Durango's. */
export function bookOf(topics: readonly Topic[], office = 'durango', variants: readonly Variant[] = []): Book {
  const knowledge = loadKnowledge()
  const first = knowledge.offices.find((o) => o.id === 'durango')
  if (first === undefined) throw new Error('no office is compiled')
  const offices = [first, { ...first, id: 'zacatecas' }]
  return createBook({ ...knowledge, topics, offices, variants: { durango: variants } }, office, createTexts())
}

/** What a book answers, as the person reads it. */
export function answerText(
  book: Book,
  field: Field | null,
  options: { language?: Language; on?: string; topic?: string; first?: boolean } = {},
): string {
  const { topic = 'passport', language = 'es', on = today, first = false } = options
  const answer = book.answer(topic, field, language, on, first)
  return plainText({ ...answer, speaker: { kind: 'assistant' }, choices: [] })
}
