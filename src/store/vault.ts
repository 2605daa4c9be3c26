import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Json } from '../core/vocabulary/conversation.ts'
import type { Alias } from '../core/vocabulary/inbound.ts'
import { toBase64url } from '../shared/base64url.ts'
import { StoreError } from '../shared/errors.ts'
import { createLru } from '../shared/lru.ts'
import { remembered } from '../shared/remembered.ts'
import type { Bytes, Cipher, CipherKey } from './cipher.ts'
import { webCipher } from './web-cipher.ts'

export type { Bytes } from './cipher.ts'

/**
 * Secrecy at rest. All keys come from one master key that is never stored beside the data. Everything sealed is bound to its
 * `place` (table and id): a row copied to another place, changed, or sealed under another key does not open.
 * Opening rejects with a `StoreError` `store:sealed`.
 */
export interface Vault {
  /** A fresh random key for a contact, wrapped by the master key; only this form is stored. Deleting it erases what it sealed. */
  newKey(contactId: string): Promise<Bytes>
  /** Seals under a contact's wrapped key, or under the office's own key when `key` is null. */
  seal(key: ContactKey | null, place: string, plain: Json): Promise<Bytes>
  open(key: ContactKey | null, place: string, sealed: Bytes): Promise<Json>
  /** The same for bytes as they are. */
  sealBytes(key: ContactKey, place: string, plain: Uint8Array): Promise<Bytes>
  openBytes(key: ContactKey, place: string, sealed: Bytes): Promise<Bytes>
  /** Drops an erased contact's key from memory. */
  forget(key: ContactKey): void
  /** The alias as it is stored: a keyed hash, the same each time, telling nothing without the master key. */
  aliasHash(alias: Alias): Promise<string>
  /** A platform's message as it is stored, to know it again when it is delivered twice. */
  dedupeHash(alias: Alias, externalId: string): Promise<string>
  /** A keyed hash of anything else that must be found again by equality; `kind` keeps the kinds apart. */
  lookupHash(kind: string, parts: readonly string[]): Promise<string>
}

/** A contact's key as it lies in the store, and whose it is. */
export interface ContactKey {
  readonly contactId: string
  readonly wrapped: Bytes
}

const cachedKeys = 2000
/** Of each kind: a person and a door are looked up several times a turn, and again in the next. */
const cachedHashes = 256

/** A contact's key while it is open, and what it was opened from. */
interface OpenedKey {
  readonly wrapped: Bytes
  readonly key: CipherKey
}

/**
 * A vault over a master key of 32 bytes, which is copied: the caller may wipe its own. `cipher` is what the runtime seals with best;
 * what one wrote any other reads.
 */
export async function createVault(masterKey: Uint8Array, cipher: Cipher = webCipher): Promise<Vault> {
  if (masterKey.length !== 32) throw new StoreError('store:key', 'use a master key that is not 32 bytes long', null)
  const master = await crypto.subtle.importKey('raw', Uint8Array.from(masterKey), 'HKDF', false, ['deriveBits'])
  const [wrapKey, officeKey, alias, dedupe, lookup] = await Promise.all([
    derive(master, 'wrap').then(cipher.key),
    derive(master, 'office').then(cipher.key),
    derive(master, 'alias').then(keyedHash),
    derive(master, 'dedupe').then(keyedHash),
    derive(master, 'lookup').then(keyedHash),
  ])
  // Opened keys, never ones still being opened: in Workers one request must not wait for another's work.
  const cache = createLru<OpenedKey>(cachedKeys)

  async function keyFor({ contactId, wrapped }: ContactKey): Promise<CipherKey> {
    const cached = cache.get(contactId)
    if (cached !== undefined && same(cached.wrapped, wrapped)) return cached.key
    const key = await cipher.key(await open(wrapKey, keyPlace(contactId), wrapped))
    cache.set(contactId, { wrapped, key })
    return key
  }

  return {
    newKey: async (contactId) => wrapKey.seal(bytesOf(keyPlace(contactId)), crypto.getRandomValues(new Uint8Array(32))),
    seal: async (key, place, plain) =>
      (key === null ? officeKey : await keyFor(key)).seal(bytesOf(place), bytesOf(JSON.stringify(plain))),
    open: async (key, place, sealed) =>
      JSON.parse(new TextDecoder().decode(await open(key === null ? officeKey : await keyFor(key), place, sealed))),
    sealBytes: async (key, place, plain) => (await keyFor(key)).seal(bytesOf(place), Uint8Array.from(plain)),
    openBytes: async (key, place, sealed) => open(await keyFor(key), place, sealed),
    forget: ({ contactId }) => cache.delete(contactId),
    aliasHash: async (of) => alias(aliasParts(of)),
    dedupeHash: async (of, externalId) => dedupe([...aliasParts(of), externalId]),
    lookupHash: async (kind, parts) => lookup([kind, ...parts]),
  }
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function same(a: Bytes, b: Bytes): boolean {
  return a === b || (a.length === b.length && a.every((byte, at) => byte === b[at]))
}

function keyPlace(contactId: string): string {
  return `key/${contactId}`
}

function aliasParts(alias: Alias): readonly string[] {
  return [alias.channel, alias.account, alias.id]
}

async function open(key: CipherKey, place: string, sealed: Bytes): Promise<Bytes> {
  try {
    return await key.open(bytesOf(place), sealed)
  } catch (cause) {
    throw new StoreError(
      'store:sealed',
      'open a sealed record: it was changed, moved, or sealed under another key',
      cause,
    )
  }
}

async function derive(master: CryptoKey, label: string): Promise<Bytes> {
  const info = bytesOf(`puente ${label} v1`)
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return new Uint8Array(await crypto.subtle.deriveBits(derivation, master, 256))
}

/** Not WebCrypto's: a text this short is hashed many times faster than a thread can be asked to. */
function keyedHash(key: Bytes): (parts: readonly string[]) => string {
  const begun = hmac.create(sha256, key)
  const hashed = remembered((text) => toBase64url(begun.clone().update(bytesOf(text)).digest()), cachedHashes)
  // As JSON, so that no two lists of parts run together into the same text.
  return (parts) => hashed(JSON.stringify(parts))
}
