import { z } from 'zod'
import { replyLimit } from '../../core/cases/rules.ts'
import type { Translated, Translator } from './translator.ts'

/** Where the machine is. */
export interface TranslatorAddress {
  /** Up to before `/translate`. */
  readonly url: string
  /** Null for one that asks for none. */
  readonly key: string | null
}

/** Somebody of the office waits for it. Milliseconds. */
const patience = 15_000

const answer = z.object({ translatedText: z.string() })

/** A translator that asks any endpoint which speaks LibreTranslate's `/translate`. Nothing of who the words are for goes with them. */
export function createLibreTranslate({ url, key }: TranslatorAddress): Translator {
  const address = `${url.replace(/\/+$/, '')}/translate`

  async function ask(text: string, source: string, target: string): Promise<Translated> {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q: text, source, target, format: 'text', ...(key === null ? {} : { api_key: key }) }),
      // Neither words nor key follow to another address.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { ok: false, code: response.status === 400 ? 'languages' : 'unreachable' }
    }
    const made = answer.parse(await response.json()).translatedText.trim()
    if (made.length > replyLimit) return { ok: false, code: 'too_long' }
    return made === '' ? { ok: false, code: 'unreachable' } : { ok: true, text: made }
  }

  return {
    async translate(text, from, to) {
      try {
        return await ask(text, from, to)
      } catch {
        // The network's trouble, too late, or no answer in the form: people can still translate.
        return { ok: false, code: 'unreachable' }
      }
    },
  }
}
