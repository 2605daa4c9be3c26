/**
 * A figure as it is told. `null`: there is none, or it would tell of fewer than ten people. `least`: so many or more, where part of it is
 * told only together with others.
 */
export type Figure = number | null | { readonly least: number }

/** A line of a table. `key` is an id (of an area, a topic, a month); `depth` 1 belongs to the line of depth 0 above it. */
export interface Row {
  readonly key: string
  readonly depth: 0 | 1
  readonly figures: readonly Figure[]
}

/** What a column counts in; minutes are of office time, days of the calendar. */
export type Unit = 'count' | 'minutes' | 'percent' | 'days'

/** A column by its name, e.g. `came`. */
export interface Column {
  readonly name: string
  readonly unit: Unit
}

/**
 * `internal`: how much work the office has, by area, to the last one; for who supervises, never published.
 * `public`: about people; every figure is of ten or more, and nothing smaller follows from them.
 */
export type Audience = 'internal' | 'public'

/** What the keys of a table's rows name. */
export type KeyKind = 'area' | 'matter' | 'place' | 'language' | 'channel' | 'reason' | 'outcome' | 'helped' | 'month'

/** A table of a report, without a word of any language. */
export interface Table {
  readonly name: string
  readonly audience: Audience
  readonly rowsAre: KeyKind
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly total: readonly Figure[] | null
}

/** The row that stands for all categories that are too small to be told alone. */
export const foldedKey = '_folded'
