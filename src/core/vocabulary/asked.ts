/** What people say, by the name of what answers it: a topic's facts, and `unanswered` for what none of them does. */
export type AskedLines = ReadonlyMap<string, readonly string[]>

/** The name under which lines stand that no fact answers. */
export const unanswered = 'unanswered'

/** The name of lines about other matters: what is like them is not about this one. */
export const elsewhere = 'elsewhere'

/** A name of the lines and the chance 0..1 that a message says what they say. */
export interface Likely {
  readonly id: string
  readonly chance: number
}

/** Reads a message for which of the lines it was prepared with it says, likeliest first. */
export type LineReader = (text: string) => readonly Likely[]
