import type { Vault } from '#src/store/vault.ts'

/** A vault that weighs what it opens. */
export interface WeighedVault extends Vault {
  /** Bytes opened since this was asked last. */
  opened(): number
}

/** Weighs everything `vault` opens: what a page makes the program read and hold. */
export function weighed(vault: Vault): WeighedVault {
  let bytes = 0
  return {
    ...vault,
    open(key, place, sealed) {
      bytes += sealed.length
      return vault.open(key, place, sealed)
    },
    opened() {
      const before = bytes
      bytes = 0
      return before
    },
  }
}
