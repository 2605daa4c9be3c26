import type { OfficePart } from '../office/office-part.ts'
import type { Json } from '../vocabulary/conversation.ts'
import type { Language } from '../vocabulary/language.ts'
import type { Outbound } from '../vocabulary/outbound.ts'
import type { PlaceKind } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/**
 * What kind of content an entry is: a fact or summary of a topic, an office's own fact, a telephone line, a place of the directory, a part of
 * the office itself.
 */
export type EntryKind = 'fact' | 'own' | 'summary' | 'line' | 'place' | OfficePart

/** An entry of the content as a list shows it. */
export interface EntryListing {
  /** Names it among all entries and stands in addresses: `fact_curp_free-look`. */
  readonly id: string
  readonly kind: EntryKind
  /** The topic it belongs to; null for lines and places. */
  readonly topic: TopicId | null
  /** The topic's title, the name on the door, or the office's name. */
  readonly title: string
  /** What it says in Spanish, its values written in. */
  readonly text: string
  /** The area that looks after it. */
  readonly owner: string
  /** Day after which it must be looked at again, `2026-11-21`; null for what is not dated. */
  readonly reviewBy: string | null
  readonly due: 'overdue' | 'soon' | null
  /** Told to nobody until somebody has made sure of it. */
  readonly hidden: boolean
  /** Which kind of place it is; absent for what is none. */
  readonly place?: PlaceKind
}

/** An entry that must be looked at again by some day. */
export interface DueEntry {
  /** The area that looks after it. */
  readonly owner: string
  readonly reviewBy: string
  /** The day somebody made sure of it, or the day it is of; null where only a month, a year or nothing is known. */
  readonly seen: string | null
}

/** One thing of an entry that may be changed. `name` is its name in the form: `text.es`, `value.line.number`. */
export interface DeskField {
  readonly name: string
  /** What it is, for its label: `text`, `as_of`. */
  readonly label: string
  readonly kind: 'line' | 'long' | 'day' | 'time' | 'choice' | 'check'
  readonly value: string
  readonly language?: Language
  /** What is said beside the label, as it is: a value's name, a source's title. */
  readonly of?: string
  readonly options?: readonly string[]
  /** What it is asked together with, under one heading: `day_1`, `closed`; the heading is `of` where that names something of the office. */
  readonly group?: string
}

/** Something wrong with a change: the field it is about (null: the whole), a code, and what fills its sentence. */
export interface DeskProblem {
  readonly field: string | null
  readonly code: string
  readonly facts: Readonly<Record<string, string>>
}

/** A field that a change makes another. */
export interface Difference {
  readonly field: Omit<DeskField, 'value'>
  readonly was: string
  readonly is: string
}

/** What an office's people fill in about an entry: field → text; a box that is not ticked is absent. */
export type DeskForm = Readonly<Record<string, string>>

/** A change as it was read from a form. */
export interface DeskReading {
  readonly change: Json
  readonly problems: readonly DeskProblem[]
  readonly differences: readonly Difference[]
}

/** The content as those who look after it see it: today's, with everything published. Implemented by `src/knowledge/desk`. */
export interface Desk {
  /** Overdue or due within sixty days of `today`, earliest first. */
  due(today: string): readonly EntryListing[]
  /** Everything that must be looked at again some day, due or not. */
  dated(): readonly DueEntry[]
  /** Entries in which every word of the query begins a word; at most `limit`. */
  find(query: string, today: string, limit: number): readonly EntryListing[]
  /** Topics with their titles in Spanish. */
  topics(): readonly { readonly id: TopicId; readonly title: string }[]
  ofTopic(topic: TopicId, today: string): readonly EntryListing[]
  /** The places of the directory; where words are given, those in which each of them begins a word. */
  places(today: string, query?: string): readonly EntryListing[]
  entry(id: string, today: string): EntryListing | null
  /** What may be changed of an entry, as it stands; null for one there is none of. */
  fields(id: string): readonly DeskField[] | null
  /** Reads a form about an entry and checks what would come of it as `npm run knowledge` does; null for an entry there is none of. */
  read(id: string, form: DeskForm, today: string): DeskReading | null
  /** Checks a change once more, against what has been published since; null when its entry is no more or it is of another version. */
  review(change: Json, today: string): DeskReading | null
  /** The form that says a change. */
  form(change: Json): DeskForm | null
  /** What a person would be told with this change, in a language. */
  preview(change: Json, language: Language, today: string): Outbound | null
  /** The topics whose answers say an entry: whoever follows them may be told of a change. */
  topicsOf(id: string): readonly TopicId[]
}
