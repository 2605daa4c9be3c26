import type { Act } from '#core/conversation/act.ts'
import type { PlaceId } from '#core/vocabulary/place.ts'
import type { TopicId } from '#core/vocabulary/topic.ts'

/** What the conversation remembers that `nearest` starts with. */
interface Remembered {
  readonly topic: TopicId | null
  readonly place?: PlaceId | undefined
}

/** Starts `nearest`, or hands it the act when it runs: with the place told now, else with the one told before. */
export function startNearest({ topic, place }: Remembered, event: Extract<Act, { type: 'near' | 'place' }>) {
  const asked = event.type === 'near'
  const before = asked && !event.again && place !== undefined ? [place] : []
  return {
    flow: 'nearest',
    input: {
      kinds: asked ? event.kinds : [],
      ...(asked && event.offices !== undefined ? { offices: event.offices } : {}),
      places: event.places.length > 0 ? event.places : before,
      topic,
      missed: !asked && event.places.length === 0,
    },
  }
}
