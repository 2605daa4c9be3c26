import type { Driver, Keyed, ThreadRow } from '../driver.ts'
import type { MemoryState } from './state.ts'

/** What was said, page by page. */
export function memoryThread(state: MemoryState): Pick<Driver, 'thread' | 'threadBefore' | 'threadEntry'> {
  return {
    async thread(contactId, limit, after) {
      const rows = threadOf(state, contactId)
      const next = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1
      return limit <= 0 ? [] : rows.slice(next).slice(-limit)
    },
    async threadBefore(contactId, before, limit) {
      const rows = threadOf(state, contactId)
      const place = rows.findIndex((row) => row.id === before)
      return limit <= 0 ? [] : rows.slice(0, Math.max(0, place)).slice(-limit)
    },
    threadEntry: async (contactId, id) => threadOf(state, contactId).find((row) => row.id === id) ?? null,
  }
}

/** All lines of a contact, oldest first. */
export function threadOf(state: MemoryState, contactId: string): readonly Keyed<ThreadRow>[] {
  const contact = state.contacts.get(contactId)
  return contact === undefined ? [] : contact.thread.map((row) => ({ ...row, owner: contact.owner }))
}
