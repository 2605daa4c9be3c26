import { describe, expect, test } from 'vitest'
import { languages } from '#src/core/vocabulary/language.ts'
import { type Block, blockText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createExplain, unexplainedAcronyms } from '#src/knowledge/acronyms.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createTexts } from '#src/shared/texts.ts'
import { inThree, today } from '#test/kit/topic.ts'

const acronyms = { known: [{ short: 'INM', es: 'migración', en: 'immigration', ht: 'imigrasyon' }], plain: ['PDF'] }
const explain = createExplain(acronyms)
const said = (...texts: string[]) =>
  explain(
    texts.map((text) => ({ kind: 'text', text })),
    'es',
  ).map(blockText)

describe('a set of capitals', () => {
  test('is explained where it first stands in a message, and only there', () =>
    expect(said('Vaya al INM.', 'El INM abre a las 9.')).toEqual(['Vaya al INM (migración).', 'El INM abre a las 9.']))

  test('already explained is left as the text explains it', () =>
    expect(said('Vaya al INM (Instituto Nacional de Migración) o al INM.')).toEqual([
      'Vaya al INM (Instituto Nacional de Migración) o al INM.',
    ]))

  test('that stands in brackets after its own words needs no more', () =>
    expect(said('La oficina de migración (INM) abre.')).toEqual(['La oficina de migración (INM) abre.']))

  test('explained again by a later sentence loses the repetition', () =>
    expect(said('El INM abre.', 'Vaya al INM (migración) hoy.')).toEqual([
      'El INM (migración) abre.',
      'Vaya al INM hoy.',
    ]))

  test('keeps what its language hangs on it', () => {
    const inside = (language: 'en' | 'ht', text: string) => explain([{ kind: 'text', text }], language).map(blockText)
    expect(inside('en', 'Ask for INM’s permission.')).toEqual(['Ask for INM’s (immigration) permission.'])
    expect(inside('ht', 'Ale nan INM lan demen.')).toEqual(['Ale nan INM lan (imigrasyon) demen.'])
    expect(said('Lleve su INM a la cita.')).toEqual(['Lleve su INM (migración) a la cita.'])
  })

  test('inside another word is none', () => expect(said('SEGINM, INM-2, INMX')).toEqual(['SEGINM, INM-2, INMX']))

  test('is explained in lists too, and neither in titles nor in the names of sources', () => {
    const blocks: Block[] = [
      { kind: 'title', text: 'INM' },
      { kind: 'list', heading: 'Pasos', items: ['INM', 'INM'], style: 'plain' },
      { kind: 'source', text: 'Fuente: INM' },
    ]
    expect(explain(blocks, 'en').map(blockText)).toEqual(['INM', 'Pasos\n• INM (immigration)\n• INM', 'Fuente: INM'])
  })

  test('nobody knows is found, unless it needs no words or the text gives them', () => {
    expect(
      unexplainedAcronyms('El INM y la XYZ mandan un PDF del ABC (abecedario), art. XIV, DS-160.', acronyms),
    ).toEqual(['XYZ'])
    expect(inThree('INM').es).toContain('INM')
  })
})

test('in every answer every set of capitals is explained at its first use', () => {
  const knowledge = loadKnowledge()
  const shorts = knowledge.acronyms.known.map((a) => a.short)
  for (const office of knowledge.offices) {
    const book = createBook(knowledge, office.id, createTexts())
    for (const { id } of knowledge.topics)
      for (const language of languages)
        for (const field of [null, ...book.fields(id).filter((f) => f !== 'source')]) {
          const spoken = book
            .answer(id, field, language, today)
            .blocks.filter((b) => b.kind !== 'title' && b.kind !== 'source' && b.kind !== 'picture')
            .map(blockText)
            .join('\n')
          for (const short of shorts) {
            const found = new RegExp(`(?<![\\p{L}\\d-])${short}(?![\\p{L}\\d-])`, 'u').exec(spoken)
            if (found === null) continue
            const after = spoken.slice(found.index + short.length)
            const before = spoken.slice(0, found.index)
            const bracketed = before.lastIndexOf('(') > before.lastIndexOf(')')
            expect(
              /^('s|’s| (a|an|la|lan))? \(/.test(after) || bracketed,
              `${id} ${field} ${language}: ${short} in “${spoken}”`,
            ).toBe(true)
          }
        }
  }
})
