import { openBoards } from '../core/conversation/boards.ts'
import { expectedIn } from '../core/conversation/guides.ts'
import { topicAtHand } from '../core/conversation/step.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { TurnDeps } from './deps.ts'

type Spoken = Pick<Extract<ConversationEvent, { type: 'message' }>, 'board' | 'aside'>

/**
 * What a message says of the board that stands, or of what a running procedure answers at any time; empty when it says nothing of
 * either. Danger, pressed choices and the wish for a person come first; a question moves nothing.
 */
export function spokenOf(text: string, meaning: Meaning, conversation: Conversation, deps: TurnDeps): Spoken {
  if (meaning.picked !== null || meaning.outcome === 'person' || meaning.outcome === 'control') return {}
  if (meaning.outcome === 'urgent' && meaning.guessed !== true) return {}
  const { flows, known } = deps.machinery
  const running = conversation.stack.flatMap(({ flow }) => ((flows.get(flow)?.guide ?? null) === null ? [] : [flow]))
  const boards = openBoards(conversation, flows)
  const at = topicAtHand(conversation, flows)
  const near = [...new Set([...running.toReversed(), ...boards.map(({ flow }) => flow)])]
  for (const flow of near) {
    const aside = deps.listener.aside(text, flow)
    if (aside !== null) return { aside: { flow, aside } }
  }
  if (expectedIn(conversation, flows) !== null) return {}
  const { guestOf = null } = conversation
  const shared = guestOf === null ? [] : [{ flow: guestOf.flow, lines: guestOf.board.lines, shared: true as const }]
  for (const { flow, lines, ...whose } of [...boards, ...shared]) {
    const said = deps.listener.board(text, flow, lines)
    // Words that only name a line in passing are about it where it is at hand, and elsewhere about something else.
    if (said !== null && (at === null || (known.guide(flow)?.topics.includes(at) ?? false)))
      return { board: { flow, line: said.line, to: text.includes('?') ? null : said.to, ...whose } }
  }
  return {}
}
