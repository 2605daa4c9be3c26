import type { Conversation } from '../vocabulary/conversation.ts'
import type { PlaceId } from '../vocabulary/place.ts'

/** The municipality, city or state the person told last; null when none. */
export function placeTold({ stack }: Pick<Conversation, 'stack'>): PlaceId | null {
  const { context } = (stack[0]?.snapshot ?? {}) as { context?: { place?: unknown } | null }
  return typeof context?.place === 'string' ? context.place : null
}
