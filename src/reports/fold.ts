/** A figure about people is told from so many different people on. */
export const fewestPeople = 10

/** One attention in one category of a table. */
export interface Part {
  /** The attention's. */
  readonly id: string
  readonly key: string
  /** Whose it is; one person may have several. */
  readonly person: string
}

/**
 * What is told of a period in one table: a figure for each category with ten people or more, and one for all others together.
 * `folded` is 0 or stands for ten people or more in two categories or more, so that it never tells of one of them.
 */
export interface FoldedTable {
  readonly shown: Readonly<Record<string, number>>
  readonly folded: number
}

/**
 * Parts → what may be told; null when they are of fewer than ten people in all. Every figure is of people no other figure of the table
 * counts: there is nothing to take away from anything. Where the small categories together are too few, the smallest of the others joins
 * them (the first by name of equals) until they are not.
 */
export function foldParts(parts: readonly Part[]): FoldedTable | null {
  if (peopleIn(parts) < fewestPeople) return null
  const byKey = Map.groupBy(parts, ({ key }) => key)
  const sizes = new Map([...byKey].map(([key, of]) => [key, peopleIn(of)]))
  const shown = new Set([...byKey.keys()].filter((key) => (sizes.get(key) ?? 0) >= fewestPeople))
  const smallestFirst = [...shown].toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1))
  const others = () => parts.filter(({ key }) => !shown.has(key))
  for (const key of smallestFirst) {
    const folded = others()
    if (folded.length === 0 || peopleIn(folded) >= fewestPeople) break
    shown.delete(key)
  }
  const figures = [...byKey].filter(([key]) => shown.has(key)).map(([key, of]) => [key, of.length] as const)
  return { shown: Object.fromEntries(figures.toSorted(([a], [b]) => (a < b ? -1 : 1))), folded: others().length }
}

/** Everything a table tells of, together. */
export function totalOf({ shown, folded }: FoldedTable): number {
  return Object.values(shown).reduce((sum, figure) => sum + figure, folded)
}

/** How many different people. */
export function peopleIn(parts: readonly Part[]): number {
  return new Set(parts.map(({ person }) => person)).size
}
