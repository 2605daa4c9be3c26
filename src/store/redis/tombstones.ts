import { tombstoneOf } from '../sealing.ts'
import type { Vault } from '../vault.ts'
import { tagOf } from './keys.ts'
import { type Client, createRun } from './run.ts'

/** ARGV: contact id, time, its tombstone, the day. */
const forget = `erase(ARGV[1], tonumber(ARGV[2]), MINE) call('HSETNX', TOMBSTONE, ARGV[3], ARGV[4])`

/** Everybody whom a space remembers as erased, by keyed hash, with the day. */
export async function redisTombstones(
  client: Client,
  space: string,
): Promise<readonly { readonly hash: string; readonly day: string }[]> {
  const all = await client.hgetall(`${tagOf(space)}tombstone`)
  return Object.entries(all).map(([hash, day]) => ({ hash, day }))
}

/** Erases from a restored space whoever is among `entries` and was not known there to be erased. How many people that were. */
export async function forgetInRedis(
  { client, space, vault, contacts }: { client: Client; space: string; vault: Vault; contacts: readonly string[] },
  entries: readonly { readonly hash: string; readonly day: string }[],
  now: number,
): Promise<number> {
  const known = new Set((await redisTombstones(client, space)).map(({ hash }) => hash))
  const missing = new Map(entries.filter(({ hash }) => !known.has(hash)).map(({ hash, day }) => [hash, day]))
  if (missing.size === 0) return 0
  const run = createRun(() => client, space)
  let gone = 0
  for (const id of contacts) {
    const hash = await tombstoneOf(vault, id)
    const day = missing.get(hash)
    if (day === undefined) continue
    await run(forget, [id], id, now, hash, day)
    missing.delete(hash)
    gone += 1
  }
  // Of people this copy never knew, so that the next one is held against them too.
  if (missing.size > 0) await client.hset(`${tagOf(space)}tombstone`, Object.fromEntries(missing))
  return gone
}
