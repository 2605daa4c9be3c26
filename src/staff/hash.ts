import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64url } from '../shared/base64url.ts'

/** What is kept of a random token: it cannot be turned back, and a stolen copy opens nothing. */
export function hashToken(token: string): string {
  return toBase64url(sha256(new TextEncoder().encode(token)))
}

/** Compares without telling by its time where the first difference is. */
export function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}
