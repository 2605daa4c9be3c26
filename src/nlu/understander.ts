import type { Language } from '../core/vocabulary/language.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'

/** What the conversation lends to the reading of one message. */
export interface Situation {
  /** The conversation's language, or null before the first message. */
  readonly language: Language | null
  /** The topic at hand: a question without a subject is about it. */
  readonly topic: TopicId | null
  /** What the person's message before was taken to be about, likeliest first: what follows is often about the same. */
  readonly lately: readonly TopicId[]
  /** What the person asked for and has not been answered, as choice ids: "and the other thing" is the first. */
  readonly open?: readonly string[]
  /** The choices last shown, in order, so that "2", "la segunda" or a label picks one. */
  readonly offered: readonly { readonly id: string; readonly label: string }[]
}

/**
 * The port behind which words become meaning. Pure and quick (p99 2 ms): no clock, network or storage.
 * It never throws on any text, and says `clarify` or `out_of_scope` rather than guess.
 */
export interface Understander {
  understand(text: string, situation: Situation): Meaning
}
