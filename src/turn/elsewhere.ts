import type { Step } from '../core/conversation/step.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import { StoreError } from '../shared/errors.ts'
import type { Loaded, TurnCommit } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'

const attempts = 20

/** What became of a turn in somebody else's conversation: done (by now or before), not wanted as it stood, or there is no such contact. */
export type Elsewhere =
  | { readonly state: 'done' | 'kept'; readonly conversation: Conversation }
  | { readonly state: 'gone' }

/**
 * A turn in the conversation of somebody with whom a board is shared, caused by what happens in another: load, step, commit, and again
 * when somebody else was first. `make` says null when nothing is to be done. `once`: a platform message that must have this effect once,
 * however often its own turn is computed. Rejects with `StoreError` when it could not be stored.
 */
export async function elsewhere(
  contactId: string,
  make: (loaded: Loaded) => Step | null,
  deps: TurnDeps,
  once: TurnCommit['inbound'] = null,
): Promise<Elsewhere> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await deps.store.load(contactId)
    if (loaded === null) return { state: 'gone' }
    const { conversation, openCase } = loaded
    const stepped = make(loaded)
    if (stepped === null) return { state: 'kept', conversation }
    const commit = await carryOut(stepped, { ...loaded, newAlias: null }, null, deps)
    const result = await deps.store.commitTurn({ ...commit, inbound: once })
    if (result === 'conflict') continue
    if (result === 'duplicate') return { state: 'done', conversation }
    deps.committed({ contactId, caseId: openCase?.id ?? null, timers: commit.timers.length > 0 })
    return { state: 'done', conversation: commit.conversation }
  }
  throw new StoreError('turn:contended', `committing a relative's turn ${attempts} times`, undefined)
}
