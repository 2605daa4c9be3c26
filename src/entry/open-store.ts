import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Limiter } from '../limits/limiter.ts'
import { createFeed, type Feed } from '../shared/feed.ts'
import { newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import { decodeKey } from '../store/decode-key.ts'
import { openMasterKeys } from '../store/master-key.ts'
import { createMemoryStore } from '../store/memory/index.ts'
import { nodeCipher } from '../store/node-cipher.ts'
import { createSqliteStore, type SqliteStore } from '../store/sqlite/index.ts'
import type { Store } from '../store/store.ts'
import { tombstonesName } from '../store/tombstone-file.ts'
import { createVault } from '../store/vault.ts'
import type { Config } from './config.ts'
import type { KeyChangeParts } from './key-change/key-change.ts'

/** The file of the embedded store inside the data folder. */
export const databaseName = 'puente.db'

/** A store, its master key, and the feed by which everybody on it hears of changes. */
export interface Opened {
  readonly store: Store
  readonly masterKey: Uint8Array
  readonly feed: Feed
  /** True when other processes may be on the same store. */
  readonly shared: boolean
  /** Counts for all of those processes; absent where there are no others. */
  readonly limiter?: Limiter
  /** Bytes left on the disk the store lies on; null where it lies on none, or nobody can tell. */
  freeDisk(): Promise<number | null>
  /** How its master key is changed; absent where nothing is kept. */
  readonly keys?: Omit<KeyChangeParts, 'log' | 'now'>
  /** The database in the data folder; absent when there is none. */
  readonly folder?: { readonly path: string; readonly store: SqliteStore }
}

/** True for a store that lies in the data folder. */
export function isInFolder({ store }: Config): boolean {
  return store === 'sqlite'
}

/** Where it is remembered who was erased. */
export function tombstonesIn({ tombstones }: Config, dataFolder: string): string {
  return tombstones === null ? join(dataFolder, tombstonesName) : resolve(tombstones)
}

/** Opens the store the settings name, with its master key. Throws with the mend when key and database do not belong together. */
export async function openStore(config: Config, dataFolder: string, log: Log): Promise<Opened> {
  if (config.store === 'memory') {
    const masterKey = crypto.getRandomValues(new Uint8Array(32))
    const store = createMemoryStore({ vault: await createVault(masterKey, nodeCipher) })
    return { store, masterKey, feed: createFeed(), shared: false, freeDisk: noDisk }
  }
  if (config.store !== 'sqlite') return openRedis(config, log)
  const path = join(dataFolder, databaseName)
  const place = { setting: config.masterKey, folder: dataFolder, databaseExists: existsSync(path) }
  const { key: masterKey, former } = openMasterKeys(place)
  const also = otherKeys(config)
  const vault = await createVault(masterKey, nodeCipher, former === null ? also : [former])
  const store = await createSqliteStore({
    path,
    vault,
    tombstones: tombstonesIn(config, dataFolder),
    forgotten: (people) =>
      log.warn('an older copy of the database: people erased since are forgotten again', { people }),
  })
  const freeDisk = () => freeOn(dataFolder)
  const keys = {
    vault,
    reseal: store.reseal,
    folder: config.masterKey === null ? dataFolder : null,
    begun: former !== null || config.formerKey !== null,
  }
  return { store, masterKey, keys, feed: createFeed(), shared: false, folder: { path, store }, freeDisk }
}

/** Keys the settings name beside the master key, while it is being changed. */
export function otherKeys({ nextKey, formerKey }: Pick<Config, 'nextKey' | 'formerKey'>): readonly Uint8Array[] {
  return [
    ...(nextKey === null ? [] : [decodeKey(nextKey, 'PUENTE_MASTER_KEY_NEXT')]),
    ...(formerKey === null ? [] : [decodeKey(formerKey, 'PUENTE_MASTER_KEY_FORMER')]),
  ]
}

const noDisk = async () => null

async function freeOn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

async function openRedis(config: Config, log: Log): Promise<Opened> {
  // Its library is loaded by those who use it only.
  const { openRedisStore } = await import('../store/redis/open.ts')
  const masterKey = decodeKey(config.masterKey ?? '', 'PUENTE_MASTER_KEY')
  const vault = await createVault(masterKey, nodeCipher, otherKeys(config))
  const opened = await openRedisStore({
    url: config.store,
    vault,
    figures: config.limits,
    newToken,
    now: Date.now,
    warn: log.warn,
  })
  const keys = { vault, reseal: opened.store.reseal, folder: null, begun: config.formerKey !== null }
  return { ...opened, masterKey, keys, shared: true, freeDisk: noDisk }
}
