import { setImmediate } from 'node:timers/promises'
import { StoreError } from '#src/shared/errors.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'

/** When a call is to fail: before the store did anything, or after it did all of it. */
export type Trouble = 'before' | 'after'

/** A real store of which calls can be made to fail or to take their time. */
export interface TroubledStore extends Store {
  /** From now on calls of this method reject; null ends all trouble. */
  fail(method: keyof Store | null, when?: Trouble): void
}

/** A memory store whose answers come after a few turns of the event loop when `slow`, a different number each time but always the same ones. */
export async function troubledStore(options: { slow?: number } = {}): Promise<TroubledStore> {
  const store = createMemoryStore({ vault: await createVault(new Uint8Array(32).fill(9)) })
  const chance = seeded(options.slow ?? 0)
  let failing: { method: keyof Store; when: Trouble } | null = null
  async function pause(): Promise<void> {
    if (options.slow === undefined) return
    for (let turns = Math.floor(chance() * 4); turns > 0; turns--) await setImmediate()
  }
  async function call(name: keyof Store, args: unknown[]): Promise<unknown> {
    const method = store[name] as (...args: unknown[]) => Promise<unknown>
    await pause()
    const trouble = failing?.method === name ? failing.when : null
    if (trouble === 'before') throw new StoreError('store:write', `${name}, told to fail`, null)
    const result = await method(...args)
    await pause()
    if (trouble === 'after') throw new StoreError('store:write', `${name}, told to fail after`, null)
    return result
  }
  const fail: TroubledStore['fail'] = (method, when = 'before') => {
    failing = method === null ? null : { method, when }
  }
  const methods = Object.keys(store) as (keyof Store)[]
  const troubled = methods.map((name) => [name, (...args: unknown[]) => call(name, args)])
  return { ...Object.fromEntries(troubled), fail }
}

/** Numbers in 0..1 that look like chance and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The lists dealt into one: what comes from one list keeps its order, how the lists mix is up to the seed. */
export function interleaved<T>(lists: readonly (readonly T[])[], seed: number): T[] {
  const chance = seeded(seed)
  const rest = lists.map((list) => [...list])
  const dealt: T[] = []
  for (let open = rest; open.length > 0; open = rest.filter((list) => list.length > 0)) {
    const next = open[Math.floor(chance() * open.length)]?.shift()
    if (next !== undefined) dealt.push(next)
  }
  return dealt
}
