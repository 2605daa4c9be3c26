import { type Bytes, type Cipher, nonceBytes } from './cipher.ts'

/** WebCrypto: everywhere, and in workerd the quickest, since it is done on the spot there. */
export const webCipher: Cipher = {
  async key(raw) {
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
    return {
      async seal(place, plain) {
        const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
        const params = { name: 'AES-GCM', iv, additionalData: place }
        const sealed = new Uint8Array(await crypto.subtle.encrypt(params, key, plain))
        const whole: Bytes = new Uint8Array(nonceBytes + sealed.length)
        whole.set(iv)
        whole.set(sealed, nonceBytes)
        return whole
      },
      async open(place, sealed) {
        const params = { name: 'AES-GCM', iv: sealed.subarray(0, nonceBytes), additionalData: place }
        return new Uint8Array(await crypto.subtle.decrypt(params, key, sealed.subarray(nonceBytes)))
      },
    }
  },
}
