import type { CaseRow, Driver } from '../driver.ts'
import type { CaseQuery } from '../store.ts'
import type { MemoryState } from './state.ts'

/** Cases and their history. */
export function memoryCases(state: MemoryState): Pick<Driver, 'cases' | 'case' | 'caseEvents' | 'waiting'> {
  return {
    async cases(query) {
      const matching = [...state.cases.values()].filter(({ row }) => matches(row, query))
      return matching
        .sort((a, b) => (query.latestFirst ? latestFirst : inOrder)(a.row, b.row))
        .slice(0, Math.max(0, query.limit))
        .map(({ row, owner }) => ({ ...row, owner }))
    },
    async case(id) {
      const found = state.cases.get(id)
      return found === undefined ? null : { ...found.row, owner: found.owner }
    },
    caseEvents: async (id) => state.cases.get(id)?.events ?? [],
    async waiting(openedAt) {
      const rows = [...state.cases.values()].map(({ row }) => row).filter((row) => row.status === 'waiting')
      return { total: rows.length, ahead: rows.filter((row) => row.urgent || row.openedAt < openedAt).length }
    },
  }
}

function matches(row: CaseRow, { statuses, area, owner }: CaseQuery): boolean {
  if (statuses !== undefined && !statuses.includes(row.status)) return false
  if (area !== undefined && row.area !== area) return false
  return owner === undefined || row.staffId === owner
}

function inOrder(a: CaseRow, b: CaseRow): number {
  if (a.urgent !== b.urgent) return a.urgent ? -1 : 1
  return a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)
}

function latestFirst(a: CaseRow, b: CaseRow): number {
  return b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1)
}
