import type { DangerReader } from '#src/core/danger/book.ts'
import { type DetailId, followUps } from '#src/core/danger/follow-up.ts'
import { type About, type Country, type DangerRow, dangerParts, rowText, stepRow } from '#src/core/danger/table.ts'
import { type Language, languages } from '#src/core/vocabulary/language.ts'
import { type UrgentKind, urgentKinds } from '#src/core/vocabulary/meaning.ts'
import type { PlaceId } from '#src/core/vocabulary/place.ts'
import { book, saidOf } from './talking.ts'

/** Everything the danger talk can say in a row, in any kind. */
export const dangerRows: readonly DangerRow[] = [...dangerParts, ...followUps, 'still', 'still_helped', 'stay']

/** Everything it can say in one kind: its steps and details too. */
export function rowsOfKind(kind: UrgentKind): readonly DangerRow[] {
  const { steps, details } = book.danger.tables.tables[kind]
  return [...dangerRows, ...steps.map(({ id }) => stepRow(id)), ...(Object.keys(details) as DetailId[])]
}

/** Where somebody may be: in Mexico, in the United States, or nowhere they told. */
export const countries: readonly (Country | null)[] = ['mx', 'us', null]

/** One thing said in danger: which row of which kind, for whom, as it is written (`raw`, with its slots) and as it is read. */
export interface Said {
  readonly kind: UrgentKind
  readonly row: DangerRow
  readonly country: Country | null
  readonly language: Language
  /** `other`: said to somebody who writes about the one in danger. */
  readonly about: About
  readonly raw: string
  readonly text: string
}

/** All that is said in one kind of danger, in every country and language. */
export function allSaid(kind: UrgentKind): readonly Said[] {
  const readers = countries.flatMap((country) => languages.map((language) => ({ country, language, place: null })))
  const others = Object.keys(book.danger.tables.tables[kind].other) as DangerRow[]
  return readers.flatMap((reader) => [
    ...rowsOfKind(kind).map((row) => saidTo(kind, row, { ...reader, about: null })),
    ...others.map((row) => saidTo(kind, row, { ...reader, about: 'other' as const })),
  ])
}

function saidTo(kind: UrgentKind, row: DangerRow, reader: DangerReader & { readonly about: About }): Said {
  const { country, language, about } = reader
  const raw = rowText(book.danger.tables, kind, row, reader)
  return { kind, row, country, language, about, raw, text: book.danger.text(kind, row, reader) }
}

/** All that is said in any danger. */
export const everythingSaid: readonly Said[] = urgentKinds.flatMap(allSaid)

/** The buttons under a row. */
export function buttonsUnder(said: Pick<Said, 'kind' | 'row' | 'country' | 'language'>, place: PlaceId | null = null) {
  const { kind, row, country, language } = said
  return saidOf([{ type: 'say_danger', kind, row, country, place }], language).flatMap(({ choices }) => choices)
}

/** Which row it is, in a word: for the message of a test that fails. */
export function named({ kind, row, country, language, about, text }: Said): string {
  const whose = about === null ? '' : ` about ${about}`
  return `${kind}/${row}${whose} ${country ?? 'none'} ${language} (${text.length}): ${text}`
}

/** What is never said while somebody is in danger: office hours, "confirm", a menu, "I did not understand". */
export const forbidden: readonly RegExp[] = [
  // Office hours.
  /de lunes a viernes|horario|\ba las \d|\bde \d{1,2}(?::\d\d)? a \d{1,2}|abre (?:el|a las)/i,
  /monday|office hours|opening hours|\bo'clock|\b\d{1,2} ?[ap]\.?m\b/i,
  /lendi|lè biwo|orè|\ba \d{1,2} ?è\b/i,
  // "Confirm before you go."
  /confirm[ae]|antes de ir\b/i,
  /confirm|check before you go/i,
  /konfime|verifye anvan/i,
  // A menu, a choice of topics.
  /(?:elija|escoja) (?:un|de|el tema)|\bmenú\b|\btemas?\b/i,
  /choose (?:a |an |one|from)|\bmenu\b|\btopics?\b/i,
  /chwazi (?:yon|youn|nan)|\bmeni\b|\bsijè\b/i,
  // "I did not understand."
  /no (?:le |lo |la )?(?:entendí|entiendo|comprendí|comprendo)\b|cuál de est[oa]s/i,
  /\bI (?:did not|didn't|do not|don't) (?:quite )?understand|which of these/i,
  /\b(?:mwen|m) (?:pa|pat) (?:te )?(?:byen )?konprann|kilès nan/i,
]

/** The first forbidden wording in a text, as it stands there; undefined when there is none. */
export function forbiddenIn(text: string): string | undefined {
  // What they are given to say or show to others is theirs.
  const own = text.replace(/«[^»]*»|“[^”]*”/g, '')
  return forbidden.map((wording) => own.match(wording)?.[0]).find((found) => found !== undefined)
}
