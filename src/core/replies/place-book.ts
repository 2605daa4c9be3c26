import type { Atlas } from '../conversation/atlas.ts'
import type { Language } from '../vocabulary/language.ts'
import type { PlaceId, PlaceKind } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import type { Answer } from './book.ts'

/** What can be said of offices and places outside this one. Implemented by `src/knowledge/places/place-book.ts`. */
export interface PlaceBook {
  readonly atlas: Atlas
  /** The kinds offered to someone who told where they are but not what they look for. */
  readonly offered: readonly PlaceKind[]
  /** The kinds a topic offers to look for; none when it does not. */
  under(topic: TopicId): readonly PlaceKind[]
  /** The kind that does in a country, `mx` or `us`, what this one does: itself where it stands there; null where none does. */
  kindIn(kind: PlaceKind, country: string): PlaceKind | null
  /** A kind as a choice; null for one that cannot be looked for. */
  kind(kind: PlaceKind, language: Language): string | null
  /** Offices asked for by their name, those of the place first, at most two; honest where nothing is known. */
  offices(ids: readonly string[], place: PlaceId | null, language: Language, today: string): Answer
  /** In a few lines the one office of a kind that a place belongs to; null where none is known near, or without the phone needed. */
  one(kind: PlaceKind, place: PlaceId, need: 'any' | 'phone', language: Language, today: string): Answer | null
  /** What is nearest to a place, of each kind, with distance, source and date; honest where nothing is known. */
  nearest(kinds: readonly PlaceKind[], place: PlaceId, language: Language, today: string): Answer
}
