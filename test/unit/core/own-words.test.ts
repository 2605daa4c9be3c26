import { describe, expect, it } from 'vitest'
import { isOwnSentence, isOwnWords, lastSentence } from '#src/core/cases/own-words.ts'
import type { ThreadEntry } from '#src/core/vocabulary/thread.ts'
import type { Understanding } from '#src/core/vocabulary/understanding.ts'

describe('words of the person’s own', () => {
  it.each(['▸ Hablar con una persona', '/start', '[sticker]', 'PERSONA', 'moun!', 'Person.', '  '])(
    'are not %j',
    (text) => {
      expect(isOwnWords(text)).toBe(false)
      expect(isOwnSentence(text)).toBe(false)
    },
  )
  it.each(['persona desaparecida', 'mi hermana murió', 'sí'])('are %j', (text) => expect(isOwnWords(text)).toBe(true))
})

describe('a sentence worth quoting', () => {
  it.each<[string, Understanding, boolean]>([
    ['gracias', { outcome: 'smalltalk', smalltalk: 'thanks' }, false],
    ['en español por favor', { outcome: 'control', control: 'language' }, false],
    ['quiero hablar con alguien', { outcome: 'person' }, false],
    ['quiero hablar con alguien de mi pensión', { outcome: 'person', topics: ['us-pension'] }, true],
    ['34 años', { outcome: 'clarify', answers: { salud: { age: '34' } } }, false],
    ['sí', { outcome: 'clarify', affirmed: true }, false],
    ['el segundo', { outcome: 'clarify', picked: 'topic:curp' }, false],
    [
      'mi esposo murió ayer en Dallas',
      { outcome: 'clarify', answers: { 'traslado-de-restos': { who: 'spouse' } } },
      true,
    ],
    ['no contesta', { outcome: 'urgent', urgent: 'medical' }, true],
    ['618 123 4567', { outcome: 'clarify' }, false],
    ['konbyen paspò a koute', { outcome: 'answer', topics: ['mexican-passport'] }, true],
  ])('%j: as it was understood', (text, understanding, is) => expect(isOwnSentence(text, understanding)).toBe(is))

  it('is the last one of a thread, whoever spoke since', () => {
    const line = (text: string | null, understanding?: Understanding): ThreadEntry => ({
      id: text ?? 'said',
      direction: text === null ? 'out' : 'in',
      text,
      outbound: null,
      at: 0,
      edited: false,
      ...(understanding === undefined ? {} : { understanding }),
    })
    const thanks = line('muchas gracias', { outcome: 'smalltalk', smalltalk: 'thanks' })
    const thread = [line('mi hermana murió'), line(null), line('▸ Menú'), thanks, line('PERSONA'), line(null)]
    expect(lastSentence(thread)).toBe('mi hermana murió')
    expect(lastSentence([thanks, line('▸ Menú')])).toBeNull()
  })
})
