import type { Language, Trilingual } from '../../core/vocabulary/language.ts'
import type { PlaceId, PlaceKind } from '../../core/vocabulary/place.ts'
import type { Source, TopicId } from '../../core/vocabulary/topic.ts'
import type { GazetteerData } from './gazetteer.ts'

/** One office or place outside this one, as a file of knowledge/directory states it. */
export interface PlaceRecord {
  readonly id: string
  readonly kind: PlaceKind
  /** As on its door. */
  readonly name: string
  /** What it is, where the name does not say it. */
  readonly what?: Trilingual
  /** Whom it serves and for what, where that is not plain. */
  readonly serves?: Trilingual
  /** Where it is: a place of the gazetteer, a whole state or a country (`mx`, `us`, `ht`). */
  readonly at: PlaceId
  /** Where it is, in words, when the gazetteer has no such place. */
  readonly city?: string
  readonly address?: string
  readonly phones: readonly string[]
  readonly email?: string
  readonly url?: string
  readonly hours?: Trilingual
  /** Languages it serves in. */
  readonly languages: readonly (Language | 'fr')[]
  /** The whole states it is said to be for, e.g. `us-ct`. */
  readonly covers: readonly string[]
  /** States of which it serves a part, beside the one it stands in. */
  readonly serves_part_of: readonly string[]
  /** The counties a source gives to it, by state: `us-tx: [Hidalgo, Starr]`. */
  readonly counties: Readonly<Record<string, readonly string[]>>
  /** Where it is and when it is open comes from the press or a guide, not from the office itself. */
  readonly second_hand: boolean
  /** What the sources contradict each other about, or what makes it doubtful that it is still so. */
  readonly disputed?: Trilingual
  readonly sources: readonly string[]
  readonly as_of: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly review_by: string
  readonly confirm: boolean
  /** The area of the office that looks after the record; the office's first when absent. */
  readonly owner?: string
  /** The day somebody last made sure that it is still so, `2026-11-21`. */
  readonly checked?: string
  /** Where its door is, in degrees; `source` is one of `sources`, `date` when that said so. */
  readonly location?: {
    readonly latitude: number
    readonly longitude: number
    readonly source: string
    readonly date: string
  }
  /** Told to nobody until somebody has made sure of it. */
  readonly hidden?: boolean
}

/** Words per language, compared without accents or case. */
export type Words = Readonly<Record<Language, readonly string[]>>

/** A kind of place, as people ask for it. */
export interface KindContent {
  readonly label: Trilingual
  /** With its article, as sentences use it: "el consulado de México". */
  readonly the: Trilingual
  /**
   * The country it stands in. Asked for from the other, the person is told so and given `elsewhere`; of `both` it is given where
   * none is known within reach.
   */
  readonly country: 'mx' | 'us' | 'both'
  readonly elsewhere?: PlaceKind
  /** What must be known before going there, said first. */
  readonly warning?: Trilingual
  /** Each serves a district of its own: whichever serves one's state or county stands before what is nearer. */
  readonly by_district: boolean
  /** Farther than this, in kilometres, one of another state helps nobody. Absent: it does however far it is. */
  readonly reach?: number
  /** Lines of knowledge/directory/lines.yaml, or records, that hold wherever one is. */
  readonly national: readonly string[]
  /** Words people say for it, per language; plain or not. */
  readonly words: Words
}

/** An office by the name people know it by. */
export interface NamedOffice {
  /** The records any of which may be meant. */
  readonly records: readonly string[]
  /** Its name alone asks for it: no topic is about it. */
  readonly alone: boolean
  readonly words: Words
}

/** knowledge/nearest.yaml: what may be looked for near a person, and under which topics it is offered. */
export interface NearestContent {
  readonly kinds: Readonly<Partial<Record<PlaceKind, KindContent>>>
  /** Words that make a message a wish for something near: "cerca", "near", "toupre". */
  readonly near: Words
  /** Words for "which one is mine", said of consulates and migrant offices only. */
  readonly mine: Words
  /** Words with which something else is looked for: a lawyer, a hospital. */
  readonly except: Words
  /** Words for what an authority did to somebody: then it is told of, not looked for. */
  readonly did: Words
  /** Words that ask where something is or how it is reached: with one of them a longer question still names a kind. */
  readonly asks: Words
  /** Words of our own office: "your office" is never another. */
  readonly ours: Words
  /** Words that say where somebody lives or is; a place follows. */
  readonly lives: Words
  /** Offices and lines people ask for by name. */
  readonly named: readonly NamedOffice[]
  readonly topics: Readonly<Record<TopicId, readonly PlaceKind[]>>
}

/** The directory of places, ready to be asked. */
export interface PlacesContent {
  readonly sources: Readonly<Record<string, Source>>
  readonly records: readonly PlaceRecord[]
  readonly nearest: NearestContent
  readonly gazetteer: GazetteerData
}
