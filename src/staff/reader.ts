import { contextStorage, tryGetContext } from 'hono/context-storage'
import type { StaffEnv } from './guard.ts'

/** A language the console speaks. */
export type ConsoleLanguage = 'es' | 'en'

/** Lets `readerLanguage` know whose request a page is written for. Before every other door. */
export const withReader: ReturnType<typeof contextStorage> = contextStorage()

/** The language of whoever the page is written for: their account's; Spanish, the office's own, outside a request and before signing in. */
export function readerLanguage(): ConsoleLanguage {
  return tryGetContext<StaffEnv>()?.var.me?.account.language ?? 'es'
}
