/** Who has something to do in a case that lives for weeks. */
export const parties = ['family', 'funeral-home', 'consulate', 'health', 'airline', 'office'] as const

/** One who has something to do. */
export type Party = (typeof parties)[number]

/** How a line of a board stands. */
export const lineStates = ['todo', 'doing', 'done'] as const

/** To do, under way, done. */
export type LineState = (typeof lineStates)[number]

/** True when `value` names how a line may stand. */
export function isLineState(value: unknown): value is LineState {
  return lineStates.includes(value as LineState)
}

/** Who moves lines: the person whose board it is, the relative they share it with, a person of the office. */
export type Mover = 'owner' | 'guest' | 'office'

/** A line that was moved: how it stands now, by whom and when, in milliseconds since 1970. */
export interface LineMoved {
  readonly state: LineState
  readonly by: Mover
  readonly at: number
}

/** Who does what next. The lines are those of a guided procedure's result, by their ids; one that was never moved is to do. */
export interface Board {
  readonly lines: readonly string[]
  readonly moved: Readonly<Record<string, LineMoved>>
  /** Rises by one with each move. */
  readonly version: number
}

/** How a line of a board stands. */
export function stateOf({ moved }: Pick<Board, 'moved'>, line: string): LineState {
  return moved[line]?.state ?? 'todo'
}

/** A board that is shared, or offered, to one relative by a code. */
export interface Share {
  readonly code: string
  /** Until when the code leads here, in milliseconds since 1970. */
  readonly until: number
  /** The contact who sees it too; null while nobody does. */
  readonly guest: string | null
  /** The version its owner has seen, or was told of. */
  readonly known: number
}

/** Somebody else's board, seen here too. */
export interface SharedBoard {
  /** Whose it is; null once they are no more: then the board is whose copy this is. */
  readonly owner: string | null
  readonly flow: string
  /** As it was last seen, or told of, here. */
  readonly board: Board
}

/** What is told of a shared board without being asked: it was changed, the relative sees it now, they no longer do, it is no longer shared. */
export type BoardNews = 'changed' | 'joined' | 'left' | 'over'
