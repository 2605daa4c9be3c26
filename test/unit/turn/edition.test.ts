import { describe, expect, test } from 'vitest'
import { editionOf, editionStanding } from '#src/core/editions/edition.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createTexts } from '#src/shared/texts.ts'
import { openOffice, textOf } from '#test/kit/office.ts'

const knowledge = loadKnowledge()
const book = createBook(knowledge, 'durango', createTexts())
const day = '2026-11-23'
const mark = editionOf('remains-repatriation', 'es', day, book)

describe('the mark on a printed list', () => {
  test('says of every topic in every language that it still holds, and which it is', () => {
    for (const { id } of knowledge.topics)
      for (const language of languages)
        expect(editionStanding(editionOf(id, language, day, book), day, book)).toEqual({
          standing: 'current',
          topic: id,
        })
  })

  test('says that it holds no more when one sentence of its topic was mended', () => {
    const mended = {
      ...knowledge,
      topics: knowledge.topics.map((topic) =>
        topic.id === 'remains-repatriation'
          ? {
              ...topic,
              facts: topic.facts.map((one) => ({ ...one, text: { ...one.text, es: `${one.text.es} Hoy.` } })),
            }
          : topic,
      ),
    }
    const now = createBook(mended, 'durango', createTexts())
    expect(editionStanding(mark, day, now)).toEqual({ standing: 'changed', topic: 'remains-repatriation' })
  })
})

describe('who types the mark into the chat', () => {
  test.each([
    ['es', (code: string) => `¿sigue buena la hoja ${code}?`, 'sigue vigente'],
    ['en', (code: string) => `is ${code.toLowerCase()} still good`, 'still valid'],
    ['ht', (code: string) => code.replace('-', ' '), 'bon toujou'],
  ] as const)('is told whether it still holds: %s', async (language, words, said) => {
    const person = (await openOffice()).person('ana', language)
    expect(textOf(await person.says(words(mark)))).toContain(said)
  })

  test('is offered the list of today where it holds no more, and warned of one that is not ours', async () => {
    const person = (await openOffice()).person('ana', 'es')
    const old = `${mark.slice(0, 4)}${mark.slice(4) === 'CCCC' ? 'DDDD' : 'CCCC'}`
    expect(textOf(await person.says(old))).toContain('ya no dice lo mismo')
    expect(person.choices()[0]?.id).toBe('topic:remains-repatriation:list')
    const signs = new Set(knowledge.topics.map(({ id }) => editionOf(id, 'es', day, book).slice(2, 4)))
    const free = ['CC', 'DD', 'FF', 'GG', 'HH', 'JJ', 'KK', 'MM', 'NN'].find((two) => !signs.has(two))
    expect(textOf(await person.says(`T-${free}4444`))).toContain('no es nuestra')
  })
})
