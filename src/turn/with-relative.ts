import { boardIn, moveLine } from '../core/conversation/boards.ts'
import { boardChoice, shareChoice } from '../core/conversation/choice-id.ts'
import { withoutShare } from '../core/conversation/shares.ts'
import { type Step, step } from '../core/conversation/step.ts'
import type { Board, SharedBoard } from '../core/vocabulary/board.ts'
import type { Effect } from '../core/vocabulary/effect.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { TurnDeps } from './deps.ts'
import { elsewhere } from './elsewhere.ts'
import type { Received } from './receive.ts'

type RunShared = Extract<Effect, { type: 'run_shared' }>

/**
 * A step with what it wants of a board that is shared carried out in the relative's conversation, before its own is written: made again,
 * it has no second effect. A step that wants nothing of the kind stays as it is.
 */
export async function withRelative(stepped: Step, inbound: Inbound, received: Received, deps: TurnDeps): Promise<Step> {
  for (const effect of stepped.effects) {
    if (effect.type === 'run_shared') return runShared(effect, stepped, inbound, received, deps)
    if (effect.type === 'forget') await leave(received, deps)
    if (effect.type !== 'do_errand') continue
    if (effect.errand.do === 'leave_board') return left(effect, stepped, received, deps)
    if (effect.errand.do === 'end_share') return ended(effect, effect.errand.flow, stepped, received, deps)
  }
  return stepped
}

/** Looks at the board a relative shares, or moves a line of it. */
async function runShared(
  run: RunShared,
  stepped: Step,
  inbound: Inbound,
  received: Received,
  deps: TurnDeps,
): Promise<Step> {
  const { guestOf = null } = received.conversation
  if (guestOf === null) return instead(run, stepped, gone)
  const found = await boardFor(guestOf, run, inbound, received, deps)
  if (found === null)
    return without(instead(run, stepped, { type: 'say', key: 'share.over', choices: ['menu', 'person'] }))
  const { flow, board } = found
  const { line, to } = run
  const isGone = line !== null && !board.lines.includes(line)
  const [shown, changed] = to === null ? [line, null] : [null, line]
  const says = isGone ? gone : ({ type: 'say_board', flow, board, line: shown, moved: changed, shared: true } as const)
  const kept = instead(run, stepped, says)
  return { ...kept, conversation: { ...kept.conversation, guestOf: found } }
}

/**
 * The shared board after the act; null when it is no longer shared. When its owner is no more, their data are erased and the copy that
 * was seen here goes on as one's own: nothing tells that they erased it.
 */
async function boardFor(
  guestOf: SharedBoard,
  { line, to }: RunShared,
  { sender, externalId }: Inbound,
  { contactId }: Received,
  deps: TurnDeps,
): Promise<SharedBoard | null> {
  const { flow, board: copy } = guestOf
  const { machinery } = deps
  const act = line === null || to === null ? null : { type: 'guest_board' as const, flow, line, to }
  const alone = {
    owner: null,
    flow,
    board: act === null ? copy : moveLine(copy, act.line, act.to, 'guest', deps.now()),
  }
  if (guestOf.owner === null) return alone
  // Known by a door no message comes through, so that the message itself can still be answered.
  const once = { alias: { ...sender, account: `${sender.account}#board` }, externalId }
  const there = await elsewhere(
    guestOf.owner,
    ({ conversation }) => {
      const isShared = conversation.shares?.[flow]?.guest === contactId
      return act === null || !isShared ? null : step(conversation, act, machinery, deps.now())
    },
    deps,
    once,
  )
  if (there.state === 'gone') return alone
  const { conversation } = there
  const board: Board | null = boardIn(conversation, flow, machinery.flows)
  return board === null || conversation.shares?.[flow]?.guest !== contactId ? null : { ...guestOf, board }
}

/** Sees the relative's board no more. */
async function left(effect: Effect, stepped: Step, received: Received, deps: TurnDeps): Promise<Step> {
  if (received.conversation.guestOf == null) return instead(effect, stepped, gone)
  await leave(received, deps)
  return without(instead(effect, stepped, { type: 'say', key: 'share.you_left', choices: ['menu'] }))
}

/** Tells the owner of a board that it is no longer seen; the same words whether somebody left, erased everything or went on in another talk. */
export async function leave({ contactId, conversation: { guestOf = null } }: Received, deps: TurnDeps): Promise<void> {
  if (guestOf === null || guestOf.owner === null) return
  const { flow, owner } = guestOf
  await elsewhere(
    owner,
    ({ conversation }) => {
      if (conversation.shares?.[flow]?.guest !== contactId) return null
      const told = step(conversation, { type: 'news', news: 'left', flow, shared: false }, deps.machinery, deps.now())
      return { ...told, conversation: { ...told.conversation, shares: withoutShare(told.conversation, flow) } }
    },
    deps,
  )
}

/** Shares a board no more: first the relative is told, then it is written here. */
async function ended(
  effect: Effect,
  named: string | null,
  stepped: Step,
  received: Received,
  deps: TurnDeps,
): Promise<Step> {
  const { contactId, conversation } = received
  const flow = named ?? Object.keys(conversation.shares ?? {})[0] ?? ''
  const share = conversation.shares?.[flow]
  if (share === undefined) return instead(effect, stepped, { type: 'say', key: 'share.not', choices: ['menu'] })
  if (share.guest !== null)
    await elsewhere(
      share.guest,
      (guest) => {
        const { guestOf } = guest.conversation
        if (guestOf?.owner !== contactId || guestOf.flow !== flow) return null
        const news = { type: 'news', news: 'over', flow, shared: true } as const
        return without(step(guest.conversation, news, deps.machinery, deps.now()))
      },
      deps,
    )
  const says = { type: 'say', key: 'share.ended', choices: [boardChoice(flow), shareChoice(flow)] } as const
  const kept = instead(effect, stepped, says)
  return { ...kept, conversation: { ...kept.conversation, shares: withoutShare(kept.conversation, flow) } }
}

const gone: Effect = { type: 'say', key: 'unknown_choice', choices: ['menu', 'person'] }

function instead(effect: Effect, stepped: Step, says: Effect): Step {
  return { ...stepped, effects: stepped.effects.map((one) => (one === effect ? says : one)) }
}

function without(stepped: Step): Step {
  return { ...stepped, conversation: { ...stepped.conversation, guestOf: null } }
}
