import { Secret, TOTP } from 'otpauth'
import { fromBase64url } from '../../shared/base64url.ts'
import type { StaffAccount, StaffTotp, Store } from '../../store/store.ts'
import { hashToken, sameText } from '../hash.ts'

const period = 30
const kind = 'code-used'
/** Codes of one step before and one after are taken: a phone's clock is seldom right to the second. */
const window = 1
/** How long a used code is remembered, in milliseconds: longer than it could be good. */
const remembered = 5 * 60 * 1000
const recoveryCodes = 10
const recoveryLength = 10

/** A secret of 160 bits that no phone has yet. `token`: 256 random bits. */
export function newTotp(token: string): StaffTotp {
  const bytes = fromBase64url(token).slice(0, 20)
  return { secret: new Secret({ buffer: bytes.buffer }).base32, on: false, recovery: [] }
}

/** The address a phone's app takes the secret from (RFC 6238: SHA-1, six digits, thirty seconds). */
export function totpAddress({ secret }: StaffTotp, login: string, office: string): string {
  return appOf(secret, login, office).toString()
}

/** Ten codes to be used once each where the phone is lost, and what is kept of them. */
export function newRecovery(newToken: () => string): {
  readonly codes: readonly string[]
  readonly kept: readonly string[]
} {
  const codes = Array.from({ length: recoveryCodes }, () =>
    newToken()
      .replace(/[^a-z0-9]/gi, '')
      .toUpperCase()
      .padEnd(recoveryLength, 'X')
      .slice(0, recoveryLength),
  )
  return { codes, kept: codes.map(hashToken) }
}

/** A code of six digits that is right now and was not used before, by anybody in any process. */
export async function takesCode(store: Store, account: StaffAccount, code: string, now: number): Promise<boolean> {
  const secret = account.totp?.secret
  if (secret === undefined || !/^\d{6}$/.test(code)) return false
  const delta = appOf(secret, '', '').validate({ token: code, timestamp: now, window })
  if (delta === null) return false
  return useOnce(store, account.id, `${Math.floor(now / 1000 / period) + delta}`, now)
}

/** What is kept of the recovery code that was given, or null when it is none or was used. */
export async function takesRecovery(
  store: Store,
  account: StaffAccount,
  code: string,
  now: number,
): Promise<string | null> {
  const hash = hashToken(code)
  const found = account.totp?.recovery.find((one) => sameText(one, hash)) ?? null
  return found !== null && (await useOnce(store, account.id, found, now)) ? found : null
}

/** A typed code as it was given out: without spaces and lines between, capitals. */
export function tidyCode(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase().slice(0, 100)
}

async function useOnce(store: Store, of: string, what: string, now: number): Promise<boolean> {
  for (const old of await store.records({ kind, of, until: now - remembered, limit: 20 }))
    await store.dropRecord(kind, old.id)
  return store.putRecord({ kind, id: `${of}/${what}`, of, contactId: null, at: now, value: null }, 0)
}

function appOf(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })
}
