import { StoreError } from '../shared/errors.ts'

/**
 * A master key that was never changed is 32 bytes. One that was is 64: 32 fresh ones that everything is sealed under, then the first key
 * the office had, which keeps making the hashes people, messages and the erased are found by (docs/decisions/0057). Throws `StoreError`
 * `store:key` when it is neither.
 */
export function firstKey(masterKey: Uint8Array): Uint8Array<ArrayBuffer> {
  if (masterKey.length !== 32 && masterKey.length !== 64)
    throw new StoreError('store:key', 'use a master key that is not 32 bytes long, or 64 once it was changed', null)
  return Uint8Array.from(masterKey.subarray(-32))
}

/** The key after `masterKey`, with fresh bytes to seal under. */
export function nextKey(masterKey: Uint8Array): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(64)
  next.set(crypto.getRandomValues(new Uint8Array(32)))
  next.set(firstKey(masterKey), 32)
  return next
}
