import type { FactField } from './field.ts'
import type { Trilingual } from './language.ts'
import type { Validity } from './validity.ts'

/** A topic's stable id, e.g. `asylum-mexico`; the ids are those of the catalogue. */
export type TopicId = string

/** What is asked there is asked about the office or this chat, beside whatever is at hand. */
export const ownTopics: ReadonlySet<TopicId> = new Set([
  'office-contact',
  'privacy-my-data',
  'talk-to-person',
  'case-status',
])

/** An amount, phone, date … written once and put into every language's sentence by its slot `{name}`. */
export type Value =
  | {
      readonly kind: 'money'
      readonly amount: number
      readonly to?: number
      readonly currency: 'MXN' | 'USD' | 'CAD' | 'HTG'
    }
  | { readonly kind: 'number'; readonly amount: number; readonly to?: number }
  | { readonly kind: 'percent'; readonly amount: number }
  | { readonly kind: 'phone'; readonly number: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'time'; readonly from: string; readonly to?: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string }

/** Where a fact was read: enough for a person to look it up again. `date` is the publication's, or `undated`. */
export interface Source {
  readonly publisher: string
  readonly title: string
  readonly url?: string
  /** For a document without an address: its page or line, e.g. `L959`. */
  readonly place?: string
  readonly date: string
}

/** Whose rule or service the fact describes. */
export type Jurisdiction = 'federal' | 'state' | 'consular' | 'us' | 'haiti' | 'office'

/** What a person may have to confirm of a fact: where and when, what is asked for and costs, or whether a number answers. */
export type ToConfirm = 'place' | 'terms' | 'phone'

/** One checkable statement. Every sentence of fact a person reads is one of these, or rests on them by id. */
export interface Fact {
  readonly id: string
  readonly field: FactField
  readonly text: Trilingual
  readonly values: Readonly<Record<string, Value>>
  readonly sources: readonly string[]
  /** Day, month or year the fact was true (`2024`, `2024-10`, `2026-01-15`), or `undated`. */
  readonly as_of: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly jurisdiction: Jurisdiction
  /** Day after which the fact's owner must look again and the person is told it is overdue. */
  readonly review_by: string
  /** Sources disagree or practice varies: the answer asks once to confirm it, unless it is a right, a law or an emergency. */
  readonly confirm: boolean
  /** Until when the papers it names are good, as far as its sources say. */
  readonly validity?: readonly Validity[]
  /** Said as an answer only where one of these states was told (`us-tx`, `mx-dur`): another state's fee or desk misleads. */
  readonly when?: { readonly place: readonly string[] }
}

/** A neighbouring topic and the words that tell it apart, used as a button and in clarifying questions. */
export interface RelatedTopic {
  readonly topic: TopicId
  readonly when: Trilingual
}

/** What it is and what to do first, in two to four sentences of at most 290 characters in all; slots as in a summary. */
export interface Lead {
  readonly text: Trilingual
  readonly rests_on: readonly string[]
}

/** Everything known about one procedure. */
export interface Topic {
  readonly id: TopicId
  readonly group: string
  readonly priority: number
  /** The office's area that takes the case over. */
  readonly area: string
  readonly tone: 'plain' | 'grief'
  readonly title: Trilingual
  /** The topic as a choice in a question, in the person's words, at most 60 characters. */
  readonly choice: Trilingual
  /** What it is and what to do first, at most 600 characters; its slots `{fact.value}` come from the facts it rests on. */
  readonly summary: Trilingual
  readonly rests_on: readonly string[]
  /** The first answer to a general question; without it the summary's first sentences. */
  readonly lead?: Lead
  /** The parts asked for next, most asked first. */
  readonly next: readonly FactField[]
  readonly sources: Readonly<Record<string, Source>>
  readonly facts: readonly Fact[]
  readonly related: readonly RelatedTopic[]
  /** Contradictions and gaps as the sources leave them, for staff and reviewers; never shown as fact. */
  readonly gaps: readonly string[]
}
