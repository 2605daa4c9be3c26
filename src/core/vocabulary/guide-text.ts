/** The texts of one question in one language. */
export interface QuestionText {
  /** The question, one or two short sentences. */
  readonly ask: string
  /** What the answer is about, for a list of answers: `Dónde nació`. */
  readonly short: string
  /** Why it is asked; there when the question is personal. */
  readonly why?: string | undefined
  /** How it may be answered, when there is nothing to press. */
  readonly hint?: string | undefined
  /** The labels of the options. */
  readonly options?: Readonly<Record<string, string>> | undefined
  /** What each need is called when several were told and have their turns: `dónde dormir`. */
  readonly turns?: Readonly<Record<string, string>> | undefined
  /** Words that answer this question with an option. */
  readonly words?: Readonly<Record<string, readonly string[]>> | undefined
  /**
   * Phrases that tell an option whatever was asked, also in a first message; `*` for the value of a date, age, length, count or place.
   * Places in capitals stand for what was named there: `US`, `MX`, `HT`, `PLACE`, `DATE`, `AGE`, `YEARS`, `COUNT`.
   */
  readonly said?: Readonly<Record<string, readonly string[]>> | undefined
}

/** The texts of a line of a board in one language. */
export interface BoardText {
  /** What is to be done, at most 60 characters. */
  readonly line: string
  /** Words that name it, beside what happened to it: "ya quedó *el sello*". */
  readonly names: readonly string[]
}

/** The texts of an aside in one language. */
export interface AsideText {
  readonly title: string
  readonly lead: string
  /** Words that say it. */
  readonly words: readonly string[]
}

/** The texts of a result in one language. */
export interface RouteText {
  readonly title: string
  readonly lead: string
  /** Words for the person to send on from their own phone. */
  readonly forward?: string | undefined
}

/** The texts of a guided procedure in one language; slots `{name}` are answers or values worked out from them. */
export interface GuideText {
  /** What it finds out, as a title. */
  readonly title: string
  /** The button that starts it, at most 40 characters. */
  readonly offer: string
  /** Said before the first question. */
  readonly intro: string
  readonly questions: Readonly<Record<string, QuestionText>>
  readonly routes: Readonly<Record<string, RouteText>>
  /** A sentence before the lines of an addition. */
  readonly additions?: Readonly<Record<string, string>> | undefined
  /** The procedure's own lines, by id. */
  readonly items?: Readonly<Record<string, string>> | undefined
  readonly board?: Readonly<Record<string, BoardText>> | undefined
  readonly asides?: Readonly<Record<string, AsideText>> | undefined
}
