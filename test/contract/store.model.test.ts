import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import type { Case } from '../../src/core/vocabulary/case.ts'
import type { Alias } from '../../src/core/vocabulary/inbound.ts'
import { createMemoryStore } from '../../src/store/memory/index.ts'
import { createSqliteStore } from '../../src/store/sqlite/index.ts'
import type { CaseChange, DeliveryStatus, Store, TurnCommit } from '../../src/store/store.ts'
import { createVault, type Vault } from '../../src/store/vault.ts'
import { caseOf, doorOf, exchange, onItsWay, person, said, sampleId, someTime, turn } from '../kit/commits.ts'
import { openRedis, startRedis } from '../kit/redis-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

// Random lives of a few people, led by both stores at once: every answer and everything visible afterwards must be the same.

interface Both {
  /** What is expected: the memory store, and what a life remembers of itself. */
  readonly memory: Store
  taken: string[]
  now: number
}
type Command = fc.AsyncCommand<Both, { store: Store }>

const contacts = ['c0', 'c1', 'c2']
const codes = ['AAAA', 'BBBB']
const people = [person('p0'), person('p1'), { ...person('p0'), channel: 'web' as const }]

/** Does the same to both and compares what they answer, errors included. */
function same(
  name: string,
  act: (store: Store, life: Both) => Promise<unknown>,
  before?: (life: Both) => Promise<void>,
): Command {
  return {
    check: () => true,
    toString: () => name,
    async run(life, { store }) {
      await before?.(life)
      const answer = await outcome(act(life.memory, life))
      expect(await outcome(act(store, life))).toEqual(answer)
      expect(await visible(store, life)).toEqual(await visible(life.memory, life))
      if (name === 'take' && Array.isArray(answer)) life.taken.push(...answer.map((row) => row.id))
    },
  }
}

async function outcome(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error) => `${error.name} ${error.code}`)
}

async function visible(store: Store, life: Both): Promise<unknown> {
  const first = (await life.memory.cases({ limit: 1 }))[0]?.id ?? ''
  return Promise.all([
    ...contacts.flatMap((id) => [store.load(id), store.thread(id, 50), store.deliveries(id)]),
    ...people.flatMap((alias) => [store.findContact(alias), store.repliesTo(alias, '0'), store.repliesTo(alias, '1')]),
    store.cases({ limit: 20 }),
    store.cases({ limit: 2, statuses: ['waiting', 'owned'] }),
    store.cases({ limit: 3, latestFirst: true, statuses: ['closed', 'waiting'] }),
    store.cases({ limit: 2, after: first, facets: { priority: 'normal' } }),
    store.cases({ limit: 2, after: first, latestFirst: true, openedBefore: life.now }),
    store.countCases({ statuses: ['closed', 'waiting'], facets: { language: 'es' } }),
    store.cases({ limit: 3, words: 'hola', statuses: ['closed', 'waiting'] }),
    store.countCases({ words: 'dgo nop' }),
    store.records({ kind: 'a', limit: 9 }),
    store.records({ kind: 'a', of: 'c0', latestFirst: true, limit: 2 }),
    store.records({ kind: 'a', from: someTime + 3, until: life.now, after: 'r0', limit: 2 }),
    store.countRecords({ kind: 'a', of: 'c1' }),
    store.waiting(someTime + 5),
    store.counts(),
    store.nextDueAt(),
    store.nextTimerAt(),
    ...codes.map((code) => store.findByCode(code, life.now)),
  ])
}

