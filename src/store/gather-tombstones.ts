import { readTombstones, type Tombstone, writeTombstones } from './tombstone-file.ts'
import type { Vault } from './vault.ts'

/** The first line's hash: the same for every store under one master key. */
export function tombstoneCheck(vault: Vault): Promise<string> {
  return vault.lookupHash('tombstone', [])
}

/** Everybody whom the files remember, once; files that are not there count as empty. Rejects with `StoreError` `store:tombstones`. */
export async function tombstonesIn(vault: Vault, files: readonly string[]): Promise<readonly Tombstone[]> {
  const check = await tombstoneCheck(vault)
  return unlike(files.flatMap((file) => readTombstones(file, check)?.entries ?? []))
}

/** Adds to the file at `into` what it lacks. Rejects with `StoreError`, or with what the disk says. */
export async function gatherTombstones(vault: Vault, more: readonly Tombstone[], into: string): Promise<void> {
  const entries = unlike([...(await tombstonesIn(vault, [into])), ...more])
  writeTombstones(into, await tombstoneCheck(vault), entries)
}

function unlike(all: readonly Tombstone[]): readonly Tombstone[] {
  return [...new Map(all.map((entry) => [entry.hash, entry])).values()]
}
