import { writeDay, writeTime } from '../core/office/calendar.ts'
import type { Phrasebook, SlotValues } from '../core/replies/phrasebook.ts'
import type { Language } from '../core/vocabulary/language.ts'
import {
  type OpenSlot,
  type Phrase,
  type PhrasebookContent,
  type SlotName,
  slotsIn,
} from '../core/vocabulary/phrase.ts'
import { normal } from './places/normal.ts'

/** What a slot may hold of words nobody reviewed, in UTF-16 units. */
const longestWord = 120

/** What a phrasebook takes from the office's book. */
export interface PriceBook {
  readonly topics: readonly { readonly id: string }[]
  title(id: string, language: Language): string
  price(id: string, language: Language): string | null
}

/** Makes the phrasebook staff write with. */
export function createPhrasebook({ groups, documents }: PhrasebookContent, book: PriceBook): Phrasebook {
  const all = groups.flatMap((group) =>
    group.phrases.map((phrase) => ({ phrase, words: wordsOf(group.title, phrase) })),
  )
  const byId = new Map(all.map(({ phrase }) => [phrase.id, phrase]))
  const written: Record<OpenSlot, (value: string, language: Language) => string | null> = {
    date: (value, language) => (isDay(value) ? writeDay(value, language, { weekday: true }) : null),
    time: (value, language) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? writeTime(value, language) : null),
    place: word,
    name: word,
    document: (value, language) => documents.find(({ id }) => id === value)?.[language] ?? null,
    fee: (value, language) => book.price(value, language),
    phone: (value) => (/^\+?[\d][\d ()-]{1,24}$/.test(value) ? value : null),
    count: (value) => (/^\d{1,4}$/.test(value) ? value : null),
  }
  const fill = (slot: SlotName, values: SlotValues, language: Language) => {
    const value = values[slot]?.trim() ?? ''
    return slot === 'me' || slot === 'folio' ? word(value) : written[slot](value, language)
  }
  return {
    groups,
    documents,
    // Asked each time: a price may be published while we run.
    get prices() {
      return book.topics.flatMap(({ id }) => {
        const price = book.price(id, 'es')
        return price === null ? [] : [{ id, title: book.title(id, 'es'), price }]
      })
    },
    find(query) {
      const wanted = normal(query).split(' ').filter(Boolean)
      return all
        .filter(({ words }) => wanted.every((begin) => words.some((one) => one.startsWith(begin))))
        .map(({ phrase }) => phrase)
    },
    phrase: (id) => byId.get(id) ?? null,
    write(id, values, language) {
      const phrase = byId.get(id)
      if (phrase === undefined) return { problem: 'phrase:gone' }
      const unread = slotsIn(phrase.es).find((slot) => fill(slot, values, language) === null)
      if (unread !== undefined) return { problem: `slot:${unread}` }
      const inLanguage = (l: Language) =>
        phrase[l].replaceAll(/\{([a-z]+)\}/g, (_, slot: SlotName) => fill(slot, values, l) ?? '')
      return { text: inLanguage(language), original: inLanguage('es') }
    },
  }
}

function word(value: string): string | null {
  return value === '' || value.length > longestWord || /[\n{}]/.test(value) ? null : value
}

function isDay(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}

function wordsOf(title: string, { id, es }: Phrase): readonly string[] {
  return normal(`${title} ${es} ${id}`).split(' ')
}
