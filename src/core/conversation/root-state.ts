/** What the root machine is doing, read from where its snapshot stands. */
import type { Conversation } from '../vocabulary/conversation.ts'

/** Whether it was asked if everything is to be erased. */
export function isConfirming(conversation: Pick<Conversation, 'stack'>): boolean {
  return stateOf(conversation).includes('confirming_erase')
}

/** True when a person of the office gave the talk back and nobody has written since. */
export function wasReturned(conversation: Pick<Conversation, 'stack'>): boolean {
  return stateOf(conversation).includes('returned')
}

/** True while a person of the office was asked for and nobody has taken the case. */
export function isWaiting(conversation: Pick<Conversation, 'stack'>): boolean {
  const { context } = (conversation.stack[0]?.snapshot ?? {}) as { context?: { waiting?: unknown } | null }
  return context?.waiting === true && /listening|choosing/u.test(stateOf(conversation))
}

/** What the person asked for and has not been answered, as choice ids in order. None in conversations of before it was kept. */
export function openNeeds({ stack }: Conversation): readonly string[] {
  const [root] = stack
  const { context } = (root?.snapshot ?? {}) as { context?: { open?: unknown } | null }
  const open = context?.open
  return Array.isArray(open) ? open.filter((id) => typeof id === 'string') : []
}

function stateOf({ stack: [root] }: Pick<Conversation, 'stack'>): string {
  return JSON.stringify((root?.snapshot as { value?: unknown } | undefined)?.value ?? '')
}
