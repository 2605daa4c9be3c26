import type { Alias, Moved } from '../core/vocabulary/inbound.ts'
import { StoreError } from '../shared/errors.ts'
import type { Loaded, TurnCommit } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'

const attempts = 20

/**
 * Somebody has another number: the new id leads to the same person, who is reached there from now on, and the old one no longer does,
 * for numbers are given to others. An id that leads to somebody already goes on leading there. Nobody is told anything.
 * Rejects with `StoreError` when it could not be stored.
 */
export async function takeMove({ from, to, address }: Moved, deps: Pick<TurnDeps, 'store' | 'now'>): Promise<void> {
  for (const old of from) {
    const contactId = await deps.store.findContact(old)
    if (contactId === null) continue
    for (const alias of to) await knownAs(contactId, alias, deps)
    const ended = from.filter((alias) => !to.some((other) => other.id === alias.id))
    await changed(contactId, deps, ({ door }) => ({
      dropAliases: ended,
      door: from.some((alias) => alias.id === door.address) ? { ...door, address } : door,
    }))
    return
  }
}

/** Another id leads to a person as well, unless it leads to somebody. Rejects with `StoreError` when it could not be stored. */
export async function knownAs(contactId: string, alias: Alias, deps: Pick<TurnDeps, 'store' | 'now'>): Promise<void> {
  if ((await deps.store.findContact(alias)) === null) await changed(contactId, deps, () => ({ alias }))
}

/** A turn in which nothing is said. */
async function changed(
  contactId: string,
  { store, now }: Pick<TurnDeps, 'store' | 'now'>,
  change: (loaded: Loaded) => Partial<TurnCommit>,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await store.load(contactId)
    if (loaded === null) return
    const { revision, conversation, door } = loaded
    const silent: TurnCommit = {
      contactId,
      revision,
      alias: null,
      door,
      inbound: null,
      conversation,
      thread: [],
      outbox: [],
      caseChange: null,
      timers: [],
      cancelTimers: [],
      ring: null,
      code: null,
      joining: null,
      dropAliases: [],
      follows: [],
      rating: null,
      forget: false,
      at: now(),
    }
    if ((await store.commitTurn({ ...silent, ...change(loaded) })) === 'committed') return
  }
  throw new StoreError('turn:contended', `changing what a contact is known by ${attempts} times`, undefined)
}
