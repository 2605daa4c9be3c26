import type { Conversation } from '../vocabulary/conversation.ts'

/** The facts said last in answer to a question, by their ids within the topic at hand; none where a part or the first answer was said. */
export function factsSaidLast({ stack }: Pick<Conversation, 'stack'>): readonly string[] {
  const top = stack.findLast(({ flow }) => flow === 'explain')
  const { context } = (top?.snapshot ?? {}) as { context?: { facts?: unknown } | null }
  const facts = context?.facts
  return Array.isArray(facts) ? facts.filter((id) => typeof id === 'string') : []
}
