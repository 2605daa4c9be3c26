import type { ConversationEvent } from '../vocabulary/event.ts'

/** True for what the person themselves did here. */
export function isPerson(event: ConversationEvent): boolean {
  return event.type === 'message' || event.type === 'choice' || event.type === 'start'
}

/** Whoever of the office ends a danger says themselves how it goes on. */
export function isOfOffice({ type }: ConversationEvent): boolean {
  return type === 'case_closed' || type === 'case_safe'
}
