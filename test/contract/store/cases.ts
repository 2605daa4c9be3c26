import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Case } from '../../../src/core/vocabulary/case.ts'
import type { StaffMember } from '../../../src/core/vocabulary/role.ts'
import type { CaseEvent, CommitResult, Store } from '../../../src/store/store.ts'
import { caseOf, sampleId, someTime, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

const rosa: StaffMember = { id: 's-rosa', name: 'Rosa', role: 'Atención' }
const juan: StaffMember = { id: 's-juan', name: 'Juan', role: 'Jurídico' }

/** Cases and who has them. */
export function casesContract(makeStore: MakeStore): void {
  describe('cases', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    async function change(next: Case, expected: number | null, event: CaseEvent | null = null): Promise<CommitResult> {
      const revision = (await store.load(next.contactId))?.revision ?? 0
      return store.commitTurn(turn(next.contactId, revision, { caseChange: { case: next, expected, event } }))
    }
    async function opened(given: Partial<Case> = {}): Promise<Case> {
      const fresh = caseOf(given.contactId ?? sampleId(), given)
      expect(await change(fresh, null)).toBe('committed')
      return fresh
    }

    it('keeps a case whole and shows it with its contact', async () => {
      const fresh = await opened({ urgent: 'child_alone', owner: rosa, status: 'owned', claimedAt: someTime + 1 })
      expect(await store.case(fresh.id)).toEqual(fresh)
      expect((await store.load(fresh.contactId))?.openCase).toEqual(fresh)
      expect(await store.case('never')).toBeNull()
      expect((await store.counts()).cases).toBe(1)
    })

    it('keeps the history in order, with nothing for a change without an event', async () => {
      const fresh = caseOf('c1')
      const open = { type: 'opened', at: someTime, by: null } as const
      const claim = { type: 'claimed', at: someTime + 1, by: rosa.id } as const
      await change(fresh, null, open)
      await change({ ...fresh, version: 2, lastInboundAt: someTime + 1 }, 1)
      await change({ ...fresh, version: 3, status: 'owned', owner: rosa }, 2, claim)
      expect(await store.caseEvents(fresh.id)).toEqual([open, claim])
      expect(await store.caseEvents('never')).toEqual([])
      expect(await store.case(fresh.id)).toMatchObject({ version: 3, status: 'owned', owner: rosa })
    })

    it('refuses a change made from another version, and all of its turn with it', async () => {
      const fresh = await opened({ contactId: 'c1' })
      await change({ ...fresh, version: 2 }, 1)
      for (const expected of [null, 1, 3]) expect(await change({ ...fresh, version: 9 }, expected)).toBe('conflict')
      expect(await change(caseOf('c2'), 1)).toBe('conflict')
      expect(await store.load('c1')).toMatchObject({ revision: 2, openCase: { version: 2 } })
      expect(await store.load('c2')).toBeNull()
    })

    it('gives a case to one of two who claim it at once', async () => {
      const fresh = await opened({ contactId: 'c1' })
      const claim = (staff: StaffMember) =>
        store.commitTurn(
          turn('c1', 1, {
            caseChange: { case: { ...fresh, version: 2, status: 'owned', owner: staff }, expected: 1, event: null },
          }),
        )
      const results = await Promise.all([claim(rosa), claim(juan)])
      expect(results.toSorted()).toEqual(['committed', 'conflict'])
      const winner = results[0] === 'committed' ? rosa : juan
      expect((await store.case(fresh.id))?.owner).toEqual(winner)
    })

    it('keeps at most one open case a contact', async () => {
      const fresh = await opened({ contactId: 'c1' })
      expect(await change(caseOf('c1'), null)).toBe('conflict')
      expect(await change(caseOf('c1', { status: 'owned', owner: rosa }), null)).toBe('conflict')
      await change({ ...fresh, version: 2, status: 'closed', closedAt: someTime }, 1)
      expect((await store.load('c1'))?.openCase).toBeNull()
      const next = await opened({ contactId: 'c1' })
      expect((await store.load('c1'))?.openCase?.id).toBe(next.id)
      expect(await change({ ...fresh, version: 3, status: 'waiting' }, 2)).toBe('conflict')
    })

    it('does not take a returned case for an open one', async () => {
      const fresh = await opened({ contactId: 'c1' })
      await change({ ...fresh, version: 2, status: 'returned' }, 1)
      expect((await store.load('c1'))?.openCase).toBeNull()
    })

    it('lists urgent cases first, then the longest waiting', async () => {
      const late = await opened({ openedAt: someTime + 3 })
      const early = await opened({ openedAt: someTime + 1 })
      const urgent = await opened({ openedAt: someTime + 9, urgent: 'danger' })
      const alsoUrgent = await opened({ openedAt: someTime + 8, urgent: 'medical' })
      const ids = async (limit: number) => (await store.cases({ limit })).map((c) => c.id)
      expect(await ids(10)).toEqual([alsoUrgent.id, urgent.id, early.id, late.id])
      expect(await ids(2)).toEqual([alsoUrgent.id, urgent.id])
      expect(await ids(0)).toEqual([])
    })

    it('lists the latest first when asked, whatever is urgent', async () => {
      const early = await opened({ openedAt: someTime + 1, urgent: 'danger', status: 'closed' })
      const late = await opened({ openedAt: someTime + 3, status: 'closed' })
      const same = await opened({ openedAt: someTime + 3, status: 'returned' })
      await opened({ openedAt: someTime + 9 })
      const ids = async (limit: number) =>
        (await store.cases({ statuses: ['closed', 'returned'], latestFirst: true, limit })).map((c) => c.id)
      expect(await ids(10)).toEqual([same.id, late.id, early.id])
      expect(await ids(2)).toEqual([same.id, late.id])
    })

    it('filters by status, area and owner, all of them together', async () => {
      const mine = await opened({ area: 'juridico', status: 'owned', owner: rosa, openedAt: someTime + 1 })
      const theirs = await opened({ area: 'juridico', status: 'owned', owner: juan, openedAt: someTime + 2 })
      const free = await opened({ area: 'atencion', openedAt: someTime + 3 })
      const done = await opened({ area: 'atencion', status: 'closed', owner: rosa, openedAt: someTime + 4 })
      const ids = async (query: Omit<Parameters<Store['cases']>[0], 'limit'>) =>
        (await store.cases({ ...query, limit: 10 })).map((c) => c.id)
      expect(await ids({ statuses: ['waiting'] })).toEqual([free.id])
      expect(await ids({ statuses: ['waiting', 'owned'] })).toEqual([mine.id, theirs.id, free.id])
      expect(await ids({ statuses: [] })).toEqual([])
      expect(await ids({ area: 'juridico' })).toEqual([mine.id, theirs.id])
      expect(await ids({ owner: rosa.id })).toEqual([mine.id, done.id])
      expect(await ids({ statuses: ['owned'], area: 'juridico', owner: juan.id })).toEqual([theirs.id])
      expect(await ids({ area: "' or 1=1 --" })).toEqual([])
    })

    it('counts who waits and who is before somebody: the earlier and the urgent', async () => {
      expect(await store.waiting(someTime)).toEqual({ total: 0, ahead: 0 })
      await opened({ openedAt: someTime })
      await opened({ openedAt: someTime + 10 })
      await opened({ openedAt: someTime + 20, urgent: 'danger' })
      await opened({ openedAt: someTime, status: 'owned', owner: rosa })
      expect(await store.waiting(someTime + 10)).toEqual({ total: 3, ahead: 2 })
      expect(await store.waiting(someTime)).toEqual({ total: 3, ahead: 1 })
    })
  })
}
