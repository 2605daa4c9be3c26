import type { Book } from '../../core/replies/book.ts'
import type { Alias, Inbound } from '../../core/vocabulary/inbound.ts'
import type { Language, Trilingual } from '../../core/vocabulary/language.ts'
import type { Outbound } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import type { Limits } from '../../limits/limits.ts'
import type { Cards } from '../../shared/cards.ts'
import type { Log } from '../../shared/log.ts'
import type { Texts } from '../../shared/texts.ts'

/** What the web chat is given. */
export interface WebDeps {
  takeTurn(inbound: Inbound): Promise<{ readonly replies: readonly ThreadEntry[]; readonly erased: boolean }>
  /** A person's conversation, oldest first; empty for an unknown person. */
  thread(alias: Alias, limit: number, after?: string): Promise<readonly ThreadEntry[]>
  /** The page that came before an entry; none when it is not theirs. */
  threadBefore(alias: Alias, before: string, limit: number): Promise<readonly ThreadEntry[]>
  /** One entry of their conversation; null when it is not theirs. */
  threadEntry(alias: Alias, id: string): Promise<ThreadEntry | null>
  /** True for somebody who has written before. */
  isKnown(alias: Alias): Promise<boolean>
  /** Whose room is full when one more file of so many bytes comes from them; null: there is room. */
  full(alias: Alias, size: number): Promise<'person' | 'office' | null>
  readonly limits: Limits
  /**
   * Calls back after each commit that concerns this person, until the returned function is called. Somebody who has not
   * written yet is followed from their first message on.
   */
  follow(alias: Alias, listener: () => void): Promise<() => void>
  /** What the page shows around a known person's conversation; null for somebody unknown. */
  person(alias: Alias): Promise<WebPerson | null>
  /** The first words to a visitor who has not written yet: hello and the menu, or the answer about `topic` they came for. */
  opening(language: Language, topic?: string): Outbound
  /** A compiled file for browsers, e.g. `chat.js`; null when there is none. */
  asset(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  readonly texts: Texts
  /** What the office answers from, for the pages of the topics. */
  readonly book: Pick<Book, 'topics' | 'title' | 'hasTopic' | 'fields' | 'answer' | 'related'>
  /** Lists to keep: pictures and sheets. */
  readonly cards: Cards
  /** The day in the office's zone, `2026-11-21`. */
  today(): string
  readonly office: {
    readonly name: Trilingual
    readonly assistant_of: Trilingual
    /** Those offered to press. */
    readonly languages: readonly Language[]
  }
  /** 32 bytes that stay the same over restarts. */
  readonly sessionSecret: Uint8Array
  /** The address people use. Over https, cookies travel nowhere else. */
  readonly url: string
  /** Sites that may show the chat in a frame, e.g. `https://www.lerdo.example`; none: there is no widget. */
  widgetOrigins(): readonly string[]
  now(): number
  newId(): string
  newToken(): string
  readonly log: Log
}

/** A person the office knows, as far as the page must know them. */
export interface WebPerson {
  /** The language they are answered in; null until they have written in one. */
  readonly language: Language | null
  /** Who of the office has the conversation; null while the assistant answers. */
  readonly attendedBy: { readonly name: string; readonly role: string } | null
}
