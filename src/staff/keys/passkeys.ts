import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { fromBase64url, toBase64url } from '../../shared/base64url.ts'
import type { StaffAccount, StaffPasskey } from '../../store/store.ts'
import type { Challenges } from './challenge.ts'
import { readKeyAnswer } from './schema.ts'

/** Where the console is reached, as browsers see it: a key is good there only. */
export interface Site {
  /** `https://oficina.example`. */
  readonly origin: string
  /** Shown by the browser when a key is made. */
  readonly office: string
}

/** EdDSA, ES256, RS256: what phones and computers make. */
const algorithms = [-8, -7, -257] as const

/** Most keys of one account. */
export const mostPasskeys = 10

/** What a browser needs to make a key for this account. */
export async function newKeyOptions(
  account: StaffAccount,
  challenge: string,
  { origin, office }: Site,
): Promise<object> {
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    rpName: office,
    rpID: new URL(origin).hostname,
    userName: account.login,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    supportedAlgorithmIDs: [...algorithms],
    challenge: fromBase64url(challenge),
    excludeCredentials: (account.passkeys ?? []).map(({ id, transports }) => ({ id, transports: [...transports] })),
    // A key must be found without a login and must ask for a finger, a face or a PIN: it stands for password and code together.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** The key a browser made, or null when the answer is none, was asked for by somebody else, or is for another site. */
export async function madeKey(
  answer: string,
  of: string,
  name: string,
  { challenges, site, now }: { challenges: Challenges; site: Site; now: number },
): Promise<StaffPasskey | null> {
  const response = readKeyAnswer(answer)
  if (response === null) return null
  const { verifyRegistrationResponse } = await webauthn()
  const made = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    supportedAlgorithmIDs: [...algorithms],
    expectedChallenge: (challenge) => challenges.use(challenge, of),
    expectedOrigin: site.origin,
    expectedRPID: new URL(site.origin).hostname,
  }).catch(refused)
  if (made === null || !made.verified) return null
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
  return { id, publicKey: toBase64url(publicKey), counter, transports, name, addedAt: now, usedAt: null }
}

/** What a browser needs to sign in with any key it has for this site. */
export async function signInOptions(challenge: string, { origin }: Site): Promise<object> {
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    challenge: fromBase64url(challenge),
    userVerification: 'required',
  })
}

/** Whose key answered, and the key as it is after use; null when it is nobody's or the answer is not right. */
export async function keyHolder(
  answer: string,
  staff: readonly StaffAccount[],
  { challenges, site, now }: { challenges: Challenges; site: Site; now: number },
): Promise<{ readonly account: StaffAccount; readonly key: StaffPasskey } | null> {
  const response = readKeyAnswer(answer)
  const account = staff.find(({ passkeys = [] }) => passkeys.some(({ id }) => id === response?.id))
  const key = account?.passkeys?.find(({ id }) => id === response?.id)
  if (response === null || account === undefined || key === undefined) return null
  const { verifyAuthenticationResponse } = await webauthn()
  const checked = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => challenges.use(challenge, null),
    expectedOrigin: site.origin,
    expectedRPID: new URL(site.origin).hostname,
    credential: {
      id: key.id,
      publicKey: fromBase64url(key.publicKey),
      counter: key.counter,
      transports: [...key.transports],
    },
  }).catch(refused)
  if (checked === null || !checked.verified) return null
  return { account, key: { ...key, counter: checked.authenticationInfo.newCounter, usedAt: now } }
}

/** The library says by throwing that an answer is not right. */
function refused(): null {
  return null
}

/** Loaded with the first key: an office without keys does not carry it. */
function webauthn(): Promise<typeof import('@simplewebauthn/server')> {
  return import('@simplewebauthn/server')
}
