import type { Conversation } from '../vocabulary/conversation.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'

/** How many timers have rung since the person last wrote, this event included. */
export function rungAfter({ rung = 0 }: Pick<Conversation, 'rung'>, { type }: ConversationEvent): number {
  if (type === 'timer') return rung + 1
  return isOfPerson(type) ? 0 : rung
}

/** When the person was last there. A timer that rings is not the person. */
export function seenAfter({ lastSeenAt }: Conversation, { type }: ConversationEvent, now: number): number {
  return type === 'timer' ? lastSeenAt : now
}

function isOfPerson(type: ConversationEvent['type']): boolean {
  return (
    type === 'message' ||
    type === 'choice' ||
    type === 'start' ||
    type === 'place' ||
    type === 'unsupported' ||
    type === 'joined'
  )
}
