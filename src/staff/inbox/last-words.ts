import { isOwnWords } from '../../core/cases/own-words.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Store } from '../../store/store.ts'
import { wordsOf } from '../own-words.ts'

/** Cases without words of their own whose threads are looked into, and how far back. */
const wordless = 60
const lookedAt = 16

/** What the persons of some cases last said in words, by case id; only for those in which that is not kept, and that were opened without words. */
export async function lastWords(store: Store, cases: readonly Case[]): Promise<ReadonlyMap<string, string>> {
  const asked = cases.filter((of) => of.words === undefined && !isOwnWords(of.asked)).slice(0, wordless)
  const said = await Promise.all(asked.map(async (of) => wordsOf(of, await store.thread(of.contactId, lookedAt))))
  return new Map(asked.map(({ id }, i) => [id, said[i] ?? '']))
}
