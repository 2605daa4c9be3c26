import type { Board, Share, SharedBoard } from './board.ts'
import type { Answers } from './guide.ts'
import type { Alias } from './inbound.ts'
import type { Language } from './language.ts'
import type { Choice } from './outbound.ts'
import type { PlaceId } from './place.ts'
import type { Rating } from './rating.ts'
import type { TopicId } from './topic.ts'

/** JSON as it is stored and comes back. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One machine of the stack: its name, the version that wrote the snapshot, and the snapshot. */
export interface Frame {
  readonly flow: string
  readonly version: number
  readonly snapshot: Json
}

/** Words a person sent within seconds that could not be answered yet; the next ones may complete them. */
export interface Bubble {
  readonly text: string
  /** When they were sent, milliseconds since 1970. */
  readonly at: number
  /** The person was told that they were not understood. */
  readonly excused: boolean
}

/** What somebody wants, as they first said it, and what it was wrongly taken for. */
export interface Matter {
  /** The words that led to the topic at hand; empty when a button did. */
  readonly words: string
  /** Topics that were answered and said not to be meant, newest last. */
  readonly not: readonly TopicId[]
}

/** All that is remembered of where a person is. Plain data: it survives JSON unchanged. */
export interface Conversation {
  readonly version: 1
  readonly language: Language | null
  /** The person chose the language in words or by button; detection no longer moves it by a single message. */
  readonly languageChosen: boolean
  /** The choices last shown, in order, so that "2" picks one. */
  readonly offered: readonly Choice[]
  /** Topics the last message was taken to be about, likeliest first; conversations of before this was kept have none. */
  readonly lately?: readonly TopicId[]
  /** Meanings of what was said about the topic at hand, no words; conversations of before have none. */
  readonly said?: readonly string[]
  /** What led to the topic at hand, to be read once more when that was wrong; conversations of before have none. */
  readonly matter?: Matter | null
  /** The privacy notice was put off because somebody was in danger. */
  readonly noticeOwed?: boolean
  /** Marks of the longer answers they were given, latest last, so that none is given twice; conversations of before have none. */
  readonly answered?: readonly string[]
  /** The person agreed that single words of what could not be answered are kept, to learn from. */
  readonly learning?: boolean
  /** What was just sent and not answered in substance, oldest first; empty from the answer on. Conversations of before have none. */
  readonly bubbles?: readonly Bubble[]
  /** What was told in passing, for guided procedures not begun yet: flow → answers. Conversations of before have none. */
  readonly told?: Readonly<Record<string, Answers>>
  /** Guided procedures the person left in this talk: they do not begin again by themselves. Conversations of before have none. */
  readonly leftGuides?: readonly string[]
  /** Where the person said last that they live or are; conversations of before have none. */
  readonly place?: PlaceId | undefined
  /** The procedure that had something to say when an emergency came first, and has not said it since. Conversations of before have none. */
  readonly hushed?: string | null
  /** Topics they want to be told about when a fact changes. Conversations of before have none. */
  readonly follows?: readonly TopicId[]
  /** They asked for the office's notices. Conversations of before have none. */
  readonly notices?: boolean
  /** Notices that were sent here, by id, latest last. Conversations of before have none. */
  readonly noticed?: readonly string[]
  /** Who does what next, by guided procedure; kept when the procedure itself is left. Conversations of before have none. */
  readonly boards?: Readonly<Record<string, Board>>
  /** The rating that further words change, and what it is of; conversations of before have none. */
  readonly rated?: Pick<Rating, 'id' | 'after'>
  /** Boards that a relative sees too, or is offered, by guided procedure. Conversations of before have none. */
  readonly shares?: Readonly<Record<string, Share>>
  /** A relative's board that is seen here too. Conversations of before have none. */
  readonly guestOf?: SharedBoard | null
  /** The danger chart's snapshot; absent while nobody was in danger. */
  readonly danger?: Json
  /** Root machine first, then flows; the last is the one running. */
  readonly stack: readonly Frame[]
  readonly lastSeenAt: number
  /** When the person sent their last message, by the door they are answered at; conversations of before have none. */
  readonly heardAt?: number
  /** Timers that rang since the person last wrote; conversations of before have none. */
  readonly rung?: number
  /** The person blocked us: nothing is said until they are heard from again. Conversations of before have none. */
  readonly left?: boolean
  /** The album of pictures the last message was one of; where the platform tells of none, `run:` and when the last picture was sent. */
  readonly album?: string
  /** Ways in that came by a code, latest last, for the one who was there before to cut off. */
  readonly joined?: readonly Alias[]
}
