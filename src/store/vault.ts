import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Json } from '../core/vocabulary/conversation.ts'
import type { Alias } from '../core/vocabulary/inbound.ts'
import { toBase64url } from '../shared/base64url.ts'
import { StoreError } from '../shared/errors.ts'
import { createLru } from '../shared/lru.ts'
import { remembered } from '../shared/remembered.ts'
import { firstKey } from './change-key.ts'
import type { Bytes, Cipher, CipherKey } from './cipher.ts'
import { webCipher } from './web-cipher.ts'

export type { Bytes } from './cipher.ts'

/** The master key while it is exchanged for another (docs/decisions/0057). */
export interface MasterKeyChange {
  /** Seals with another master key from now on and opens with the ones before too. Rejects with `StoreError` `store:key` when it is no successor. */
  changeTo(masterKey: Uint8Array): Promise<void>
  /** Opens with the present master key only. */
  dropFormer(): void
  /** True when a contact's key, or what is sealed at a `place` under the office's, is still under a former master key. */
  isStale(key: ContactKey | { readonly place: string; readonly sealed: Bytes }): Promise<boolean>
  /** True when the master key is not the first this office had (`change-key.ts`). */
  wasChanged(): boolean
}

/**
 * Secrecy at rest. All keys come from one master key that is never stored beside the data. Everything sealed is bound to its
 * `place` (table and id): a row copied to another place, changed, or sealed under another key does not open.
 * Opening rejects with a `StoreError` `store:sealed`.
 */
export interface Vault extends MasterKeyChange {
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

/** What is sealed under one master key: contacts' keys, and what is the office's own. */
interface MasterKeys {
  readonly wrap: CipherKey
  readonly office: CipherKey
}

/** Notes of before any change are sealed at their names, which nothing lists: under the first key until they are written again. */
const namedNote = /^note\/[^#]/

/**
 * A vault over a master key, which is copied: the caller may wipe its own. `cipher` is what the runtime seals with best; what one wrote
 * any other reads. `also`: keys it opens with besides, while the master key is being changed.
 */
export async function createVault(
  masterKey: Uint8Array,
  cipher: Cipher = webCipher,
  also: readonly Uint8Array[] = [],
): Promise<Vault> {
  const root = firstKey(masterKey)
  const first = await imported(root)
  const keysOf = async (key: Uint8Array): Promise<MasterKeys> => {
    if (!sameBytes(firstKey(key), root))
      throw new StoreError(
        'store:key',
        'change to a master key that npm run change-key did not make from this one',
        null,
      )
    const master = await imported(key.subarray(0, 32))
    const [wrap, office] = await Promise.all([derive(master, 'wrap'), derive(master, 'office')])
    return { wrap: await cipher.key(wrap), office: await cipher.key(office) }
  }
  let raw = Uint8Array.from(masterKey)
  let current = await keysOf(raw)
  let former: readonly MasterKeys[] = await Promise.all(also.map(keysOf))
  const firstOffice = (await keysOf(root)).office
  const hashes = await hashesOf(first)
  // Opened keys, never ones still being opened: in Workers one request must not wait for another's work.
  const cache = createLru<OpenedKey>(cachedKeys)

  function unwrap(contactId: string, wrapped: Bytes): Promise<Bytes> {
    return openAny([current.wrap, ...former.map(({ wrap }) => wrap)], keyPlace(contactId), wrapped)
  }
  function openOffice(place: string, sealed: Bytes): Promise<Bytes> {
    const keys = [current.office, ...former.map(({ office }) => office)]
    return openAny(namedNote.test(place) ? [...keys, firstOffice] : keys, place, sealed)
  }
  async function keyFor({ contactId, wrapped }: ContactKey): Promise<CipherKey> {
    const cached = cache.get(contactId)
    if (cached !== undefined && sameBytes(cached.wrapped, wrapped)) return cached.key
    const key = await cipher.key(await unwrap(contactId, wrapped))
    cache.set(contactId, { wrapped, key })
    return key
  }

  return {
    newKey: async (contactId) =>
      current.wrap.seal(bytesOf(keyPlace(contactId)), crypto.getRandomValues(new Uint8Array(32))),
    seal: async (key, place, plain) =>
      (key === null ? current.office : await keyFor(key)).seal(bytesOf(place), bytesOf(JSON.stringify(plain))),
    open: async (key, place, sealed) =>
      JSON.parse(
        new TextDecoder().decode(
          await (key === null ? openOffice(place, sealed) : open(await keyFor(key), place, sealed)),
        ),
      ),
    sealBytes: async (key, place, plain) => (await keyFor(key)).seal(bytesOf(place), Uint8Array.from(plain)),
    openBytes: async (key, place, sealed) => open(await keyFor(key), place, sealed),
    forget: ({ contactId }) => cache.delete(contactId),
    ...hashes,
    async changeTo(next) {
      if (sameBytes(raw, Uint8Array.from(next))) return
      const keys = await keysOf(next)
      former = [current, ...former]
      current = keys
      raw = Uint8Array.from(next)
    },
    dropFormer() {
      former = []
    },
    isStale: async (of) =>
      'wrapped' in of
        ? !(await opens(current.wrap, keyPlace(of.contactId), of.wrapped))
        : !(await opens(current.office, of.place, of.sealed)),
    wasChanged: () => raw.length === 64,
  }
}

async function hashesOf(first: CryptoKey): Promise<Pick<Vault, 'aliasHash' | 'dedupeHash' | 'lookupHash'>> {
  const [alias, dedupe, lookup] = await Promise.all([
    derive(first, 'alias').then(keyedHash),
    derive(first, 'dedupe').then(keyedHash),
    derive(first, 'lookup').then(keyedHash),
  ])
  return {
    aliasHash: async (of) => alias(aliasParts(of)),
    dedupeHash: async (of, externalId) => dedupe([...aliasParts(of), externalId]),
    lookupHash: async (kind, parts) => lookup([kind, ...parts]),
  }
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/** Whether both are there and the same. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return false
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

async function openAny(keys: readonly CipherKey[], place: string, sealed: Bytes): Promise<Bytes> {
  for (const key of keys.slice(0, -1)) if (await opens(key, place, sealed)) return open(key, place, sealed)
  return open(keys.at(-1) as CipherKey, place, sealed)
}

async function opens(key: CipherKey, place: string, sealed: Bytes): Promise<boolean> {
  try {
    await key.open(bytesOf(place), sealed)
    return true
  } catch {
    return false
  }
}

function imported(key: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', Uint8Array.from(key), 'HKDF', false, ['deriveBits'])
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
