import type { Conversation } from '../vocabulary/conversation.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import { isBeside } from './shares.ts'

/** How many timers have rung since the person last wrote, this event included. */
export function rungAfter({ rung = 0 }: Pick<Conversation, 'rung'>, event: ConversationEvent): number {
  // Whoever fell silent in danger was asked for their sake, not by their wish.
  if (event.type === 'timer') return event.kind === 'silence' ? rung : rung + 1
  return isOfPerson(event.type) ? 0 : rung
}

/** When the person was last there. A timer that rings is not the person, nor is who shares a board with them. */
export function seenAfter({ lastSeenAt }: Conversation, event: ConversationEvent, now: number): number {
  return event.type === 'timer' || isBeside(event) ? lastSeenAt : now
}

/** Whether the person still keeps us out: whoever is heard from does not. */
export function leftAfter(
  { left }: Pick<Conversation, 'left'>,
  { type }: ConversationEvent,
): Pick<Conversation, 'left'> {
  return left === undefined ? {} : { left: left && !isOfPerson(type) }
}

function isOfPerson(type: ConversationEvent['type']): boolean {
  return (
    type === 'message' ||
    type === 'choice' ||
    type === 'start' ||
    type === 'place' ||
    type === 'attached' ||
    type === 'unsupported' ||
    type === 'joined'
  )
}

/** From this long a silence on, a person is reminded where they were. Milliseconds. */
const away = 2 * 24 * 60 * 60 * 1000

/** Whether nothing was heard for so long that a person is reminded where they were. */
export function wasAway({ lastSeenAt }: Conversation, now: number): boolean {
  return now - lastSeenAt > away
}