const turns = fc
  .record({
    contact: fc.constantFrom(...contacts),
    alias: fc.constantFrom(...people),
    drift: fc.constantFrom(0, 0, 0, 0, -1, 1),
    external: fc.option(fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7')),
    replies: fc.array(fc.string(), { maxLength: 3 }),
    policy: fc.constantFrom('repeat' as const, 'ask' as const),
    forget: fc.constantFrom(false, false, false, true),
    kase: fc.constantFrom('none', 'none', 'open', 'urgent', 'claim', 'close', 'stale'),
    pass: fc.nat(5),
    timer: fc.constantFrom('none', 'none', 'set', 'cancel', 'ring'),
    code: fc.constantFrom('none', 'none', 'none', 'give', 'join', 'drop'),
    which: fc.nat(1),
  })
  .map((plan) => {
    let commit: TurnCommit
    return same(
      `turn ${JSON.stringify(plan)}`,
      (store) => store.commitTurn(commit),
      async (life) => {
        life.now += plan.pass
        const loaded = await life.memory.load(plan.contact)
        const revision = Math.max(0, (loaded?.revision ?? 0) + plan.drift)
        const spoken = plan.replies.map(said)
        const door = doorOf(plan.alias)
        const base =
          plan.external === null
            ? turn(plan.contact, revision)
            : exchange(plan.contact, revision, plan.alias, plan.external, 'hola', [])
        const outbox = spoken.map((entry) => onItsWay(entry, door, plan.policy))
        const caseChange = changeOf(plan.kase, plan.contact, loaded?.openCase ?? null, life.now)
        commit = {
          ...base,
          door,
          thread: [...base.thread, ...spoken],
          outbox,
          caseChange,
          forget: plan.forget,
          at: life.now,
          ...timersOf(plan.timer, plan.which, life.now),
          ...(await codesOf(plan, life)),
        }
      },
    )
  })

function changeOf(kind: string, contactId: string, open: Case | null, at: number): CaseChange | null {
  const event = { type: 'opened', at, by: null } as const
  if (kind === 'none') return null
  if (kind === 'open' || kind === 'urgent' || open === null) {
    return {
      case: caseOf(contactId, { openedAt: at, urgent: kind === 'urgent' ? 'danger' : null }),
      expected: null,
      event,
    }
  }
  const next = { ...open, version: open.version + 1 }
  if (kind === 'claim')
    return {
      case: { ...next, status: 'owned', owner: { id: 's', name: 'S', role: 'r' } },
      expected: open.version,
      event,
    }
  if (kind === 'close') return { case: { ...next, status: 'closed' }, expected: open.version, event: null }
  return { case: next, expected: open.version - 1, event }
}

function timersOf(kind: string, which: number, now: number): Partial<TurnCommit> {
  const id = `t${which}`
  if (kind === 'set') return { timers: [{ id, kind: `k${which}`, dueAt: now + which * 10, flow: 'f' }] }
  if (kind === 'cancel') return { cancelTimers: [`k${which}`] }
  return kind === 'ring' ? { ring: id } : {}
}

async function codesOf(plan: { code: string; which: number; alias: Alias }, life: Both): Promise<Partial<TurnCommit>> {
  const code = codes[plan.which] ?? ''
  if (plan.code === 'give') return { code: { code, expiresAt: life.now + 8 } }
  if (plan.code === 'drop') return { dropAliases: [plan.alias] }
  if (plan.code !== 'join') return {}
  const contactId = contacts[plan.which] ?? ''
  const revision = (await life.memory.load(contactId))?.revision ?? 0
  return { alias: plan.alias, joining: { code, contactId, revision } }
}

const takeTimers = fc.record({ limit: fc.nat(3), pass: fc.nat(20) }).map(({ limit, pass }) =>
  same(
    'take timers',
    (store, life) => store.takeDueTimers(life.now, limit),
    async (life) => {
      life.now += pass
    },
  ),
)

const take = fc.record({ limit: fc.nat(3), pass: fc.nat(20) }).map(({ limit, pass }) =>
  same(
    'take',
    (store, life) => store.takeDue(life.now, limit),
    async (life) => {
      life.now += pass
    },
  ),
)

const settle = fc
  .record({
    which: fc.nat(),
    status: fc.constantFrom<DeliveryStatus>('sent', 'sent', 'failed', 'unknown', 'pending'),
    wait: fc.nat(30),
    named: fc.boolean(),
  })
  .map(({ which, status, wait, named }) =>
    same(`settle ${status}`, (store, life) => {
      const id = life.taken[which % Math.max(1, life.taken.length)] ?? 'none'
      return store.settle(id, {
        status,
        platformId: named ? `p-${id}` : null,
        code: status,
        nextAt: life.now + wait,
        at: life.now,
      })
    }),
  )

const receipt = fc
  .record({ which: fc.nat(), status: fc.constantFrom<DeliveryStatus>('delivered', 'read', 'failed', 'sent') })
  .map(({ which, status }) =>
    same(`receipt ${status}`, (store, life) => {
      const id = life.taken[which % Math.max(1, life.taken.length)] ?? 'none'
      return store.receipt('telegram', 'bot-1', `p-${id}`, { status, code: status, at: life.now })
    }),
  )

const record = fc
  .record({
    id: fc.constantFrom('r0', 'r1', 'r2'),
    of: fc.constantFrom(null, 'c0', 'c1'),
    contactId: fc.constantFrom(null, ...contacts),
    pass: fc.nat(3),
    drift: fc.constantFrom(0, 0, 0, 1),
    drop: fc.constantFrom(false, false, false, true),
    value: fc.string(),
  })
  .map(({ drift, drop, pass, ...kept }) => {
    let expected = 0
    return same(
      `record ${JSON.stringify({ ...kept, drift, drop })}`,
      (store, life) =>
        drop ? store.dropRecord('a', kept.id) : store.putRecord({ kind: 'a', at: life.now - pass, ...kept }, expected),
      async (life) => {
        expected = ((await life.memory.record('a', kept.id))?.version ?? 0) + drift
      },
    )
  })

const recover = fc.constant(same('recover', (store, life) => store.recoverSending(life.now)))

async function leadsEveryLife(makeStore: (vault: Vault) => Promise<Store>): Promise<void> {
  const vault = await createVault(new Uint8Array(32).fill(7))
  const lives = fc.commands([turns, turns, turns, record, take, takeTimers, settle, receipt, recover], {
    maxCommands: 40,
  })
  await fc.assert(
    fc.asyncProperty(lives, async (commands) => {
      const store = await makeStore(vault)
      const setup = () => ({
        model: { memory: createMemoryStore({ vault }), taken: [], now: someTime },
        real: { store },
      })
      try {
        await fc.asyncModelRun(setup, commands)
      } finally {
        await store.close()
      }
    }),
    { numRuns: Number(process.env.MODEL_RUNS ?? 100) },
  )
}

it('sqlite leads every random life as memory does', async () => {
  const folder = temporaryFolder()
  await leadsEveryLife((vault) => createSqliteStore({ path: join(folder, `${sampleId()}.db`), vault }))
}, 120_000)

it('redis leads every random life as memory does', async () => {
  const server = await startRedis()
  onTestFinished(() => server.stop())
  await leadsEveryLife((vault) => openRedis(server, { vault }))
}, 120_000)
