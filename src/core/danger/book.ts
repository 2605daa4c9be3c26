import type { DirectoryEntry } from '../replies/book.ts'
import type { Language } from '../vocabulary/language.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import { createSides, type Sides, type SideWords } from './sides.ts'
import { type About, type Country, type DangerRow, type DangerTables, rowText, textFor } from './table.ts'

/** For whom a sentence or a line is meant. */
export interface DangerReader {
  readonly language: Language
  readonly country: Country | null
  /** Where they call from, where the sentence is that of another side or of none. */
  readonly from?: Country | null
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
  common(row: 'asked' | 'asked_over' | 'calm', language: Language): string
  /** Who answers now, best first. */
  lines(kind: UrgentKind, reader: DangerReader): readonly CallLine[]
  /** The side of the border that the words tell, by whom or what they name; null when they tell none, or both. */
  countryIn(text: string): Country | null
  /** Who is on which side, whoever writes and whoever they write about; `placeIn` tells the side of the border of a town named. */
  sidesIn(text: string, placeIn: (stretch: string) => Country | null): Sides
  /** One line as it is called from where they are; null for one we do not know. */
  line(id: string, reader: DangerReader): CallLine | null
}

/** Words that stand on one side of the border only (ICE, COMAR): knowledge/lexicon/countries.yaml. */
export type CountryWords = Readonly<Record<Country, readonly string[]>> & SideWords

const slot = /\[\[([a-z0-9-]+)\]\]/g

/** Makes the book from the tables and the directory's lines. Pure. */
export function createDangerBook(
  tables: DangerTables,
  entries: readonly DirectoryEntry[],
  countryWords: CountryWords,
): DangerBook {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))

  function line(id: string, { language, ...where }: DangerReader): CallLine | null {
    const country = where.from ?? where.country
    const call = byId.get(id)?.call
    if (call === undefined) return null
    const number = country === null ? (call.numbers.mx ?? call.numbers.us) : call.numbers[country]
    return number === undefined ? null : { id, number, how: call.how?.[language] ?? '' }
  }

  /** What cannot be called from there, is for others only, or sleeps now is left out or comes last. */
  function lines(kind: UrgentKind, reader: DangerReader): readonly CallLine[] {
    const country = reader.from ?? reader.country
    const fits = tables.tables[kind].lines.flatMap((id) => {
      const call = byId.get(id)?.call
      const said = line(id, reader)
      if (call === undefined || said === null) return []
      // Nobody who may not be Mexican is sent to a Mexican consulate by a button.
      if (call.mexicans && (country === null || !isForMexicans(reader, country))) return []
      if (call.state !== undefined && reader.place?.split(':')[0] !== call.state) return []
      // Where the country is not known only what answers in both is pressed.
      if (country === null && (call.numbers.mx === undefined || call.numbers.us === undefined)) return []
      return [{ said, always: call.always }]
    })
    return [...fits.filter(({ always }) => always), ...fits.filter(({ always }) => !always)].map(({ said }) => said)
  }

  function filled(text: string, kind: UrgentKind, reader: DangerReader): string {
    return text.replaceAll(slot, (_, id: string) =>
      id === 'first'
        ? (lines(kind, reader)[0]?.number ?? '911')
        : (line(id, reader)?.number ?? line(id, { ...reader, country: null, from: null })?.number ?? '911'),
    )
  }

  const named = {
    mx: wordsPattern(countryWords.mx),
    us: wordsPattern(countryWords.us),
  }

  const sides = createSides(countryWords)

  function countryNamed(plain: string): Country | null {
    const mx = named.mx.test(plain)
    return mx === named.us.test(plain) ? null : mx ? 'mx' : 'us'
  }

  return {
    tables,
    sidesIn: (text, placeIn) =>
      sides(plainOf(text).replaceAll(/['’]/gu, ''), (stretch) => countryNamed(stretch) ?? placeIn(stretch)),
    countryIn: (text) => countryNamed(plainOf(text)),
    text: (kind, row, reader) => filled(rowText(tables, kind, row, reader), kind, reader),
    common: (row, language) => textFor(tables.common[row], null)[language],
    lines,
    line,
  }
}

/** In Mexico a Mexican needs no consulate, but to reach somebody on the other side. */
function isForMexicans({ from = null, language }: DangerReader, country: Country): boolean {
  return language !== 'ht' && (country === 'us' || from === 'mx')
}

function plainOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
