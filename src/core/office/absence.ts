import type { CivilDay } from './civil-time.ts'

/** Somebody of the office is away, both days included, and who covers them; null: nobody. */
export interface Absence {
  readonly staffId: string
  readonly coverId: string | null
  readonly from: CivilDay
  readonly until: CivilDay
}

/** The absence of somebody on a day; null when they are there. Of several the one that ends last. */
export function absenceOf<A extends Absence>(absences: readonly A[], staffId: string, day: CivilDay): A | null {
  const now = absences.filter((one) => one.staffId === staffId && one.from <= day && day <= one.until)
  return now.toSorted((a, b) => b.until.localeCompare(a.until))[0] ?? null
}

/** Who covers somebody who is away: whoever stands in, or in turn for them when they are away too. Null when nobody does, or each waits for the other. */
export function coverOf(absences: readonly Absence[], staffId: string, day: CivilDay): string | null {
  const seen = new Set([staffId])
  let cover = absenceOf(absences, staffId, day)?.coverId ?? null
  while (cover !== null) {
    if (seen.has(cover)) return null
    seen.add(cover)
    const away = absenceOf(absences, cover, day)
    if (away === null) return cover
    cover = away.coverId
  }
  return null
}
