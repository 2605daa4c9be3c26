import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '#src/core/vocabulary/case.ts'
import { pageOf, readInbox } from '#src/staff/inbox/read.ts'
import { readWanted } from '#src/staff/inbox/wanted.ts'
import { countingOf } from '#src/staff/reports/counting.ts'
import { readBoard } from '#src/staff/reports/read-board.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import type { StaffAccount } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { caseOf, person, turn } from '#test/kit/commits.ts'
import { mondayAtTen } from '#test/kit/office.ts'
import { book } from '#test/kit/talking.ts'

const now = mondayAtTen
const hour = 60 * 60 * 1000
const promise = 4 * hour
const eva = { id: 'eva', name: 'Eva', role: 'Atención' }
const me = { id: 'eva', name: 'Eva', roles: ['supervisor'], admin: false, disabled: false } as unknown as StaffAccount
const areas = ['atencion', 'juridica']

/** Moments around every border there is: now, what is promised, days of rest. */
const past = fc.oneof(
  fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => now - minutes * 60_000),
  fc.constantFrom(now, now - promise, now - promise - 60_000, now - 3 * 24 * hour),
)
const cases: fc.Arbitrary<Partial<Case>> = fc
  .record({
    area: fc.constantFrom(...areas),
    status: fc.constantFrom<Case['status']>('waiting', 'owned', 'returned', 'closed'),
    urgent: fc.constantFrom(null, 'danger' as const),
    openedAt: past,
    heard: past,
    repliedAt: fc.option(past, { nil: undefined }),
    stage: fc.option(fc.constantFrom('new', 'waiting_us', 'waiting_person', 'waiting_other'), { nil: undefined }),
    snoozedUntil: fc.option(fc.constantFrom(now - hour, now, now + 1, now + 24 * hour), { nil: undefined }),
  })
  .map(({ heard, repliedAt, stage, snoozedUntil, ...of }) => ({
    ...of,
    owner: of.status === 'waiting' ? null : eva,
    closedAt: of.status === 'waiting' || of.status === 'owned' ? null : now,
    lastInboundAt: Math.max(heard, of.openedAt),
    ...(repliedAt === undefined ? {} : { repliedAt: Math.max(repliedAt, of.openedAt) }),
    ...(stage === undefined ? {} : { stage }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
  }))

const vault = createVault(new Uint8Array(32))

async function storeOf(all: readonly Partial<Case>[]) {
  const store = createMemoryStore({ vault: await vault })
  for (const [i, of] of all.entries()) {
    const opened = caseOf(`p${i}`, { id: `c${i}`, ...of })
    const committed = await store.commitTurn(
      turn(`p${i}`, 0, {
        alias: person(`p${i}`),
        caseChange: { case: opened, expected: null, event: { type: 'opened', at: opened.openedAt, by: null } },
      }),
    )
    expect(committed).toBe('committed')
  }
  return store
}

describe('the board and the inbox', () => {
  test('count the same, whatever the cases', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cases, { maxLength: 14 }), async (all) => {
        const store = await storeOf(all)
        const counting = countingOf(book, { services: {}, history: [] })
        const daybook = { span: async () => null }
        const { board, owners } = await readBoard({ store, daybook, counting, areas }, now)
        const deps = { store, book, me, now }
        const inboxOf = (query: string) => readInbox(readWanted(new URLSearchParams(query)), deps)
        const lateIn = async (query: string) =>
          (await pageOf(readWanted(new URLSearchParams(`${query}&late=yes`)), deps)).cases.length
        for (const line of [...board.areas, { area: null, ...board.all }]) {
          const at = line.area === null ? '' : `area=${line.area}`
          const { counts } = await inboxOf(at)
          const { waiting, owned, snoozed } = line
          expect({ waiting, owned, snoozed }).toEqual({
            waiting: counts?.waiting,
            owned: counts?.owned,
            snoozed: counts?.snoozed,
          })
          expect(line.late).toBe((await lateIn(`tab=waiting&${at}`)) + (await lateIn(`tab=owned&${at}`)))
          expect(await lateIn(`tab=snoozed&${at}`)).toBe(0)
        }
        const { urgent, counts } = await inboxOf('')
        expect(board.all.urgent).toBe(urgent)
        expect(owners.reduce((sum, one) => sum + one.cases, 0)).toBe(counts?.owned)
        expect(owners.find(({ name }) => name === 'Eva')?.cases ?? 0).toBe(counts?.mine)
      }),
      { numRuns: 150 },
    )
  })
})
