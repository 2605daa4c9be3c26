import type { SequentialModel } from '../linearizable.ts'

/** What somebody of the office does with one case; `to` is a colleague's name. */
export type ClaimAct =
  | { readonly type: 'claim' | 'release' | 'reply' | 'close' | 'take_over' | 'read' }
  | { readonly type: 'transfer'; readonly to: string }

/** Who does it, by name. */
export interface ClaimOp {
  readonly who: string
  readonly act: ClaimAct
}

/** Who has a case: nobody yet, somebody by name, or it has ended. */
export type Holding = 'nobody' | 'ended' | { readonly owner: string }

/**
 * A case as the office understands it, told anew and not by the rules the program goes by: one owner at most, only the owner answers,
 * whoever closes it ends it. An outcome is `done`, why not, or what was read.
 */
export const claims: SequentialModel<Holding, ClaimOp, string> = {
  initial: 'nobody',
  apply(state, { who, act }) {
    if (act.type === 'read') return { outcome: readOf(state), state }
    if (state === 'ended') return { outcome: 'case:ended', state }
    if (state === 'nobody') return ofNobodys(who, act)
    return state.owner === who ? ofMine(who, act) : ofAnothers(state, who, act)
  },
}

/** What reading a case tells. */
export function readOf(state: Holding): string {
  return typeof state === 'string' ? state : `owner ${state.owner}`
}

type Applied = ReturnType<(typeof claims)['apply']>

function ofNobodys(who: string, act: ClaimAct): Applied {
  if (act.type === 'claim') return { outcome: 'done', state: { owner: who } }
  if (act.type === 'transfer') return { outcome: 'done', state: { owner: act.to } }
  if (act.type === 'close') return { outcome: 'done', state: 'ended' }
  return { outcome: 'case:not_yours', state: 'nobody' }
}

function ofMine(who: string, act: ClaimAct): Applied {
  const mine = { owner: who }
  if (act.type === 'release') return { outcome: 'done', state: 'nobody' }
  if (act.type === 'close') return { outcome: 'done', state: 'ended' }
  if (act.type === 'take_over') return { outcome: 'transfer:same', state: mine }
  if (act.type !== 'transfer') return { outcome: 'done', state: mine }
  return act.to === who ? { outcome: 'transfer:same', state: mine } : { outcome: 'done', state: { owner: act.to } }
}

function ofAnothers(state: { readonly owner: string }, who: string, act: ClaimAct): Applied {
  if (act.type === 'take_over') return { outcome: 'done', state: { owner: who } }
  return { outcome: 'case:owned', state }
}
