import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { TurnDeps } from './deps.ts'
import { cleanText } from './read.ts'
import type { Received } from './receive.ts'

/** Longest note that is written down, in seconds: a longer one is a story for a person. */
const longest = 180
/** Longest text that is taken for somebody's words, in UTF-16 units. */
const mostWords = 2000

/**
 * A message with its voice note written down, where the office has switched that on: its words are then what the person said, and are
 * said back to them. Unchanged when there is nothing to listen to, somebody of the office has the conversation or is called to an
 * emergency, or nothing could be heard. A message is listened to once, however often its turn is computed.
 */
export function listenOnce(
  inbound: Inbound,
  { hear }: Pick<TurnDeps, 'hear'>,
): (received: Received) => Promise<Inbound> {
  let heard: Promise<Inbound> | null = null
  return async (received) => {
    const note = inbound.attachments?.find(({ kind }) => kind === 'voice')
    if (hear === undefined || note === undefined || inbound.content.kind !== 'attached') return inbound
    const { openCase, conversation } = received
    if (openCase?.status === 'owned' || (openCase?.urgent ?? null) !== null) return inbound
    if (note.seconds !== null && note.seconds > longest) return inbound
    heard ??= hear(received.contactId, inbound.sender, note, conversation.language).then((said) => {
      const text = cleanText(said ?? '')
      return text === '' || text.length > mostWords
        ? inbound
        : { ...inbound, content: { kind: 'text', text, spoken: true } }
    })
    return heard
  }
}
