import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Json } from '../core/vocabulary/conversation.ts'
import type { Alias } from '../core/vocabulary/inbound.ts'
import { toBase64url } from '../shared/base64url.ts'
import { StoreError } from '../shared/errors.ts'
import { createLru } from '../shared/lru.ts'

/** Bytes as WebCrypto and the drivers take them. */
export type Bytes = Uint8Array<ArrayBuffer>

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

const nonceBytes = 12
const cachedKeys = 2000

/** A vault over a master key of 32 bytes. The master key is copied into WebCrypto; the caller may wipe its own. */
export async function createVault(masterKey: Uint8Array): Promise<Vault> {
  if (masterKey.length !== 32) throw new StoreError('store:key', 'use a master key that is not 32 bytes long', null)
  const master = await crypto.subtle.importKey('raw', Uint8Array.from(masterKey), 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ])
  const [wrapKey, officeKey, aliasKey, dedupeKey, lookupKey] = await Promise.all([
    derive(master, 'wrap', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derive(master, 'office', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    hashKey(master, 'alias'),
    hashKey(master, 'dedupe'),
    hashKey(master, 'lookup'),
  ])
  // Opened keys, never ones still being opened: in Workers one request must not wait for another's work.
  const cache = createLru<CryptoKey>(cachedKeys)

  async function keyFor(key: ContactKey | null): Promise<CryptoKey> {
    if (key === null) return officeKey
    const name = cacheName(key)
    const cached = cache.get(name)
    if (cached !== undefined) return cached
    const opened = await unwrap(wrapKey, key)
    cache.set(name, opened)
    return opened
  }

  return {
    newKey: (contactId) => encrypt(wrapKey, keyPlace(contactId), crypto.getRandomValues(new Uint8Array(32))),
    seal: async (key, place, plain) =>
      encrypt(await keyFor(key), place, new TextEncoder().encode(JSON.stringify(plain))),
    open: async (key, place, sealed) =>
      JSON.parse(new TextDecoder().decode(await decrypt(await keyFor(key), place, sealed))),
    forget: (key) => cache.delete(cacheName(key)),
    aliasHash: (alias) => keyedHash(aliasKey, aliasParts(alias)),
    dedupeHash: (alias, externalId) => keyedHash(dedupeKey, [...aliasParts(alias), externalId]),
    lookupHash: (kind, parts) => keyedHash(lookupKey, [kind, ...parts]),
  }
}

function cacheName(key: ContactKey): string {
  return `${key.contactId}/${toBase64url(key.wrapped)}`
}

function keyPlace(contactId: string): string {
  return `key/${contactId}`
}

function aliasParts(alias: Alias): readonly string[] {
  return [alias.channel, alias.account, alias.id]
}

async function unwrap(wrapKey: CryptoKey, key: ContactKey): Promise<CryptoKey> {
  const raw = await decrypt(wrapKey, keyPlace(key.contactId), key.wrapped)
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function derive(master: CryptoKey, label: string, use: AesKeyGenParams, usages: KeyUsage[]): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(derivation(label), master, use, false, usages)
}

function derivation(label: string): HkdfParams {
  const info = new TextEncoder().encode(`puente ${label} v1`)
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
}

async function encrypt(key: CryptoKey, place: string, plain: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const additionalData = new TextEncoder().encode(place)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain))
  const whole = new Uint8Array(nonceBytes + sealed.length)
  whole.set(iv)
  whole.set(sealed, nonceBytes)
  return whole
}

async function decrypt(key: CryptoKey, place: string, sealed: Bytes): Promise<Bytes> {
  const iv = sealed.subarray(0, nonceBytes)
  const additionalData = new TextEncoder().encode(place)
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.subarray(nonceBytes)),
    )
  } catch (cause) {
    throw new StoreError(
      'store:sealed',
      'open a sealed record: it was changed, moved, or sealed under another key',
      cause,
    )
  }
}

function hashKey(master: CryptoKey, label: string): Promise<Bytes> {
  return crypto.subtle.deriveBits(derivation(label), master, 256).then((bits) => new Uint8Array(bits))
}

/** Not WebCrypto's: a text this short is hashed many times faster than a thread can be asked to. */
async function keyedHash(key: Bytes, parts: readonly string[]): Promise<string> {
  // As JSON, so that no two lists of parts run together into the same text.
  return toBase64url(hmac(sha256, key, new TextEncoder().encode(JSON.stringify(parts))))
}
