import type { Alias, ContactMoved } from '../core/vocabulary/inbound.ts'
import type { TurnDeps } from './deps.ts'
import { silentTurn } from './silent-turn.ts'

const trying = 'changing what a contact is known by'

/**
 * Somebody has another number: the new id leads to the same person, who is reached there from now on, and the old one no longer does,
 * for numbers are given to others. An id that leads to somebody already goes on leading there. Nobody is told anything.
 * Rejects with `StoreError` when it could not be stored.
 */
export async function takeMove(
  { from, to, address }: ContactMoved,
  deps: Pick<TurnDeps, 'store' | 'now'>,
): Promise<void> {
  for (const old of from) {
    const contactId = await deps.store.findContact(old)
    if (contactId === null) continue
    for (const alias of to) await knownAs(contactId, alias, deps)
    const ended = from.filter((alias) => !to.some((other) => other.id === alias.id))
    await silentTurn(contactId, deps, trying, ({ door }) => ({
      dropAliases: ended,
      door: from.some((alias) => alias.id === door.address) ? { ...door, address } : door,
    }))
    return
  }
}

/** Another id leads to a person as well, unless it leads to somebody. Rejects with `StoreError` when it could not be stored. */
export async function knownAs(contactId: string, alias: Alias, deps: Pick<TurnDeps, 'store' | 'now'>): Promise<void> {
  if ((await deps.store.findContact(alias)) === null) await silentTurn(contactId, deps, trying, () => ({ alias }))
}
