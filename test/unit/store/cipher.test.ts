import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bytes } from '../../../src/store/cipher.ts'
import { nodeCipher } from '../../../src/store/node-cipher.ts'
import { createVault } from '../../../src/store/vault.ts'
import { webCipher } from '../../../src/store/web-cipher.ts'

const ciphers = { WebCrypto: webCipher, Node: nodeCipher }
const fromHex = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex, 'hex'))
const fromBase64 = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'base64'))

// Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B.
const published = {
  key: fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
  place: fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
  plain: fromHex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  ),
  sealed: fromHex(
    'cafebabefacedbaddecaf888522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
  ),
}

describe.each(Object.entries(ciphers))('the cipher of %s', (_, cipher) => {
  it('opens what the standard says', async () => {
    const key = await cipher.key(published.key)
    expect(Buffer.from(await key.open(published.place, published.sealed))).toEqual(Buffer.from(published.plain))
  })

  it('refuses it when one bit of nonce, text or tag differs, when it is cut, and in another place', async () => {
    const key = await cipher.key(published.key)
    const open = async (place: Bytes, sealed: Bytes) => key.open(place, sealed)
    for (let at = 0; at < published.sealed.length; at++) {
      const changed = Uint8Array.from(published.sealed)
      changed[at] = (changed[at] ?? 0) ^ 0x80
      await expect(open(published.place, changed)).rejects.toThrow()
      await expect(open(published.place, published.sealed.slice(0, at))).rejects.toThrow()
    }
    await expect(open(new Uint8Array(), published.sealed)).rejects.toThrow()
  })

  it.each(Object.entries(ciphers))('seals what that of %s opens', async (_, other) => {
    const [seals, opens] = [await cipher.key(published.key), await other.key(published.key)]
    const bytes = fc.uint8Array({ maxLength: 3000 }).map((some) => Uint8Array.from(some))
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (place, plain) => {
        const sealed = await seals.seal(place, plain)
        expect(sealed.length).toBe(plain.length + 28)
        expect(Buffer.from(await opens.open(place, sealed))).toEqual(Buffer.from(plain))
      }),
    )
  })

  it('opens rows as version 0.1 wrote them before there was a choice, and finds by the same hashes', async () => {
    const vault = await createVault(new Uint8Array(32).fill(1), cipher)
    const wrapped = fromBase64('erj1vwKs2bSVFIVUiDtHYz1k/9zSXkimUF2kogjocJDY38hfCQsE1scMRXtfZr6eolpCURzE1ezzAeb1')
    const entry = 'bkLs6gglOYGIijqOydXZb2URWNRqzYdbSAhSN0xwJjW/duRFSfZYkaymlUmfVW6mOh5EE/cGWWVqvl8MwhayTFhr'
    expect(await vault.open({ contactId: 'c1', wrapped }, 'thread/1', fromBase64(entry))).toEqual({
      text: 'Mwen bezwen èd – ñandú',
    })
    const account = fromBase64('UkisL1ZMOCTOptct5f6qu49ELBObaRMbhckl86Gw2niEolmGIA==')
    expect(await vault.open(null, 'staff/1', account)).toEqual(['words'])
    expect(await vault.lookupHash('word', ['ayuda'])).toBe('6jlzjw8CHKiyt8_MYlRkcKjOonrjfPkyrG8NUZaLZNk')
  })
})
