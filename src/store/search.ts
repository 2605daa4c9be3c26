import { askedBy, foundBy, textsOfCase, textsOfEntry } from '../core/cases/words.ts'
import { StoreError } from '../shared/errors.ts'
import { createLru } from '../shared/lru.ts'
import type { CaseRow, Driver, FoundFilter, Keyed } from './driver.ts'
import { caseRowOf, hashedFacets, openCaseRow, openEntry } from './sealing.ts'
import type { CaseFilter, TurnCommit } from './store.ts'
import type { Vault } from './vault.ts'

/** What cases are found by, as keyed hashes: docs/decisions/0022. */
export interface Search {
  /** What a turn makes its contact's latest case found by besides; nothing for a contact without a case, whose thread no staff may read. */
  wordsOf(turn: TurnCommit, before: { readonly hasCase: boolean } | null): Promise<readonly string[]>
  /** A filter or query as a driver reads it. */
  hashed<T extends CaseFilter>(filter: T): Promise<Omit<T, 'words'> & Pick<FoundFilter, 'words'>>
  /** See `Store.relist`. */
  relist(limit: number): Promise<number>
}

/** Six bytes: two words are the same by chance once in a vocabulary of millions, and then a case too many is found. */
const hashLength = 8
const cachedWords = 10_000
/** Lines of a thread that a new case, or one of before, is found by: the newest. */
const mostLines = 2000

/** The search of one store. */
export function createSearch(vault: Vault, driver: Driver): Search {
  const cache = createLru<string>(cachedWords)

  async function hashOf(word: string): Promise<string> {
    const known = cache.get(word)
    if (known !== undefined) return known
    const hash = (await vault.lookupHash('word', [word])).slice(0, hashLength)
    cache.set(word, hash)
    return hash
  }
  const hashesOf = (words: readonly string[]) => Promise.all(words.map(hashOf))

  async function threadTexts(contactId: string): Promise<readonly string[]> {
    const rows = await driver.thread(contactId, mostLines, null)
    // A damaged line is not found; it must not keep a case from opening.
    const lines = await Promise.all(rows.map((row) => openEntry(vault, row).then(textsOfEntry, () => [])))
    return lines.flat()
  }
  async function relistOne(row: Keyed<CaseRow>): Promise<void> {
    const { contactId } = row.owner
    try {
      const of = await openCaseRow(vault, row)
      const words = await hashesOf(foundBy([...(await threadTexts(contactId)), ...textsOfCase(of)]))
      await driver.relist(contactId, await caseRowOf(vault, of, row.sealed), words)
    } catch (error) {
      // A damaged case stays where it is in the lists, and is not looked at again and again.
      if (!(error instanceof StoreError) || error.code !== 'store:sealed') throw error
      await driver.relist(contactId, row, [])
    }
  }
  return {
    async wordsOf({ contactId, caseChange, thread, forget }, before) {
      if (forget || (caseChange === null && before?.hasCase !== true)) return []
      // A new case is found by all that was said before it: its page shows that.
      const earlier = caseChange?.expected === null && before !== null ? await threadTexts(contactId) : []
      const own = caseChange === null ? [] : textsOfCase(caseChange.case)
      return hashesOf(foundBy([...earlier, ...thread.flatMap(textsOfEntry), ...own]))
    },
    async hashed({ words, ...filter }) {
      return {
        ...filter,
        ...(filter.facets === undefined ? {} : { facets: await hashedFacets(vault, filter.facets) }),
        ...(words === undefined ? {} : { words: await hashesOf(askedBy(words)) }),
      }
    },
    async relist(limit) {
      const rows = await driver.unlisted(limit)
      for (const row of rows) await relistOne(row)
      return rows.length
    },
  }
}
