/**
 * Proves that Meta sent a body: `X-Hub-Signature-256` is `sha256=` and the HMAC of the raw body under the app secret, in hex.
 * False for anything else; it never rejects. Throws at once without a proper secret.
 */
export function createVerifier(appSecret: string): (body: ArrayBuffer, header: string | undefined) => Promise<boolean> {
  if (appSecret.length < 16) throw new TypeError('the WhatsApp app secret must have at least 16 characters')
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = new TextEncoder().encode(appSecret)
  const key = crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
  return async (body, header) => {
    const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '') ?? []
    return hex !== undefined && crypto.subtle.verify('HMAC', await key, fromHex(hex), body)
  }
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
}
