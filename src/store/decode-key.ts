import { OutsideError } from '../shared/errors.ts'

/** A master key of 32 bytes from its base64. Throws an `OutsideError` `key:malformed` that names `where` it came from. */
export function decodeKey(text: string, where: string): Uint8Array {
  const trimmed = text.trim()
  const key = Buffer.from(trimmed, 'base64')
  if (key.length === 32 && /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return new Uint8Array(key)
  throw new OutsideError(
    'key:malformed',
    `${where} must be 32 bytes in base64, as made by  openssl rand -base64 32`,
    null,
  )
}
