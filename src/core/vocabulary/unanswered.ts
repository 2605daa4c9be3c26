/** A word is shown from so many different people on; a pair of words too. */
export const leastPeople = 5

/** What people asked that nobody here could answer: one word or two that came together, and how many said them. */
export interface UnansweredWords {
  readonly words: readonly string[]
  readonly people: number
}
