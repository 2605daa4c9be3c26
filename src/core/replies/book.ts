import type { DangerBook } from '../danger/book.ts'
import type { Country } from '../danger/table.ts'
import type { Calendar } from '../office/calendar.ts'
import type { Office } from '../office/office.ts'
import type { WorkingCalendar } from '../office/working-days.ts'
import type { AskedLines, Beginnings, HeadwayLines } from '../vocabulary/asked.ts'
import type { Field } from '../vocabulary/field.ts'
import type { Item } from '../vocabulary/guide.ts'
import type { GuideText } from '../vocabulary/guide-text.ts'
import type { Language, Trilingual } from '../vocabulary/language.ts'
import type { Block, Citation } from '../vocabulary/outbound.ts'
import type { Fact, Source, ToConfirm, TopicId } from '../vocabulary/topic.ts'
import type { ValidityRule } from '../vocabulary/validity.ts'
import type { PlaceBook } from './place-book.ts'

/** A declared word with several meanings and the question that asks them apart. */
export interface Homonym {
  readonly id: string
  readonly words: Readonly<Record<Language, readonly string[]>>
  readonly question: Trilingual
  /** A death: asked about whatever else is said, and without a hello before it. */
  readonly always: boolean
  /** Its meanings differ by country: asked about unless the text says where. */
  readonly by_place: boolean
  readonly options: readonly TopicId[]
}

/** A line of the menu: one topic, or several asked apart. */
export interface MenuEntry {
  readonly id: string
  readonly label: Trilingual
  readonly homonym?: string
  readonly topics: readonly TopicId[]
}

/** A line or place outside the office that can help, as a fact about it. */
export interface DirectoryEntry extends Fact {
  readonly kind: 'line' | 'consulate' | 'office' | 'shelter'
  readonly name: string
  readonly place: string
  /** Offered when a question is none of ours. */
  readonly general: boolean
  /** How it is called in danger; absent for what nobody calls then. */
  readonly call?: Call | undefined
}

/** How a line is called in danger. */
export interface Call {
  /** What is dialled on each side of the border. */
  readonly numbers: Readonly<Partial<Record<Country, string | undefined>>>
  /** Said after the number. */
  readonly how?: Trilingual | undefined
  /** Only for Mexicans. */
  readonly mexicans: boolean
  /** Day and night; any other is never the first that is named. */
  readonly always: boolean
  /** The one state it serves. */
  readonly state?: string | undefined
}

/** Entries with the sources they cite. */
export interface Directory {
  readonly sources: Readonly<Record<string, Source>>
  readonly entries: readonly DirectoryEntry[]
}

/** An answer made of facts, before choices are put under it. */
export interface Answer {
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
}

/** So much of a part as is read at once. */
export interface Piece extends Answer {
  /** How many of the part's facts were said with this one, where more follow; null: it is said whole. */
  readonly onward: number | null
  /** Of a first answer: the facts it rests on. */
  readonly rests?: readonly string[]
}

/** A fact as one line of a result, with what it rests on. */
export interface Line {
  readonly text: string
  readonly citations: readonly Citation[]
  /** What there is to confirm of it. */
  readonly confirm: ToConfirm | null
  /** Until when the papers it names are good. */
  readonly papers?: readonly Paper[]
}

/** A paper by its name in the reply's language, and until when it is good. */
export interface Paper {
  readonly name: string
  readonly rule: ValidityRule
}

/** What some lines rest on, each source once. */
export function citationsIn(lines: readonly Line[]): readonly Citation[] {
  const all = lines.flatMap((line) => line.citations)
  return all.filter((c, i) => all.findIndex((d) => d.publisher === c.publisher && d.title === c.title) === i)
}

/**
 * All that can be said from knowledge, as replies need it: already the office's own variant, each text by language.
 * Implemented by `src/knowledge/book.ts`; an argument here, so that the core knows no file and no format.
 */
export interface Book {
  readonly office: Office
  readonly calendar: Calendar
  /** Mexico's working days, as one of its authorities (`comar`) counts them; null: none of its own closures. */
  workingDays(authority: string | null): WorkingCalendar
  readonly menu: readonly MenuEntry[]
  readonly places: PlaceBook
  hasTopic(topic: TopicId): boolean
  /** Every topic with the group it is listed under, in the order of the files. */
  readonly topics: readonly { readonly id: TopicId; readonly group: string; readonly priority: number }[]
  title(topic: TopicId, language: Language): string
  /** "Free" or the amount, when the first fact on cost says one or the other; null otherwise. */
  price(topic: TopicId, language: Language): string | null
  /** `grief` topics get no hello and no decoration. */
  tone(topic: TopicId): 'plain' | 'grief'
  /** The topic as an option in a question, in the person's words. */
  choice(topic: TopicId, language: Language): string
  /** The area that takes the topic's cases, or null for an unknown topic. */
  area(topic: TopicId): string | null
  homonym(id: string): Homonym | null
  /** The parts that have at least one fact, in the order they are offered. */
  fields(topic: TopicId): readonly Field[]
  /** Neighbouring topics that exist, with the words that tell them apart. */
  related(topic: TopicId, language: Language): readonly { readonly topic: TopicId; readonly label: string }[]
  /**
   * The whole card (`field` null or `more`) or one part. `first`: the topic was not at hand before, so its warnings stand above whatever
   * part was asked. `today` (`2026-11-21`) decides what is overdue.
   */
  answer(topic: TopicId, field: Field | null, language: Language, today: string, first?: boolean): Answer
  /**
   * What a chat says of a topic at once. `field` null: the first answer, what it is and what to do first. The card (`more`), or a part from its fact
   * number `from` on, in whole facts of some 600 letters, with one warning at most; anything else as `answer` says it.
   */
  piece(topic: TopicId, field: Field | null, language: Language, today: string, first?: boolean, from?: number): Piece
  /** These facts of a topic as the answer to a question; under its title where the topic was not at hand before (`first`). */
  chosen(topic: TopicId, facts: readonly string[], language: Language, today: string, first: boolean): Answer
  /** What people say to which each fact of a topic, or none, is the answer: the same map each time; null where nobody wrote any. */
  asked(topic: TopicId): AskedLines | null
  /** Which procedures begin themselves where somebody tells their case. */
  readonly beginnings: Beginnings
  /** What people write about their own matter after its result: the same each time. */
  readonly headway: HeadwayLines
  /** The parts asked for next after the first answer, most asked first. */
  next(topic: TopicId): readonly Field[]
  /** The texts of a guided procedure; null when it has none. */
  guide(flow: string, language: Language): GuideText | null
  /** A fact `topic/fact-id` as a line; null when this office has no such fact. */
  line(item: Item, language: Language, today: string): Line | null
  /** Every fact this office has on a topic, in the order of its file, as staff read and search them; none for an unknown topic. */
  facts(topic: TopicId): readonly Fact[]
  /** The line that says where lines with sources are from and of when they are. */
  sourceOf(lines: readonly Line[], language: Language): string
  /** What is said while somebody is in danger, and whom they can call. */
  readonly danger: DangerBook
  /** The doors outside the office for what is none of ours: who can help, with number and date. */
  otherDoors(language: Language, today: string): Answer
}
