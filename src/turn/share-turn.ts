import { boardIn } from '../core/conversation/boards.ts'
import { sharedBy } from '../core/conversation/shares.ts'
import { step } from '../core/conversation/step.ts'
import type { SharedBoard } from '../core/vocabulary/board.ts'
import { boardCode } from '../core/vocabulary/code.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { TurnCommit } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'
import { elsewhere } from './elsewhere.ts'
import type { Received } from './receive.ts'

/**
 * The turn in which somebody begins to see the board a code leads to. Its owner's conversation is written first, so that of two with one code
 * one sees it; made again by the same person it leads to the same. Null when the code leads to no board, or another one is seen here.
 */
export async function shareTurn(
  code: string,
  inbound: Inbound,
  newcomer: Received,
  deps: TurnDeps,
): Promise<TurnCommit | null> {
  const { contactId, conversation, revision } = newcomer
  if (revision === 0 || conversation.guestOf != null) return null
  const shared = await letIn(code, contactId, deps)
  if (shared === null) return null
  const { flow, board } = shared
  const stepped = step(conversation, { type: 'board_joined', flow, board }, deps.machinery, deps.now())
  const joined = { ...stepped, conversation: { ...stepped.conversation, guestOf: shared } }
  return carryOut(joined, newcomer, inbound, deps)
}

/** Lets a contact see the board a code leads to, and tells its owner. */
async function letIn(code: string, guest: string, deps: TurnDeps): Promise<SharedBoard | null> {
  const owner = await deps.store.findByCode(boardCode(code), deps.now())
  if (owner === null || owner === guest) return null
  const { flows } = deps.machinery
  const found = await elsewhere(
    owner,
    ({ conversation }) => {
      const by = sharedBy(conversation, code, guest)
      if (by === null || by.share.guest === guest || boardIn(conversation, by.flow, flows) === null) return null
      const news = { type: 'news', news: 'joined', flow: by.flow, shared: false } as const
      const told = step(conversation, news, deps.machinery, deps.now())
      const shares = { ...told.conversation.shares, [by.flow]: { ...by.share, guest } }
      return { ...told, conversation: { ...told.conversation, shares } }
    },
    deps,
  )
  if (found.state === 'gone') return null
  const by = sharedBy(found.conversation, code, guest)
  const board = by === null ? null : boardIn(found.conversation, by.flow, flows)
  return by?.share.guest !== guest || board === null ? null : { owner, flow: by.flow, board }
}
