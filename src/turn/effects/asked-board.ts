import { boardIn, openBoards } from '../../core/conversation/boards.ts'
import { boardChoice } from '../../core/conversation/choice-id.ts'
import { type Board, stateOf } from '../../core/vocabulary/board.ts'
import type { ErrandWork } from './errand-work.ts'

/** A board somebody may be asked about every day. */
export interface AskedBoard {
  readonly flow: string
  /** The choice that shows it. */
  readonly look: string
  readonly done: boolean
}

/** The board of `named`, or the one at hand: one's own, else the one a relative shares; null when there is none. */
export function boardAsked(named: string | null, { received: { conversation }, deps }: ErrandWork): AskedBoard | null {
  const { guestOf = null } = conversation
  const { flows } = deps.machinery
  const flow = named ?? openBoards(conversation, flows)[0]?.flow ?? guestOf?.flow ?? ''
  const own = boardIn(conversation, flow, flows)
  const board = own ?? (guestOf?.flow === flow ? guestOf.board : null)
  return board === null ? null : { flow, look: boardChoice(flow, null, null, own === null), done: isDone(board) }
}

/** The choice that shows the board a daily question is about; `nothing` when it is done or no more, null when it is about no board. */
export function lookAsked(flow: string | null, work: ErrandWork): string | null {
  const guide = flow === null ? null : (work.deps.machinery.flows.get(flow)?.guide ?? null)
  if (guide === null || Object.keys(guide.board).length === 0) return null
  const found = boardAsked(flow, work)
  return found === null || found.done ? 'nothing' : found.look
}

function isDone(board: Board): boolean {
  return board.lines.every((line) => stateOf(board, line) === 'done')
}
