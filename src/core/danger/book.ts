import type { DirectoryEntry } from '../replies/book.ts'
import type { Language } from '../vocabulary/language.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import { type About, type Country, type DangerRow, type DangerTables, rowText, textFor } from './table.ts'

/** For whom a sentence or a line is meant. */
export interface DangerReader {
  readonly language: Language
  readonly country: Country | null
  readonly place: PlaceId | null
  readonly about?: About
}

/** A line somebody can call where they are. */
export interface CallLine {
  readonly id: string
  readonly number: string
  /** What is said after the number; empty for most. */
  readonly how: string
}

/** What is said while somebody is in danger, and whom they can call: already in their language and for their side of the border. */
export interface DangerBook {
  readonly tables: DangerTables
  /** The sentence of a row with its numbers in place. */
  text(kind: UrgentKind, row: DangerRow, reader: DangerReader): string
  /** Whether somebody is in danger, asked in one line; and what is said when nobody is. */
  common(row: 'asked' | 'calm', language: Language): string
  /** Who answers now, best first. */
  lines(kind: UrgentKind, reader: DangerReader): readonly CallLine[]
  /** The side of the border that the words tell, by whom or what they name; null when they tell none, or both. */
  countryIn(text: string): Country | null
  /** One line as it is called from where they are; null for one we do not know. */
  line(id: string, reader: DangerReader): CallLine | null
}

/** Words that stand on one side of the border only (ICE, COMAR): knowledge/lexicon/countries.yaml. */
export type CountryWords = Readonly<Record<Country, readonly string[]>>

const slot = /\[\[([a-z0-9-]+)\]\]/g

/** Makes the book from the tables and the directory's lines. Pure. */
export function createDangerBook(
  tables: DangerTables,
  entries: readonly DirectoryEntry[],
  countryWords: CountryWords,
): DangerBook {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))

  function line(id: string, { language, country }: DangerReader): CallLine | null {
    const call = byId.get(id)?.call
    if (call === undefined) return null
    const number = country === null ? (call.numbers.mx ?? call.numbers.us) : call.numbers[country]
    return number === undefined ? null : { id, number, how: call.how?.[language] ?? '' }
  }

  /** What cannot be called from there, is for others only, or sleeps now is left out or comes last. */
  function lines(kind: UrgentKind, reader: DangerReader): readonly CallLine[] {
    const fits = tables.tables[kind].lines.flatMap((id) => {
      const call = byId.get(id)?.call
      const said = line(id, reader)
      if (call === undefined || said === null) return []
      // Nobody who may not be Mexican is sent to a Mexican consulate by a button.
      if (call.mexicans && (reader.country !== 'us' || reader.language === 'ht')) return []
      if (call.state !== undefined && reader.place?.split(':')[0] !== call.state) return []
      // Where the country is not known only what answers in both is pressed.
      if (reader.country === null && (call.numbers.mx === undefined || call.numbers.us === undefined)) return []
      return [{ said, always: call.always }]
    })
    return [...fits.filter(({ always }) => always), ...fits.filter(({ always }) => !always)].map(({ said }) => said)
  }

  function filled(text: string, kind: UrgentKind, reader: DangerReader): string {
    return text.replaceAll(slot, (_, id: string) =>
      id === 'first'
        ? (lines(kind, reader)[0]?.number ?? '911')
        : (line(id, reader)?.number ?? line(id, { ...reader, country: null })?.number ?? '911'),
    )
  }

  const named = {
    mx: wordsPattern(countryWords.mx),
    us: wordsPattern(countryWords.us),
  }

  return {
    tables,
    countryIn(text) {
      const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      const mx = named.mx.test(plain)
      return mx === named.us.test(plain) ? null : mx ? 'mx' : 'us'
    },
    text: (kind, row, reader) => filled(rowText(tables, kind, row, reader), kind, reader),
    common: (row, language) => textFor(tables.common[row], null)[language],
    lines,
    line,
  }
}

function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
