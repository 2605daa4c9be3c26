import { describe, expect, test } from 'vitest'
import type { Answer } from '#src/core/replies/book.ts'
import { type Language, languages } from '#src/core/vocabulary/language.ts'
import { urgentKinds } from '#src/core/vocabulary/meaning.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { writeFact } from '#src/knowledge/values.ts'
import { createTexts } from '#src/shared/texts.ts'
import { today } from '#test/kit/topic.ts'

const knowledge = loadKnowledge()
const texts = createTexts()
const book = (office: string) => createBook(knowledge, office, texts)
const others = (office: string) => knowledge.offices.filter((o) => o.id !== office)

/** Words only one office says: its state, its old names, its programmes, its door. */
const own: Readonly<Record<string, RegExp>> = {
  durango: /durang|IAPMF|DGO-|Juárez 144|Abrazando Almas|Pequeños Embajadores|La Laguna|COVAM/iu,
  // Of Puebla others may say that it exists: topics compare states. What it alone says of itself is in its own facts.
  puebla: /PUE-|Instituto Poblano|Mi Casa es Puebla|Unidad de Gestión/u,
}

/** Sources name papers by their masthead, and titles by what happened: where a fact was read is not an office's. */
const spoken = ({ blocks }: Answer) =>
  plainText({
    blocks: blocks.filter((block) => block.kind !== 'source'),
    citations: [],
    choices: [],
    speaker: { kind: 'assistant' },
  })

/** Everything an office's book answers in a language, source lists left out, one text for each part of each topic. */
function* saidBy(office: string, language: Language): Generator<readonly [string, string]> {
  const said = book(office)
  for (const { id } of knowledge.topics) {
    yield [`${id} choice`, `${said.title(id, language)}\n${said.choice(id, language)}`]
    for (const { topic, label } of said.related(id, language)) yield [`${id} related ${topic}`, label]
    for (const field of [null, ...said.fields(id).filter((f) => f !== 'source')])
      yield [`${id} ${field}`, spoken(said.answer(id, field, language, today))]
  }
  for (const kind of urgentKinds)
    yield [kind, said.danger.text(kind, 'opening', { language, country: null, place: null })]
  yield ['other doors', spoken(said.otherDoors(language, today))]
  yield [
    'office',
    Object.values([said.office.name, said.office.assistant_of, said.office.privacy].map((t) => t[language])).join('\n'),
  ]
}

/** What an office says in its own words, that no topic says: as people read it. */
const ownSentences = (office: string, language: Language) =>
  (knowledge.variants[office] ?? []).flatMap((variant) =>
    variant.facts.map((fact) => ({ where: `${variant.topic} ${fact.id}`, text: writeFact(fact, language, texts) })),
  )

describe.each(knowledge.offices.map((office) => office.id))('the office of %s', (office) => {
  describe.each(languages)('in %s', (language) => {
    const everything = [...saidBy(office, language)]

    test('never speaks as another state’s office does', () => {
      for (const other of others(office))
        for (const [where, text] of everything)
          expect(text, `${where}, of ${other.id}`).not.toMatch(own[other.id] ?? /^$/)
    })

    test('says no fact that is another office’s own', () => {
      const all = everything.map(([, text]) => text).join('\n')
      const mine = new Set(ownSentences(office, language).map(({ text }) => text))
      for (const other of others(office))
        for (const { where, text } of ownSentences(other.id, language).filter((s) => !mine.has(s.text)))
          expect(all.includes(text), `${other.id}/${where}`).toBe(false)
    })

    test('says its own', () => {
      expect(
        everything.filter(([, text]) => own[office]?.test(text)).length,
        'parts with its own words',
      ).toBeGreaterThan(3)
      const said = spoken(book(office).answer('office-contact', null, language, today))
      const neutral = knowledge.topics.find((topic) => topic.id === 'office-contact')
      expect(said).not.toContain(neutral?.summary[language].slice(0, 60))
    })
  })

  test('cites no government of another state as its source', () => {
    for (const { id } of knowledge.topics)
      for (const { publisher } of book(office).answer(id, 'source', 'es', today).citations)
        for (const other of others(office))
          expect(publisher, id).not.toMatch(new RegExp(`(gobierno|instituto|manual).*${other.city}`, 'iu'))
  })

  test('has every area a topic hands over to, and each lets people in', () => {
    const file = book(office).office
    const areas = new Set(file.areas.map((area) => area.id))
    for (const topic of knowledge.topics) expect(areas, topic.id).toContain(topic.area)
    expect(areas).toContain(file.first_area)
    for (const { enters_through } of file.areas) expect([undefined, ...areas]).toContain(enters_through)
  })

  test('numbers its cases with letters of its own', () => {
    const prefixes = knowledge.offices.map((o) => o.folio_prefix)
    expect(new Set(prefixes).size).toBe(prefixes.length)
  })

  test('changes only facts that are there', () => {
    for (const variant of knowledge.variants[office] ?? []) {
      const topic = knowledge.topics.find((t) => t.id === variant.topic)
      expect(topic, variant.topic).toBeDefined()
      expect(topic?.facts.map((f) => f.id)).toEqual(expect.arrayContaining([...variant.without]))
    }
  })
})
