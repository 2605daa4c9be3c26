import type { Driver, FoundRecord, RecordRow } from '../driver.ts'
import type { RecordQuery } from '../store.ts'
import type { MemoryState } from './state.ts'

type RecordPart = Pick<Driver, 'record' | 'records' | 'countRecords' | 'putRecord' | 'dropRecord'>

/** Documents of the office. */
export function memoryRecords(state: MemoryState): RecordPart {
  const all = () => [...state.records.values()]
  return {
    async record(kind, id) {
      const row = state.records.get(nameOf({ kind, id }))
      return row === undefined ? null : found(state, row)
    },
    async records(query) {
      const way = query.latestFirst ? -1 : 1
      const last = query.after === undefined ? null : state.records.get(nameOf({ ...query, id: query.after }))
      if (last === undefined) return []
      return all()
        .filter((row) => matches(row, query) && (last === null || way * inOrder(row, last) > 0))
        .sort((a, b) => way * inOrder(a, b))
        .slice(0, Math.max(0, query.limit))
        .map((row) => found(state, row))
    },
    countRecords: async (query) => all().filter((row) => matches(row, query)).length,
    async putRecord(row) {
      const contact = row.contactId === null ? null : state.contacts.get(row.contactId)
      if (contact === undefined || contact?.nameless) return false
      if ((state.records.get(nameOf(row))?.version ?? 0) !== row.version - 1) return false
      state.records.set(nameOf(row), row)
      return true
    },
    dropRecord: async (kind, id) => void state.records.delete(nameOf({ kind, id })),
  }
}

function nameOf({ kind, id }: Pick<RecordRow, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

function found(state: MemoryState, row: RecordRow): FoundRecord {
  const contact = row.contactId === null ? undefined : state.contacts.get(row.contactId)
  return { ...row, wrapped: contact?.owner.wrapped ?? null }
}

function matches(row: RecordRow, { kind, of, from = 0, until = Infinity }: Omit<RecordQuery, 'limit'>): boolean {
  return row.kind === kind && (of === undefined || row.of === of) && row.at >= from && row.at < until
}

function inOrder(a: RecordRow, b: RecordRow): number {
  if (a.at !== b.at) return a.at - b.at
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}
