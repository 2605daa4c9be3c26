import type { Answers } from './guide.ts'

/** What a message says to the guided procedure that waits for an answer. */
export type AnswerSaid =
  | { readonly flow: string; readonly answers: Answers }
  /** They ask why, want to go on or to see the count, or their words are no answer that could be read. */
  | { readonly flow: string; readonly answers: null; readonly wish: 'why' | 'unread' | 'guide' | 'count' }
