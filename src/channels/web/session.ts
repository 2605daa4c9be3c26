import { toBase64url } from '../../shared/base64url.ts'

/** Sessions that prove by themselves that we issued them: 256 random bits and a keyed check, so a forged one costs no look-up. */
export interface Sessions {
  issue(): Promise<string>
  /** True for a token this office issued, used or not. */
  valid(session: string): Promise<boolean>
}

const checkBytes = 16

/** `secret`: 32 bytes that stay the same over restarts. `newToken`: 43 url-safe characters of chance. */
export async function createSessions(secret: Uint8Array, newToken: () => string): Promise<Sessions> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const checkOf = async (token: string) => {
    const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(token))
    return toBase64url(new Uint8Array(signature).slice(0, checkBytes))
  }
  return {
    async issue() {
      const token = newToken()
      return `${token}.${await checkOf(token)}`
    },
    async valid(session) {
      const [token = '', check = '', ...rest] = session.split('.')
      if (rest.length > 0 || !/^[\w-]{43}$/.test(token) || !/^[\w-]{22}$/.test(check)) return false
      return sameText(await checkOf(token), check)
    },
  }
}

/** Compares without telling by its time where the first difference is. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}
