import type { Language } from './language.ts'
import type { TopicId } from './topic.ts'

/** Whether somebody was helped, in their own judgement. */
export type HelpRating = 'yes' | 'partly' | 'no'

/**
 * What somebody said of the help they got. It names nobody: its id leads back to no contact, and it stays when the contact is erased.
 * `after`: a case the office closed, a guided procedure, or neither.
 */
export interface Rating {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly helped: HelpRating
  /** Their own words, numbers and addresses masked; empty when they said no more. */
  readonly words: string
  readonly topic: TopicId | null
  readonly language: Language
  readonly after: 'case' | 'procedure' | 'talk'
}
