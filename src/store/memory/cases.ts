import { calmRank, type FacetName } from '../../core/cases/facets.ts'
import type { CaseRow, Driver } from '../driver.ts'
import type { CaseFilter } from '../store.ts'
import type { MemoryState } from './state.ts'

type CasePart = Pick<Driver, 'cases' | 'countCases' | 'case' | 'caseEvents' | 'waiting'>

/** Cases and their history. */
export function memoryCases(state: MemoryState): CasePart {
  return {
    async cases(query) {
      const order = query.latestFirst ? latestFirst : inOrder
      const last = query.after === undefined ? null : state.cases.get(query.after)
      if (last === undefined) return []
      return [...state.cases.values()]
        .filter(({ row }) => matches(row, query) && (last === null || order(row, last.row) > 0))
        .sort((a, b) => order(a.row, b.row))
        .slice(0, Math.max(0, query.limit))
        .map(({ row, owner }) => ({ ...row, owner }))
    },
    countCases: async (filter) => [...state.cases.values()].filter(({ row }) => matches(row, filter)).length,
    async case(id) {
      const found = state.cases.get(id)
      return found === undefined ? null : { ...found.row, owner: found.owner }
    },
    caseEvents: async (id) => state.cases.get(id)?.events ?? [],
    async waiting(openedAt) {
      const rows = [...state.cases.values()].map(({ row }) => row).filter((row) => row.status === 'waiting')
      return { total: rows.length, ahead: rows.filter((row) => row.rank < calmRank || row.openedAt < openedAt).length }
    },
  }
}

function matches(row: CaseRow, filter: CaseFilter): boolean {
  const { statuses, area, owner, facets = {}, snoozed, dueBefore, openedBefore } = filter
  if (statuses !== undefined && !statuses.includes(row.status)) return false
  if (area !== undefined && row.area !== area) return false
  if (owner !== undefined && row.staffId !== owner) return false
  if (snoozed !== undefined && (row.snoozedUntil ?? 0) > snoozed.at !== snoozed.is) return false
  if (dueBefore !== undefined && !(row.due !== null && row.due < dueBefore)) return false
  if (openedBefore !== undefined && row.openedAt >= openedBefore) return false
  return Object.entries(facets).every(([name, value]) => value === undefined || row.facets[name as FacetName] === value)
}

function inOrder(a: CaseRow, b: CaseRow): number {
  return a.rank - b.rank || a.openedAt - b.openedAt || byId(a, b)
}

function latestFirst(a: CaseRow, b: CaseRow): number {
  return b.openedAt - a.openedAt || byId(b, a)
}

function byId(a: CaseRow, b: CaseRow): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}
