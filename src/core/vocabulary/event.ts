import type { FollowUpHeard } from '../danger/follow-up.ts'
import type { DangerShift } from '../danger/shift.ts'
import type { Whereabouts } from '../danger/whereabouts.ts'
import type { AnswerSaid } from './answer-said.ts'
import type { AppointmentSaid } from './appointment.ts'
import type { AttachmentKind } from './attachment.ts'
import type { Board, BoardNews, LineState } from './board.ts'
import type { StaffWords } from './case.ts'
import type { Errand } from './errand.ts'
import type { Answers, HeadwaySaid } from './guide.ts'
import type { KindHeard, Meaning } from './meaning.ts'
import type { PlaceId, PlaceSaid } from './place.ts'
import type { StaffMember } from './role.ts'
import type { TimerKind } from './timer.ts'
import type { TopicId } from './topic.ts'

/** A message's words as far as they matter for the next one: nothing here decides what is answered but their pace. */
export interface Words {
  readonly text: string
  /** When they were sent, milliseconds since 1970. */
  readonly at: number
  /** They begin in the middle of a sentence ("a Puebla"), or end there ("se murió en"). */
  readonly begins: 'anew' | 'inside'
  readonly ends: 'there' | 'inside'
  /** Whether they make sense alone; `none`: they only join what stands before and after them. */
  readonly sense: 'whole' | 'part' | 'none'
}

/** A message as it is read in the middle of danger. */
export interface DangerSaid {
  /** Likeliest first. */
  readonly followUps: readonly FollowUpHeard[]
  /** Chance 0..1 that the words are about another matter. */
  readonly elsewhere: number
  /** The kinds of danger the words may tell of, likeliest first. */
  readonly kinds: readonly KindHeard[]
  readonly where: Whereabouts
  /** It begins with a yes or a no; null: with neither. */
  readonly starts: boolean | null
  /** One of its clauses begins with a yes, and none with a no. */
  readonly saysYes?: boolean
  /** It asks something. */
  readonly asks: boolean
  /** It begins with the word that calls a person of the office, whatever follows. */
  readonly calls: boolean
  /** How many words it has: few of them tell no new danger. */
  readonly words: number
  /** How many stand before its first comma or full stop: "no, he is safe. Can they deport him?" answers in three. */
  readonly begins?: number
  /** What it does to the danger that is held; absent where none is. */
  readonly shift?: DangerShift
}

/** Everything a conversation can be told. Words are already meaning; what staff do comes the same way. */
export type ConversationEvent =
  | {
      readonly type: 'message'
      readonly meaning: Meaning
      /** Set when the message is about where something or somebody is; then this is what it says. */
      readonly place?: PlaceSaid
      /** Where they say they live or are, whatever else the message is about. */
      readonly resides?: PlaceId
      /** Set when the message answers the guided procedure that waits, or tries to. */
      readonly answer?: AnswerSaid
      /** Set when the message tells a case of which this guided procedure begins itself, the topic it was told under, and whether surely that. */
      readonly begins?: { readonly flow: string; readonly topic: TopicId; readonly sure: boolean }
      /** What the message tells guided procedures in passing: flow → answers. */
      readonly told?: Readonly<Record<string, Answers>>
      /** Set when the message tells how a line of a board stands, or asks for the board. */
      readonly board?: {
        readonly flow: string
        readonly line: string | null
        readonly to: LineState | null
        /** It is the one a relative shares. */
        readonly shared?: true
      }
      /** Set when the message wants to be told when something about this topic changes. */
      readonly follows?: TopicId
      /** Set when the message tells of an appointment for what a procedure's result is about. */
      readonly appointment?: { readonly flow: string; readonly said: AppointmentSaid }
      /** Set when the message asks how a procedure's matter stands, or tells what it has come to. */
      readonly headway?: { readonly flow: string; readonly said: HeadwaySaid }
      /** Set when the message says something a guided procedure answers at any time. */
      readonly aside?: { readonly flow: string; readonly aside: string }
      /** Set when the message wants something of the assistant itself; then this is what it says. */
      readonly errand?: Errand
      /** What the words say to somebody who holds them in danger; only read while one does, or asked. */
      readonly danger?: DangerSaid
      /** What the same message says beside that, each as if it had come before: a no, another language, "do not call me". */
      readonly first?: readonly { readonly meaning: Meaning; readonly danger?: DangerSaid }[]
      /** The words themselves and when they were sent, to complete the next ones with; not for machines. */
      readonly words?: Words
    }
  /** A shared position, already rounded to its municipality; none when it lies where nothing is known. */
  | { readonly type: 'place'; readonly places: readonly PlaceId[] }
  | { readonly type: 'choice'; readonly id: string }
  | { readonly type: 'start' }
  /** A voice note, a picture … without words. `more`: another of an album that was answered already. */
  | { readonly type: 'attached'; readonly what: AttachmentKind | 'phone_card'; readonly more: boolean }
  /** The person blocked us, or takes our messages again. */
  | { readonly type: 'left' }
  | { readonly type: 'back' }
  | { readonly type: 'unsupported'; readonly what: string }
  /** A timer's time has come; `unanswered`: so many rang before it since the person last wrote. */
  | {
      readonly type: 'timer'
      readonly kind: TimerKind
      readonly flow: string | null
      readonly unanswered: number
    }
  /** Somebody went on here from another way in, by a code of this conversation. */
  | { readonly type: 'joined' }
  | { readonly type: 'case_claimed'; readonly staff: StaffMember }
  | ({ readonly type: 'staff_reply'; readonly staff: StaffMember } & StaffWords)
  | { readonly type: 'case_returned'; readonly staff: StaffMember }
  | { readonly type: 'case_released'; readonly staff: StaffMember }
  | { readonly type: 'case_closed'; readonly staff: StaffMember }
  /** A person of the office knows that the person is safe. */
  | { readonly type: 'case_safe'; readonly staff: StaffMember }
  /** A person of the office says how a line of a board stands. */
  | { readonly type: 'case_board'; readonly flow: string; readonly line: string; readonly to: LineState }
  /** The relative a board is shared with says how a line stands. */
  | { readonly type: 'guest_board'; readonly flow: string; readonly line: string; readonly to: LineState }
  /** There is something to tell of a shared board; `shared`: it is a relative's. */
  | { readonly type: 'news'; readonly flow: string; readonly news: BoardNews; readonly shared: boolean }
  /** A relative's board is seen here from now on. */
  | { readonly type: 'board_joined'; readonly flow: string; readonly board: Board }
