import type { StaffAccount } from '../store/store.ts'
import { hashToken, sameText } from './hash.ts'
import { may } from './permissions.ts'

/** How long the code for linking a Telegram user can be used, in milliseconds. */
const telegramLinkLife: number = 15 * 60 * 1000

/** Signs of the code. */
const length = 10

/** A one-time code and what the account keeps of it. The user linked before stays until the code is used. */
export function newTelegramLink(
  account: StaffAccount,
  token: string,
  now: number,
): { readonly code: string; readonly account: StaffAccount } {
  const code = token
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, length)
    .toUpperCase()
  const link = { hash: hashToken(code), ends: now + telegramLinkLife }
  return { code, account: { ...account, telegram: { user: account.telegram?.user ?? null, link } } }
}

/** The account a code links, with the user in it and the code used up; null when it opens nothing. */
export function linkedBy(
  accounts: readonly StaffAccount[],
  code: string,
  user: string,
  now: number,
): StaffAccount | null {
  const hash = hashToken(code.trim().toUpperCase())
  const account = accounts.find(({ telegram, disabled }) => {
    const link = telegram?.link ?? null
    return !disabled && link !== null && now < link.ends && sameText(link.hash, hash)
  })
  return account === undefined ? null : { ...account, telegram: { user, link: null } }
}

/** The account of a Telegram user; null when nobody is linked to it, or they may not work on cases (any more). */
export function accountOf(accounts: readonly StaffAccount[], user: string): StaffAccount | null {
  return accounts.find((account) => account.telegram?.user === user && may(account, 'work_cases')) ?? null
}
