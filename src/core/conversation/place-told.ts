import type { Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { Act } from './act.ts'

/** The municipality, city or state the person told last; null when none. */
export function placeTold({ stack, place }: Pick<Conversation, 'stack' | 'place'>): PlaceId | null {
  if (place !== undefined) return place
  const { context } = (stack[0]?.snapshot ?? {}) as { context?: { place?: unknown } | null }
  return typeof context?.place === 'string' ? context.place : null
}

/** The place told last once this event is heard: said beside something else, or the one place an act is about. */
export function placeAfter(conversation: Conversation, event: ConversationEvent, act: Act): PlaceId | undefined {
  if (act.type === 'start_over') return undefined
  if (event.type === 'message' && event.resides !== undefined) return event.resides
  const asked = act.type === 'near' || act.type === 'place' ? act.places : []
  return asked.length === 1 ? asked[0] : (placeTold(conversation) ?? undefined)
}

/** Whoever told where they are is not asked again: what is looked for is looked for there. */
export function nearTold(act: Act, place: PlaceId | undefined): Act {
  const isOpen = act.type === 'near' && !act.again && act.places.length === 0 && act.kinds.length > 0
  return isOpen && place !== undefined ? { ...act, places: [place] } : act
}

/** An effect that says where to go, with where the person is. */
export function withPlace(effect: Effect, place: PlaceId | undefined): Effect {
  const saysWhere = effect.type === 'say_topic' || effect.type === 'say_result'
  return saysWhere && place !== undefined ? { ...effect, place } : effect
}
