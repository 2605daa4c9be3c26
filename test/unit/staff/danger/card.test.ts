import { describe, expect, it } from 'vitest'
import type { CaseDanger } from '#src/core/vocabulary/case.ts'
import type { ThreadEntry } from '#src/core/vocabulary/thread.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createTexts } from '#src/shared/texts.ts'
import { dangerCard } from '#src/staff/danger/card.ts'
import { nextSentences } from '#src/staff/danger/sentences.ts'
import { inDanger } from '#test/kit/in-danger.ts'

const book = createBook(loadKnowledge(), 'durango', createTexts())

const danger: CaseDanger = {
  kinds: ['extortion', 'kidnapped'],
  place: 'mx-tam:reynosa',
  country: 'mx',
  told: ['alone', 'cannot_talk', 'near', 'pay', 'who'],
  watched: true,
  words: 'tanpri ede m',
  since: 1000,
  ended: null,
}
const of = { danger, language: 'ht' } as const
const told = { language: 'ht', country: 'mx', place: danger.place } as const

function said(text: string, kind: 'assistant' | 'staff', at: number, original?: string): ThreadEntry {
  const speaker = kind === 'staff' ? { kind, name: 'Eva', role: 'Atención' } : { kind }
  const outbound = { speaker, blocks: [{ kind: 'text' as const, text }], choices: [], citations: [] }
  const whole = original === undefined ? outbound : { ...outbound, original }
  return { id: `${at}`, direction: 'out', text: null, outbound: whole, at, edited: false }
}

describe('the card of a case in danger', () => {
  it('names kinds and place in the language of whoever reads it, who is there apart from what was told', () => {
    const card = dangerCard(of, [], book, 'en')
    expect(card).toMatchObject({
      kinds: ['Kidnapped or held', 'Extortion, pay or else'],
      place: 'Reynosa, Tamaulipas',
      who: ['alone', 'near'],
      told: ['cannot_talk', 'pay', 'who'],
      watched: true,
      said: null,
    })
    expect(dangerCard({ language: 'es' }, [], book, 'es')).toBeNull()
  })

  it('says what they were told last in the reader’s language, and that a colleague joined is not it', () => {
    const opening = book.danger.text('kidnapped', 'opening', told)
    const thread = [said(opening, 'assistant', 1), said('Eva la avè w kounye a', 'assistant', 2)]
    const reads = book.danger.text('kidnapped', 'opening', { ...told, language: 'es' })
    expect(dangerCard(of, thread, book, 'es')?.said).toEqual({ text: opening, reads, by: null, at: 1 })
    const answered = [...thread, said('Ki kote ou ye?', 'staff', 3, '¿En qué lugar está?')]
    expect(dangerCard(of, answered, book, 'es')?.said).toMatchObject({ reads: '¿En qué lugar está?', by: 'Eva', at: 3 })
  })
})

describe('the next sentences', () => {
  it('answer what was said last first, then begin anew; nothing the assistant says of itself', () => {
    const rows = nextSentences(of, book, 'es').map(({ row }) => row)
    expect(rows).toEqual(['pay', 'near', 'cannot_talk', 'alone', 'opening', 'again'])
  })

  it('are what is said when it is over, once it is', () => {
    const over = { ...of, danger: { ...danger, ended: { how: 'mistake', at: 5 } } } as const
    expect(nextSentences(over, book, 'es').map(({ row }) => row)).toEqual(['mistaken'])
  })
})

describe('the page of a case in danger', () => {
  it('opens on the card, without scripts: kind, place, since, who, words, and not to ring them', async () => {
    const { ana, id } = await inDanger()
    const { body } = await ana.get(`/staff/cases/${id}`)
    const card = /<section id="danger-known"[\s\S]*?<\/section>/.exec(body)?.[0] ?? ''
    for (const words of [
      'Peligro: Secuestro o persona retenida',
      'no puedo hablar, me están viendo',
      'Reynosa, Tamaulipas, México',
      'hoy a las 10:00',
      'No puede hablar ni llamar.',
      'no llame ni mande audio',
      'Alguien de la oficina puede leer esto',
    ])
      expect(card).toContain(words)
    expect(body.indexOf('danger-known')).toBeLessThan(body.indexOf('id="thread"'))
    await ana.post('/staff/account/language', { language: 'en' })
    expect((await ana.get(`/staff/cases/${id}`)).body).toContain('Danger: Kidnapped or held')
  })
})
