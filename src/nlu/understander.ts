import type { FollowUpHeard } from '../core/danger/follow-up.ts'
import type { DangerHeld, DangerShift } from '../core/danger/shift.ts'
import type { About } from '../core/danger/table.ts'
import type { AskedLines, LineReader } from '../core/vocabulary/asked.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { KindHeard, Meaning, UrgentKind } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'

/** What the conversation lends to the reading of one message. */
export interface Situation {
  /** The conversation's language, or null before the first message. */
  readonly language: Language | null
  /** The topic at hand: a question without a subject is about it. */
  readonly topic: TopicId | null
  /** What people say in a talk about the topic at hand; null or absent where nobody wrote it down. */
  readonly asked?: AskedLines | null
  /** The topic at hand is about a death: what sounds like an emergency is then mostly grief. */
  readonly grief?: boolean
  /** A question of a guided procedure stands: a few words are its answer. */
  readonly answering?: boolean
  /** It was just asked whether somebody is in danger. */
  readonly suspected?: boolean
  /** That question asks what they fear. */
  readonly feared?: boolean
  /** That question asks for a number, an age, a length or a day: a bare number is the answer and no choice. */
  readonly counting?: boolean
  /** Topics answered earlier in this talk, newest first: "back to the passport" is one of them. */
  readonly earlier?: readonly TopicId[]
  /** Meanings of what the person said about the topic at hand, by the names of knowledge/concepts.yaml. */
  readonly said?: readonly string[]
  /** Topics that the same message says are not meant. */
  readonly denied?: readonly TopicId[]
  /** The words that led to the topic at hand, or the label of the button that did. */
  readonly opened?: string
  /** Topics answered for the same matter and said not to be meant. */
  readonly refused?: readonly TopicId[]
  /** The chance 0..1 that the message says the answer before it was not what was asked for. */
  readonly objects?: number
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
  /** True or false for a word that only says yes or no; null for any other. */
  affirms(word: string): boolean | null
  /**
   * What a message says next to somebody who was told of danger, likeliest first, the chance that it is about another matter, and the kinds of
   * danger it may tell of itself.
   */
  followUp(
    text: string,
    kind: UrgentKind | null,
  ): {
    readonly followUps: readonly FollowUpHeard[]
    readonly elsewhere: number
    readonly kinds: readonly KindHeard[]
  }
  /** Who writes of a danger: whoever is in it, or somebody who tells of them; null where the words do not tell. `later`: the talk about it began before. */
  aboutOf(text: string, kind: UrgentKind | null, later: boolean): About
  /** What a message does to the danger that is held: goes on, means another kind or person, or says that it was none. */
  shiftOf(text: string, held: DangerHeld): DangerShift
  /** Prepares some lines, by their names, to be compared with a message; kept for a while under the same map. */
  lines(asked: AskedLines): LineReader
  /** Every reviewed word that may be kept of a question nobody could answer. */
  readonly plainWords?: readonly string[]
}

/** A message as we read it, and what an opinion on it may be formed from. */
export interface Doubt {
  /** The same object whenever the same message is computed again, so that it is asked about once. */
  readonly message: object
  readonly contactId: string
  readonly text: string
  /** What the person wrote in the seconds before. */
  readonly earlier: readonly string[]
  readonly meaning: Meaning
  /** A topic as the question shows it. */
  label(topic: TopicId): string
}

/**
 * The port behind which an optional model helps to choose between topics we would ask about. It gives back the meaning with its
 * options in another order, or one of them as the answer; anything else unchanged. Never rejects, and takes two seconds at most.
 */
export interface SecondOpinion {
  on(doubt: Doubt): Promise<Meaning>
}
