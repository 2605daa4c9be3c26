import { type Driver, type Keyed, type SealedTurn, type TimerRow, timerLease } from '../driver.ts'
import type { MemoryContact, MemoryState, MemoryTimer } from './state.ts'

/** Timers whose time comes. */
export function memoryTimers(state: MemoryState): Pick<Driver, 'takeDueTimers' | 'nextTimerAt'> {
  const all = () =>
    [...state.contacts.values()].flatMap(({ owner, timers }) => [...timers.values()].map((timer) => ({ owner, timer })))
  return {
    async takeDueTimers(now, limit) {
      const due = all()
        .filter(({ timer }) => timer.readyAt <= now)
        .sort((a, b) => a.timer.readyAt - b.timer.readyAt || (keyOf(a) < keyOf(b) ? -1 : 1))
        .slice(0, Math.max(0, limit))
      for (const { timer } of due) timer.readyAt = now + timerLease
      return due.map(
        ({ owner, timer: { id, kind, dueAt, sealed } }): Keyed<TimerRow> => ({ id, kind, dueAt, sealed, owner }),
      )
    },
    async nextTimerAt() {
      const times = all().map(({ timer }) => timer.readyAt)
      return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b))
    },
  }
}

function keyOf({ owner, timer }: { owner: { contactId: string }; timer: TimerRow }): string {
  return `${owner.contactId} ${timer.id}`
}

/** A contact's timers, soonest first. */
export function standing({ timers }: Pick<MemoryContact, 'timers'>): readonly TimerRow[] {
  return [...timers.values()]
    .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
    .map(({ id, kind, dueAt, sealed }) => ({ id, kind, dueAt, sealed }))
}

/** True when the timer a turn answers was answered before, cancelled, or put off. */
export function isAnswered(before: MemoryContact | undefined, { ring, at }: SealedTurn): boolean {
  if (ring === null) return false
  const timer = before?.timers.get(ring)
  return timer === undefined || timer.dueAt > at
}

/** A contact's timers as a turn leaves them. */
export function timersAfter(before: MemoryContact | undefined, turn: SealedTurn): ReadonlyMap<string, MemoryTimer> {
  const kept = [...(before?.timers.values() ?? [])].filter(
    ({ id, kind }) => id !== turn.ring && !turn.cancelTimers.includes(kind),
  )
  const set = turn.timers.map((timer) => ({ ...timer, readyAt: timer.dueAt }))
  return new Map([...kept, ...set].map((timer) => [timer.id, timer]))
}
