import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '#core/vocabulary/language.ts'
import { slotNames } from '#core/vocabulary/phrase.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { phraseGroup } from '#src/knowledge/phrase-schema.ts'
import { createPhrasebook } from '#src/knowledge/phrasebook.ts'
import { createTexts } from '#src/shared/texts.ts'

const knowledge = loadKnowledge()
const phrases = knowledge.phrasebook.groups.flatMap((group) => group.phrases)
const book = createPhrasebook(knowledge.phrasebook, createBook(knowledge, 'durango', createTexts()))
const good = {
  date: '2026-12-14',
  time: '09:30',
  place: 'Durango',
  document: 'birth',
  fee: book.prices[0]?.id ?? '',
  phone: '911',
  count: '3',
  name: 'Eva',
  me: 'Ana',
  folio: 'DGO-4F7K',
}

describe('the phrasebook', () => {
  it('has at least 120 sentences, each by one name', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(120)
    expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length)
  })

  it('writes every sentence in every language, with no slot left open', () => {
    for (const { id } of phrases)
      for (const language of languages)
        expect(book.write(id, good, language)).toMatchObject({ text: expect.not.stringMatching(/[{}]/) })
  })

  it('names no price, phone or day as a figure: those come through a slot', () => {
    for (const phrase of phrases)
      for (const language of languages) expect(phrase[language], phrase.id).not.toMatch(/\d/)
  })

  it('asks nobody for their immigration status and promises nothing', () => {
    for (const { id, es } of phrases) {
      expect(es, id).not.toMatch(/¿[^?]*situación migratoria/)
      expect(es, id).not.toMatch(/\b(?:seguro que|le van a dar|sin falta|garantiz)/i)
    }
  })

  it('is searched by how words begin, whatever the accents, and by the moment', () => {
    expect(book.find('TELEFONO').length).toBeGreaterThan(0)
    expect(book.find('telefono')).toEqual(book.find('TELÉFONO'))
    expect(book.find('alguien murio').map(({ id }) => id)).toContain('condolence')
    expect(book.find('')).toHaveLength(phrases.length)
  })

  it('sends no sentence with a slot that cannot be read, whatever a form holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.constantFrom(...slotNames), fc.string(), (phrase, slot, value) => {
        const written = book.write(phrase.id, { ...good, [slot]: value }, 'ht')
        if ('text' in written) expect(written.text).not.toMatch(/[{}]|undefined|Invalid/)
        else expect(written.problem).toBe(`slot:${slot}`)
      }),
    )
  })
})

describe('a phrasebook file', () => {
  const one = (ht: string) => ({ id: 'x', title: 'X', phrases: [{ id: 'a', es: 'El {date}.', en: 'On {date}.', ht }] })

  it('needs the same slots in every language, and slots there are', () => {
    expect(phraseGroup.safeParse(one('{date}.')).success).toBe(true)
    expect(phraseGroup.safeParse(one('Demen.')).error?.issues[0]).toMatchObject({ path: ['phrases', 0, 'ht'] })
    expect(phraseGroup.safeParse(one('{date} {dat}.')).error?.issues[0]?.message).toContain(
      '{dat}: there are date, time',
    )
  })
})
