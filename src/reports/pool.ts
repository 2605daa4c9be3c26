import { type FoldedTable, fewestPeople, type Part, peopleIn } from './fold.ts'

/** A month as it was told, with the parts behind it. */
export interface ToldMonth {
  readonly folded: FoldedTable
  readonly parts: readonly Part[]
}

/** Of what the months of a year told only together: figures for whole years of a category, and the rest. */
export interface PooledFigures {
  readonly shown: Readonly<Record<string, number>>
  readonly rest: number
}

/**
 * Looks again, at the end of a year, at what its months folded: a category that was too small for a month may be told for the year.
 * It is told only while in every month ten people or more remain untold, in two categories or more, and it may have been folded in another
 * month too: then whatever the months and the year tell, each folded category of each month may have been anything from 0 to 9 (or more);
 * the argument stands in docs/design/reports.md, and a test attacks it with linear programs.
 */
export function poolYear(months: readonly ToldMonth[]): PooledFigures {
  const pool = months
    .filter(({ folded }) => folded.folded > 0)
    .map(({ folded, parts }) => ({ folded, left: parts.filter(({ key }) => !(key in folded.shown)) }))
  const all = pool.flatMap(({ left }) => left)
  const byKey = Map.groupBy(all, ({ key }) => key)
  const largestFirst = [...byKey].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  const untold = new Set(byKey.keys())
  const shown: Record<string, number> = {}
  for (const [key, of] of largestFirst) {
    if (peopleIn(of) < fewestPeople) continue
    const where = pool.filter(({ folded }) => !(key in folded.shown))
    const stays = where.every(({ folded, left }) => {
      const others = [...untold].filter((other) => other !== key && !(other in folded.shown))
      return others.length >= 2 && peopleIn(left.filter((part) => part.key !== key)) >= fewestPeople
    })
    if (where.length < 2 || !stays) continue
    shown[key] = of.length
    untold.delete(key)
    for (const month of where) month.left = month.left.filter((part) => part.key !== key)
  }
  return { shown, rest: pool.reduce((sum, { left }) => sum + left.length, 0) }
}
