import type { OutboxRow } from '../store/store.ts'

/** How the code of a message begins that may have arrived by an earlier attempt: it has its one repeat before it, no more. */
const mark = 'repeat:'

/** True when a message may have arrived by an earlier attempt. */
export function isRepeat({ code }: Pick<OutboxRow, 'code'>): boolean {
  return code?.startsWith(mark) ?? false
}

/** A code that says, beside what it says, that the message may have arrived. */
export function asRepeat(code: string): string {
  return mark + code
}

/** What a message waits with, whether or not it may have arrived; null when with nothing. */
export function bareCode(row: Pick<OutboxRow, 'code'>): string | null {
  return isRepeat(row) ? (row.code?.slice(mark.length) ?? null) : row.code
}
