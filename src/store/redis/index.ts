import type { Driver } from '../driver.ts'
import { createReseal, type Reseal } from '../reseal.ts'
import { assertKeyFits, createSealedStore } from '../sealed-store.ts'
import type { Store } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import type { Vault } from '../vault.ts'
import { redisCases } from './cases.ts'
import { redisFiles } from './files.ts'
import { createTurnMemory, type TurnMemory } from './losses/turn-memory.ts'
import { counts } from './lua/reading.ts'
import { redisNotes } from './notes.ts'
import { type Holder, redisOutbox } from './outbox.ts'
import { redisRatings } from './ratings.ts'
import { redisRecords } from './records.ts'
import { bytesOf, listOf, numberOf, rowsOf, textOf } from './replies.ts'
import { redisSealedRows } from './resealing/sealed-rows.ts'
import { type Client, createRun, type Run } from './run.ts'
import { redisStaff } from './staff.ts'
import { sweep } from './sweep.ts'
import { redisThread } from './thread.ts'
import { redisTimers } from './timers.ts'
import { redisTurns } from './turn.ts'

export { createHolder, type Holder } from './outbox.ts'
export type { Client } from './run.ts'

/** What a store on Redis stands on. */
export interface RedisParts {
  /** The connection to use now; asked before each command. It is opened and closed by whoever gives it. */
  client(): Client
  readonly vault: Vault
  /** Who takes messages now; asked each time, like the connection. */
  holder(): Holder
  /** Never gives the same text twice; a turn sent again after a broken line is known by it. */
  newToken(): string
  /** The first part of every key, in braces: what tells this office's data from another's on the same server. */
  readonly space: string
  /** What this process acknowledged; absent where it stays too short to look again. */
  readonly acknowledged?: TurnMemory
}

/** A store on Redis, and what must be done for it every few seconds while messages are under way. */
export interface RedisStore extends Store {
  /** Prolongs the lease of the messages in hand, and has the server's log written anew when somebody was erased. */
  tend(): Promise<void>
  /** Rejects with `StoreError` `store:wrong_key` when the data were sealed under another master key. */
  assertKeyFits(): Promise<void>
  readonly reseal: Reseal
}

/**
 * A store on Redis: one atomic script a turn, on a single server or a cluster. As durable as the server is told to be, see
 * `durabilityOf`. Several processes may share it.
 */
export function createRedisStore(parts: RedisParts): RedisStore {
  const { client, vault, holder, newToken, space, acknowledged = createTurnMemory() } = parts
  const run = createRun(client, space)
  const { renew, ...outbox } = redisOutbox(run, holder)
  const driver: Driver = {
    ...redisTurns(run, newToken, acknowledged),
    ...outbox,
    ...redisCases(run),
    ...redisThread(run),
    ...redisFiles(run),
    ...redisStaff(run),
    ...redisTimers(run),
    ...redisNotes(run),
    ...redisRatings(run),
    ...redisRecords(run),
    ...state(run),
    close: async () => undefined,
  }
  return {
    ...createSealedStore(vault, driver),
    reseal: createReseal(vault, redisSealedRows(run)),
    assertKeyFits: () => assertKeyFits(vault, driver),
    tend: () =>
      writing('tend the store', async () => {
        await renew()
        await sweep(run, client)
      }),
  }
}

/** As large as a turn: a server that is full may still take a small write. */
const trialSize = 65_536

function state(run: Run): Pick<Driver, 'check' | 'counts' | 'healthy'> {
  const keep = `call('HSETNX', META, 'check', ARGV[1]) return call('HGET', META, 'check')`
  return {
    check: (value) => writing("keep the master key's check", async () => bytesOf(await run(keep, [], value))),
    counts: () =>
      reading('count', async () => {
        const [contacts, inbound, cases, ...statuses] = listOf(await run(counts, []))
        const outbox = Object.fromEntries(rowsOf(statuses, 2).map(([name, count]) => [textOf(name), numberOf(count)]))
        return { contacts: numberOf(contacts), inbound: numberOf(inbound), outbox, cases: numberOf(cases) }
      }),
    async healthy() {
      try {
        await run(`call('HSET', META, 'trial', ARGV[1])`, [], 'x'.repeat(trialSize))
        return true
      } catch {
        return false
      }
    },
  }
}
