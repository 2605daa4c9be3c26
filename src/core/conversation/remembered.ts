import type { Conversation } from '../vocabulary/conversation.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'

/** How many readings of a message the next one is weighed with. */
const mostLately = 4
/** How many meanings of earlier messages the next one is read with. */
const mostSaid = 5

/** What a message was taken to be about; null for what is no message about something. */
export function latelyIn(event: ConversationEvent): readonly string[] | null {
  if (event.type !== 'message' || event.meaning.candidates.length === 0) return null
  return event.meaning.candidates.slice(0, mostLately).map(({ topic }) => topic)
}

/** The meanings of what was said about the topic at hand: a new topic begins with those of the message that named it. */
export function saidAfter(
  { said = [] }: Conversation,
  event: ConversationEvent,
  sameTopic: boolean,
): readonly string[] {
  if (event.type !== 'message') return sameTopic ? said : []
  const { says = [], outcome } = event.meaning
  if (outcome !== 'answer' && outcome !== 'clarify') return said
  return [...new Set([...(sameTopic ? said : []), ...says])].slice(-mostSaid)
}
