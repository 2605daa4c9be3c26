/** What of the work of an area a report of its own can show, by the names of tables. */
export const ownTables = ['work', 'months', 'standing', 'endings', 'matter'] as const

/** A part of a report: what of it is counted here, and what the area writes itself. Words in Spanish. */
export interface OwnPart {
  readonly name: string
  /** None: nothing of it passes here. */
  readonly tables: readonly (typeof ownTables)[number][]
  /** What the area must add. */
  readonly missing: string
  /** Where it is asked for. */
  readonly source: string
}

/** A report that one area owes, as the office's rules ask for it; made like the office's own, when its period is over. */
export interface OwnReport {
  readonly id: string
  /** In Spanish, as the office calls it. */
  readonly name: string
  /** Whose work it tells. */
  readonly area: string
  readonly every: 'week' | 'month' | 'quarter' | 'year'
  /** Who gets it, in Spanish. */
  readonly to: string
  readonly parts: readonly OwnPart[]
}
