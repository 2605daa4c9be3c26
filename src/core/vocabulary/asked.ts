/** What people say, by the name of what answers it: a topic's facts, and `unanswered` for what none of them does. */
export type AskedLines = ReadonlyMap<string, readonly string[]>

/** The name under which lines stand that no fact answers. */
export const unanswered = 'unanswered'

/** A name of the lines and the chance 0..1 that a message says what they say. */
export interface Likely {
  readonly id: string
  readonly chance: number
}

/** Reads a message for which of the lines it was prepared with it says, likeliest first. */
export type LineReader = (text: string) => readonly Likely[]
