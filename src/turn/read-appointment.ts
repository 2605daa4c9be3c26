import { unappointChoice } from '../core/conversation/choice-id.ts'
import { answeredIn, expectedIn, resultIn } from '../core/conversation/guides.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { TurnDeps } from './deps.ts'

type Told = Pick<Extract<ConversationEvent, { type: 'message' }>, 'appointment'>

/**
 * The appointment a message tells of, for what the result in hand is about; empty where no result is in hand, a question stands, or an emergency
 * was told of. Danger, pressed choices and the wish for a person come first.
 */
export function appointmentIn(text: string, meaning: Meaning, conversation: Conversation, deps: TurnDeps): Told {
  const { picked, outcome, guessed, language } = meaning
  if (picked !== null || outcome === 'person' || (outcome === 'urgent' && guessed !== true)) return {}
  const { flows } = deps.machinery
  const given = answeredIn(conversation, flows)
  if (given === null || conversation.hushed != null || expectedIn(conversation, flows) !== null) return {}
  const { flow, appointment } = given
  if (!resultIn(conversation, flow, flows)) return {}
  const said = deps.listener.appointment(text, {
    language: conversation.language ?? language,
    awaited: conversation.offered.some(({ id }) => id === unappointChoice(flow)),
    kept: appointment !== null,
    now: deps.now(),
  })
  return said === null ? {} : { appointment: { flow, said } }
}
