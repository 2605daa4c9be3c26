import type { Conversation } from '../vocabulary/conversation.ts'

/** What the person asked for and has not been answered, as choice ids in order. None in conversations of before it was kept. */
export function openNeeds({ stack }: Conversation): readonly string[] {
  const [root] = stack
  const { context } = (root?.snapshot ?? {}) as { context?: { open?: unknown } | null }
  const open = context?.open
  return Array.isArray(open) ? open.filter((id) => typeof id === 'string') : []
}
