import type { Value } from '../vocabulary/topic.ts'

/** A fact to hold a text against: its values, and how to name it. */
export interface FactHeld {
  /** `topic/fact-id`. */
  readonly item: string
  readonly values: readonly Value[]
  /** Where it comes from; absent: of the case's own topic. `talk`: of another that was spoken of. `office`: what the office says of itself. */
  readonly from?: 'talk' | 'office'
  /** It says what the thing costs. */
  readonly cost?: boolean
  /** The words with which it says that something is free, in all languages: they name what is. Absent: it says so of nothing. */
  readonly free?: string
  /** How its topic is called, in all languages: by these words a sentence names another topic than the case's. */
  readonly names?: string
}

/** Something a text says that no fact at hand says, beside a fact of the same sort that says otherwise. */
export interface Departure {
  /** As it stands in the text. */
  readonly said: string
  readonly kind: 'money' | 'free' | 'phone' | 'date' | 'time'
  /** The nearest fact of that sort. */
  readonly item: string
}
