import { describe, expect, it } from 'vitest'
import { flows } from '#flows/registry.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import { createLineReader } from '#src/core/replies/line-reader.ts'
import type { ThreadEntry } from '#src/core/vocabulary/thread.ts'
import type { Understanding } from '#src/core/vocabulary/understanding.ts'
import { createTexts } from '#src/shared/texts.ts'
import { understoodOf } from '#src/staff/reading/understood.ts'
import { understandingOf } from '#src/turn/understanding.ts'
import { book, message } from '#test/kit/talking.ts'

const material = { book, lines: createLineReader({ book, texts: createTexts(), guides: guidesIn(flows) }) }
const line: ThreadEntry = {
  id: 'm',
  direction: 'in',
  text: 'mo',
  outbound: null,
  at: Date.parse('2026-11-23T16:00:00Z'),
  edited: false,
}
const heard = (understanding: Understanding) => understoodOf({ ...line, understanding }, material)

describe('what a line was understood to say, in words', () => {
  it.each<[string, Understanding, readonly string[]]>([
    [
      'a part of a topic',
      { outcome: 'answer', topics: ['mexican-passport'], field: 'cost' },
      ['Pasaporte mexicano: Costo'],
    ],
    [
      'a part no other list has',
      { outcome: 'answer', topics: ['mexican-passport'], field: 'more' },
      ['Pasaporte mexicano: Más'],
    ],
    [
      'what was not clear',
      { outcome: 'clarify', topics: ['mexican-passport', 'curp'] },
      [`no quedó claro; quizá Pasaporte mexicano / ${book.title('curp', 'es')}`],
    ],
    ['a topic there is no more', { outcome: 'answer', topics: ['no-such'] }, ['nada claro']],
    ['danger', { outcome: 'urgent', urgent: 'medical' }, ['peligro: emergencia médica']],
    [
      'a no, then another language',
      {
        outcome: 'control',
        control: 'language',
        first: [{ outcome: 'smalltalk', smalltalk: 'chatter', affirmed: false }],
      },
      ['dice que no', 'pide otro idioma'],
    ],
    ['a choice picked by words', { outcome: 'clarify', picked: 'menu' }, ['elige «Menú»']],
    [
      'an instruction of a later version',
      JSON.parse('{"outcome":"control","control":"later"}'),
      ['le pide algo al asistente'],
    ],
    ['nothing', { outcome: 'clarify' }, ['nada claro']],
  ])('%s', (_, understanding, says) => expect(heard(understanding)).toEqual({ says, told: [] }))

  it('tells ages, places and answers by what was asked, each once', () => {
    const answers = { refugio: { matter: 'paper' }, 'no-such': { a: 'b' } }
    expect(heard({ outcome: 'clarify', topics: ['curp'], answers, places: ['mx-dur:durango'] })).toEqual({
      says: [],
      told: [
        { asked: 'Lo que necesita', answer: 'Mi constancia o mi firma' },
        { asked: 'Lugar', answer: expect.stringContaining('Durango') },
      ],
    })
  })

  it('tells the fact that answers it', () => {
    const [fact] = book.facts('curp')
    expect(heard({ outcome: 'answer', topics: ['curp'], facts: [fact?.id ?? '', 'gone'] })?.told).toEqual([
      { asked: 'Lo contesta', answer: material.lines.fact('curp', fact?.id ?? '', line.at, 'es') },
    ])
  })

  it('says what a choice does, and nothing of one there is no more', () => {
    expect(understoodOf({ ...line, choice: 'topic:curp:cost' }, material)?.says).toEqual(['Presionó: Costo'])
    expect(understoodOf({ ...line, choice: 'topic:no-such' }, material)).toBeNull()
    expect(understoodOf(line, material)).toBeNull()
  })
})

describe('what is kept of how a message was read', () => {
  it('is its topic, part, places and answers, and what stands before it', () => {
    const candidates = [
      { topic: 'curp', confidence: 0.9 },
      { topic: 'mexican-passport', confidence: 0.1 },
    ]
    const event = message(
      { outcome: 'answer', language: 'ht', languageCertain: true, candidates, field: 'cost', facts: ['free-look'] },
      {
        told: { refugio: { matter: 'paper' } },
        answer: { flow: 'refugio', answers: { paper: 'wet' } },
        place: { kinds: [], places: ['us-tx'], certain: true },
        first: [{ meaning: message({ outcome: 'smalltalk', smalltalk: 'thanks' }).meaning }],
      },
    )
    expect(understandingOf(event)).toEqual({
      language: 'ht',
      outcome: 'answer',
      topics: ['curp'],
      field: 'cost',
      facts: ['free-look'],
      answers: { refugio: { matter: 'paper', paper: 'wet' } },
      places: ['us-tx'],
      first: [{ outcome: 'smalltalk', smalltalk: 'thanks' }],
    })
  })

  it('is the line of a board that it moves', () => {
    const event = message({ outcome: 'control' }, { board: { flow: 'traslado-de-restos', line: 'copy', to: 'done' } })
    expect(understandingOf(event)?.picked).toBe('board:traslado-de-restos:copy:done')
  })

  it('is nothing for a press, and no more than that there is one for a secret word', () => {
    expect(understandingOf({ type: 'choice', id: 'menu' })).toBeNull()
    const errand = { do: 'case_word', kept: null, hides: 'girasol' }
    const answered = { answer: { flow: 'mi-caso', answers: { words: 'girasol' } } }
    expect(understandingOf(message({}, { errand, ...answered }))).toEqual({ outcome: 'control', errand: 'case_word' })
  })
})
