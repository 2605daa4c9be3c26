import { openBoards } from '../conversation/boards.ts'
import type { Flows } from '../conversation/stack.ts'
import type { Book } from '../replies/book.ts'
import { type Board, type LineMoved, type LineState, type Party, stateOf } from '../vocabulary/board.ts'
import type { Conversation } from '../vocabulary/conversation.ts'
import type { Language } from '../vocabulary/language.ts'
import { refusesSummary } from './summary.ts'

/** A person's board as somebody of their office sees it, in the reader's language. */
export interface CaseBoard {
  readonly flow: string
  readonly title: string
  readonly lines: readonly CaseBoardLine[]
  /** It is a relative's, seen by the person too; whoever has the relative's case changes it. */
  readonly shared: boolean
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

/**
 * The boards of a conversation for whoever has its case, the one at hand first, then the one a relative shares, as it was last seen here; none when
 * the person does not want a summary seen.
 */
export function caseBoards(
  conversation: Pick<Conversation, 'stack' | 'boards' | 'guestOf'>,
  machinery: BoardMachinery,
): readonly CaseBoard[] {
  const { flows } = machinery
  if (refusesSummary(conversation.stack, { flows })) return []
  const own = openBoards(conversation, flows).map(({ flow, lines }) => {
    const { moved }: Pick<Board, 'moved'> = conversation.boards?.[flow] ?? { moved: {} }
    return { flow, lines, moved, shared: false }
  })
  const { guestOf = null } = conversation
  const shared = guestOf === null ? [] : [{ flow: guestOf.flow, ...guestOf.board, shared: true }]
  return [...own, ...shared].flatMap((one) => caseBoard(one, machinery))
}

interface BoardMachinery {
  readonly flows: Flows
  readonly book: Book
  /** The reader's; Spanish, the office's own, when absent. */
  readonly language?: Language
}

interface Found extends Pick<Board, 'lines' | 'moved'> {
  readonly flow: string
  readonly shared: boolean
}

function caseBoard(
  { flow, lines, moved, shared }: Found,
  { flows, book, language = 'es' }: BoardMachinery,
): CaseBoard[] {
  const guide = flows.get(flow)?.guide ?? null
  const text = book.guide(flow, language)
  if (guide === null || text === null) return []
  const shown = lines.flatMap((id): CaseBoardLine[] => {
    const [who, words] = [guide.board[id]?.who, text.board?.[id]?.line]
    if (who === undefined || words === undefined) return []
    return [{ id, who, words, state: stateOf({ moved }, id), moved: moved[id] ?? null }]
  })
  return shown.length === 0 ? [] : [{ flow, title: text.title, lines: shown, shared }]
}
