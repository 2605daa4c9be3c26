import { StoreError } from '../shared/errors.ts'
import type { Loaded, TurnCommit } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'
import { emptyTurn } from './empty-turn.ts'

const attempts = 20

/**
 * A turn in which nothing is said: `change` is what it writes of what was loaded, null for nothing. False when there was nothing to write, or the
 * contact is gone. Rejects with `StoreError` when it could not be stored; `what` says in it what was tried.
 */
export async function silentTurn(
  contactId: string,
  { store, now }: Pick<TurnDeps, 'store' | 'now'>,
  what: string,
  change: (loaded: Loaded) => Partial<TurnCommit> | null,
): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await store.load(contactId)
    const wanted = loaded === null ? null : change(loaded)
    if (loaded === null || wanted === null) return false
    const { revision, conversation, door } = loaded
    const silent: TurnCommit = { ...emptyTurn, contactId, revision, door, conversation, at: now() }
    if ((await store.commitTurn({ ...silent, ...wanted })) !== 'conflict') return true
  }
  throw new StoreError('turn:contended', `${what} ${attempts} times`, undefined)
}
