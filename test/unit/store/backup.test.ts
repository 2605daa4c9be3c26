import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { backUp, restore } from '#src/store/sqlite/backup.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'

const masterKey = new Uint8Array(32).fill(7)
let folder: string
let file: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'puente-backup-'))
  file = join(folder, 'puente.backup')
  mkdirSync(join(folder, 'living'))
  mkdirSync(join(folder, 'new'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = async (name: string) =>
  createSqliteStore({ path: join(folder, name, 'puente.db'), vault: await createVault(masterKey, nodeCipher) })
const from = () => ({ database: join(folder, 'living', 'puente.db'), file, masterKey })
const into = () => ({ database: join(folder, 'new', 'puente.db'), file, masterKey, tombstones: null })

async function backedUp(): Promise<void> {
  const store = await open('living')
  const long = 'x'.repeat(3_000_000)
  await store.putNote('before', long, 0)
  // Both at once: the store stays open and writes while it is copied.
  const copied = backUp(from())
  for (let i = 0; i < 50; i++) await store.putNote(`during ${i}`, i, 0)
  await copied
  await store.close()
}

it('a backup made while the store is written to comes back whole in another folder', async () => {
  await backedUp()
  rmSync(join(folder, 'living'), { recursive: true })
  const seen: number[] = []
  await restore({ ...into(), progress: (done, total) => seen.push(done / total) })
  const store = await open('new')
  expect((await store.note('before'))?.value).toHaveLength(3_000_000)
  await store.close()
  expect(seen.length).toBeGreaterThan(2)
  expect(seen.at(-1)).toBe(1)
})

it('does not overwrite a living database, nor a backup', async () => {
  await backedUp()
  await expect(restore({ ...into(), ...from() })).rejects.toThrow(/backup:living/)
  await expect(backUp(from())).rejects.toThrow(/backup:exists/)
})

it.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ['cut between two chunks', (bytes: Buffer) => bytes.subarray(0, 16 + (1 << 20) + 28)],
  ['changed in one byte', (bytes: Buffer) => bytes.fill(bytes[500]! ^ 1, 500, 501)],
  ['nothing but a beginning', (bytes: Buffer) => bytes.subarray(0, 16)],
])('a backup that is %s is refused by name, and nothing is left', async (_, damage) => {
  await backedUp()
  writeFileSync(file, damage(readFileSync(file)))
  await expect(restore(into())).rejects.toThrow(`backup:unreadable: ${file}`)
  expect(readdirSync(join(folder, 'new'))).toEqual([])
})

it('another master key does not open it', async () => {
  await backedUp()
  await expect(restore({ ...into(), masterKey: new Uint8Array(32) })).rejects.toThrow(/master key of its day/)
  expect(existsSync(into().database)).toBe(false)
})
