import { GrammyError, HttpError } from 'grammy/web'
import { neverLeft } from '../../shared/never-left.ts'
import type { Receipt } from '../channel.ts'

/** How long an attempt waits when Telegram does not say, in milliseconds: a wrong token needs a person, trouble passes. */
const pause = { trouble: 2_000, token: 60_000 }

/** What a failed sendMessage means for the message. Rethrows what is neither Telegram's nor the network's doing. */
export function receiptOf(error: unknown): Receipt {
  const code = failureCode(error)
  if (error instanceof HttpError) {
    return neverLeft(networkCode(error)) ? { status: 'retry', after: pause.trouble, code } : { status: 'unknown', code }
  }
  if (!(error instanceof GrammyError)) throw error
  const status = error.error_code
  if (status === 429) return { status: 'retry', after: retryAfter(error) ?? pause.trouble, code }
  if (status === 403) return { status: 'failed', code: 'blocked' }
  if (status === 400) return { status: 'failed', code: /chat not found/i.test(error.description) ? 'gone' : code }
  // A revoked or mistyped token is the office's to mend; the people's messages wait for it.
  if (status === 401 || status === 404) return { status: 'retry', after: pause.token, code: 'unauthorized' }
  // A gateway that lost patience cannot say whether the message was taken behind it.
  if (status === 504) return { status: 'unknown', code }
  return status >= 500 ? { status: 'retry', after: pause.trouble, code } : { status: 'failed', code }
}

/** The wait Telegram asks for, in milliseconds, or null. */
export function retryAfter(error: unknown): number | null {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? null : seconds * 1000
}

/** A code safe to log: never the description or the request, which may quote a person or the token. */
export function failureCode(error: unknown): string {
  if (error instanceof GrammyError) return `telegram:${error.error_code}`
  if (error instanceof HttpError) return `network:${networkCode(error)}`
  return error instanceof Error ? error.name : typeof error
}

/** The system's or fetch's own code; `unreadable` when the answer was not JSON; `timeout`; else `broken`. */
function networkCode(error: HttpError): string {
  const inner = error.error
  if (!(inner instanceof Error)) return 'broken'
  const cause: unknown = inner.cause ?? inner
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
    return cause.code
  if (inner.name === 'SyntaxError') return 'unreadable'
  return / timed out after /.test(inner.message) ? 'timeout' : 'broken'
}
