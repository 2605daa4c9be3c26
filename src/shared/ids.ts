import { toBase64url } from './base64url.ts'

// Crockford's alphabet in ASCII order, so that ids sort as text the way they were made.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const timeLength = 10
const randomLength = 16

/**
 * A maker of ids of 26 url-safe characters: 48 bits of time, 80 bits of chance. Ids of one maker sort in the order they were
 * made, within one millisecond too and when the clock steps back.
 */
export function createNewId(now: () => number, random: (length: number) => Uint8Array = randomBytes): () => string {
  let lastTime = -1
  let digits: number[] = []
  return () => {
    const time = Math.floor(now())
    if (time > lastTime) {
      lastTime = time
      digits = Array.from(random(randomLength), (byte) => byte % alphabet.length)
    } else if (!increment(digits)) {
      lastTime += 1
      digits = Array.from(random(randomLength), (byte) => byte % alphabet.length)
    }
    return encodeTime(lastTime) + digits.map((digit) => alphabet.charAt(digit)).join('')
  }
}

/** The process's own maker of ids, on the real clock. */
export const newId: () => string = createNewId(Date.now)

/** A secret of 256 random bits as 43 url-safe characters, for sessions and links. */
export function newToken(): string {
  return toBase64url(randomBytes(32))
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** Adds one in place; false when every digit was already the highest. */
function increment(digits: number[]): boolean {
  for (let i = digits.length - 1; i >= 0; i--) {
    const digit = digits[i] ?? 0
    if (digit + 1 < alphabet.length) {
      digits[i] = digit + 1
      return true
    }
    digits[i] = 0
  }
  return false
}

function encodeTime(time: number): string {
  let text = ''
  for (let i = 0, rest = time; i < timeLength; i++, rest = Math.floor(rest / alphabet.length)) {
    text = alphabet.charAt(rest % alphabet.length) + text
  }
  return text
}
