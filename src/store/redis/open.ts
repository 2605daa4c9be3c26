import { Cluster } from 'ioredis'
import type { Limiter } from '../../limits/limiter.ts'
import { type Figures, usualFigures } from '../../limits/table.ts'
import { StoreError } from '../../shared/errors.ts'
import type { Feed } from '../../shared/feed.ts'
import type { Vault } from '../vault.ts'
import { readAddress } from './address.ts'
import { connect, hangUp } from './connect.ts'
import { assertDurable } from './durability.ts'
import { createRedisFeed } from './feed.ts'
import { type Client, createHolder, createRedisStore, type RedisStore } from './index.ts'
import { createRedisLimiter } from './limiter.ts'
import { createTurnMemory } from './losses/turn-memory.ts'
import { createLossWatch } from './losses/watch.ts'
import { createRun } from './run.ts'

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
  /** What strangers may do, in all processes together; the usual when absent. */
  readonly figures?: Figures
  newToken(): string
  now(): number
  /** Told in plain words what the server may lose, and when the connection goes and comes. */
  warn(what: string): void
}

/** A store, and the feed through which the processes on it tell each other of changes. */
export interface OpenedRedis {
  readonly store: RedisStore & {
    /** Looks now, as it does each fifteen seconds and after a lost connection, whether anything acknowledged is gone and the server still keeps what it takes. */
    look(): Promise<void>
  }
  readonly feed: Feed
  readonly limiter: Limiter
}

/**
 * A store on Redis for a process that stays: connected, and tended every fifteen seconds. Rejects with `StoreError`: `store:open`,
 * `store:unsafe` (the server would lose what is kept), `store:wrong_key`.
 */
export async function openRedisStore({
  url,
  vault,
  figures = usualFigures,
  newToken,
  now,
  warn,
}: OpenRedis): Promise<OpenedRedis> {
  const address = readAddress(url)
  if (address === null)
    throw new StoreError('store:open', 'open a store at something that is no redis:// address', null)
  const client = await connect(address)
  const readyFor = watch(client, now, warn)
  const owner = newToken()
  const holder = createHolder({ owner, lease, mayRecover: () => readyFor() >= grace })
  const acknowledged = createTurnMemory()
  const store = createRedisStore({
    client: () => client,
    vault,
    holder: () => holder,
    newToken,
    space: address.space,
    acknowledged,
  })
  const losses = createLossWatch({
    client,
    run: createRun(() => client, address.space),
    acknowledged,
    store,
    providerAnswers: address.providerAnswers,
    newId: newToken,
    now,
    warn,
  })
  try {
    await assertDurable(client, address, warn)
    await store.assertKeyFits()
  } catch (error) {
    await hangUp(client)
    throw error
  }
  const look = () => losses.compare().then(losses.askSettings)
  client.on('ready', () => void look().catch(() => undefined))
  // One after the other: what fails is tried again with the next beat.
  const tend = () => store.tend().then(look)
  const tending = setInterval(() => void tend().catch(() => undefined), beat)
  if (typeof tending === 'object') tending.unref()
  let listener: Client | null = null
  const feed = createRedisFeed({
    publisher: () => client,
    subscriber() {
      const opened: Client = client instanceof Cluster ? client.duplicate() : client.duplicate()
      opened.on('error', () => undefined)
      listener = opened
      return opened
    },
    hash: (key) => vault.lookupHash('feed', [key]),
    space: address.space,
    origin: owner,
  })
  async function close(): Promise<void> {
    clearInterval(tending)
    client.removeAllListeners('close')
    client.removeAllListeners('ready')
    listener?.disconnect()
    await hangUp(client)
  }
  const hash = (parts: readonly string[]) => vault.lookupHash('limit', parts)
  const limiter = createRedisLimiter({ client: () => client, hash, space: address.space, figures, now })
  const healthy = async () => losses.isDurable() && (await store.healthy())
  return { store: { ...store, healthy, close, look }, feed, limiter }
}

/** Tells of the connection's going and coming; how long it has stood, in milliseconds, from the first time on a long while. */
function watch(client: Client, now: () => number, warn: OpenRedis['warn']): () => number {
  let since = now() - grace
  client.on('close', () => {
    if (since === Number.POSITIVE_INFINITY) return
    since = Number.POSITIVE_INFINITY
    warn('the connection to Redis is lost; trying again')
  })
  client.on('ready', () => {
    since = now()
    warn('connected to Redis again')
  })
  return () => now() - since
}
