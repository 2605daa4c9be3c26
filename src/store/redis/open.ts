import { StoreError } from '../../shared/errors.ts'
import type { Vault } from '../vault.ts'
import { readAddress } from './address.ts'
import { connect, hangUp } from './connect.ts'
import { durabilityOf } from './durability.ts'
import { createRedisStore, type RedisStore } from './index.ts'

/** How long messages in hand stay a process's own when nothing more is heard of it, milliseconds. */
export const lease: number = 45_000
/** How often it makes itself heard. */
const beat = 15_000
/** After a lost connection others need this long to be heard again before they count as dead. */
const grace = 30_000

/** What a process opens a store on Redis with. */
export interface OpenRedis {
  readonly url: string
  readonly vault: Vault
  newToken(): string
  now(): number
  /** Told in plain words what the server may lose, and when the connection goes and comes. */
  warn(what: string): void
}

/**
 * A store on Redis for a process that stays: connected, and tended every fifteen seconds. Rejects with `StoreError`: `store:open`,
 * `store:unsafe` (the server would lose what is kept), `store:wrong_key`.
 */
export async function openRedisStore({ url, vault, newToken, now, warn }: OpenRedis): Promise<RedisStore> {
  const address = readAddress(url)
  if (address === null)
    throw new StoreError('store:open', 'open a store at something that is no redis:// address', null)
  const client = await connect(address)
  let readySince = now() - grace
  client.on('close', () => {
    if (readySince === Number.POSITIVE_INFINITY) return
    readySince = Number.POSITIVE_INFINITY
    warn('the connection to Redis is lost; trying again')
  })
  client.on('ready', () => {
    readySince = now()
    warn('connected to Redis again')
  })
  const holder = { owner: newToken(), lease, mayRecover: () => now() - readySince >= grace }
  const store = createRedisStore({ client: () => client, vault, holder, newToken, space: address.space })
  try {
    await assertDurable(await durabilityOf(client), address.providerAnswers, warn)
    await store.assertKeyFits()
  } catch (error) {
    await hangUp(client)
    throw error
  }
  const tending = setInterval(() => store.tend().catch(() => undefined), beat)
  if (typeof tending === 'object') tending.unref()
  return {
    ...store,
    async close() {
      clearInterval(tending)
      client.removeAllListeners('close')
      await hangUp(client)
    },
  }
}

async function assertDurable(
  { unsafe, warnings }: Awaited<ReturnType<typeof durabilityOf>>,
  providerAnswers: boolean,
  warn: OpenRedis['warn'],
): Promise<void> {
  for (const problem of providerAnswers ? [...unsafe, ...warnings] : warnings) warn(`Redis: ${problem}`)
  if (unsafe.length === 0 || providerAnswers) return
  const mend = 'see docs/operations.md; when the provider keeps everything in another way, add ?durability=provider'
  throw new StoreError('store:unsafe', `use a Redis that would lose messages: ${unsafe.join('; ')} (${mend})`, null)
}
