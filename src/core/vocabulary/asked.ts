/** What people say, by the name of what answers it: a topic's facts, and `unanswered` for what none of them does. */
export type AskedLines = ReadonlyMap<string, readonly string[]>

/** The name under which lines stand that no fact answers. */
export const unansweredKey = 'unanswered'

/** The name of lines about other matters: what is like them is not about this one. */
export const elsewhere = 'elsewhere'

/** A name of the lines and the chance 0..1 that a message says what they say. */
export interface Likely {
  readonly id: string
  readonly chance: number
}

/** Reads a message for which of the lines it was prepared with it says, likeliest first. */
export type LineReader = (text: string) => readonly Likely[]

/** What is said first by a procedure that begins itself: its own sentence, or what to do first about the topic. */
export type FirstSaid = 'intro' | 'lead'

/** Which guided procedures begin themselves where somebody tells their case, and how it is known from a question. */
export interface Beginnings {
  /** The procedures that may, with what each says first. */
  readonly first: ReadonlyMap<string, FirstSaid>
  /** `tells`: somebody's case; `asks`: what anybody could ask; `still`: what is happening now and is not over. The same map each time. */
  readonly lines: AskedLines
}

/** What people write about their own matter once its result was given. */
export interface HeadwayLines {
  /** By what it is (`HeadwaySaid`); `goes_on`: none of it. */
  readonly lines: AskedLines
  /** What tells of a paper or a step and not of which. */
  readonly unnamed: readonly string[]
}
