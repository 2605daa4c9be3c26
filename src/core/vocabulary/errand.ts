import type { CaseWord } from '../cases/word.ts'
import type { CaseGlance } from './case-glance.ts'
import type { Language } from './language.ts'
import type { PlaceId } from './place.ts'

/** What a person wants of the assistant itself, beside any matter: to be reminded, to go on elsewhere, to see what is kept. */
export type Errand =
  /** To be written to on a day (`2026-11-23`), or so many days from today; null: they did not say when. */
  | { readonly do: 'remind'; readonly when: string | number | null }
  | { readonly do: 'list_reminders' }
  | { readonly do: 'end_reminders' }
  /** A code to go on with on another channel or telephone. */
  | { readonly do: 'give_code' }
  /** They wrote a code of that kind. */
  | { readonly do: 'take_code'; readonly code: CodeSaid }
  /** Single words of what cannot be answered may be kept, or no longer. */
  | { readonly do: 'help_learn'; readonly on: boolean }
  /** To get the office's notices, those of a place they named among them, or no more. */
  | { readonly do: 'notices'; readonly on: boolean; readonly place?: PlaceId }
  /** It was not them who went on elsewhere. */
  | { readonly do: 'cut_off' }
  /** What is kept about them. */
  | { readonly do: 'show_data' }
  /** A code for a relative to see the board of a guided procedure; null: of the one at hand. */
  | { readonly do: 'share_board'; readonly flow: string | null }
  /** The relative is to see it no more. */
  | { readonly do: 'end_share'; readonly flow: string | null }
  /** To be asked every day how the board of a guided procedure stands; null: the one at hand. */
  | { readonly do: 'check_in'; readonly flow: string | null }
  /** How a case of the office stands: their own open one, or (`elsewhere`) one asked for by its folio. `hides`: a word the thread must not keep. */
  | { readonly do: 'case_status'; readonly elsewhere: CaseSaid | null; readonly hides: string | null }
  /** A secret word for their open case; null: it was none, or they ask how. */
  | { readonly do: 'case_word'; readonly kept: CaseWord | null; readonly hides: string | null }
  /** They no longer want to see the board a relative shares. */
  | { readonly do: 'leave_board' }
  /** Whether what a printed list or card says still holds, by the mark on it. */
  | { readonly do: 'check_edition'; readonly edition: string }

/**
 * A code that was written and what it leads to. `found` and `replaces`: a talk elsewhere, and here there is none yet, or another one;
 * `busy`: here a case is open; `own`: this very talk; `none`: nothing, for whatever reason; `slow`: too many were tried. `board`: a board
 * that a relative shares, `board_again` when it is seen here already, `board_busy` when another is.
 */
export interface CodeSaid {
  readonly code: string
  readonly leads: 'found' | 'replaces' | 'busy' | 'own' | 'none' | 'slow' | 'board' | 'board_again' | 'board_busy'
}

/** A case asked for by its folio: `found` with what may be told; `asks_word`: without its word; `none`: folio and word do not go together; `slow`: too many were tried. */
export interface CaseSaid {
  readonly folio: string
  readonly leads: 'found' | 'asks_word' | 'none' | 'slow'
  readonly case: CaseGlance | null
}

/** What the words around an errand are read with. */
export interface ErrandContext {
  readonly language: Language
  /** The day where the person is. */
  readonly today: string
  /** "When shall I write?" was just asked. */
  readonly awaitsDay: boolean
  /** A secret word was just asked for, of a case or (null) a new one, and the message is no word of another use. */
  readonly awaitsWord?: { readonly folio: string | null } | null
  /** They were told that their talk went on elsewhere. */
  readonly wasJoined: boolean
  /** There is a board they could share; they see a relative's. */
  readonly hasBoard: boolean
  readonly isGuest: boolean
  /** They are asked every day how it goes. */
  readonly hasCheckIn: boolean
  /** How the office's folios begin; absent: none is read. */
  readonly folioPrefix?: string
}

/** An errand as its words tell it; where a code leads is not in the words. */
export type ErrandHeard =
  | Exclude<Errand, { readonly do: 'take_code' | 'case_status' | 'case_word' }>
  | { readonly do: 'take_code'; readonly code: string }
  | { readonly do: 'ask_case'; readonly folio: string | null; readonly word: string | null }
  | { readonly do: 'set_word'; readonly word: string | null }
  /** The office's notices of a place, in the words that may name one. */
  | { readonly do: 'notices_at'; readonly where: string }

/** The port behind which words become errands; null for words about anything else. Pure, total. Implemented by `src/nlu/errands`. */
export type ErrandReader = (text: string, context: ErrandContext) => ErrandHeard | null
