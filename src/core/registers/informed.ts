import type { ChannelName } from '../vocabulary/inbound.ts'
import type { Language } from '../vocabulary/language.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/**
 * A matter the assistant itself answered, as the office's register asks for it: matter, area, time and origin; its outcome is that somebody was
 * informed. It says nothing of who it was, and leads to nobody: it has an id of its own, no contact and no case.
 */
export interface InformedMatter {
  readonly topic: TopicId
  readonly channel: ChannelName
  readonly language: Language
  /** The state or country the person told; never a municipality. */
  readonly origin: PlaceId | null
}

/** The kind of record it is kept as; `of` is the area that would have taken it. */
export const informedKind = 'informed'
