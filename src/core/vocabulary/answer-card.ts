import type { Language } from './language.ts'
import type { Outbound } from './outbound.ts'
import type { TopicId } from './topic.ts'

/** An answer as somebody may pass it on to others: the same words for everybody, nothing of whoever asked. */
export interface AnswerCard {
  /** Null for what to do in danger. */
  readonly topic: TopicId | null
  readonly language: Language
  readonly title: string
  /** Its first words, for a list of cards. */
  readonly description: string
  readonly outbound: Outbound
}
