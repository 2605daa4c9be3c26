/**
 * `npm run move -- --from ./data --to redis://…`: everything from a data folder into an empty space of a Redis, or the other way, while no Puente
 * runs on either. Reads both again afterwards and compares each contact; what fails leaves the target empty and the source as it was.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { databaseName } from '#src/entry/open-store.ts'
import { decodeKey } from '#src/store/decode-key.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { move } from '#src/store/move.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { lockFolder } from '#src/store/sqlite/lock.ts'
import { sqliteSource } from '#src/store/sqlite/moving/source.ts'
import { sqliteTarget } from '#src/store/sqlite/moving/target.ts'
import { openDatabase } from '#src/store/sqlite/open.ts'
import { createVault } from '#src/store/vault.ts'
import type { WholeSource, WholeTarget } from '#src/store/whole.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } })
const closing: (() => unknown)[] = []
try {
  const { from, to } = values
  if (from === undefined || to === undefined) throw new Error('name both: npm run move -- --from ./data --to redis://…')
  if (isRedis(from) === isRedis(to)) throw new Error('one must be a data folder and the other a redis:// address')
  const folder = isRedis(from) ? to : from
  const setting = process.env.PUENTE_MASTER_KEY?.trim() || null
  if (isRedis(from) && setting === null) throw new Error('set PUENTE_MASTER_KEY to the key the Redis is sealed with')
  const key =
    setting === null
      ? openMasterKey({ setting, folder, databaseExists: true })
      : decodeKey(setting, 'PUENTE_MASTER_KEY')
  if (isRedis(from)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder, Date.now())
  closing.push(() => lock.release())
  const [source, target] = [await sourceOf(from), await targetOf(to)]
  const figures = await move(await createVault(key, nodeCipher), source, target, progress)
  console.log(
    `Moved and compared: ${Object.entries(figures)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}.`,
  )
  console.log(
    isRedis(to)
      ? 'Set PUENTE_STORE to it, and PUENTE_MASTER_KEY to what master.key holds.'
      : `Set PUENTE_DATA to ${to} and leave PUENTE_STORE out; the master key stays the same.`,
  )
  console.log('The source is as it was: delete it when the office runs on the other.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  for (const close of closing.toReversed()) await close()
}

function isRedis(place: string): boolean {
  return /^rediss?:\/\//.test(place)
}

async function sourceOf(place: string): Promise<WholeSource> {
  if (isRedis(place)) {
    const { redisSource } = await import('#src/store/redis/moving/source.ts')
    const { client, space } = await connected(place)
    return redisSource(client, space)
  }
  const path = join(place, databaseName)
  if (!existsSync(path)) throw new Error(`there is no database ${path}`)
  // Opened once to write, so that its schema is of this version.
  openDatabase(path).close()
  const db = new DatabaseSync(path, { readOnly: true })
  closing.push(() => db.close())
  return sqliteSource(db)
}

async function targetOf(place: string): Promise<WholeTarget> {
  if (!isRedis(place)) return sqliteTarget(join(place, databaseName))
  const { redisTarget } = await import('#src/store/redis/moving/target.ts')
  const { client, space } = await connected(place)
  return redisTarget(client, space)
}

async function connected(url: string) {
  const { readAddress } = await import('#src/store/redis/address.ts')
  const { connect, hangUp } = await import('#src/store/redis/connect.ts')
  const { assertDurable } = await import('#src/store/redis/durability.ts')
  const address = readAddress(url)
  if (address === null) throw new Error(`${new URL(url).host} is no address of a Redis that can be used`)
  const client = await connect(address)
  closing.push(() => hangUp(client))
  await assertDurable(client, address, console.warn)
  return { client, space: address.space }
}

function progress(step: string, done: number, total: number): void {
  if (done === total || done % 1000 === 0) console.log(`${step}: ${done} of ${total} people`)
}
