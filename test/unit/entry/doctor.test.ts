import { chmodSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { examine } from '#src/entry/doctor/examine.ts'
import { tellFindings } from '#src/entry/doctor/finding.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { noteBackup } from '#src/store/sqlite/last-backup.ts'
import { lockFolder } from '#src/store/sqlite/lock.ts'
import { createVault } from '#src/store/vault.ts'
import { freePort } from '../../kit/child-server.ts'
import { exchange, person } from '../../kit/commits.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const day = 24 * 60 * 60 * 1000
const content = { topics: [{}, {}], offices: [{ id: 'durango' }] }

/** A data folder as a Puente that ended leaves it, with a backup of yesterday. */
async function dataFolder(): Promise<string> {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder, { mode: 0o700 })
  const masterKey = openMasterKey({ setting: null, folder, databaseExists: false })
  const vault = await createVault(masterKey, nodeCipher)
  const store = await createSqliteStore({
    path: join(folder, 'puente.db'),
    vault,
    tombstones: join(folder, 'tombstones'),
  })
  for (let i = 0; i < 20; i++) await store.commitTurn(exchange(`c${i}`, 0, person(`p${i}`), '1', 'hola', ['buenas']))
  await store.close()
  const file = join(folder, '..', 'p.backup')
  writeFileSync(file, 'a backup')
  noteBackup(folder, { file, at: now - day })
  return folder
}

/** What the doctor says of a folder, with these settings. */
async function told(
  folder: string,
  settings: Record<string, string> = {},
  given: Partial<Parameters<typeof examine>[0]> = {},
) {
  const environment = { PUENTE_DATA: folder, ...settings }
  const parts = { environment, knowledge: () => content, compiled: true, now: () => now }
  return tellFindings(await examine({ ...parts, ...given }))
}

describe('the doctor', () => {
  test('says three lines when all is well', async () => {
    const lines = await told(await dataFolder(), { TELEGRAM_TOKEN: `123:${'a'.repeat(30)}` })
    expect(lines).toEqual([
      'Puente: settings well, office durango, doors web, telegram (polling); 2 topics compiled.',
      expect.stringMatching(
        /^Data: .+ GB free; the master key fits; database whole, 1 MB; the erased are remembered; last backup yesterday; not running\.$/,
      ),
      'Nothing to mend.',
    ])
  })

  test('says three lines of a folder that is yet to be made', async () => {
    const lines = await told(join(temporaryFolder(), 'none'))
    expect(lines).toHaveLength(3)
    expect(lines.join()).toContain('is made at the first start')
  })

  test.each<[string, (folder: string) => void, RegExp]>([
    [
      'no backup',
      (folder) => rmSync(join(folder, 'last-backup.json')),
      /✗ backup: none was made yet\n.+npm run backup/,
    ],
    [
      'an old backup',
      (folder) => noteBackup(folder, { file: 'x', at: now - 5 * day }),
      /✗ backup: the last one was made 5 days ago/,
    ],
    [
      'a backup on a disk that is gone',
      (folder) => rmSync(join(folder, '..', 'p.backup')),
      /✗ backup: .+p.backup, is not there now/,
    ],
    ['no master key', (folder) => rmSync(join(folder, 'master.key')), /✗ key: key:missing: put the .+master.key back/],
    [
      'a master key others read',
      (folder) => chmodSync(join(folder, 'master.key'), 0o644),
      /✗ key: key:readable: .+chmod 600/,
    ],
    [
      'another master key',
      (folder) => writeFileSync(join(folder, 'master.key'), Buffer.alloc(32, 9).toString('base64')),
      /✗ key: the master key is not the one[\s\S]+✗ tombstones: store:tombstones/,
    ],
    [
      'no tombstones',
      (folder) => rmSync(join(folder, 'tombstones')),
      /✗ tombstones: .+ is not there[^\n]+\n.+start Puente again/,
    ],
    ['a folder others look into', (folder) => chmodSync(folder, 0o755), /! folder: others[^\n]+\n +chmod 700/],
    ['a damaged database', damage, /✗ database: .+ is damaged\n +stop Puente and restore the latest backup/],
  ])('finds %s, and how it is mended', async (_, harm, says) => {
    const folder = await dataFolder()
    harm(folder)
    const lines = await told(folder)
    expect(lines.join('\n')).toMatch(says)
    expect(lines.at(-1)).not.toContain('Nothing to mend')
  })

  test('names every setting that is wrong, and repeats no value', async () => {
    const lines = await told('x', { PORT: 'secret', TELEGRAM_TOKEN: 'secret', WHATSAPP_NUMBER_ID: 'secret' })
    expect(lines.filter((line) => line.startsWith('✗ settings:')).join()).toMatch(/PORT.+TELEGRAM_TOKEN.+WHATSAPP_/)
    expect(lines.join()).not.toContain('secret')
  })

  test('finds content that is missing, edited, or of another office', async () => {
    const folder = await dataFolder()
    const missing = () => {
      throw new Error('missing')
    }
    expect((await told(folder, {}, { knowledge: missing }))[1]).toBe('    npm run compile')
    expect((await told(folder, {}, { compiled: false }))[0]).toMatch(/^! content: .+edited/)
    expect((await told(folder, { PUENTE_OFFICE: 'nayarit' })).join()).toMatch(/no office nayarit.+one of: durango/)
  })

  test('asks a Puente that runs how it is', async () => {
    const folder = await dataFolder()
    const lock = lockFolder(folder, now)
    onTestFinished(() => lock.release())
    const port = await freePort()
    const settings = { PORT: String(port) }
    expect((await told(folder, settings)).join()).toMatch(
      /! server: process \d+ has the data folder and nothing answers/,
    )
    let ok = true
    const server = serve({ port, fetch: () => Response.json({ store: 'cannot write' }, { status: ok ? 200 : 503 }) })
    onTestFinished(() => void server.close())
    expect((await told(folder, settings))[1]).toContain('; running.')
    ok = false
    expect((await told(folder, settings))[0]).toBe('✗ server: it runs and is not well: store: cannot write')
  })
})

function damage(folder: string): void {
  const path = join(folder, 'puente.db')
  // All but the first three pages: the key's check is read, and what people wrote is not.
  const file = openSync(path, 'r+')
  const kept = 3 * 4096
  writeSync(file, new Uint8Array(statSync(path).size - kept).fill(90), 0, undefined, kept)
}
