import type { CareAct } from '../cases/care.ts'
import type { CaseWord } from '../cases/word.ts'
import type { About, Country, DangerRow } from '../danger/table.ts'
import type { Board, LineState } from './board.ts'
import type { CaseReason, StaffWords } from './case.ts'
import type { CaseEnding, CaseInto } from './case-care.ts'
import type { Errand } from './errand.ts'
import type { Field } from './field.ts'
import type { Answers, HeadwaySaid, Item, Turn } from './guide.ts'
import type { Language } from './language.ts'
import type { UrgentKind } from './meaning.ts'
import type { PlaceId, PlaceKind } from './place.ts'
import type { StaffMember } from './role.ts'
import type { TextKey } from './text-key.ts'
import type { TimerKind } from './timer.ts'
import type { TopicId } from './topic.ts'

/** Everything a step may want of the world, as data. Each has one handler in `src/turn/effects`; none sends anything. */
export type Effect =
  /** Say an interface text; `choices` are choice ids, labelled in the person's language. */
  | {
      readonly type: 'say'
      readonly key: TextKey
      readonly vars?: Readonly<Record<string, string | number>>
      readonly choices?: readonly string[]
    }
  /** Answer from the facts: a whole topic (`field` null) or one part of it. `first`: the topic was not at hand before. */
  | {
      readonly type: 'say_topic'
      readonly topic: TopicId
      readonly field: Field | null
      readonly first: boolean
      /** The part goes on from its fact of this number. */
      readonly from?: number
      /** The facts that answer what was asked, best first; in place of the part. */
      readonly facts?: readonly string[]
      /** Nothing we know answers what was asked. */
      readonly silent?: true
      /** In few and plain words. */
      readonly plain?: true
      /** In few words: of the first answer, which was said last. */
      readonly opening?: true
      /** It is not sure that this topic is meant: it is named, and these are offered beside it. */
      readonly doubt?: readonly TopicId[]
      /** Somebody is in danger: what is asked beside is answered in a few sentences. */
      readonly brief?: true
      /** Where they told us that they are: an answer to "where?" names the office there. */
      readonly place?: PlaceId
    }
  /** The first useful sentence of a procedure that begins itself, where it has none of its own; of the topic only where that is `sure`. */
  | { readonly type: 'say_first'; readonly flow: string; readonly topic: TopicId; readonly sure: boolean }
  /** Ask which topic is meant; `homonym` names the declared word with several meanings, if one caused it. */
  | { readonly type: 'ask_topic'; readonly homonym: string | null; readonly topics: readonly TopicId[] }
  | { readonly type: 'say_menu'; readonly page: number }
  /** Name what the person asked for and has not been answered, by choice id; as choices only when no question or danger stands. */
  | { readonly type: 'say_open'; readonly needs: readonly string[]; readonly pressable: boolean }
  /** One sentence of a danger's table. */
  | {
      readonly type: 'say_danger'
      readonly kind: UrgentKind
      readonly row: DangerRow
      readonly country: Country | null
      /** Where they call from, where somebody in another country is in it. */
      readonly from?: Country
      readonly place: PlaceId | null
      /** `other`: who writes is not the one in danger. */
      readonly about?: About
    }
  /**
   * Whether somebody is in danger. `doubt`: asked before what is answered, with what to do at once if so; `lasts`: asked of whoever comes back,
   * or tells nothing of it any more.
   */
  | {
      readonly type: 'ask_danger'
      readonly kind: UrgentKind
      readonly why: 'doubt' | 'lasts' | 'over'
      readonly country: Country | null
    }
  /** Nobody is in danger. */
  | { readonly type: 'calm_danger' }
  /** The number of a line that answers now, and what to say there. */
  | {
      readonly type: 'say_line'
      readonly line: string
      readonly kind: UrgentKind
      readonly country: Country | null
    }
  /** The danger is over, or was none; what waited before it is named. */
  | { readonly type: 'end_danger'; readonly kind: UrgentKind; readonly how: 'safe' | 'mistake' }
  /** Ask once after twenty minutes of silence, where life may be at stake and the door allows it. */
  | { readonly type: 'watch_silence'; readonly kind: UrgentKind }
  /** Who outside the office can help with what is none of ours. */
  | { readonly type: 'say_doors' }
  /** What is nearest to a place, of each of these kinds. */
  | { readonly type: 'say_nearest'; readonly kinds: readonly PlaceKind[]; readonly place: PlaceId }
  /** Offices asked for by their name: the one of this place, where it is known. */
  | { readonly type: 'say_offices'; readonly offices: readonly string[]; readonly place: PlaceId | null }
  /** Ask which of several places of one name is meant. */
  | { readonly type: 'ask_place'; readonly kinds: readonly PlaceKind[]; readonly places: readonly PlaceId[] }
  /** Ask what is looked for near a place. */
  | { readonly type: 'ask_kind'; readonly place: PlaceId }
  /**
   * Ask a question of a guided procedure. `lead`: after an interruption it is repeated, after words that told something else or were no answer it is put again, and the third time it may be left out.
   * `noted`: answers taken from what was said before, to be said back. It is the `at`-th of about `of`.
   */
  | {
      readonly type: 'ask_question'
      readonly flow: string
      readonly question: string
      /** It begins the procedure: the sentence about it comes before. */
      readonly opens: boolean
      readonly lead: 'first' | 'repeat' | 'beside' | 'unread' | 'unread_again' | 'leave_out'
      readonly answers: Answers
      readonly noted: readonly string[]
      /** Of these, what was told before and no longer holds; messages kept from before it was have none. */
      readonly replaced?: Answers
      readonly at: number
      readonly of: number
    }
  /** Why a question is asked. */
  | { readonly type: 'say_why'; readonly flow: string; readonly question: string }
  /** What a guided procedure found: all of it, its lines to tick off, the list to keep, or which papers are good on the day of the appointment. */
  | {
      readonly type: 'say_result'
      readonly flow: string
      readonly route: string
      readonly additions: readonly string[]
      /** The answers, and what was worked out from them. */
      readonly values: Answers
      /** Questions answered without being asked and not yet said so. */
      readonly noted: readonly string[]
      /** Of these, what was told before and no longer holds; messages kept from before it was have none. */
      readonly replaced?: Answers
      /** Where several needs were told: those that are left, the one whose turn it is first, and how many are over. */
      readonly turns?: { readonly left: readonly Turn[]; readonly over: number }
      readonly ticks: readonly Item[]
      /** The day of their appointment, `2026-12-14`; null when none was told. */
      readonly appointment: string | null
      /** `changed`: only what was told before and no longer holds; `brief`: what to do first, in few words; `headway`: how the matter stands. */
      readonly show: 'all' | 'ticking' | 'list' | 'appointment' | 'changed' | 'brief' | 'headway'
      /** What was just asked or told of the matter. */
      readonly headway?: HeadwaySaid
      /** Where they told us that they are: the office there stands beside the result. */
      readonly place?: PlaceId
    }
  /** Ask for the day of an appointment; `past`: the one that was told is over. */
  | { readonly type: 'ask_appointment'; readonly flow: string; readonly past: string | null }
  /** A term of a guided procedure day by day, counted from a day (`2026-10-03`); `rough`: the day was told roughly. */
  | {
      readonly type: 'say_count'
      readonly flow: string
      readonly term: string
      readonly from: string
      readonly rough: boolean
    }
  /** Who does what next: all of it, or how one line stands. `moved`: the line that was just moved. */
  | {
      readonly type: 'say_board'
      readonly flow: string
      readonly board: Board
      readonly line: string | null
      readonly moved: string | null
      /** It is a relative's. */
      readonly shared?: true
    }
  /** Look at the board a relative shares, or at one line of it, or move that line: it is not in this conversation. */
  | { readonly type: 'run_shared'; readonly line: string | null; readonly to: LineState | null }
  /** A shared board has changed: who has not seen it is told soon, in the daytime. */
  | { readonly type: 'set_news'; readonly flow: string }
  /** What a guided procedure says to something that may come at any time. */
  | { readonly type: 'say_aside'; readonly flow: string; readonly aside: string }
  /** What was answered so far, each to be corrected. */
  | { readonly type: 'say_answers'; readonly flow: string; readonly answers: Answers }
  /** A guided procedure waits beneath; `away`: the person comes back after days. */
  | { readonly type: 'say_parked'; readonly flow: string; readonly away: boolean }
  /**
   * What is kept about the person: the topics, answers and appointments in the conversation, by procedure; the days they are to be written to, as
   * written in their language; the topics they follow.
   */
  | {
      readonly type: 'say_data'
      readonly topics: readonly TopicId[]
      readonly place: PlaceId | null
      readonly answered: readonly { readonly flow: string; readonly answers: Answers }[]
      readonly appointments: readonly { readonly flow: string; readonly day: string }[]
      readonly deadlines: readonly { readonly flow: string; readonly day: string }[]
      /** The results given, with what fills their titles and how many of their lines are ticked; messages kept from before have none. */
      readonly results?: readonly {
        readonly flow: string
        readonly route: string
        readonly values: Answers
        readonly done: number
        readonly of: number
      }[]
      readonly reminders: string
      readonly follows: readonly TopicId[]
      readonly hasCase: boolean
      /** A relative sees a board of theirs; they see a relative's. */
      readonly shares: boolean
      readonly guest: boolean
      /** They agreed that words of what could not be answered are kept. */
      readonly learning: boolean
      /** They get the office's notices. */
      readonly notices?: boolean
    }
  /** A staff member's own words, or a reviewed sentence. */
  | ({ readonly type: 'say_staff'; readonly staff: StaffMember } & StaffWords)
  /** The person wants to be told, or no longer, when a fact about the topic changes. */
  | { readonly type: 'follow_topic'; readonly topic: TopicId; readonly following: boolean }
  /** Do what the person wants of the assistant itself, and say so. */
  | { readonly type: 'do_errand'; readonly errand: Errand }
  /** A timer rang: write to the person in neutral words, or no more when they have not answered for long. */
  | { readonly type: 'ring'; readonly kind: TimerKind; readonly flow: string | null; readonly unanswered: number }
  /** Write to the person some days from today, in the daytime where they are; in place of the flow's timer of that kind. */
  | { readonly type: 'set_timer'; readonly kind: TimerKind; readonly flow: string | null; readonly in_days: number }
  | { readonly type: 'cancel_timers'; readonly kinds: readonly TimerKind[] }
  /** The talk goes on here: say so here, and on the way in it was on before. */
  | { readonly type: 'welcome' }
  | { readonly type: 'set_language'; readonly language: Language; readonly chosen: boolean }
  | {
      readonly type: 'open_case'
      readonly reason: CaseReason
      readonly topic: TopicId | null
      readonly urgent: UrgentKind | null
    }
  | { readonly type: 'raise_case'; readonly urgent: UrgentKind }
  | { readonly type: 'claim_case'; readonly staff: StaffMember }
  | { readonly type: 'return_case'; readonly staff: StaffMember; readonly ending?: CaseEnding }
  /** `into`: it goes on in another case of the same person. */
  | {
      readonly type: 'close_case'
      readonly staff: StaffMember
      readonly ending?: CaseEnding
      readonly into?: Omit<CaseInto, 'at'>
    }
  /** The person does not want it any more, and nobody has taken it. */
  | { readonly type: 'withdraw_case' }
  /** A case that went on in another one stands by itself again. */
  | { readonly type: 'part_case'; readonly staff: StaffMember }
  /** The case waits again: the person went back to the assistant (`staff` null), or a staff member put it back. */
  | { readonly type: 'requeue_case'; readonly staff: StaffMember | null }
  /** `staff` keeps the case in order: a stage, a task, a deadline. */
  | { readonly type: 'care_case'; readonly staff: StaffMember; readonly act: CareAct }
  /** The person chose a secret word for their case. */
  | { readonly type: 'word_case'; readonly word: CaseWord }
  /** A note for colleagues. */
  | { readonly type: 'note_case'; readonly staff: StaffMember; readonly text: string }
  /** `staff` passes the case to a colleague, or to the queue of an area. */
  | {
      readonly type: 'transfer_case'
      readonly staff: StaffMember
      readonly to: StaffMember | null
      readonly area: string
      readonly text: string
    }
  /** Erase everything about this person, in the same act as the rest of the turn. */
  | { readonly type: 'forget' }
