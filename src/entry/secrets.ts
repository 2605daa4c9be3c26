import { firstKey } from '../store/change-key.ts'

/** 32 bytes for one purpose, from the master key: the same at each start and after a change of the key, and useless for any other purpose. */
export async function secretFor(purpose: string, masterKey: Uint8Array): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', firstKey(masterKey), 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(`puente/${purpose}`)
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, key, 256),
  )
}
