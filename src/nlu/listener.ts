import type { AppointmentSaid } from '../core/vocabulary/appointment.ts'
import type { Likely } from '../core/vocabulary/asked.ts'
import type { Answers, unknown, withheld } from '../core/vocabulary/guide.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { BoardSaid } from './answers/board-reader.ts'

/** What is listened for. */
export interface Listening {
  readonly language: Language
  /** The procedures the message may tell something. */
  readonly flows: readonly string[]
  /** The question that stands. */
  readonly expected: { readonly flow: string; readonly question: string; readonly before: string | null } | null
  /** What the procedure at hand was answered, whether it asks or has given its result: a correction in words is about one of these. */
  readonly given: { readonly flow: string; readonly answers: Answers } | null
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What words about an appointment are listened to with. */
export interface AppointmentListening {
  readonly language: Language
  /** Its day was just asked, or said back. */
  readonly awaited: boolean
  /** One is kept already. */
  readonly kept: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What was heard of answers in a message. */
export interface HeardAnswer {
  /** The answer to the question that stands; null when none could be read, or none stands. */
  readonly value: string | null
  /** The words are plainly that answer: whatever else they sound like, they are one. */
  readonly sure: boolean
  /** Flow → what it was told in so many words; only flows that were told something. */
  readonly told: Readonly<Record<string, Answers>>
  /** An answer given before that the message takes back for another ("no, in Mexico", "sorry, he is 17"): question → answer; else null. */
  readonly corrected: Answers | null
  readonly wish: 'why' | typeof unknown | typeof withheld | 'guide' | 'count' | 'further' | null
  /** Where no answer could be read, the chance that the words answer something else than the question that stands; else 0. */
  readonly elsewhere: number
  /** Most of the message is the answer: there is little else it could tell. */
  readonly only: boolean
  /** The message asks something. */
  readonly asks: boolean
  /** It is written with a question mark. */
  readonly questions: boolean
  /** The words say that something is now, in this minute. */
  readonly now: boolean
}

/** The port behind which words become answers. Pure and quick; the day and the places it knows were given when it was made. */
export interface Listener {
  hear(text: string, listening: Listening): HeardAnswer
  /** The one day, age or place a message names, as the answer to this question; null where it names none, or several. */
  names(text: string, flow: string, question: string, listening: Pick<Listening, 'language' | 'now'>): string | null
  /** What is said of the board of a procedure with these lines; null for words about anything else. */
  board(text: string, flow: string, lines: readonly string[]): BoardSaid | null
  /** What a message tells of an appointment for what the result at hand is about; null for anything else. */
  appointment(text: string, listening: AppointmentListening): AppointmentSaid | null
  /** The matter somebody wants to be told of when it changes, in their words; null for any other message. */
  followed(text: string): string | null
  /** What somebody who waits for a person of the office writes about that, likeliest first; `elsewhere`: about something else. */
  whileWaiting(text: string): readonly Likely[]
  /** The chance that a message takes back the case that waits for a person of the office, or says that none was wanted. */
  withdraws(text: string): number
  /** How a message takes the answer before it, likeliest first, by the names of knowledge/reactions.yaml. */
  reaction(text: string): readonly Likely[]
  /** What is said to a procedure that it answers at any time; null for anything else. */
  aside(text: string, flow: string): string | null
}
