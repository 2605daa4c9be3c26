import { type Driver, type TimerRow, timerLease } from '../driver.ts'
import { reading, writing } from '../trouble.ts'
import { contactOfCode, nextTimerAt, takeDueTimers } from './lua/timers.ts'
import { bytesOf, jsonOf, listOf, numberOf, rowsOf, textOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

/** A timer's row as it is kept; the letters are named in the scripts. */
interface PlainTimer {
  readonly c: string
  readonly i: string
  readonly k: string
  readonly d: number
}

/** Timers whose time comes, and codes that lead to a contact. */
export function redisTimers(run: Run): Pick<Driver, 'takeDueTimers' | 'nextTimerAt' | 'contactOfCode'> {
  return {
    takeDueTimers: (now, limit) =>
      writing('take due timers', async () => {
        const taken = listOf(await run(takeDueTimers, [], now, Math.max(0, limit), now + timerLease))
        return rowsOf(taken, 3).map(([row, sealed, key]) => {
          const owner = { contactId: jsonOf<PlainTimer>(row).c, wrapped: bytesOf(key) }
          return { ...timerRow(row, sealed), owner }
        })
      }),
    nextTimerAt: () =>
      reading('find the next timer', async () => {
        const at = await run(nextTimerAt, [])
        return at === null ? null : numberOf(at)
      }),
    contactOfCode: (code, now) =>
      reading('find a code', async () => textOf(await run(contactOfCode, [], code, now)) || null),
  }
}

/** A contact's timers, soonest first, from rows and sealed parts. */
export function standing(timers: readonly Reply[]): readonly TimerRow[] {
  const rows = rowsOf(timers, 2).map(([row, sealed]) => timerRow(row, sealed))
  return rows.toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
}

function timerRow(row: Reply | undefined, sealed: Reply | undefined): TimerRow {
  const { i: id, k: kind, d: dueAt } = jsonOf<PlainTimer>(row)
  return { id, kind, dueAt, sealed: bytesOf(sealed) }
}
