import type { DangerReader } from '../../core/danger/book.ts'
import type { FollowUp } from '../../core/danger/follow-up.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case, CaseDanger } from '../../core/vocabulary/case.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'
import { plainText } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import type { ConsoleLanguage } from '../reader.ts'
import { say } from '../words.ts'
import { rowsOf } from './rows.ts'

/** A text as the person has it, and as whoever reads the card does; the same where nobody put it into the reader's language. */
export interface Sentence {
  readonly text: string
  readonly reads: string
}

/** What the card of a case in danger says, in the language of whoever reads it; codes are left to the view. */
export interface DangerCard {
  /** Names of the kinds, the one spoken of now first. */
  readonly kinds: readonly string[]
  /** The place by its name; null when none was told. */
  readonly place: string | null
  readonly country: CaseDanger['country']
  readonly since: number
  /** Who is with them. */
  readonly who: readonly FollowUp[]
  /** What else they told, in order. */
  readonly told: readonly FollowUp[]
  readonly watched: boolean
  /** Hostile input, in the person's language; empty when they said none. */
  readonly words: string
  /** The last thing they were told; `by` is a first name, null: the assistant. */
  readonly said: (Sentence & { readonly by: string | null; readonly at: number }) | null
  readonly ended: CaseDanger['ended']
}

const company: ReadonlySet<FollowUp> = new Set(['alone', 'accompanied', 'near', 'children'])

/** The card of a case; null for one without danger. */
export function dangerCard(
  { danger, language }: Pick<Case, 'danger' | 'language'>,
  thread: readonly ThreadEntry[],
  book: Book,
  reader: ConsoleLanguage,
): DangerCard | null {
  if (danger === undefined) return null
  const { kinds, country, since, told, watched, words, ended } = danger
  return {
    kinds: kinds.toReversed().map((kind) => book.danger.tables.tables[kind].name[reader]),
    place: placeName(danger, book, reader),
    country,
    since,
    who: told.filter((says) => company.has(says)),
    told: told.filter((says) => !company.has(says)),
    watched,
    words,
    said: lastSaid(thread, { danger, language }, book, reader),
    ended,
  }
}

/** The danger spoken of now. */
export function kindOf({ kinds }: Pick<CaseDanger, 'kinds'>): UrgentKind {
  return kinds.at(-1) ?? 'danger'
}

/** For whom a sentence of the tables is written: in a language, where the danger is. */
export function readerOf({ country, place }: CaseDanger, language: Language): DangerReader {
  return { country, place, language }
}

/** The place of a danger by its name; null when none was told. */
export function placeName({ place }: Pick<CaseDanger, 'place'>, book: Book, reader: ConsoleLanguage): string | null {
  return place === null ? null : book.places.atlas.name(place, reader) || place
}

/** Where a danger is, as far as it was told: place, country; null when neither was. */
export function whereText(place: string | null, country: CaseDanger['country']): string | null {
  const land = country === null ? null : say(`danger.country.${country}`)
  return [place, land].filter((part) => part !== null).join(', ') || null
}

/** The last that staff said or a danger's table has: that somebody joined, or what was under way, is not what they were told to do. */
function lastSaid(
  thread: readonly ThreadEntry[],
  { danger, language }: { readonly danger: CaseDanger; readonly language: Language },
  book: Book,
  reader: ConsoleLanguage,
): DangerCard['said'] {
  const said = thread
    .toReversed()
    .flatMap(({ outbound, at }) => (outbound === null ? [] : [{ outbound, at, text: plainText(outbound) }]))
  const told = readerOf(danger, language)
  for (const { outbound, at, text } of said) {
    const by = outbound.speaker.kind === 'staff' ? outbound.speaker.name : null
    const reads = inTable(text, danger, told, book, reader)
    if (reads !== null) return { text, reads, by, at }
    if (by !== null) return { text, reads: language === reader ? text : (outbound.original ?? text), by, at }
  }
  return null
}

/** What a sentence of a table says to who reads the card; null for one that stands in none. */
function inTable(
  text: string,
  { kinds }: CaseDanger,
  told: DangerReader,
  { danger }: Book,
  language: ConsoleLanguage,
): string | null {
  for (const kind of kinds)
    for (const row of rowsOf(danger.tables, kind))
      if (danger.text(kind, row, told) === text) return danger.text(kind, row, { ...told, language })
  return null
}
