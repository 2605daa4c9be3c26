import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import { type Bytes, type Cipher, nonceBytes, tagBytes } from './cipher.ts'

const algorithm = 'aes-256-gcm'
const options = { authTagLength: tagBytes }

/** Node's own: on the spot, where its WebCrypto asks a thread for every row, which takes ten times as long. */
export const nodeCipher: Cipher = {
  async key(raw) {
    const key = createSecretKey(raw)
    return {
      seal(place, plain) {
        const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
        const cipher = createCipheriv(algorithm, key, nonce, options).setAAD(place)
        const sealed = cipher.update(plain)
        cipher.final()
        const whole: Bytes = new Uint8Array(nonceBytes + sealed.length + tagBytes)
        whole.set(nonce)
        whole.set(sealed, nonceBytes)
        whole.set(cipher.getAuthTag(), nonceBytes + sealed.length)
        return whole
      },
      open(place, sealed) {
        const end = sealed.length - tagBytes
        if (end < nonceBytes) throw new RangeError('too short to be sealed')
        const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), options)
        decipher.setAAD(place).setAuthTag(sealed.subarray(end))
        const plain = decipher.update(sealed.subarray(nonceBytes, end))
        // Throws when the tag does not fit: nothing has left this function before.
        decipher.final()
        return plain
      },
    }
  },
}
