import type { StaffAccount } from '../store/store.ts'
import { hashToken, sameText } from './hash.ts'

/** How long a one-time link can be used, in milliseconds. */
export const linkLife: number = 24 * 60 * 60 * 1000

/**
 * An account whose password is still to be chosen carries a link in the password's place: nobody can sign in with it, it
 * survives a restart, and choosing the password uses it up.
 */
export function linkSecret(token: string, now: number): string {
  return ['link', hashToken(token), now + linkLife].join('$')
}

/** What goes into the address: which account, and the token. */
export function linkCode(account: StaffAccount, token: string): string {
  return `${account.id}.${token}`
}

/** Account id and token of a code, or null when it has not that form. */
export function readCode(code: string): { readonly id: string; readonly token: string } | null {
  const parts = /^([\w-]{1,64})\.([\w-]{43})$/.exec(code)
  const [, id, token] = parts ?? []
  return id === undefined || token === undefined ? null : { id, token }
}

/** When the account's link ends, or null when it has a password. */
export function linkEnds(account: StaffAccount): number | null {
  const parts = /^link\$[\w-]+\$(\d+)$/.exec(account.secretHash)
  return parts === null ? null : Number(parts[1])
}

/** True when `token` is the account's link and still good. */
export function linkFits(account: StaffAccount, token: string, now: number): boolean {
  const ends = linkEnds(account)
  return ends !== null && now < ends && sameText(account.secretHash.split('$')[1] ?? '', hashToken(token))
}
