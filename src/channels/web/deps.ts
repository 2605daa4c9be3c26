import type { Alias, Inbound } from '../../core/vocabulary/inbound.ts'
import type { Language, Trilingual } from '../../core/vocabulary/language.ts'
import type { Outbound } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import type { Log } from '../../shared/log.ts'
import type { Texts } from '../../shared/texts.ts'

/** What the web chat is given. */
export interface WebDeps {
  takeTurn(inbound: Inbound): Promise<{ readonly replies: readonly ThreadEntry[]; readonly erased: boolean }>
  /** A person's conversation, oldest first; empty for an unknown person. */
  thread(alias: Alias, limit: number, after?: string): Promise<readonly ThreadEntry[]>
  /** Calls back after each commit that concerns this person, until the returned function is called. */
  follow(alias: Alias, listener: () => void): Promise<() => void>
  /** The language a known person is answered in; null for an unknown one. */
  language(alias: Alias): Promise<Language | null>
  /** The first words to a visitor who has not written yet. */
  opening(language: Language): Outbound
  /** A compiled file for browsers, e.g. `chat.js`; null when there is none. */
  asset(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  readonly texts: Texts
  readonly office: { readonly name: Trilingual; readonly assistant_of: Trilingual }
  /** 32 bytes that stay the same over restarts. */
  readonly sessionSecret: Uint8Array
  /** Served over https: cookies then travel nowhere else. */
  readonly secure: boolean
  now(): number
  newId(): string
  newToken(): string
  readonly log: Log
}
