import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Case } from '../../../src/core/vocabulary/case.ts'
import type { CaseFilter, CaseQuery, Store } from '../../../src/store/store.ts'
import { caseOf, sampleId, someTime, turn } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

/** Lists of cases: their order, what they are filtered by, page by page. */
export function caseListsContract(makeStore: MakeStore): void {
  describe('a list of cases', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    /** A case by a name of its own, which is its folio. */
    async function opened(folio: string, given: Partial<Case> = {}): Promise<Case> {
      const fresh = caseOf(sampleId(), { folio, ...given })
      const commit = turn(fresh.contactId, 0, { caseChange: { case: fresh, expected: null, event: null } })
      expect(await store.commitTurn(commit)).toBe('committed')
      return fresh
    }
    const change = (next: Case) =>
      store.commitTurn(
        turn(next.contactId, next.version - 1, {
          caseChange: { case: next, expected: next.version - 1, event: null },
        }),
      )
    const listed = async (query: Partial<CaseQuery>) =>
      (await store.cases({ limit: 20, ...query })).map(({ folio }) => folio)
    /** What a filter finds, and that the count says the same. */
    async function found(filter: CaseFilter): Promise<readonly string[]> {
      const folios = await listed(filter)
      expect(await store.countCases(filter)).toBe(folios.length)
      expect((await listed({ ...filter, latestFirst: true })).toSorted()).toEqual(folios.toSorted())
      return folios
    }

    it('stands by danger, then priority, then who waits longest', async () => {
      const level = (level: 'high' | 'low') => ({ level, reason: 'porque sí' })
      await opened('low', { priority: level('low'), openedAt: someTime })
      await opened('late', { openedAt: someTime + 2 })
      await opened('early', { openedAt: someTime + 1 })
      await opened('high', { priority: level('high'), openedAt: someTime + 9 })
      await opened('danger', { urgent: 'danger', openedAt: someTime + 10 })
      await opened('calmed', { urgent: 'danger', priority: level('low'), openedAt: someTime })
      const worst = await opened('worst', { openedAt: someTime + 11 })
      await change({ ...worst, urgent: 'medical', priority: level('high'), version: 2 })
      expect(await listed({})).toEqual(['worst', 'danger', 'calmed', 'high', 'early', 'late', 'low'])
      expect(await store.waiting(someTime + 2)).toEqual({ total: 7, ahead: 5 })
    })

    it('is filtered by what a case is, all of it together', async () => {
      const at = (n: number) => ({ openedAt: someTime + n })
      await opened('web', { channel: 'web', language: 'ht', ...at(1) })
      await opened('none', { topic: null, ...at(2) })
      await opened('california', { origin: 'us-ca', ...at(3) })
      await opened('high', { priority: { level: 'high', reason: 'x' }, ...at(4) })
      await opened('asked', { status: 'owned', stage: 'waiting_person', ...at(5) })
      await opened('hidden', { protected: { at: 1, by: 'Ana', staff: [] }, channel: 'web', ...at(6) })
      expect(await found({ facets: { channel: 'web' } })).toEqual(['web', 'hidden'])
      expect(await found({ facets: { channel: 'web', language: 'ht' } })).toEqual(['web'])
      expect(await found({ facets: { channel: 'web', protected: 'no' } })).toEqual(['web'])
      expect(await found({ facets: { topic: 'ashes-transfer' } })).not.toContain('none')
      expect(await found({ facets: { origin: 'us-ca' } })).toEqual(['california'])
      expect(await found({ facets: { priority: 'high' } })).toEqual(['high'])
      expect(await found({ facets: { stage: 'waiting_person' }, statuses: ['owned'] })).toEqual(['asked'])
      expect(await found({ facets: { stage: 'waiting_person' }, statuses: ['closed'] })).toEqual([])
      expect(await found({ facets: { topic: 'ht' } })).toEqual([])
      expect(await found({ facets: {} })).toHaveLength(6)
      expect(await found({ openedBefore: someTime + 3 })).toEqual(['web', 'none'])
    })

    it('follows a case when it changes', async () => {
      const fresh = await opened('one', { language: 'es' })
      await change({ ...fresh, language: 'ht', area: 'juridico', version: 2 })
      expect(await found({ facets: { language: 'es' } })).toEqual([])
      expect(await found({ facets: { language: 'ht' }, area: 'juridico' })).toEqual(['one'])
      expect(await store.countCases({})).toBe(1)
    })

    it('leaves out what is put off, until its moment comes', async () => {
      await opened('now')
      await opened('later', { snoozedUntil: someTime + 10 })
      const at = (moment: number, is: boolean) => ({ snoozed: { at: moment, is } })
      expect(await found(at(someTime, false))).toEqual(['now'])
      expect(await found(at(someTime, true))).toEqual(['later'])
      expect(await found(at(someTime + 10, false))).toHaveLength(2)
      expect(await found(at(someTime + 10, true))).toEqual([])
    })

    it('tells which deadlines come before a day', async () => {
      await opened('none')
      await opened('soon', { deadline: { day: '2026-12-09', reason: 'x' } })
      await opened('later', { deadline: { day: '2026-12-14', reason: 'x' } })
      expect(await found({ dueBefore: '2026-12-14' })).toEqual(['soon'])
      expect(await found({ dueBefore: '2027-01-01' })).toHaveLength(2)
    })

    it('is read page by page in either order, though cases open meanwhile', async () => {
      for (const n of [1, 2, 3, 4, 5]) await opened(`f${n}`, { openedAt: someTime + n })
      const all = await store.cases({ limit: 9 })
      const id = (folio: string) => all.find((c) => c.folio === folio)?.id ?? ''
      const page = (folio: string, query: Partial<CaseQuery> = {}) => listed({ limit: 2, after: id(folio), ...query })
      expect(await page('f2')).toEqual(['f3', 'f4'])
      expect(await page('f4')).toEqual(['f5'])
      expect(await page('f4', { latestFirst: true })).toEqual(['f3', 'f2'])
      await opened('urgent', { urgent: 'danger' })
      expect(await page('f2', { statuses: ['waiting', 'owned'] })).toEqual(['f3', 'f4'])
      expect(await listed({ after: 'never' })).toEqual([])
    })

    it('is the same in pages as whole when many opened at the same moment', async () => {
      for (const n of Array.from({ length: 12 }).keys()) await opened(`f${n}`, { urgent: n % 3 ? null : 'danger' })
      const whole = await listed({})
      const paged: string[] = []
      for (let after: string | undefined; paged.length < 12; ) {
        const page = await store.cases({ limit: 5, ...(after === undefined ? {} : { after }) })
        paged.push(...page.map(({ folio }) => folio))
        after = page.at(-1)?.id ?? ''
      }
      expect(paged).toEqual(whole)
    })
  })
}
