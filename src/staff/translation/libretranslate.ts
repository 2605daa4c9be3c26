import { z } from 'zod'
import { askMachine } from './ask-machine.ts'
import type { Translator } from './translator.ts'

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
  return {
    translate: (text, source, target) =>
      askMachine({
        address,
        body: { q: text, source, target, format: 'text', ...(key === null ? {} : { api_key: key }) },
        patience,
        refusal: (status) => (status === 400 ? 'languages' : 'unreachable'),
        read: (given) => answer.parse(given).translatedText,
      }),
  }
}
