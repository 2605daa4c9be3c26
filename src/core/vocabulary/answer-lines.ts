/** How people answer one question: option, or `unknown`, → lines in all languages. */
export type OptionLines = Readonly<Record<string, readonly string[]>>

/** How people answer what guided procedures ask. The lines are all that the reader of answers learns from. */
export interface AnswerLines {
  /** Procedure → question → its lines. */
  readonly flows: Readonly<Record<string, Readonly<Record<string, OptionLines>>>>
  /** To any question: `yes`, `no`, `unknown`, `withheld`, and `question` for what asks back and answers nothing. */
  readonly any: OptionLines
  /** What people write while they wait for a person of the office; `elsewhere`: about something else. */
  readonly waiting: OptionLines
  /** What takes back the case that waits (`withdraw`), or says that none was wanted; `elsewhere`: what does not. */
  readonly withdrawal: OptionLines
  /** How people react to an answer of ours: `objects`, `person`, `gives_up`; `goes_on`: they do not, they go on. */
  readonly reactions: OptionLines
}

/** Words without which nothing takes a case back: one that ends something, or one that denies and one that names what is denied. */
export interface WithdrawalWords {
  readonly ends: readonly string[]
  readonly denies: readonly string[]
  readonly names: readonly string[]
}
