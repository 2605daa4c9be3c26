import { openBoards } from '../conversation/boards.ts'
import type { Flows } from '../conversation/stack.ts'
import type { Book } from '../replies/book.ts'
import { type Board, type LineMoved, type LineState, type Party, stateOf } from '../vocabulary/board.ts'
import type { Conversation } from '../vocabulary/conversation.ts'
import { refusesSummary } from './summary.ts'

/** A person's board as their office sees it, in the office's language. */
export interface CaseBoard {
  readonly flow: string
  readonly title: string
  readonly lines: readonly CaseBoardLine[]
}

/** One line of it, in the order of the board. */
export interface CaseBoardLine {
  readonly id: string
  readonly who: Party
  readonly words: string
  readonly state: LineState
  /** Null when it was never moved. */
  readonly moved: LineMoved | null
}

/** The boards of a conversation for whoever has its case, the one at hand first; none when the person does not want a summary seen. */
export function caseBoards(
  conversation: Pick<Conversation, 'stack' | 'boards'>,
  { flows, book }: { readonly flows: Flows; readonly book: Book },
): readonly CaseBoard[] {
  if (refusesSummary(conversation.stack, { flows })) return []
  return openBoards(conversation, flows).flatMap(({ flow, lines }): CaseBoard[] => {
    const guide = flows.get(flow)?.guide ?? null
    const text = book.guide(flow, 'es')
    if (guide === null || text === null) return []
    const board: Pick<Board, 'moved'> = conversation.boards?.[flow] ?? { moved: {} }
    const shown = lines.flatMap((id): CaseBoardLine[] => {
      const [who, words] = [guide.board[id]?.who, text.board?.[id]?.line]
      const moved = board.moved[id] ?? null
      return who === undefined || words === undefined ? [] : [{ id, who, words, state: stateOf(board, id), moved }]
    })
    return shown.length === 0 ? [] : [{ flow, title: text.title, lines: shown }]
  })
}
