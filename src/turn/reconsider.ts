import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { TurnDeps } from './deps.ts'
import { cleanText } from './read.ts'
import type { Received } from './receive.ts'

/**
 * What was read, after a second opinion where one is switched on. Nobody is asked about what a person of the office answers,
 * about an open emergency, about places or what is wanted of the assistant itself, or where an option or the message before is about a death.
 */
export async function reconsider(
  event: ConversationEvent,
  inbound: Inbound,
  { contactId, conversation, openCase }: Received,
  { secondOpinion, book }: Pick<TurnDeps, 'secondOpinion' | 'book'>,
): Promise<ConversationEvent> {
  if (secondOpinion === undefined || event.type !== 'message' || inbound.content.kind !== 'text') return event
  const { meaning, place, errand } = event
  if (
    place !== undefined ||
    errand !== undefined ||
    openCase?.status === 'owned' ||
    (openCase !== null && openCase.urgent !== null)
  )
    return event
  const near = [...meaning.candidates.map(({ topic }) => topic), ...(conversation.lately ?? [])]
  if (near.some((topic) => book.tone(topic) === 'grief')) return event
  const opinion = await secondOpinion.on({
    message: inbound,
    contactId,
    text: cleanText(inbound.content.text),
    earlier: (conversation.bubbles ?? []).map(({ text }) => text),
    meaning,
    label: (topic) => book.choice(topic, meaning.language),
  })
  return { ...event, meaning: opinion }
}
