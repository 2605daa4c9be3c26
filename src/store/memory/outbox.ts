import { afterReceipt, codeOfReceipt, type Driver, moving, unsettled } from '../driver.ts'
import { eraseIfDone } from './erase.ts'
import type { MemoryMessage, MemoryState } from './state.ts'

/** Delivery of messages. */
export function memoryOutbox(
  state: MemoryState,
): Pick<Driver, 'takeDue' | 'settle' | 'receipt' | 'recoverSending' | 'nextDueAt' | 'deliveries'> {
  return {
    async takeDue(now, limit) {
      const due = heads(state).filter((message) => message.status === 'pending' && message.nextAt <= now)
      const taken = due.sort((a, b) => a.nextAt - b.nextAt).slice(0, Math.max(0, limit))
      for (const message of taken) {
        message.status = 'sending'
        message.attempts += 1
      }
      return taken.flatMap(({ sealed, ...message }) => (sealed === null ? [] : [{ ...message, sealed }]))
    },
    async settle(id, { status, platform, code, nextAt, at }) {
      const message = state.outbox.get(id)
      if (message === undefined || !unsettled.includes(message.status)) return
      Object.assign(message, { status, code, nextAt, platform: platform ?? message.platform })
      closeIfSettled(state, message, at)
    },
    async receipt(account, platform, word) {
      const message = [...state.outbox.values()].find((m) => m.platform === platform && m.account === account)
      if (message === undefined) return null
      message.status = afterReceipt(message.status, word.status)
      message.code = codeOfReceipt(word, message.status) ?? message.code
      closeIfSettled(state, message, word.at)
      return message.owner.contactId
    },
    async recoverSending(now) {
      const left = [...state.outbox.values()].filter((message) => message.status === 'sending')
      for (const message of left) {
        if (message.policy === 'repeat')
          Object.assign(message, { status: 'pending', code: 'repeat:restart', nextAt: now })
        else Object.assign(message, { status: 'unknown', code: 'restart' })
        eraseIfDone(state, message.owner.contactId, now)
      }
      const repeated = left.filter((message) => message.policy === 'repeat').length
      return { repeated, unknown: left.length - repeated }
    },
    async nextDueAt() {
      const times = heads(state).flatMap((message) => (message.status === 'pending' ? [message.nextAt] : []))
      return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b))
    },
    async deliveries(contactId) {
      const own = [...state.outbox.values()].filter((message) => message.owner.contactId === contactId)
      return own.map(({ id, status, code, attempts }) => ({ id, status, code, attempts }))
    },
  }
}

/** The oldest message on its way of each contact and door, oldest first. */
function heads(state: MemoryState): MemoryMessage[] {
  const found = new Map<string, MemoryMessage>()
  for (const message of state.outbox.values()) {
    const lane = `${message.owner.contactId} ${message.door}`
    if (moving.includes(message.status) && !found.has(lane)) found.set(lane, message)
  }
  return [...found.values()]
}

function closeIfSettled(state: MemoryState, message: MemoryMessage, at: number): void {
  if (!unsettled.includes(message.status)) message.sealed = null
  eraseIfDone(state, message.owner.contactId, at)
}
