import type { CaseWord } from '../cases/word.ts'
import type { FollowUp } from '../danger/follow-up.ts'
import type { Country } from '../danger/table.ts'
import type {
  CaseDeadline,
  CaseEnding,
  CaseInterpreter,
  CaseInto,
  CaseLink,
  CaseMerged,
  CasePriority,
  CaseProtection,
  CaseStage,
  CaseTask,
} from './case-care.ts'
import type { ChannelName } from './inbound.ts'
import type { Language } from './language.ts'
import type { UrgentKind } from './meaning.ts'
import type { Pin } from './pin.ts'
import type { PlaceId } from './place.ts'
import type { StaffMember } from './role.ts'
import type { TopicId } from './topic.ts'

/** Why a person of the office is needed. */
export type CaseReason = 'asked' | 'urgent' | 'not_understood' | 'out_of_scope'

/**
 * `waiting`: nobody has it, the assistant still answers. `owned`: one staff member has it and the assistant is silent.
 * `returned`: the staff member gave the person back to the assistant. `closed`: done.
 */
export type CaseStatus = 'waiting' | 'owned' | 'returned' | 'closed'

/** What a staff member says to a person. */
export interface StaffWords {
  readonly text: string
  /** The language `text` is in; Spanish, the office's own, when absent. */
  readonly written?: Language
  /** Of a reviewed sentence: the same in Spanish, for colleagues. */
  readonly original?: string
  /** Somebody else put `original` into `text`; `machine`: a machine did, and they mended it. */
  readonly translated?: { readonly by: string; readonly machine: boolean }
  /** A place sent with it; `text` may be empty then. */
  readonly pin?: Pin
}

/** What somebody answered in one guided procedure, in the office's language, for whoever takes the case. */
export interface CaseAnswers {
  readonly flow: string
  readonly title: string
  readonly answers: readonly { readonly asked: string; readonly answer: string }[]
}

/** What a staff member left for colleagues. */
export interface CaseNote {
  readonly at: number
  /** First name of who wrote it. */
  readonly by: string
  /** Empty when the case was passed on without a word. */
  readonly text: string
  /** To whom the case was passed with it: a first name, or an area's id. */
  readonly passed?: { readonly to: string } | { readonly area: string }
}

/** What was told in danger, for whoever takes the case: read in ten seconds. */
export interface CaseDanger {
  /** All that were told, the one spoken of now last. */
  readonly kinds: readonly UrgentKind[]
  readonly place: PlaceId | null
  readonly country: Country | null
  /** What they said since, each once, in order. */
  readonly told: readonly FollowUp[]
  /** They may be seen or heard writing. */
  readonly watched: boolean
  /** Their last words, buttons and "PERSONA" left out; empty when they said none. Hostile input to any page. */
  readonly words: string
  readonly since: number
  /** Null while it lasts. */
  readonly ended: { readonly how: 'safe' | 'mistake'; readonly at: number } | null
}

/** One request for a person of the office. At any time it has at most one owner. */
export interface Case {
  readonly id: string
  /** What the person is told and can quote, e.g. `DGO-4F7K`. */
  readonly folio: string
  readonly contactId: string
  /** The office's area it belongs to, e.g. `atencion`. */
  readonly area: string
  readonly topic: TopicId | null
  readonly language: Language
  readonly channel: ChannelName
  readonly reason: CaseReason
  readonly urgent: UrgentKind | null
  /** Absent: nobody told of danger. */
  readonly danger?: CaseDanger
  readonly status: CaseStatus
  readonly owner: StaffMember | null
  /** The person's own words that led here; hostile input to any page. */
  readonly asked: string
  /** The last sentence of their own, buttons, "PERSONA", thanks and bare answers left out; empty while they wrote nothing of their own. Cases of before have none. Hostile input. */
  readonly words?: string
  /** How to reach them first, then what they answered, latest procedure first; cases of before this was kept have none. */
  readonly summary?: readonly CaseAnswers[]
  /** Notes of the office, oldest first; the person never sees them. */
  readonly notes?: readonly CaseNote[]
  /** An invented name for the list, e.g. `Nopal 27`, so that nobody needs the real one. */
  readonly pseudonym: string
  readonly openedAt: number
  readonly claimedAt: number | null
  readonly closedAt: number | null
  /** The person's last message, for "waiting since". */
  readonly lastInboundAt: number
  /** What it waits for while it is open; cases of before have none, `stageOf` tells. */
  readonly stage?: CaseStage
  /** Told when it was closed or given back; absent when nobody said. */
  readonly ending?: CaseEnding
  /** Absent: normal. */
  readonly priority?: CasePriority
  readonly deadline?: CaseDeadline
  /** Oldest first; none is taken away. */
  readonly tasks?: readonly CaseTask[]
  /** Nobody need look before this moment; it ends when the person writes. */
  readonly snoozedUntil?: number
  readonly interpreter?: CaseInterpreter
  /** Absent: everybody of the office may open it. */
  readonly protected?: CaseProtection
  /** The state or country the person told (`us-ca`), or somebody of the office wrote down. */
  readonly origin?: PlaceId
  /** The secret word its person chose, hashed: with the folio it leads here from any door. */
  readonly word?: CaseWord
  /** When somebody of the office first answered. */
  readonly repliedAt?: number
  /** Nobody took this emergency in time: when a second person was called, and who; null: nobody was there. */
  readonly alerted?: { readonly at: number; readonly to: StaffMember | null }
  /** Cases of the same person that ended in this one; or, of one that ended so, the case it went on in. */
  readonly merged?: readonly CaseMerged[]
  readonly mergedInto?: CaseInto
  /** Cases of relatives, linked by a code one of them gave; each stays a case of its own. */
  readonly related?: readonly CaseLink[]
  /** Rises by one with each change; a change made from an older version is refused. */
  readonly version: number
}

/** A case someone may still act on. */
export function isOpen(c: Pick<Case, 'status'>): boolean {
  return c.status === 'waiting' || c.status === 'owned'
}

/** What somebody of the office wrote down of a person who came, called or wrote a letter. */
export interface ToldByHand {
  /** Opening it twice under one id opens it once. */
  readonly id: string
  readonly topic: TopicId | null
  readonly area: string | null
  readonly language: Language
  /** What they asked, as it was written down. */
  readonly asked: string
  /** How they are reached, in the office's language: what the case's page says first. */
  readonly reach: CaseAnswers
}
