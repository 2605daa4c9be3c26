/** Bytes as WebCrypto and the drivers take them. */
export type Bytes = Uint8Array<ArrayBuffer>

/**
 * AES-256-GCM as the runtime does it best (docs/decisions/0032). Every cipher writes and reads the same bytes – the nonce, what was
 * sealed, the tag – so that one opens what another sealed.
 */
export interface Cipher {
  /** A key of 32 bytes, ready for use; the bytes are copied. */
  key(raw: Bytes): Promise<CipherKey>
}

/** Answers at once where the runtime does, or in a promise. */
export interface CipherKey {
  /** Seals under a fresh random nonce, bound to `place`. */
  seal(place: Bytes, plain: Bytes): Bytes | Promise<Bytes>
  /** What was sealed there. Throws (or rejects) when it was changed, moved, or sealed under another key. */
  open(place: Bytes, sealed: Bytes): Bytes | Promise<Bytes>
}

/** Bytes before what is sealed. */
export const nonceBytes = 12
/** Bytes after it. */
export const tagBytes = 16
