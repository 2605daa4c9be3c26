import type { Case } from '../../core/vocabulary/case.ts'
import type { Store } from '../../store/store.ts'

const page = 200

/** Every case opened at a moment or later, latest first; no other is opened but the rest of the last page. */
export async function casesSince(store: Pick<Store, 'cases'>, moment: number): Promise<readonly Case[]> {
  const found: Case[] = []
  for (let after: string | undefined; ; after = found.at(-1)?.id) {
    const cases = await store.cases({ latestFirst: true, limit: page, ...(after === undefined ? {} : { after }) })
    found.push(...cases.filter(({ openedAt }) => openedAt >= moment))
    const last = cases.at(-1)
    if (last === undefined || cases.length < page || last.openedAt < moment) return found
  }
}
