import { contextStorage, tryGetContext } from 'hono/context-storage'
import type { StaffEnv } from './guard.ts'

/** A language the console speaks. */
export type ConsoleLanguage = 'es' | 'en'

/** Lets `readerLanguage` know whose request a page is written for. Before every other door. */
export const withReader: ReturnType<typeof contextStorage> = contextStorage()

let forOffice = false

/** The language of whoever the page is written for: their account's; Spanish, the office's own, outside a request and before signing in. */
export function readerLanguage(): ConsoleLanguage {
  return forOffice ? 'es' : (tryGetContext<StaffEnv>()?.var.me?.account.language ?? 'es')
}

/** Writes something several people will read, e.g. in the staff's group: in Spanish, whoever's act it was that caused it. */
export function inOfficeLanguage<T>(write: () => T): T {
  forOffice = true
  try {
    return write()
  } finally {
    forOffice = false
  }
}

/** How many first steps of the office are left, where the reader is to be reminded of them; 0 anywhere else. */
export function stepsLeft(): number {
  return tryGetContext<StaffEnv>()?.var.stepsLeft ?? 0
}

/** The address of a style sheet or script of the console, named by what it now is, e.g. `/staff/console.css?v=1f2e3d4c5b`. */
export function fileAddress(name: string): string {
  const version = tryGetContext<StaffEnv>()?.var.filesVersion
  return `/staff/${name}${version === undefined ? '' : `?v=${version}`}`
}

/** True for a page of the practice, whose people are invented. */
export function practising(): boolean {
  return tryGetContext<StaffEnv>()?.var.practising === true
}
