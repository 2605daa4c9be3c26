import type { Language } from '../vocabulary/language.ts'
import type { PlaceAwaited, PlaceId, PlaceKind, PlaceSaid, Point } from '../vocabulary/place.ts'

/** A place as it is drawn on a map: where it lies, in which state, and how many people live there. */
export interface MapPlace extends Point {
  readonly id: PlaceId
  readonly state: string
  readonly people: number
}

/**
 * The port behind which words and positions become places. Pure, offline and quick (under a millisecond a message).
 * Implemented by `src/knowledge/places/atlas.ts`.
 */
export interface Atlas {
  /** What a message says of places; null when it is about something else. */
  hear(text: string, awaited: PlaceAwaited): PlaceSaid | null
  /** The kinds of office a short question asks for without naming a place; null when it asks for none, or for ours. */
  asked(text: string): readonly PlaceKind[] | null
  /** True for a short question about our own office: where it is, how it is reached. */
  asksForUs(text: string): boolean
  /** Where somebody says they live or are, beside whatever else they say; null when they do not. */
  resides(text: string): PlaceId | null
  /** The municipality or city a position lies in or near; null outside Mexico and the United States. */
  at(point: Point): PlaceId | null
  has(id: PlaceId): boolean
  /** Every place it knows, to draw where they lie. */
  places(): readonly MapPlace[]
  /** `Gómez Palacio, Durango`; the state's name for a whole state. Empty for an unknown id. */
  name(id: PlaceId, language: Language): string
}
