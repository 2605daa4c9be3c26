import { dedupeKept, moving } from '../driver.ts'
import type { MemoryState } from './state.ts'

/** Removes a contact and everything of it; its dedupe hashes stay for a while without it. */
export function eraseContact(state: MemoryState, contactId: string, at: number): void {
  state.contacts.delete(contactId)
  deleteWhere(state.aliases, (owner) => owner === contactId)
  deleteWhere(state.codes, (code) => code.contactId === contactId)
  deleteWhere(state.outbox, (message) => message.owner.contactId === contactId)
  deleteWhere(state.cases, (kept) => kept.owner.contactId === contactId)
  deleteWhere(state.files, (file) => file.contactId === contactId)
  deleteWhere(state.records, (record) => record.contactId === contactId)
  for (const inbound of state.inbound.values()) {
    if (inbound.contactId === contactId) Object.assign(inbound, { contactId: null, replies: [], at })
  }
  deleteWhere(state.inbound, (inbound) => inbound.contactId === null && inbound.at < at - dedupeKept)
}

/** Lets a nameless contact go once none of its messages is on its way. */
export function eraseIfDone(state: MemoryState, contactId: string, at: number): void {
  if (state.contacts.get(contactId)?.nameless !== true) return
  for (const message of state.outbox.values()) {
    if (message.owner.contactId === contactId && moving.includes(message.status)) return
  }
  eraseContact(state, contactId, at)
}

function deleteWhere<V>(map: Map<string, V>, matches: (value: V) => boolean): void {
  for (const [key, value] of map) if (matches(value)) map.delete(key)
}
