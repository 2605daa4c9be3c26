import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { chanceFrom } from '../../scripts/seed/chance.ts'
import { type ClaimOp, claims } from '../kit/claims/model.ts'
import { type Actor, actorsFrom, pausedStore, perform, strangersAnswers, type Written } from '../kit/claims/perform.ts'
import { isLinearizable, type Operation } from '../kit/linearizable.ts'
import { openOffice, type TestOffice } from '../kit/office.ts'
import { openRedis, startRedis } from '../kit/redis-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

// Several people of the office at one case at the same moment, over every store: what each of them heard must fit one order of things in
// which a case has one owner, and nobody who no longer has it may have written to the person. All 1,000 histories: `npm run qa -- claims`.

// Enough that chance does not decide whether some were answered.
const all = Number(process.env.CLAIMS ?? 300)
const share = (part: number) => Math.ceil((all * part) / 10)
const atOnce = 12
const vault = createVault(new Uint8Array(32).fill(7))

type Heard = readonly Operation<ClaimOp, string>[]
type Perform = (caseId: string, actors: readonly Actor[]) => Promise<Heard>

/** Leads histories in groups at once, a person and a case each. The histories that fit no order of things. */
async function lead(count: number, seed: number, office: TestOffice, performed: Perform): Promise<readonly Heard[]> {
  const refused: Heard[] = []
  for (let from = 0; from < count; from += atOnce) {
    const group = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => from + i)
    const histories = await Promise.all(
      group.map(async (n) => {
        await office.person(`p${n}`, 'es').presses('person')
        const contactId = await office.store.findContact({ channel: 'terminal', account: 'test', id: `p${n}` })
        const opened = (await office.store.load(contactId ?? ''))?.openCase
        expect(opened?.status).toBe('waiting')
        return performed(opened?.id ?? '', actorsFrom(chanceFrom(seed + n)))
      }),
    )
    refused.push(...histories.filter((history) => !isLinearizable(history, claims)))
  }
  return refused
}

/** An office over a store that is slow now and then. */
async function officeOver(store: Store, seed: number) {
  onTestFinished(() => store.close())
  const paused = pausedStore(store, chanceFrom(seed))
  const office = await openOffice({ store: paused.store })
  return { office, written: paused.written, perform: ((id, actors) => perform(office, id, actors)) satisfies Perform }
}

describe('claim, release, pass on, take over, answer, close by several at once', { timeout: 240_000 }, () => {
  it.each([
    ['memory', async () => createMemoryStore({ vault: await vault }), share(3)],
    ['SQLite', async () => createSqliteStore({ path: join(temporaryFolder(), 'p.db'), vault: await vault }), share(2)],
    [
      'Redis',
      async () => {
        const server = await startRedis()
        onTestFinished(() => server.stop())
        return openRedis(server, { vault: await vault })
      },
      share(4),
    ],
  ] as const)('fit one order on %s', async (_, open, count) => {
    const { office, written, perform } = await officeOver(await open(), 11)
    expect(await lead(count, 100, office, perform)).toEqual([])
    expect(strangersAnswers(written)).toBe(0)
    expect(written.filter(({ answeredBy }) => answeredBy.length > 0).length).toBeGreaterThan(count / 4)
  })

  it('fit one order in two processes on one Redis', async () => {
    const server = await startRedis()
    onTestFinished(() => server.stop())
    const second = await secondProcess(server.url('claims'))
    const { office, written } = await officeOver(await openRedis(server, { vault: await vault, space: 'claims' }), 13)
    const refused = await lead(share(1), 5000, office, async (caseId, actors) => {
      const [here, there] = await Promise.all([
        perform(office, caseId, actors.slice(0, 2)),
        second.perform(caseId, actors.slice(2)),
      ])
      return [...here, ...there]
    })
    expect(refused).toEqual([])
    const theirs = await second.end()
    expect(theirs.length).toBeGreaterThan(0)
    expect(strangersAnswers([...written, ...theirs])).toBe(0)
  })
})

it('a store that lets two have a case is found out', async () => {
  const careless = createMemoryStore({ vault: await vault })
  // Says yes to whoever claims, though somebody else was first.
  const { office, perform } = await officeOver(
    {
      ...careless,
      commitTurn: async (turn) => ((await careless.commitTurn(turn)) === 'duplicate' ? 'duplicate' : 'committed'),
    },
    17,
  )
  expect((await lead(12, 900, office, perform)).length).toBeGreaterThan(0)
})

it('an answer by who no longer has the case is counted', () => {
  const turn = (revision: number, answeredBy: readonly string[], owner?: string | null) => ({
    contactId: 'c1',
    revision,
    answeredBy,
    owner,
  })
  const [claimed, passed] = [turn(1, [], 'Ana'), turn(3, [], 'Eva')]
  expect(strangersAnswers([passed, turn(2, ['Ana']), claimed, turn(4, ['Eva'])])).toBe(0)
  expect(strangersAnswers([claimed, passed, turn(4, ['Ana'])])).toBe(1)
  expect(strangersAnswers([turn(1, ['Ana'])])).toBe(1)
})

/** The office's second process; it ends with the test. */
async function secondProcess(url: string): Promise<{ perform: Perform; end(): Promise<readonly Written[]> }> {
  const child = fork(join(import.meta.dirname, '..', 'kit', 'claims', 'child.ts'), [url, 'claims', '19'], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const waiting = new Map<string, (heard: Heard) => void>()
  await once(child, 'message')
  child.on('message', ({ caseId, heard }: { caseId?: string; heard?: Heard }) =>
    waiting.get(caseId ?? '')?.(heard ?? []),
  )
  return {
    perform: (caseId, actors) =>
      new Promise((resolve) => {
        waiting.set(caseId, resolve)
        child.send({ caseId, actors })
      }),
    async end() {
      child.send('end')
      const [{ written }] = (await once(child, 'message')) as [{ written: readonly Written[] }]
      return written
    },
  }
}
