import { OutsideError } from '../shared/errors.ts'

/**
 * A master key from its base64: 32 bytes, or 64 after it was changed (`change-key.ts`). Throws an `OutsideError` `key:malformed` that names `where` it came from.
 */
export function decodeKey(text: string, where: string): Uint8Array {
  const trimmed = text.trim()
  const key = Buffer.from(trimmed, 'base64')
  if (/^(?:[A-Za-z0-9+/_-]{43}=?|[A-Za-z0-9+/_-]{86}(?:==)?)$/.test(trimmed)) return new Uint8Array(key)
  throw new OutsideError(
    'key:malformed',
    `${where} must be 32 bytes in base64, as made by  openssl rand -base64 32  (or what npm run change-key gave)`,
    null,
  )
}
