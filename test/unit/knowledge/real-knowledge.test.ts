import { describe, expect, test } from 'vitest'
import { languages } from '#src/core/vocabulary/language.ts'
import { urgentKinds } from '#src/core/vocabulary/meaning.ts'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { writeFact, writeSummary } from '#src/knowledge/values.ts'
import { createTexts } from '#src/shared/texts.ts'
import { today } from '#test/kit/topic.ts'

const knowledge = loadKnowledge()
const texts = createTexts()
const ids = knowledge.topics.map((topic) => topic.id)
const books = knowledge.offices.map((office) => createBook(knowledge, office.id, texts))

const readable = (answer: Pick<Outbound, 'blocks' | 'citations'>) =>
  plainText({ ...answer, speaker: { kind: 'assistant' }, choices: [] })

/** What a template leaves behind when something was not there to fill it. */
const leftOver = /\{|\}|undefined|null|NaN|\[object/

describe.each(languages)('in %s', (language) => {
  test.each(ids)('every part of %s is whole, sourced and dated', (id) => {
    for (const book of books) {
      for (const field of [null, ...book.fields(id)]) {
        const answer = book.answer(id, field, language, today)
        const text = readable(answer)
        expect(text, `${field}`).not.toMatch(leftOver)
        expect(answer.citations.length, `${field} has sources`).toBeGreaterThan(0)
        for (const { publisher, title, as_of } of answer.citations) {
          expect(publisher.trim()).not.toBe('')
          expect(title.trim()).not.toBe('')
          expect(as_of).toMatch(/^(undated|\d{4}(-\d\d){0,2})$/)
        }
        if (field === 'source') continue
        const last = answer.blocks.at(-1)
        expect(last?.kind, `${field} ends with its source`).toBe('source')
        const line = last?.kind === 'source' ? last.text : ''
        expect(line).toContain(answer.citations[0]?.publisher)
        const named = { source: answer.citations[0]?.publisher ?? '', count: 0 }
        const undated = ['answer.source_undated', 'answer.sources_undated'] as const
        const ends = undated.map((key) =>
          texts(language, key, named).slice(texts(language, key, named).lastIndexOf('(')),
        )
        const ours = texts(language, 'answer.source_ours', named)
        const dated =
          line.startsWith(ours) || ends.some((words) => line.includes(words)) || /\b(19|20)\d\d\b/.test(line)
        expect(dated, line).toBe(true)
      }
    }
  })

  test.each(knowledge.topics)('the summary of $id is at most 600 characters with its slots filled', (topic) => {
    const text = writeSummary(topic.summary[language], topic.facts, language, texts)
    expect(text.length, text).toBeLessThanOrEqual(600)
    expect(text).not.toMatch(leftOver)
  })

  test('every danger begins with whom to call', () => {
    for (const { danger } of books)
      for (const kind of urgentKinds)
        for (const country of ['mx', 'us', null] as const) {
          const reader = { language, country, place: null }
          expect(danger.text(kind, 'opening', reader), kind).not.toMatch(leftOver)
          expect(danger.text(kind, 'opening', reader).length, kind).toBeLessThanOrEqual(300)
          expect(danger.lines(kind, reader).length, kind).toBeGreaterThan(0)
        }
  })
})

describe('the lines that answer in danger', () => {
  test.each([
    ['women-079', '079'],
    ['us-domestic-violence', '800 799 7233'],
    ['us-domestic-violence', '88788'],
    ['us-sexual-assault', '800 656 4673'],
    ['us-trafficking', '1 888 373 7888'],
    ['us-poison', '1 800 222 1222'],
    ['search-commission', '800 028 7783'],
    ['durango-women-center', '618 137 3477'],
    ['durango-children', '618 137 9378'],
    ['us-orr', '1 800 203 7001'],
  ])('%s gives %s in three languages, from a page with its own date', (id, number) => {
    const { entries, sources } = knowledge.directory
    const entry = entries.find((one) => one.id === id)
    if (entry === undefined) throw new Error(`no line ${id}`)
    for (const language of languages) expect(writeFact(entry, language, texts)).toContain(number)
    const dates = entry.sources.map((name) => sources[name]?.date)
    expect(dates).toContain(entry.as_of)
  })
})

describe('a telephone number', () => {
  const said = [...knowledge.topics, ...Object.values(knowledge.variants).flat()].flatMap(({ facts, sources }) =>
    facts.map((fact) => ({ fact, sources })),
  )

  test.each([
    ['1 800 203 7001', 'https://www.acf.hhs.gov/orr/about/ucs/contact-info'],
    ['800 028 7783', 'https://www.infobae.com/mexico/2025/02/16/'],
  ])('%s rests on the page that gives it, wherever it is told, and is not told with a doubt', (number, page) => {
    const doubted = /por confirmar|to be confirmed|pou konfime|antes de confiar|before relying|anvan ou konte/i
    const telling = said.filter(({ fact }) =>
      Object.values(fact.values).some((value) => value.kind === 'phone' && value.number === number),
    )
    expect(telling).not.toEqual([])
    for (const { fact, sources } of telling) {
      const urls = fact.sources.map((name) => sources[name]?.url ?? '')
      expect(
        urls.filter((url) => url.startsWith(page)),
        fact.id,
      ).not.toEqual([])
      for (const language of languages) expect(fact.text[language]).not.toMatch(doubted)
    }
  })

  test('of the search commission is the newer of the two that pages give', () =>
    expect(JSON.stringify(said)).not.toContain('800 028 7723'))
})

describe('what points to a topic', () => {
  test('in the menu exists, and every word with several meanings asks between at least two', () => {
    for (const entry of knowledge.menu) {
      expect(ids).toEqual(expect.arrayContaining([...entry.topics]))
      if (entry.homonym !== undefined) expect(knowledge.homonyms.map((h) => h.id)).toContain(entry.homonym)
    }
    for (const homonym of knowledge.homonyms) {
      expect(ids, homonym.id).toEqual(expect.arrayContaining([...homonym.options]))
      expect(new Set(homonym.options).size, homonym.id).toBeGreaterThan(1)
    }
  })

  test('as its neighbour exists, or is not offered', () => {
    for (const book of books)
      for (const id of ids)
        for (const language of languages)
          for (const { topic, label } of book.related(id, language)) {
            expect(book.hasTopic(topic)).toBe(true)
            expect(topic).not.toBe(id)
            expect(label.trim()).not.toBe('')
          }
  })

  test('as the area that takes it over is one of the office’s', () => {
    for (const office of knowledge.offices) {
      const areas = office.areas.map((area) => area.id)
      for (const topic of knowledge.topics) expect(areas, topic.id).toContain(topic.area)
      expect(areas).toContain(office.first_area)
    }
  })
})
