import { describe, expect, test } from 'vitest'
import { flows } from '#flows/registry.ts'
import { type Language, languages } from '#src/core/vocabulary/language.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { listenerFor } from '#src/entry/wire.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createTexts } from '#src/shared/texts.ts'
import { wednesdayAtTen } from '../../kit/at-question.ts'

const knowledge = loadKnowledge()
const listener = listenerFor(knowledge, createBook(knowledge, 'durango', createTexts()), createUnderstander())

/** What people put around an answer that changes nothing of it. */
const around: Readonly<Record<Language, readonly string[]>> = {
  es: ['%', '% señorita', 'pues %', 'la verdad %', '%, gracias', 'mire, %', 'es que %', '% nada más', 'ay %', '%.'],
  en: ['%', '% ma’am', 'well %', 'honestly %', '%, thanks', 'look, %', 'you see, %', 'just %', 'oh %', '%.'],
  ht: ['%', '% madanm', 'enben %', 'an verite %', '%, mèsi', 'gade, %', 'se ke %', '% sèlman', 'o %', '%.'],
}

/** Numbers as people write them. */
const numbers: readonly string[] = ['18', '23', '31', '47', '52', '60', '65', '68', '70', '74', '81', '99']

const asked = [...flows.values()].flatMap(({ guide }) => {
  const texts = guide === null ? undefined : knowledge.guides[guide.flow]
  return guide === null || texts === undefined
    ? []
    : Object.entries(guide.questions).map(([id, question]) => ({ flow: guide.flow, id, question, texts }))
})

function heard(flow: string, id: string, says: string, language: Language): string | null {
  const expected = { flow, question: id, before: null }
  return listener.hear(says, { language, flows: [flow], expected, given: null, now: wednesdayAtTen }).value
}

describe.each(languages)('in %s', (language) => {
  test('every button said in words is that answer or asked back, whatever stands around it', {
    timeout: 240_000,
  }, () => {
    const turned = asked.flatMap(({ flow, id, question, texts }) =>
      question.options.flatMap((option) => {
        const label = texts[language]?.questions[id]?.options?.[option] ?? option
        return around[language].flatMap((frame) => {
          const says = frame.replace('%', label.toLowerCase())
          const value = heard(flow, id, says, language)
          const isOption = value !== null && question.options.includes(value)
          return isOption && value !== option ? [`${flow}/${id}: ${says} → ${value}, meant ${option}`] : []
        })
      }),
    )
    expect(turned).toEqual([])
  })

  test('every number is that number, or asked back', { timeout: 240_000 }, () => {
    const counting = asked.filter(({ question: { kind } }) => kind === 'age' || kind === 'years' || kind === 'number')
    const turned = counting.flatMap(({ flow, id, question }) =>
      numbers.flatMap((number) =>
        around[language].flatMap((frame) => {
          const value = heard(flow, id, frame.replace('%', number), language)
          const isOther = value !== null && value !== number && !question.options.includes(value)
          return isOther ? [`${flow}/${id}: ${frame.replace('%', number)} → ${value}`] : []
        }),
      ),
    )
    expect(turned).toEqual([])
  })
})
