import { scrypt } from 'node:crypto'
import type { Scrypt } from '../staff/password.ts'

/** Node's own, which works beside everything else in a thread of its own. */
export const nativeScrypt: Scrypt = (password, salt, { N, r, p, length }) =>
  new Promise((resolve, reject) => {
    // Half more than it needs: at exactly that much it refuses.
    scrypt(password, salt, length, { N, r, p, maxmem: 192 * N * r }, (error, key) =>
      error === null ? resolve(new Uint8Array(key)) : reject(error),
    )
  })
