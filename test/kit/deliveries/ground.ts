import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { openRedisStore } from '#src/store/redis/open.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { startRedis } from '../redis-server.ts'

/** What outlives a process. */
export interface Ground {
  /** Opens the store as the next process does. */
  open(): Promise<Store>
  close(): Promise<void>
}

/** A database file. */
export async function onSqlite(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'puente-deliveries-'))
  const vault = await createVault(new Uint8Array(32).fill(7))
  return {
    open: () => createSqliteStore({ path: join(folder, 'puente.db'), vault }),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Nothing that lasts: for one process alone. */
export async function onMemory(): Promise<Ground> {
  const vault = await createVault(new Uint8Array(32).fill(7))
  return { open: async () => createMemoryStore({ vault }), close: async () => undefined }
}

/** A Redis server. The processes follow one another, so each is the same holder of messages: what one left the next takes up. */
export async function onRedis(): Promise<Ground> {
  const server = await startRedis()
  const vault = await createVault(new Uint8Array(32).fill(7))
  return {
    async open() {
      let tokens = 0
      const newToken = () => (tokens++ === 0 ? 'the-only-process' : crypto.randomUUID())
      const opened = await openRedisStore({ url: server.url(), vault, newToken, now: Date.now, warn: () => undefined })
      return opened.store
    },
    close: () => server.stop(),
  }
}
