import { neverLeft } from '../../shared/never-left.ts'
import type { Receipt } from '../channel.ts'

/** What Meta answers when it refuses: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  readonly status: number
  /** Meta's own number; null when the answer was not one of Meta's. */
  readonly code: number | null
  /** Milliseconds Meta asks us to wait, or null. */
  readonly after: number | null

  constructor(status: number, code: number | null, after: number | null) {
    super('Meta refused a request')
    this.status = status
    this.code = code
    this.after = after
  }
}

const second = 1000
const minute = 60 * second

/** How long Meta's status webhook, which settles what is unknown, may take before the message is sent again. */
export const wordWithin: number = 20 * second

/** One message to a person every six seconds, once the burst of 45 is used up. */
export const pairPause: number = 6 * second

/** Refused for now: milliseconds until the next try. */
const pauses: Readonly<Record<number, number>> = {
  1: 2 * second,
  2: 2 * second,
  4: minute,
  131000: 2 * second,
  131016: 2 * second,
  131057: minute,
  133004: 2 * second,
  80007: minute,
  130429: second,
  131056: pairPause,
  131048: 10 * minute,
  // What the office has to mend; people's messages wait for it.
  131031: 10 * minute,
  131042: 10 * minute,
  133010: 10 * minute,
  368: 10 * minute,
}

/** Refusals that say nothing about the message: the token is wrong, has run out, or may not do this. */
const unauthorized = (code: number) =>
  code === 190 || code === 0 || code === 3 || code === 10 || (code >= 200 && code < 300)

/** Refusals of the whole number, not of this person's message alone. */
const ofNumber = [4, 80007, 130429, 131048, 131031, 131042, 133010, 368]

/** True when it was too much for one person. */
export function isForPerson({ code }: { readonly code: string }): boolean {
  return code === 'whatsapp:131056'
}

/** What a failed call means for the message. Rethrows what is neither Meta's nor the network's doing. */
export function receiptOf(error: unknown): Receipt {
  if (error instanceof GraphError) return refused(error)
  const network = networkCode(error)
  if (network === null) throw error
  const code = `network:${network}`
  return neverLeft(network)
    ? { status: 'retry', after: 2 * second, code }
    : { status: 'unknown', code, after: wordWithin }
}

function refused({ status, code, after }: GraphError): Receipt {
  // A gateway that answers for Meta, or lost patience, cannot say whether the message was taken behind it.
  if (code === null)
    return status === 429
      ? { status: 'retry', after: after ?? minute, code: 'http:429' }
      : { status: 'unknown', code: `http:${status}`, after: wordWithin }
  if (unauthorized(code)) return { status: 'retry', after: minute, code: 'unauthorized', everybody: true }
  if (code === 131047) return { status: 'held', code: 'window' }
  // Not on WhatsApp, has not taken its terms, too old a version, or somebody who blocked us: Meta does not tell which.
  if (code === 131026) return { status: 'failed', code: 'gone' }
  const named = `whatsapp:${code}`
  const pause = pauses[code]
  const everybody = ofNumber.includes(code) ? ({ everybody: true } as const) : {}
  if (pause !== undefined) return { status: 'retry', after: after ?? pause, code: named, ...everybody }
  return status >= 500 || status === 429
    ? { status: 'retry', after: after ?? 2 * second, code: named }
    : { status: 'failed', code: named }
}

/** The system's or fetch's own code; `unreadable` when the answer was not JSON; `timeout`; `broken`; null for a fault of ours. */
function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  if (error.name === 'SyntaxError') return 'unreadable'
  const cause = error.cause
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
    return cause.code
  // Node says `fetch failed` or `terminated`, Workers `Network connection lost.`; neither is of a class of its own.
  return /fetch failed|terminated|network|connection|internal error/i.test(error.message) ? 'broken' : null
}
