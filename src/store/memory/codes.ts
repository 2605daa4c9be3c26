import type { Driver, SealedTurn } from '../driver.ts'
import { eraseContact } from './erase.ts'
import type { MemoryState } from './state.ts'

/** Codes that lead to a contact. */
export function memoryCodes(state: MemoryState): Pick<Driver, 'contactOfCode'> {
  return {
    async contactOfCode(code, now) {
      const found = state.codes.get(code)
      return found === undefined || found.expiresAt <= now ? null : found.contactId
    },
  }
}

/** True when a turn's new code leads to somebody else already. */
export function isTaken(state: MemoryState, { code, contactId, at }: SealedTurn): boolean {
  const found = code === null ? undefined : state.codes.get(code.code)
  return found !== undefined && found.contactId !== contactId && found.expiresAt > at
}

/** True when a turn's joining can no longer be done. */
export function isJoiningStale(
  state: MemoryState,
  { joining, contactId, at }: SealedTurn,
  hasOpenCase: (contactId: string) => boolean,
): boolean {
  if (joining === null) return false
  const code = state.codes.get(joining.code)
  if (code?.contactId !== contactId || code.expiresAt <= at || joining.contactId === contactId) return true
  const other = state.contacts.get(joining.contactId)
  return other === undefined || other.nameless || other.revision !== joining.revision || hasOpenCase(joining.contactId)
}

/** Ends and gives codes and aliases, and takes in the contact that joins. */
export function writeCodes(state: MemoryState, { contactId, at, ...turn }: SealedTurn): void {
  if (turn.joining !== null) eraseContact(state, turn.joining.contactId, at)
  if (turn.code === null && turn.joining === null && turn.dropAliases.length === 0) return
  for (const [hash, code] of state.codes)
    if (code.expiresAt <= at || code.contactId === contactId) state.codes.delete(hash)
  if (turn.code !== null) state.codes.set(turn.code.code, { contactId, expiresAt: turn.code.expiresAt })
  for (const alias of turn.dropAliases) if (state.aliases.get(alias) === contactId) state.aliases.delete(alias)
}
