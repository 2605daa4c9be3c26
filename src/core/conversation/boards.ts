import type { Board, LineState, Mover } from '../vocabulary/board.ts'
import type { Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import { boardChoice } from './choice-id.ts'
import type { Flows } from './stack.ts'

/** The boards of a conversation, by the guided procedure they belong to. */
export type Boards = Readonly<Record<string, Board>>

/** What is done with a board: looking at it, or at one line, or moving a line. */
export interface BoardAct {
  readonly flow: string
  readonly line: string | null
  /** Where the line goes; null only looks. */
  readonly to: LineState | null
  readonly by: Mover
}

/** Boards after something was done with one, and what is said. */
export interface BoardStep {
  readonly boards: Boards
  readonly effects: readonly Effect[]
}

/**
 * Does something with a board. `lines`: those the procedure's result has now; without one the board keeps its lines. A board
 * begins when it is first looked at; a button of a line that is no more says so. What the office moved is told in a sentence that
 * names no matter, once, and not at all when nothing moved; what a relative moved is told later, by a timer.
 */
export function boardStep(boards: Boards, act: BoardAct, lines: readonly string[], now: number): BoardStep {
  const found = withLines(boards[act.flow], lines)
  const gone = found === null || (act.line !== null && !found.lines.includes(act.line))
  if (gone) {
    const says = { type: 'say', key: 'unknown_choice', choices: ['menu', 'person'] } as const
    return { boards, effects: act.by === 'owner' ? [says] : [] }
  }
  const { flow, line, to } = act
  const board = line === null || to === null ? found : moveLine(found, line, to, act.by, now)
  if (act.by !== 'owner') {
    const says = { type: 'say', key: 'board.told_office', choices: [boardChoice(flow)] } as const
    return { boards: { ...boards, [flow]: board }, effects: act.by === 'guest' || board === found ? [] : [says] }
  }
  return {
    boards: { ...boards, [flow]: board },
    effects: [{ type: 'say_board', flow, board, line: to === null ? line : null, moved: to === null ? null : line }],
  }
}

/** A board with a line moved; the very same when it stands there already. */
export function moveLine(board: Board, line: string, state: LineState, by: Mover, at: number): Board {
  if (!board.lines.includes(line) || (board.moved[line]?.state ?? 'todo') === state) return board
  return { ...board, moved: { ...board.moved, [line]: { state, by, at } }, version: board.version + 1 }
}

/** What was moved stays known when a line goes and comes back with a correction. */
function withLines(board: Board | undefined, lines: readonly string[]): Board | null {
  if (lines.length === 0) return board ?? null
  return board === undefined ? { lines, moved: {}, version: 0 } : { ...board, lines }
}

/** A board somebody may look at now: one that was looked at before, or that the result of a running procedure has. */
export interface OpenBoard {
  readonly flow: string
  readonly lines: readonly string[]
}

/** A board of a conversation as it stands now; null when there is none. */
export function boardIn(
  conversation: Pick<Conversation, 'stack' | 'boards'>,
  flow: string,
  flows: Flows,
): Board | null {
  const lines = openBoards(conversation, flows).find((one) => one.flow === flow)?.lines ?? []
  return withLines(conversation.boards?.[flow], lines)
}

/** The boards of a conversation, the one at hand first. */
export function openBoards(
  { stack, boards = {} }: Pick<Conversation, 'stack' | 'boards'>,
  flows: Flows,
): readonly OpenBoard[] {
  const running = stack.toReversed().flatMap((frame): OpenBoard[] => {
    const lines = flows.get(frame.flow)?.progress(frame.snapshot)?.board ?? []
    return lines.length === 0 ? [] : [{ flow: frame.flow, lines }]
  })
  const kept = Object.entries(boards).map(([flow, { lines }]): OpenBoard => ({ flow, lines }))
  return [...running, ...kept.filter(({ flow }) => !running.some((one) => one.flow === flow))]
}
