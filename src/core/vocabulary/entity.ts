import type { PlaceId } from './place.ts'

/** Where in a message a thing was said. */
export interface Mention {
  /** Where its words begin in the message, in UTF-16 units. */
  readonly at: number
  /** Its words as they were written. */
  readonly words: string
  /** False when it was rounded ("como"), may mean two things, or what was left unsaid was guessed: ask again. */
  readonly certain: boolean
}

/** How finely a day was told; `from` and `to` are the widest the words allow. */
export type Precision = 'day' | 'week' | 'month' | 'year'

/** Days from `from` to `to`, both included, as civil dates (`2026-11-21`) that exist. One day: both are the same. */
export interface DateSaid extends Mention {
  readonly kind: 'date'
  readonly from: string
  readonly to: string
  readonly precision: Precision
}

/** An age in whole years; of a small child also in months, when it was told so. One age: `from` and `to` are the same. */
export interface AgeSaid extends Mention {
  readonly kind: 'age'
  readonly from: number
  readonly to: number
  readonly months: number | null
}

/** Money. `currency` is null when only "$" or nothing was said: dollars or pesos, depending on who speaks. */
export interface AmountSaid extends Mention {
  readonly kind: 'amount'
  readonly from: number
  readonly to: number
  readonly currency: Currency | null
}

/** Currencies as ISO 4217 writes them. */
export type Currency =
  | 'MXN'
  | 'USD'
  | 'HTG'
  | 'GTQ'
  | 'HNL'
  | 'VES'
  | 'COP'
  | 'DOP'
  | 'CUP'
  | 'CLP'
  | 'BRL'
  | 'CAD'
  | 'EUR'

/** A bare number; only read when a number was asked for. */
export interface NumberSaid extends Mention {
  readonly kind: 'number'
  readonly from: number
  readonly to: number
}

/** In which unit a length of time was told. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year'

/** A length of time that is neither an age nor a way to tell a date: `trabajé 12 años`. */
export interface DurationSaid extends Mention {
  readonly kind: 'duration'
  readonly from: number
  readonly to: number
  readonly unit: TimeUnit
}

/** What somebody is to somebody. Words for women and men are one relation; `RelationSaid.gender` keeps which. */
export type Relation =
  | 'self'
  | 'parent'
  | 'child'
  | 'sibling'
  | 'spouse'
  | 'partner'
  | 'former-spouse'
  | 'grandparent'
  | 'grandchild'
  | 'aunt-uncle'
  | 'niece-nephew'
  | 'cousin'
  | 'parent-in-law'
  | 'sibling-in-law'
  | 'child-in-law'
  | 'step-parent'
  | 'step-child'
  | 'step-sibling'
  | 'godparent'
  | 'godchild'
  | 'compadre'
  | 'family'
  | 'friend'
  | 'neighbour'
  | 'coworker'
  | 'employer'
  | 'fellow-countryman'

/** A person told of by what they are to somebody: `mi jefa`, `la mamá de mi esposa`, `soy su hija`. */
export interface RelationSaid extends Mention {
  readonly kind: 'relation'
  readonly relation: Relation
  readonly gender: 'female' | 'male' | null
  /** Several people: `mis hijos`. */
  readonly several: boolean
  /** To whom: who writes, somebody else, or who writes' own relation of that name; null when not said. */
  readonly whose: 'mine' | 'other' | Relation | null
  /** True when who writes is the relation: in `soy su hija` the other person is the parent. */
  readonly speaker: boolean
}

/** A paper. */
export type DocumentKind =
  | 'civil-record'
  | 'birth-record'
  | 'marriage-record'
  | 'death-record'
  | 'divorce-record'
  | 'single-status'
  | 'archive-extract'
  | 'passport'
  | 'curp'
  | 'voter-card'
  | 'identity-card'
  | 'consular-id'
  | 'drivers-license'
  | 'military-card'
  | 'visa'
  | 'humanitarian-visa'
  | 'humanitarian-card'
  | 'residence-card'
  | 'green-card'
  | 'work-permit'
  | 'visitor-permit'
  | 'comar-certificate'
  | 'repatriation-certificate'
  | 'i-94'
  | 'a-number-letter'
  | 'court-notice'
  | 'removal-order'
  | 'naturalization-letter'
  | 'social-security-card'
  | 'tax-papers'
  | 'pay-stub'
  | 'school-papers'
  | 'medical-papers'
  | 'power-of-attorney'
  | 'custody-order'
  | 'criminal-record'
  | 'proof-of-address'
  | 'will'

/** A paper spoken of. */
export interface DocumentSaid extends Mention {
  readonly kind: 'document'
  readonly document: DocumentKind
}

/** A country by its ISO 3166 code in lower case, named or told by where somebody is from (`hondureño`). */
export interface CountrySaid extends Mention {
  readonly kind: 'country'
  readonly country: string
  readonly nationality: boolean
}

/** A state of Mexico or the United States, `mx-dur`, `us-tx`. */
export interface StateSaid extends Mention {
  readonly kind: 'state'
  readonly country: 'mx' | 'us'
  readonly state: PlaceId
}

/** A municipality or city: the places it may mean, likeliest first. */
export interface PlaceMentioned extends Mention {
  readonly kind: 'place'
  readonly places: readonly PlaceId[]
}

/** The number of a case of an office, written as the office does: `DGO-4F7KA`. */
export interface FolioSaid extends Mention {
  readonly kind: 'folio'
  readonly folio: string
}

/** What tells who somebody is. `sensitive`: never put into a log, a report or an answer. */
export interface IdentifierSaid extends Mention {
  readonly kind: 'a-number' | 'phone' | 'email'
  /** An A-number as `A` and its digits; a telephone's digits, `+` before them when written; an address in lower case. */
  readonly value: string
  readonly sensitive: true
}

/** One thing a message tells. */
export type Entity =
  | DateSaid
  | AgeSaid
  | AmountSaid
  | NumberSaid
  | DurationSaid
  | RelationSaid
  | DocumentSaid
  | CountrySaid
  | StateSaid
  | PlaceMentioned
  | FolioSaid
  | IdentifierSaid

/** Which thing it is. */
export type EntityKind = Entity['kind']

/** The entity of a kind. */
export type EntityOf<K extends EntityKind> = Extract<Entity, { readonly kind: K }>
