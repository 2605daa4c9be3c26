import { replyLimit } from '../../core/cases/rules.ts'
import type { TranslationResult } from './translator.ts'

/** What a machine is asked, and how its answer is read. */
interface Question {
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: object
  /** Somebody of the office waits for it. Milliseconds. */
  readonly patience: number
  /** What an answer that is none means, by its status. */
  refusal(status: number): 'languages' | 'unreachable'
  /** The translation in an answer; empty: it made none. Throws on one of another form. */
  read(answer: unknown): string
}

/** Asks a machine for a translation. Never rejects: the network's trouble, too late, or no answer in the form are `unreachable`. */
export async function askMachine({
  address,
  headers,
  body,
  patience,
  refusal,
  read,
}: Question): Promise<TranslationResult> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      // Neither words nor key follow to another address.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { ok: false, code: refusal(response.status) }
    }
    const made = read(await response.json()).trim()
    if (made.length > replyLimit) return { ok: false, code: 'too_long' }
    return made === '' ? { ok: false, code: 'unreachable' } : { ok: true, text: made }
  } catch {
    // People can still translate.
    return { ok: false, code: 'unreachable' }
  }
}
