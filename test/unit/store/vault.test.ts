import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCipher } from '../../../src/store/node-cipher.ts'
import { type Bytes, type ContactKey, createVault, type Vault } from '../../../src/store/vault.ts'
import { webCipher } from '../../../src/store/web-cipher.ts'
import { person } from '../../kit/commits.ts'

const master = new Uint8Array(32).fill(1)
const sealedError = { name: 'StoreError', code: 'store:sealed' }

async function keyOf(vault: Vault, contactId: string): Promise<ContactKey> {
  return { contactId, wrapped: await vault.newKey(contactId) }
}

function changed(bytes: Bytes, at: number): Bytes {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe.each([
  ['WebCrypto', webCipher],
  ['Node', nodeCipher],
])('the vault over the cipher of %s', (_, cipher) => {
  const vaultOf = (key: Uint8Array) => createVault(key, cipher)

  it('opens what it sealed, whatever it was', async () => {
    const vault = await vaultOf(master)
    const key = await keyOf(vault, 'c1')
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, place) => {
        const plain = JSON.parse(JSON.stringify(value))
        expect(await vault.open(key, place, await vault.seal(key, place, plain))).toEqual(plain)
      }),
    )
  })

  it('seals the same thing differently each time', async () => {
    const vault = await vaultOf(master)
    const key = await keyOf(vault, 'c1')
    const sealed = await Promise.all(Array.from({ length: 100 }, () => vault.seal(key, 'x', 'same')))
    expect(new Set(sealed.map(String)).size).toBe(100)
    expect(new Set(sealed.map((s) => String(s.subarray(0, 12)))).size).toBe(100)
  })

  it('opens with the same master key in another process, and with no other', async () => {
    const vault = await vaultOf(master)
    const key = await keyOf(vault, 'c1')
    const sealed = await vault.seal(key, 'x', 'words')
    const office = await vault.seal(null, 'x', 'words')
    expect(await (await vaultOf(master)).open(key, 'x', sealed)).toBe('words')
    const other = await vaultOf(new Uint8Array(32).fill(2))
    await expect(other.open(key, 'x', sealed)).rejects.toMatchObject(sealedError)
    await expect(other.open(null, 'x', office)).rejects.toMatchObject(sealedError)
  })

  it('does not open a row that stands in another place', async () => {
    const vault = await vaultOf(master)
    const key = await keyOf(vault, 'c1')
    const sealed = await vault.seal(key, 'thread/1', 'words')
    for (const place of ['thread/2', 'outbox/1', ''])
      await expect(vault.open(key, place, sealed)).rejects.toMatchObject(sealedError)
  })

  it("does not open one person's row with another's key, nor with the office's", async () => {
    const vault = await vaultOf(master)
    const [ana, luis] = [await keyOf(vault, 'ana'), await keyOf(vault, 'luis')]
    const sealed = await vault.seal(ana, 'x', 'words')
    await expect(vault.open(luis, 'x', sealed)).rejects.toMatchObject(sealedError)
    await expect(vault.open(null, 'x', sealed)).rejects.toMatchObject(sealedError)
  })

  it('does not take a wrapped key that was moved to another person, even one it has just used', async () => {
    const vault = await vaultOf(master)
    const ana = await keyOf(vault, 'ana')
    const sealed = await vault.seal(ana, 'x', 'words')
    await expect(vault.open({ ...ana, contactId: 'luis' }, 'x', sealed)).rejects.toMatchObject(sealedError)
    expect(await vault.open(ana, 'x', sealed)).toBe('words')
  })

  it('notices every changed, missing or added byte', async () => {
    const vault = await vaultOf(master)
    const key = await keyOf(vault, 'c1')
    const sealed = await vault.seal(key, 'x', 'words')
    for (let at = 0; at < sealed.length; at++) {
      await expect(vault.open(key, 'x', changed(sealed, at))).rejects.toMatchObject(sealedError)
      await expect(vault.open(key, 'x', sealed.slice(0, at))).rejects.toMatchObject(sealedError)
    }
    await expect(vault.open(key, 'x', Uint8Array.from([...sealed, 0]))).rejects.toMatchObject(sealedError)
    for (let at = 0; at < key.wrapped.length; at++) {
      await expect(vault.open({ ...key, wrapped: changed(key.wrapped, at) }, 'x', sealed)).rejects.toMatchObject(
        sealedError,
      )
    }
  })

  it('never says in an error what was sealed', async () => {
    const vault = await vaultOf(master)
    const key = await keyOf(vault, 'c1')
    const sealed = await vault.seal(key, 'x', 'canary-words')
    const error = await vault.open(key, 'canary-place', sealed).catch((e: unknown) => e)
    expect(String(error)).not.toContain('canary')
  })

  it('opens many keys again after they left its memory, and after they were forgotten from it', async () => {
    const vault = await vaultOf(master)
    const first = await keyOf(vault, 'c0')
    const sealed = await vault.seal(first, 'x', 'words')
    for (let n = 1; n < 2100; n++) await vault.seal(await keyOf(vault, `c${n}`), 'x', n)
    expect(await vault.open(first, 'x', sealed)).toBe('words')
    vault.forget(first)
    expect(await vault.open(first, 'x', sealed)).toBe('words')
  })

  it('hashes an alias the same each time, tells any two apart, and depends on the master key', async () => {
    const vault = await vaultOf(master)
    const ana = person('ana')
    expect(await vault.aliasHash(ana)).toBe(await (await vaultOf(master)).aliasHash({ ...ana }))
    expect(await vault.aliasHash(ana)).not.toBe(await (await vaultOf(new Uint8Array(32))).aliasHash(ana))
    // Parts that would run together if they were only put one after another.
    const aliases = [
      ana,
      person('luis'),
      { ...ana, account: 'bot-1a', id: 'na' },
      { ...ana, account: 'bot-1","ana' },
      { ...ana, channel: 'web' as const },
    ]
    const hashes = await Promise.all(aliases.map((alias) => vault.aliasHash(alias)))
    expect(new Set(hashes).size).toBe(aliases.length)
    expect(hashes.every((hash) => /^[\w-]{43}$/.test(hash))).toBe(true)
  })

  it('keeps the kinds of hashes apart, so that one table tells nothing about another', async () => {
    const vault = await vaultOf(master)
    const ana = person('ana')
    const parts = [ana.channel, ana.account, ana.id]
    const hashes = await Promise.all([
      vault.aliasHash(ana),
      vault.dedupeHash(ana, '1'),
      vault.dedupeHash(ana, '2'),
      vault.lookupHash('door', parts),
      vault.lookupHash('login', parts),
    ])
    expect(new Set(hashes).size).toBe(5)
  })

  it('refuses a master key of another length', async () => {
    for (const length of [0, 16, 31, 33])
      await expect(vaultOf(new Uint8Array(length))).rejects.toMatchObject({ code: 'store:key' })
  })

  it('keeps working when the caller wipes its copy of the master key', async () => {
    const mine = Uint8Array.from(master)
    const vault = await vaultOf(mine)
    mine.fill(0)
    expect(await vault.aliasHash(person('ana'))).toBe(await (await vaultOf(master)).aliasHash(person('ana')))
  })

  it('knows people again by hashes that WebCrypto made, as older versions did', async () => {
    const base = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey'])
    const info = new TextEncoder().encode('puente alias v1')
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
    const key = await crypto.subtle.deriveKey(how, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ])
    const { channel, account, id } = person('ana')
    const signed = await crypto.subtle.sign(
      'HMAC',
      key,
      new TextEncoder().encode(JSON.stringify([channel, account, id])),
    )
    const older = Buffer.from(signed).toString('base64url')
    expect(await (await vaultOf(master)).aliasHash(person('ana'))).toBe(older)
  })
})
