import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isField } from '../../src/core/vocabulary/field.ts'
import { isLanguage } from '../../src/core/vocabulary/language.ts'
import type { Situation, Understander } from '../../src/nlu/understander.ts'

const outcomes = ['answer', 'clarify', 'out_of_scope', 'urgent', 'person', 'smalltalk', 'control']
const empty: Situation = { language: null, topic: null, lately: [], offered: [] }

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '👩‍👩‍👧‍👦'.repeat(500),
    'a'.repeat(10_000),
    'مرحبا بالعالم',
    'שלום',
    '\u202Egnp.exe',
    '\uD800',
    '__proto__',
    'constructor',
    'hasOwnProperty toString',
    '((((',
    '.*+?^()|[]\\',
    '9'.repeat(300),
  ),
)

const situations: fc.Arbitrary<Situation> = fc.record({
  language: fc.constantFrom(null, 'es', 'en', 'ht'),
  topic: fc.constantFrom(null, 'asylum-mexico', 'ashes-transfer'),
  lately: fc.constantFrom<readonly string[]>([], ['asylum-mexico', 'asylum-certificate']),
  offered: fc.constantFrom<Situation['offered']>(
    [],
    [
      { id: 'topic:asylum-mexico', label: 'Pedir refugio' },
      { id: 'menu', label: 'Menú' },
    ],
  ),
})

/** What every understander keeps, whatever is behind it. `topics` are the ids it may name. */
export function understanderContract(create: () => Understander, topics: ReadonlySet<string>): void {
  describe('an understander', () => {
    const understander = create()

    it('never throws and always gives a whole meaning, on any text', () => {
      fc.assert(
        fc.property(hostile, situations, (text, situation) => {
          const meaning = understander.understand(text, situation)

          expect(outcomes).toContain(meaning.outcome)
          expect(isLanguage(meaning.language)).toBe(true)
          expect(meaning.confidence).toBeGreaterThanOrEqual(0)
          expect(meaning.confidence).toBeLessThanOrEqual(1)
          expect(meaning.field === null || isField(meaning.field)).toBe(true)
          if (meaning.outcome === 'urgent') expect(meaning.urgent).not.toBeNull()
          if (meaning.outcome === 'control' && meaning.picked === null) expect(meaning.control).not.toBeNull()
          if (meaning.outcome === 'answer') expect(meaning.candidates.length).toBeGreaterThan(0)
        }),
        { numRuns: 500 },
      )
    })

    it('names only topics it knows, each with a chance between 0 and 1, at most five', () => {
      fc.assert(
        fc.property(
          fc.oneof(
            hostile,
            fc.constantFrom('apostilla', 'visa', 'pensión', 'cuerpo', 'mwen vle azil', 'my father died'),
          ),
          (text) => {
            const { candidates } = understander.understand(text, empty)

            expect(candidates.length).toBeLessThanOrEqual(5)
            for (const { topic, confidence } of candidates) {
              expect(topics.has(topic)).toBe(true)
              expect(confidence).toBeGreaterThanOrEqual(0)
              expect(confidence).toBeLessThanOrEqual(1)
            }
          },
        ),
      )
    })

    it('says the same of the same text, however often and whatever came between', () => {
      const first = understander.understand('¿cuánto cuesta traer las cenizas?', empty)
      understander.understand('m vle mande azil', { ...empty, language: 'ht' })

      expect(understander.understand('¿cuánto cuesta traer las cenizas?', empty)).toEqual(first)
      expect(create().understand('¿cuánto cuesta traer las cenizas?', empty)).toEqual(first)
    })
  })
}
