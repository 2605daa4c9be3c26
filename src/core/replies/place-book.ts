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
  /** A kind as a choice; null for one that cannot be looked for. */
  kind(kind: PlaceKind, language: Language): string | null
  /** What is nearest to a place, of each kind, with distance, source and date; honest where nothing is known. */
  nearest(kinds: readonly PlaceKind[], place: PlaceId, language: Language, today: string): Answer
}
