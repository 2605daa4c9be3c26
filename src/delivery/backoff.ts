import type { Receipt } from '../channels/channel.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { asRepeat, isRepeat } from './repeat.ts'

/** What the store is told about an attempt. */
export type Settlement = Parameters<Store['settle']>[1]

const second = 1000
const longestWait = 10 * 60 * second

const day = 24 * 60 * 60 * second

/**
 * After so many attempts a message is given up: their waits alone make a day. Attempts are counted, not hours: what stood behind
 * another message, waited for the night to end or for a process to come back was not tried meanwhile.
 */
const most = attemptsOf(day)

/** How long a message waits for its person to write, and how often it is looked at meanwhile, in milliseconds. */
const heldFor = 30 * day
const lookAgain = 6 * 60 * 60 * second

/**
 * Milliseconds to wait after failed attempt number `attempt` (from 1): 1 s, 2 s, 4 s … 10 min, and up to a quarter more by `chance`
 * (0..1), so that messages which failed together do not come back together.
 */
export function backoff(attempt: number, chance: number): number {
  const wait = Math.min(longestWait, second * 2 ** Math.min(attempt - 1, 20))
  return Math.round(wait * (1 + chance / 4))
}

/** What becomes of a message after an attempt. */
export function settlement(row: OutboxRow, receipt: Receipt, at: number, chance: number): Settlement {
  const platformId = receipt.status === 'sent' ? receipt.platformId : null
  const done = { platformId, nextAt: at, at }
  const wait = backoff(row.attempts, chance)
  switch (receipt.status) {
    case 'sent':
      return { ...done, status: 'sent', code: null }
    case 'failed':
      return { ...done, status: 'failed', code: receipt.code }
    case 'retry':
      return again(row, receipt.code, Math.max(wait, receipt.after), at)
    case 'unknown':
      if (row.policy === 'ask' || isRepeat(row)) return { ...done, status: 'unknown', code: receipt.code }
      return {
        ...done,
        status: 'pending',
        code: asRepeat(receipt.code),
        nextAt: at + Math.max(wait, receipt.after ?? 0),
      }
    case 'held':
      return held(row, receipt.code, at)
  }
}

/** It waits for the person, who lets it out by writing; looked at now and then, should that have been missed. */
function held(row: OutboxRow, code: string, at: number): Settlement {
  const over = { platformId: null, nextAt: at, at }
  if (at - row.at > heldFor) return { ...over, status: isRepeat(row) ? 'unknown' : 'failed', code: `gave_up:${code}` }
  return { ...over, status: 'pending', code: isRepeat(row) ? asRepeat(code) : code, nextAt: at + lookAgain }
}

function again(row: OutboxRow, code: string, wait: number, at: number): Settlement {
  const nextAt = at + wait
  if (row.attempts >= most) return { status: 'failed', code: `gave_up:${code}`, platformId: null, nextAt: at, at }
  return { status: 'pending', code: isRepeat(row) ? asRepeat(code) : code, platformId: null, nextAt, at }
}

/** The attempts whose waits together are longer than so many milliseconds. */
function attemptsOf(milliseconds: number): number {
  let [count, waited] = [0, 0]
  while (waited <= milliseconds) waited += backoff(++count, 0)
  return count
}
