import { scryptAsync } from '@noble/hashes/scrypt.js'
import { toBase64url } from '../shared/base64url.ts'
import { isCommonPassword } from './common-passwords.ts'
import { sameText } from './hash.ts'
import { createHashQueue } from './hash-queue.ts'

/** Shortest password in characters; no rule of composition beside it. */
export const shortestPassword = 12

/** Longest password in characters: a limit so that nobody makes us hash megabytes. */
export const longestPassword = 200

const cost = { log2N: 15, r: 8, p: 1 }
const keyLength = 32

/** Why a password is refused, null when it is taken. */
export function passwordProblem(password: string, login: string): 'short' | 'long' | 'login' | 'common' | null {
  const length = [...password].length
  if (length < shortestPassword) return 'short'
  if (length > longestPassword) return 'long'
  if (password.trim().toLowerCase() === login) return 'login'
  return isCommonPassword(password) ? 'common' : null
}

/** Makes and checks what is kept of a password. */
export interface Passwords {
  hash(password: string): Promise<string>
  /**
   * Takes as long for a text that is no hash at all, so that an unknown login looks like a wrong password. `known`: it comes from a browser
   * in which its person signed in before, and goes before the others.
   */
  verify(password: string, kept: string | null, known?: boolean): Promise<boolean>
}

/** Derives a key of `length` bytes from a password (RFC 7914). */
export type Scrypt = (
  password: string,
  salt: string,
  how: { readonly N: number; readonly r: number; readonly p: number; readonly length: number },
) => Promise<Uint8Array>

/** The same where there is no other: it lets others work every ten milliseconds. */
const plainScrypt: Scrypt = (password, salt, { length, ...how }) =>
  scryptAsync(password, salt, { ...how, dkLen: length })

/** One password is hashed at a time: each takes 32 MB, and a crowd at the door must not take the machine down. */
export function createPasswords(newToken: () => string, scrypt: Scrypt = plainScrypt): Passwords {
  const queue = createHashQueue()
  const derive = (password: string, salt: string, { log2N, r, p } = cost, known = true) =>
    queue.run(async () => {
      const key = await scrypt(password.normalize('NFKC'), salt, { N: 2 ** log2N, r, p, length: keyLength })
      return toBase64url(key)
    }, known)
  return {
    async hash(password) {
      const salt = newToken()
      return ['scrypt', cost.log2N, cost.r, cost.p, salt, await derive(password, salt)].join('$')
    },
    async verify(password, kept, known = false) {
      const parts = /^scrypt\$(1[0-9])\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(kept ?? '')
      const [, log2N, r, p, salt = 'nobody', key = ''] = parts ?? []
      const made = { log2N: Number(log2N ?? cost.log2N), r: Number(r ?? cost.r), p: Number(p ?? cost.p) }
      const derived = await derive(password.slice(0, longestPassword), salt, made, known)
      return parts !== null && sameText(derived, key)
    },
  }
}
