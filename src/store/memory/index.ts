import type { Driver } from '../driver.ts'
import { createSealedStore } from '../sealed-store.ts'
import type { DeliveryStatus, Store } from '../store.ts'
import type { Vault } from '../vault.ts'
import { memoryCases } from './cases.ts'
import { memoryCodes } from './codes.ts'
import { memoryFiles } from './files.ts'
import { memoryOutbox } from './outbox.ts'
import { memoryRecords } from './records.ts'
import { memoryStaff } from './staff.ts'
import { emptyState, type MemoryState } from './state.ts'
import { memoryThread } from './thread.ts'
import { memoryTimers } from './timers.ts'
import { memoryTurns } from './turn.ts'

/** A store that forgets everything when the process ends: for tests, the terminal, and trying out. Rows are sealed here too. */
export function createMemoryStore({ vault }: { readonly vault: Vault }): Store {
  return createSealedStore(vault, memoryDriver(emptyState()))
}

function memoryDriver(state: MemoryState): Driver {
  return {
    ...memoryTurns(state),
    ...memoryThread(state),
    ...memoryFiles(state),
    ...memoryTimers(state),
    ...memoryCodes(state),
    ...memoryOutbox(state),
    ...memoryCases(state),
    ...memoryStaff(state),
    ...memoryRecords(state),
    ratings: async (since, until) =>
      [...state.ratings.values()].filter(({ at }) => at >= since && at < until).sort((a, b) => a.at - b.at),
    note: async (name) => state.notes.get(name) ?? null,
    async putNote(name, sealed, expected) {
      if ((state.notes.get(name)?.version ?? 0) !== expected) return false
      state.notes.set(name, { version: expected + 1, sealed })
      return true
    },
    async check(value) {
      state.check ??= value
      return state.check
    },
    async counts() {
      const outbox: Partial<Record<DeliveryStatus, number>> = {}
      for (const { status } of state.outbox.values()) outbox[status] = (outbox[status] ?? 0) + 1
      const contacts = [...state.contacts.values()].filter((contact) => !contact.nameless).length
      return { contacts, inbound: state.inbound.size, outbox, cases: state.cases.size }
    },
    healthy: async () => true,
    close: async () => undefined,
  }
}
