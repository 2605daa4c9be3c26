import type { Effect } from './effect.ts'
import type { Language } from './language.ts'

/**
 * The data a message of the assistant was written from, kept with it so that it can be written again in the language of whoever reads the case.
 * Nobody reads it as it is: what is shown of it is what was said.
 */
export interface ReplyRecipe {
  /** What was to be said, in order. */
  readonly effects: readonly Effect[]
  /** The language it was written in. */
  readonly language: Language
  /** The case's number; empty where there was none. */
  readonly folio: string
  /** How many waited before the person; null where they were not waiting. */
  readonly ahead: number | null
  /** `textMark` of the text as it was written: another one now tells that facts or texts changed since. */
  readonly mark: string
}
