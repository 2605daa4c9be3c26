import type { Case } from '../../core/vocabulary/case.ts'
import type { CaseFilter, Store } from '../../store/store.ts'

const page = 200

/** The cases a filter means, latest first, a page at a time: of many thousands no more than that is in memory. */
export async function* casesOf(store: Pick<Store, 'cases'>, filter: CaseFilter): AsyncGenerator<readonly Case[]> {
  const query = { ...filter, latestFirst: true, limit: page }
  for (let cases = await store.cases(query); ; ) {
    yield cases
    const after = cases.at(-1)?.id
    if (after === undefined || cases.length < page) return
    cases = await store.cases({ ...query, after })
  }
}

/** The cases opened at a moment or later, latest first; no other is opened but the rest of the last page. */
export async function* casesSince(store: Pick<Store, 'cases'>, moment: number): AsyncGenerator<readonly Case[]> {
  for await (const cases of casesOf(store, {})) {
    yield cases.filter(({ openedAt }) => openedAt >= moment)
    if ((cases.at(-1)?.openedAt ?? 0) < moment) return
  }
}
