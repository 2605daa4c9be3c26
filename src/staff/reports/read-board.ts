import { listOf } from '../../core/cases/listing.ts'
import { isLate, waitsSince } from '../../core/cases/waiting.ts'
import { civilTime, momentOf } from '../../core/office/civil-time.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { attentionOf } from '../../reports/attention.ts'
import { type Board, boardOf } from '../../reports/board.ts'
import type { Counting } from '../../reports/tally.ts'
import type { Store } from '../../store/store.ts'
import { casesSince } from './cases-since.ts'
import type { Daybook } from './daybook.ts'

/** How many cases a person of the office has now. */
export interface Owning {
  readonly name: string
  readonly cases: number
}

/** The office now: the board, and who has how many cases, most first. */
export interface BoardNow {
  readonly board: Board
  readonly owners: readonly Owning[]
}

/** What the board is read from. */
export interface BoardParts {
  readonly store: Pick<Store, 'cases' | 'case'>
  readonly daybook: Pick<Daybook, 'span'>
  readonly counting: Counting
  readonly areas: readonly string[]
}

/** Reads the board: what is open, what came today, and what ended today of what was open before. */
export async function readBoard({ store, daybook, counting, areas }: BoardParts, now: number): Promise<BoardNow> {
  const { timeZone } = counting.calendar
  const midnight = momentOf(civilTime(now, timeZone).date, '00:00', timeZone)
  const open = await store.cases({ statuses: ['waiting', 'owned'], limit: Number.MAX_SAFE_INTEGER })
  const found = new Map(open.map((c) => [c.id, c]))
  for await (const latest of casesSince(store, midnight)) for (const c of latest) found.set(c.id, c)
  const evening = (await daybook.span())?.last.open ?? []
  for (const { id } of evening) {
    const one = found.has(id) ? null : await store.case(id)
    if (one !== null) found.set(id, one)
  }
  const all = [...found.values()].map((c) => ({
    ...attentionOf(c, ''),
    list: listOf(c, now),
    waitsSince: waitsSince(c),
    late: isLate(c, counting.promiseOf(c.area, c.openedAt), now, counting.calendar),
  }))
  const owned = open.filter((c) => listOf(c, now) === 'owned')
  return { board: boardOf(areas, all, now, counting), owners: ownersOf(owned) }
}

function ownersOf(cases: readonly Case[]): readonly Owning[] {
  const owned = cases.flatMap(({ owner }) => (owner === null ? [] : [owner]))
  return [...Map.groupBy(owned, ({ id }) => id).values()]
    .map((of) => ({ name: of[0]?.name ?? '', cases: of.length }))
    .toSorted((a, b) => b.cases - a.cases || a.name.localeCompare(b.name))
}
