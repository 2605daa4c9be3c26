import { officeTables, type SealedRow, type SealedRows } from './sealed-rows.ts'
import type { Bytes, ContactKey, Vault } from './vault.ts'

const countedAtOnce = 500

/** How far a change of the master key is: rows of the office count one each, a contact with all its rows one. */
export interface ResealProgress {
  readonly looked: number
  readonly resealed: number
  /** Nothing is left under a former key. */
  readonly done: boolean
}

/** Contacts under a former master key, and all of them. */
export interface StaleCount {
  readonly stale: number
  readonly all: number
}

/** Seals everything anew under the vault's present master key, some at a time; begun again it goes on where it was. */
export interface Reseal {
  /** From now on the data are not opened by a former key. */
  begin(): Promise<void>
  /** The next `limit` contacts, or rows of the office. Rejects with `StoreError`; what was done by then stands. */
  slice(limit: number): Promise<ResealProgress>
  /** Once all is done: takes what lies under the former key between the rows, or in a log, off the disk. */
  finish(): Promise<void>
  /** How many contacts are still under a former key, of how many. */
  left(): Promise<StaleCount>
}

/** The re-sealing of one store. One at a time in a process; others may do the same beside it. */
export function createReseal(vault: Vault, rows: SealedRows): Reseal {
  let [looked, resealed] = [0, 0]
  let [table, after] = [0, '']
  /** Something changed under our hands in this pass, so there is another. */
  let left = false

  function progress(done: boolean): ResealProgress {
    return { looked, resealed, done }
  }
  async function one(contactId: string, wrapped: Bytes): Promise<void> {
    if (!(await vault.isStale({ contactId, wrapped }))) return
    const done = await resealContact(vault, rows, { contactId, wrapped })
    if (done) resealed += 1
    else left = true
  }
  async function officeSlice(limit: number): Promise<void> {
    const kind = officeTables[table]
    if (kind === undefined) return
    const found = await rows.office(kind, after, limit)
    for (const row of found) {
      looked += 1
      const outcome = await resealOffice(vault, rows, row)
      if (outcome === 'resealed') resealed += 1
      left ||= outcome === 'changed'
    }
    after = found.at(-1)?.id ?? ''
    if (found.length < limit) [table, after] = [table + 1, '']
  }
  return {
    begin: async () => rows.replaceCheck(await vault.seal(null, 'meta/check', 'puente')),
    finish: rows.rewrite,
    left: () => countStale(vault, rows),
    async slice(limit) {
      if (table < officeTables.length) {
        await officeSlice(limit)
        return progress(false)
      }
      const found = await rows.contacts(after, limit)
      for (const { contactId, wrapped } of found) await one(contactId, wrapped)
      looked += found.length
      after = found.at(-1)?.contactId ?? ''
      if (found.length === limit) return progress(false)
      const done = !left
      ;[table, after, left, looked] = [0, '', false, done ? looked : 0]
      return progress(done)
    },
  }
}

/** How many contacts' keys are still under a former master key, of how many. */
export async function countStale(vault: Vault, rows: SealedRows): Promise<StaleCount> {
  let [stale, all, after] = [0, 0, '']
  for (;;) {
    const some = await rows.contacts(after, countedAtOnce)
    for (const owner of some) if (await vault.isStale(owner)) stale += 1
    all += some.length
    after = some.at(-1)?.contactId ?? ''
    if (some.length < countedAtOnce) return { stale, all }
  }
}

/** A fresh key of its own, so that whoever knew the one before reads nothing of the contact that is written or kept from now on. */
async function resealContact(vault: Vault, rows: SealedRows, owner: ContactKey): Promise<boolean> {
  const found = await rows.of(owner.contactId)
  // Erased meanwhile: nothing is left of it.
  if (found === null) return true
  const fresh = { contactId: owner.contactId, wrapped: await vault.newKey(owner.contactId) }
  const resealed = []
  for (const row of found) {
    const plain = await readable(() => vault.openBytes(owner, row.place, row.sealed))
    // Damaged before: it stays so and is told of when it is read; it must not keep the rest under the old key.
    resealed.push({ ...row, fresh: plain === null ? row.sealed : await vault.sealBytes(fresh, row.place, plain) })
  }
  const done = await rows.replace(owner, fresh.wrapped, resealed)
  if (done) vault.forget(owner)
  return done
}

async function resealOffice(
  vault: Vault,
  rows: SealedRows,
  row: SealedRow<(typeof officeTables)[number]>,
): Promise<'fresh' | 'resealed' | 'changed'> {
  const { place, sealed } = row
  if (!(await vault.isStale({ place, sealed }))) return 'fresh'
  const plain = await readable(() => vault.open(null, place, sealed))
  if (plain === null) return 'fresh'
  return (await rows.replaceOffice(row, await vault.seal(null, place, plain))) ? 'resealed' : 'changed'
}

async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch {
    return null
  }
}
