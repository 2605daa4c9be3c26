import type { Answers } from './guide.ts'

/** What a message says to the guided procedure that waits for an answer. */
export type AnswerSaid =
  /** `danger`: what answers it is a danger elsewhere or before; whom to call if it is now has to be said with it. */
  | { readonly flow: string; readonly answers: Answers; readonly danger?: true }
  /** They ask why, want to go on, to see the count or the next need, or their words are no answer that could be read; `beside`: they tell something else. */
  | {
      readonly flow: string
      readonly answers: null
      readonly wish: 'why' | 'unread' | 'guide' | 'count' | 'further'
      readonly beside?: true
    }

/** What a message says to guided procedures: to the one that waits, and to any in passing. */
export interface SaidToGuides {
  readonly answer?: AnswerSaid
  readonly told?: Readonly<Record<string, Answers>>
}
