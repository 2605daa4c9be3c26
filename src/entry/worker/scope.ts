import { AsyncLocalStorage } from 'node:async_hooks'
import type { Limiter } from '../../limits/limiter.ts'
import type { Figures } from '../../limits/table.ts'
import type { Feed } from '../../shared/feed.ts'
import { newToken } from '../../shared/ids.ts'
import type { RedisAddress } from '../../store/redis/address.ts'
import { connectBriefly } from '../../store/redis/connect.ts'
import { createRedisFeed } from '../../store/redis/feed.ts'
import { type Client, createHolder, createRedisStore, type Holder, type RedisStore } from '../../store/redis/index.ts'
import { createRedisLimiter } from '../../store/redis/limiter.ts'
import type { Vault } from '../../store/vault.ts'

/** How long messages in hand stay a request's own, milliseconds: longer than any request may work. */
const lease = 3 * 60 * 1000

/** What belongs to one request: in Workers a connection may be used by the request alone that opened it. */
export interface Scope {
  /** Its connection to Redis, opened when it is first used. */
  client(): Client
  /** Who takes messages in it. */
  readonly holder: Holder
  readonly feed: Feed
  /** Keeps work alive that the answer does not wait for. */
  readonly background: (work: Promise<void>) => void
  /** True when something was committed, so that there may be something to deliver. */
  woken: boolean
  /** Waits for the work in the background and hangs up; what comes after opens another line. */
  end(): Promise<void>
}

/** What scopes are made of; the same for every request. */
export interface ScopeParts {
  readonly address: RedisAddress
  readonly isCluster: boolean
  readonly vault: Vault
}

/** A request's own connection and feed. Nothing is connected before it is used. */
export function createScope(
  { address, isCluster, vault }: ScopeParts,
  waitUntil: (work: Promise<void>) => void,
): Scope {
  const open = new Set<Client>()
  const pending = new Set<Promise<void>>()
  const owner = newToken()
  let own: Client | null = null
  function connected(): Client {
    const client = connectBriefly(address, isCluster)
    open.add(client)
    return client
  }
  function client(): Client {
    own ??= connected()
    return own
  }
  function background(work: Promise<void>): void {
    const kept = work.finally(() => pending.delete(kept))
    pending.add(kept)
    waitUntil(kept)
  }
  const { space } = address
  return {
    client,
    holder: createHolder({ owner, lease, mayRecover: () => false }),
    feed: createRedisFeed({
      publisher: client,
      subscriber: connected,
      hash: (key) => vault.lookupHash('feed', [key]),
      space,
      origin: owner,
      background,
    }),
    background,
    woken: false,
    async end() {
      await Promise.all(pending)
      if (own === null) return
      const ending = own
      own = null
      open.delete(ending)
      // Everything sent was waited for: a goodbye would cost another round trip.
      ending.disconnect()
    },
  }
}

const current = new AsyncLocalStorage<Scope>()

/** Runs `work` and all it starts within a scope. */
export function within<T>(scope: Scope, work: () => T): T {
  return current.run(scope, work)
}

/** The scope we are in. Throws outside of any. */
export function here(): Scope {
  const scope = current.getStore()
  if (scope === undefined) throw new Error('a store is used outside of a request')
  return scope
}

/** One store for every request, over the connection of whichever asks. */
export function createStoreHere({ address, vault }: ScopeParts): RedisStore {
  const { space } = address
  return createRedisStore({ client: () => here().client(), holder: () => here().holder, vault, newToken, space })
}

/** Limits that all requests count under, over the connection of whichever asks. */
export function limiterHere({ address, vault }: ScopeParts, figures: Figures): Limiter {
  const hash = (parts: readonly string[]) => vault.lookupHash('limit', parts)
  return createRedisLimiter({ client: () => here().client(), hash, space: address.space, figures, now: Date.now })
}

/** The feed of whatever request asks. */
export const feedHere: Feed = {
  follow: (key, listener) => here().feed.follow(key, listener),
  changed: (key) => here().feed.changed(key),
}
