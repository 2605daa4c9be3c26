import type { UrgentKind } from '../vocabulary/meaning.ts'

/** What a message does to the danger spoken of; chances 0..1, of which those of the kind add up to one. */
export interface DangerShift {
  /** It goes on about the same one. */
  readonly stays: number
  /** It was no danger. */
  readonly none: number
  /** The likeliest other kind, meant instead or told besides. */
  readonly kind: UrgentKind | null
  readonly chance: number
  /** Somebody else is in it than we thought, and who: whoever writes, or the one they tell of. */
  readonly turns: number
  readonly about: 'self' | 'other'
  /** How much this message alone tells of that: see `DangerHeld.others`. */
  readonly other: number
}

/** What a message in danger is held against: the danger as we took it, and the words that told of it. */
export interface DangerHeld {
  readonly kind: UrgentKind
  /** Who we think is in it: whoever writes, or somebody they tell of. */
  readonly about: 'self' | 'other'
  readonly opened: string
  /** How much the messages since then told that it is somebody else, or with a minus that it is the writer: log odds, added up. */
  readonly others: number
  /** The chance 0..1 that the message says the reply before it was wrong. */
  readonly objects: number
}
