import type { Json } from '#core/vocabulary/conversation.ts'
import type { Bytes, Vault } from '#src/store/vault.ts'

/** A vault that hides nothing but tombstones: whatever a database still holds of somebody then stands in its file for everybody to read. */
export function plainVault(real: Vault): Vault {
  const bytes = (value: Json): Bytes => new TextEncoder().encode(JSON.stringify(value))
  return {
    ...real,
    seal: async (_, __, plain) => bytes(plain),
    open: async (_, __, sealed) => JSON.parse(new TextDecoder().decode(sealed)),
    aliasHash: async ({ channel, account, id }) => [channel, account, id].join('/'),
    dedupeHash: real.dedupeHash,
    lookupHash: async (kind, parts) =>
      kind === 'tombstone' ? real.lookupHash(kind, parts) : `${parts.join('/')}/${kind}`,
  }
}
