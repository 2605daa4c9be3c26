import type { Answers, unknown, withheld } from '../core/vocabulary/guide.ts'
import type { Language } from '../core/vocabulary/language.ts'

/** What is listened for. */
export interface Listening {
  readonly language: Language
  /** The procedures the message may tell something. */
  readonly flows: readonly string[]
  /** The question that stands. */
  readonly expected: { readonly flow: string; readonly question: string; readonly before: string | null } | null
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What was heard of answers in a message. */
export interface HeardAnswer {
  /** The answer to the question that stands; null when none could be read, or none stands. */
  readonly value: string | null
  /** Another answer to the question answered last, when the words take it back ("no, in Mexico"); else null. */
  readonly corrected: string | null
  /** Flow → what it was told in so many words; only flows that were told something. */
  readonly told: Readonly<Record<string, Answers>>
  readonly wish: 'why' | typeof unknown | typeof withheld | 'guide' | null
  /** The message asks something. */
  readonly asks: boolean
}

/** The port behind which words become answers. Pure and quick; the day and the places it knows were given when it was made. */
export interface Listener {
  hear(text: string, listening: Listening): HeardAnswer
}
