import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { decodeKey } from '#src/store/decode-key.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { plant } from '../../scripts/seed/plant.ts'
import { openConsole, type TestBrowser } from '../kit/console.ts'
import { type Measurement, percentile } from './measurement.ts'

const small = { cases: 1000, messages: 10_000 }
/** Enough that the slowest five of a hundred say something. */
const rounds = 100
const pageTime = 50
const pageSize = 150

/**
 * What staff wait for on the server, through the whole console, over invented cases: a thousand, or those of the seeded data folder that
 * `PUENTE_BENCH_DATA` names (`npm run seed`), of which a copy is measured.
 */
export async function measureConsole(folder: string): Promise<Measurement[]> {
  const store = await openSeeded(folder)
  const { cases } = await store.counts()
  const now = Date.now()
  const office = await openConsole({ store, now })
  const browser = await office.admin()
  const [some] = await store.cases({ statuses: ['owned'], limit: 1 })
  const [last] = await store.cases({ words: 'ayuda', limit: 1 })
  const listed = await store.cases({ statuses: ['closed'], latestFirst: true, limit: 500 })
  const pages: readonly (readonly [string, string])[] = [
    ['inbox', '/staff'],
    ['all owned', '/staff?tab=owned'],
    ['by area', `/staff?tab=owned&area=${some?.area}`],
    ['by language', '/staff?tab=closed&language=ht'],
    ['by topic', `/staff?tab=closed&topic=${some?.topic}`],
    ['by channel and origin', '/staff?tab=closed&channel=web&origin=us-il'],
    ['by what nothing has', '/staff?tab=closed&origin=us-il&topic=none'],
    ['by priority', '/staff?tab=closed&priority=high'],
    ['late', '/staff?late=yes'],
    ['late where nothing is', '/staff?tab=owned&late=yes'],
    ['late in an area', `/staff?late=yes&area=${some?.area}`],
    ['no word for days', '/staff?tab=owned&quiet=7'],
    ['today', '/staff/today'],
    ['board', '/staff/board'],
    ['page far down', `/staff?tab=closed&after=${listed.at(-1)?.id}`],
    ['search a common word', '/staff?q=ayuda'],
    ['search a topic by its title', `/staff?q=${encodeURIComponent('jubilación por lo que trabajé')}`],
    ['search a topic, a letter wrong', '/staff?q=apostilar'],
    ['search a rare word', `/staff?q=${last?.folio}`],
    ['search three words', '/staff?q=hermano+detenido+chicago'],
    ['search two that rarely meet', '/staff?q=bonjou+apostilla'],
    ['case', `/staff/cases/${some?.id}`],
  ]
  const measured: Measurement[] = []
  for (const [name, path] of pages) measured.push(...(await measurePage(`${name}, ${cases} cases`, path, browser)))
  await store.close()
  return measured
}

async function openSeeded(folder: string): Promise<Store> {
  const seeded = process.env.PUENTE_BENCH_DATA
  const path = join(folder, 'console', 'puente.db')
  mkdirSync(join(folder, 'console'))
  if (seeded !== undefined && existsSync(join(seeded, 'puente.db'))) {
    copyFileSync(join(seeded, 'puente.db'), path)
    // Whoever tried the console there is nobody here: the first account is made anew.
    const copy = new DatabaseSync(path)
    copy.exec('delete from staff; delete from session; delete from note')
    copy.close()
    const key = decodeKey(readFileSync(join(seeded, 'master.key'), 'utf8'), 'master.key')
    return createSqliteStore({ path, vault: await createVault(key, nodeCipher) })
  }
  const store = await createSqliteStore({ path, vault: await createVault(new Uint8Array(32).fill(3), nodeCipher) })
  await plant(store, {
    ...small,
    seed: 1,
    until: Date.now(),
    areas: ['atencion', 'juridica'],
    topics: ['apostille-basics', 'ashes-transfer', 'curp-foreigners'],
  })
  return store
}

/** What somebody waits for, and what of a processor was used: on a machine that does other things meanwhile only the latter is the page's own. */
async function measurePage(name: string, path: string, browser: TestBrowser): Promise<Measurement[]> {
  const times: number[] = []
  const work: number[] = []
  let body = ''
  for (let round = 0; round < rounds; round++) {
    const [begun, before] = [performance.now(), process.cpuUsage()]
    const answer = await browser.get(path)
    times.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(before)
    work.push((user + system) / 1000)
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status}`)
    body = answer.body
  }
  const bytes = gzipSync(body).length + (await filesOf(body, browser))
  return [
    { name: `${name}: middle`, unit: 'ms', ours: percentile(times, 0.5), limit: pageTime, peer: null },
    { name: `${name}: 95 of 100 within`, unit: 'ms', ours: percentile(times, 0.95), limit: pageTime, peer: null },
    {
      name: `${name}: 95 of 100 within, of a processor`,
      unit: 'ms',
      ours: percentile(work, 0.95),
      limit: pageTime,
      peer: null,
    },
    { name: `${name}: page and files, compressed`, unit: 'KB', ours: bytes / 1024, limit: pageSize, peer: null },
  ]
}

async function filesOf(page: string, browser: TestBrowser): Promise<number> {
  const named = [...page.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="(\/[^"]+)"/g)].map(
    (found) => found[1] ?? '',
  )
  let bytes = 0
  for (const path of new Set(named)) {
    const { status, body } = await browser.get(path.replaceAll('&amp;', '&'))
    if (status === 200) bytes += gzipSync(body).length
  }
  return bytes
}
