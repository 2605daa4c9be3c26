import type { Share } from '../vocabulary/board.ts'
import type { Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { Act } from './act.ts'
import type { Boards } from './boards.ts'

/** Boards that are shared, by guided procedure. */
export type Shares = Readonly<Record<string, Share>>

/** What is shared after an act: what its owner has just seen or was told of they know; who starts over shares nothing. */
export function sharesAfter(
  { shares = {} }: Pick<Conversation, 'shares'>,
  boards: Boards,
  act: Act,
  effects: readonly Effect[],
): Shares {
  if (act.type === 'start_over') return {}
  if ((act.type !== 'board' && act.type !== 'news') || act.shared) return shares
  const share = shares[act.flow]
  const version = boards[act.flow]?.version
  const isTold = act.type === 'news' ? effects.some(({ type }) => type === 'say') : act.by !== 'guest'
  if (!isTold || share === undefined || version === undefined) return shares
  return { ...shares, [act.flow]: { ...share, known: version } }
}

/** For each board that a relative sees and that has just changed: somebody is to be told. */
export function newsIn(before: Pick<Conversation, 'boards' | 'shares'>, after: Boards): readonly Effect[] {
  return Object.entries(before.shares ?? {}).flatMap(([flow, { guest }]): Effect[] => {
    const changed = (after[flow]?.version ?? 0) > (before.boards?.[flow]?.version ?? 0)
    return guest !== null && changed ? [{ type: 'set_news', flow }] : []
  })
}

/** The board a code was given for; null when the code was replaced, or somebody else than `guest` uses it already. */
export function sharedBy(
  { shares = {} }: Pick<Conversation, 'shares'>,
  code: string,
  guest: string,
): { readonly flow: string; readonly share: Share } | null {
  const [flow, share] = Object.entries(shares).find(([, one]) => one.code === code) ?? []
  if (flow === undefined || share === undefined) return null
  return share.guest === null || share.guest === guest ? { flow, share } : null
}

/** Shares without one. */
export function withoutShare({ shares = {} }: Pick<Conversation, 'shares'>, flow: string): Shares {
  return Object.fromEntries(Object.entries(shares).filter(([name]) => name !== flow))
}

/** True for what happens elsewhere and only touches this conversation: the person did nothing, and nothing they said is over. */
export function isBeside({ type }: ConversationEvent): boolean {
  return type === 'guest_board' || type === 'case_board' || type === 'news'
}
