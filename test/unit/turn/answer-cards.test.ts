import { describe, expect, test } from 'vitest'
import { capabilities } from '#src/channels/telegram/render.ts'
import { lengthIn } from '#src/core/replies/fit-to.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createTexts } from '#src/shared/texts.ts'
import { answerCards } from '#src/turn/answer-cards.ts'
import { mondayAtTen } from '#test/kit/office.ts'
import { book } from '#test/kit/talking.ts'

const deps = { understander: createUnderstander(), book, texts: createTexts(), now: () => mondayAtTen }

function cards(words: string, hint: 'es' | 'en' | 'ht' | null = null) {
  return answerCards(words, hint, capabilities, deps)
}

describe('answers to pass on', () => {
  test('are what the words ask for, with the source', () => {
    const [first] = cards('¿cuánto cuesta la CURP para extranjeros?')

    expect(first).toMatchObject({ topic: 'curp-foreigners', language: 'es' })
    expect(first && plainText(first.outbound)).toMatch(/Fuente/)
  })

  test.each(['es', 'en', 'ht'] as const)('are the topics asked most when no words say anything (%s)', (language) => {
    const found = cards('', language)

    expect(found).toHaveLength(5)
    for (const { topic } of found) expect(book.topics.find(({ id }) => id === topic)?.priority).toBe(1)
    expect(new Set(found.map((card) => card.language))).toEqual(new Set([language]))
  })

  test('are in the language of the words when that is sure', () => {
    expect(cards('I lost my passport and need help from the consulate', 'es')[0]?.language).toBe('en')
  })

  test('tell first whom to call, in danger', () => {
    const [first] = cards('mi esposo me quiere matar')

    expect(first).toMatchObject({ topic: null })
    expect(first && plainText(first.outbound)).toContain('911')
  })

  test('are at most five, each fits into one message, and offers nothing to press that would be somebody else’s', () => {
    for (const { id } of book.topics) {
      const found = cards(book.title(id, 'es'), 'es')
      expect(found.length).toBeLessThanOrEqual(5)
      for (const { outbound } of found) {
        expect(lengthIn(plainText(outbound), capabilities.unit)).toBeLessThanOrEqual(capabilities.textLimit)
        expect(outbound.choices).toEqual([])
      }
    }
  })
})
