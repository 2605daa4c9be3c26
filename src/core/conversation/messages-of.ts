import type { ConversationEvent } from '../vocabulary/event.ts'

/** A message that says something beside its matter, as messages one after the other: that first, the matter last. Any other event is itself. */
export function messagesOf(event: ConversationEvent): readonly ConversationEvent[] {
  if (event.type !== 'message' || event.first === undefined) return [event]
  const { first, ...matter } = event
  return [...first.map((said) => ({ type: 'message', ...said }) as const), matter]
}
