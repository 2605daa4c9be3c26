import { toBase64url } from '#src/shared/base64url.ts'

/** A key held in software, answering as a phone does: P-256, no attestation. */
export interface SoftPasskey {
  /** The answer to what `…/passkey/start` asked, when a key is made. `origin`: the page the browser is on. */
  make(asked: { challenge: string; user: { id: string } }, origin: string): Promise<string>
  /** The answer when signing in. */
  answer(asked: { challenge: string }, origin: string, change?: { readonly counter?: number }): Promise<string>
}

/** A fresh key. */
export async function softPasskey(): Promise<SoftPasskey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const id = crypto.getRandomValues(new Uint8Array(16))
  let counter = 0
  return {
    async make(asked, origin) {
      const auth = bytes(await authData(origin, 0x45, 0), new Uint8Array(16), [0, id.length], id, coseKey(point))
      const object = bytes(
        [0xa3],
        text('fmt'),
        text('none'),
        text('attStmt'),
        [0xa0],
        text('authData'),
        byteString(auth),
      )
      return JSON.stringify(
        wrapped(id, {
          clientDataJSON: client('webauthn.create', asked.challenge, origin),
          attestationObject: toBase64url(object),
        }),
      )
    },
    async answer(asked, origin, change = {}) {
      counter = change.counter ?? counter + 1
      const auth = await authData(origin, 0x05, counter)
      const clientDataJSON = client('webauthn.get', asked.challenge, origin)
      const hash = new Uint8Array(
        await crypto.subtle.digest(
          'SHA-256',
          new TextEncoder().encode(clientOf('webauthn.get', asked.challenge, origin)),
        ),
      )
      const raw = new Uint8Array(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes(auth, hash)),
      )
      return JSON.stringify(
        wrapped(id, { clientDataJSON, authenticatorData: toBase64url(auth), signature: toBase64url(der(raw)) }),
      )
    },
  }
}

function wrapped(id: Uint8Array, response: object) {
  const name = toBase64url(id)
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response }
}

function clientOf(type: string, challenge: string, origin: string): string {
  return JSON.stringify({ type, challenge, origin, crossOrigin: false })
}

function client(type: string, challenge: string, origin: string): string {
  return toBase64url(new TextEncoder().encode(clientOf(type, challenge, origin)))
}

async function authData(origin: string, flags: number, counter: number): Promise<Uint8Array<ArrayBuffer>> {
  const site = new TextEncoder().encode(new URL(origin).hostname)
  const count = new Uint8Array(4)
  new DataView(count.buffer).setUint32(0, counter)
  return bytes(new Uint8Array(await crypto.subtle.digest('SHA-256', site)), [flags], count)
}

/** COSE: EC2, ES256, P-256, x, y. */
function coseKey(point: Uint8Array): Uint8Array {
  return bytes(
    [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21],
    byteString(point.slice(1, 33)),
    [0x22],
    byteString(point.slice(33, 65)),
  )
}

function text(value: string): Uint8Array {
  return bytes([0x60 + value.length], new TextEncoder().encode(value))
}

function byteString(value: Uint8Array): Uint8Array {
  return value.length < 256
    ? bytes([0x58, value.length], value)
    : bytes([0x59, value.length >> 8, value.length & 255], value)
}

/** r and s as DER writes them. */
function der(raw: Uint8Array): Uint8Array {
  const whole = (part: Uint8Array) => {
    const first = part.findIndex((byte) => byte !== 0)
    const short = part.slice(Math.max(0, first))
    const signed = (short[0] ?? 0) > 127 ? bytes([0], short) : short
    return bytes([0x02, signed.length], signed)
  }
  const both = bytes(whole(raw.slice(0, 32)), whole(raw.slice(32)))
  return bytes([0x30, both.length], both)
}

function bytes(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)))
}
