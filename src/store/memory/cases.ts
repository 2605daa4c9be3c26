import { calmRank, type FacetName } from '../../core/cases/facets.ts'
import type { Driver, FoundFilter } from '../driver.ts'
import type { MemoryCase, MemoryState } from './state.ts'

type CasePart = Pick<Driver, 'cases' | 'countCases' | 'unlisted' | 'relist' | 'case' | 'caseEvents' | 'waiting'>

/** Cases and their history. */
export function memoryCases(state: MemoryState): CasePart {
  return {
    async cases(query) {
      const order = query.latestFirst || query.words !== undefined ? latestFirst : inOrder
      const last = query.after === undefined ? null : state.cases.get(query.after)
      if (last === undefined) return []
      return [...state.cases.values()]
        .filter((kept) => matches(kept, query) && (last === null || order(kept, last) > 0))
        .sort(order)
        .slice(0, Math.max(0, query.limit))
        .map(({ row, owner }) => ({ ...row, owner }))
    },
    countCases: async (filter) => [...state.cases.values()].filter((kept) => matches(kept, filter)).length,
    // Nothing here is older than this version.
    unlisted: async () => [],
    relist: async () => undefined,
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

function matches({ row, words }: MemoryCase, filter: FoundFilter): boolean {
  const { statuses, area, owner, facets = {}, snoozed, dueBefore, openedBefore } = filter
  if (statuses !== undefined && !statuses.includes(row.status)) return false
  if (area !== undefined && row.area !== area) return false
  if (owner !== undefined && row.staffId !== owner) return false
  if (snoozed !== undefined && (row.snoozedUntil ?? 0) > snoozed.at !== snoozed.is) return false
  if (dueBefore !== undefined && !(row.due !== null && row.due < dueBefore)) return false
  if (openedBefore !== undefined && row.openedAt >= openedBefore) return false
  if (filter.words !== undefined && !isFound(words, filter.words)) return false
  return Object.entries(facets).every(([name, value]) => value === undefined || row.facets[name as FacetName] === value)
}

function isFound(words: ReadonlySet<string>, asked: readonly string[]): boolean {
  return asked.length > 0 && asked.every((word) => words.has(word))
}

function inOrder({ row: a }: MemoryCase, { row: b }: MemoryCase): number {
  return a.rank - b.rank || a.openedAt - b.openedAt || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)
}

function latestFirst(a: MemoryCase, b: MemoryCase): number {
  return b.seq - a.seq
}
