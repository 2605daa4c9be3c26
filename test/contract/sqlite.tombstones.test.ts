import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { backUp, restore } from '#src/store/sqlite/backup.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { ana, canaryPerson, goodbye } from '../kit/canary-person.ts'
import { exchange, person } from '../kit/commits.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const masterKey = new Uint8Array(32).fill(7)

interface Opening {
  readonly key?: Uint8Array
  forgotten?(people: number): void
}

async function open(folder: string, { key = masterKey, ...rest }: Opening = {}) {
  const vault = await createVault(key, nodeCipher)
  return createSqliteStore({ path: join(folder, 'p.db'), vault, tombstones: join(folder, 'tombstones'), ...rest })
}

/** A folder whose canary person erased themselves after `p.backup` was made. */
async function erasedAfterBackup(): Promise<string> {
  const folder = temporaryFolder()
  const store = await open(folder)
  await canaryPerson(store)
  await store.commitTurn(exchange('stays', 0, person('luis'), '1', 'hola', []))
  await backUp({ database: join(folder, 'p.db'), file: join(folder, 'p.backup'), masterKey })
  await store.commitTurn(goodbye([]))
  await store.close()
  return folder
}

const lines = (folder: string) => readFileSync(join(folder, 'tombstones'), 'utf8').trim().split('\n')

it('the file remembers a hash and a day, neither id nor name', async () => {
  const folder = await erasedAfterBackup()
  const [title, ...people] = lines(folder)
  expect(title).toMatch(/^puente-tombstones-1 [\w-]{43}$/)
  expect(people).toEqual([expect.stringMatching(/^[\w-]{43} 2026-09-21$/)])
})

it('an older database put in place by hand is forgotten in again at the start, and that is told', async () => {
  const folder = await erasedAfterBackup()
  const older = temporaryFolder()
  await restore({ database: join(older, 'p.db'), file: join(folder, 'p.backup'), masterKey, tombstones: null })
  copyFileSync(join(folder, 'tombstones'), join(older, 'tombstones'))
  const told: number[] = []
  const store = await open(older, { forgotten: (people) => told.push(people) })
  expect(await store.findContact(ana)).toBeNull()
  expect(await store.findContact(person('luis'))).toBe('stays')
  await store.close()
  await (await open(older, { forgotten: (people) => told.push(people) })).close()
  expect(told).toEqual([1])
})

it.each([
  ['lost', (file: string) => rmSync(file)],
  ['torn in its last line', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -20))],
  ['without its last line', (file: string) => writeFileSync(file, `${lines(join(file, '..'))[0]}\n`)],
])('a file that is %s is whole again after the next start', async (_, damage) => {
  const folder = await erasedAfterBackup()
  const before = lines(folder)
  damage(join(folder, 'tombstones'))
  await (await open(folder)).close()
  expect(lines(folder)).toEqual(before)
})

it('erases also while the file cannot be written, says so, and writes it down with the next turn', async () => {
  const folder = temporaryFolder()
  const store = await open(folder)
  await canaryPerson(store)
  const kept = readFileSync(join(folder, 'tombstones'))
  rmSync(join(folder, 'tombstones'))
  expect(await store.commitTurn(goodbye([]))).toBe('committed')
  expect(store.tombstoneTrouble()).toBe('Error:ENOENT')
  writeFileSync(join(folder, 'tombstones'), kept)
  await store.commitTurn(exchange('other', 0, person('luis'), '1', 'hola', []))
  expect(store.tombstoneTrouble()).toBeNull()
  expect(lines(folder)).toHaveLength(2)
  await store.close()
})

it('a file of another master key, or of something else, is refused by name', async () => {
  const folder = await erasedAfterBackup()
  const other = temporaryFolder()
  copyFileSync(join(folder, 'tombstones'), join(other, 'tombstones'))
  await expect(open(other, { key: new Uint8Array(32) })).rejects.toThrow(`read ${join(other, 'tombstones')}`)
  writeFileSync(join(folder, 'tombstones'), 'something else')
  await expect(open(folder)).rejects.toMatchObject({ code: 'store:tombstones' })
})

it('a restore that finds no file of tombstones is refused, unless that is accepted', async () => {
  const folder = await erasedAfterBackup()
  const into = temporaryFolder()
  const job = { database: join(into, 'p.db'), file: join(folder, 'p.backup'), masterKey }
  await expect(restore({ ...job, tombstones: [join(into, 'tombstones')] })).rejects.toThrow(/--without-tombstones/)
  expect(await restore({ ...job, tombstones: [join(into, 'tombstones'), join(folder, 'tombstones')] })).toBe(1)
})

it('a backup brings the tombstones along beside it, adding to those of earlier ones', async () => {
  const folder = await erasedAfterBackup()
  const disk = temporaryFolder()
  const job = { database: join(folder, 'p.db'), masterKey, tombstones: join(folder, 'tombstones') }
  await backUp({ ...job, file: join(disk, '1.backup') })
  rmSync(join(folder, 'tombstones'))
  await backUp({ ...job, file: join(disk, '2.backup') })
  expect(lines(disk)).toHaveLength(2)
})
