import type { DatabaseSync } from 'node:sqlite'

/** How many cases share a row of a word; a place among them is one byte. */
const blockSize = 256

/** What cases are found by. */
export interface SqliteWords {
  /** Inside a transaction: the contact's latest case can be found by these from now on. */
  add(contactId: string, words: readonly string[]): void
  /** Inside a transaction: nothing of the contact's cases can be found any more. */
  remove(contactId: string): void
  /** The cases that have all of these words, by the order they were opened in, newest first, some at a time. */
  having(words: readonly string[]): Iterable<readonly number[]>
}

/** The words of one database. */
export function sqliteWords(db: DatabaseSync): SqliteWords {
  const latest = db.prepare('select max(seq) as seq from cases where contact = ?')
  const all = db.prepare('select seq from cases where contact = ?')
  const newest = db.prepare('select max(seq) as seq from cases')
  const one = db.prepare('select cases from word where block = ? and hash = ?')
  const block = db.prepare('select hash, cases from word where block = ? and instr(cases, ?) > 0')
  const note = db.prepare(`insert into word (block, hash, cases) values (?, ?, ?)
    on conflict (block, hash) do update set cases = cast(cases || excluded.cases as blob) where instr(cases, excluded.cases) = 0`)
  const put = db.prepare('update word set cases = ?3 where block = ?1 and hash = ?2')
  const drop = db.prepare('delete from word where block = ? and hash = ?')

  function placesOf(number: number, hash: string): Uint8Array | undefined {
    return (one.get(number, hash) as { cases: Uint8Array } | undefined)?.cases
  }
  function removeCase(seq: number): void {
    const { number, place } = placeOf(seq)
    for (const row of block.all(number, Uint8Array.of(place))) {
      const { hash, cases } = row as { hash: string; cases: Uint8Array }
      if (cases.length === 1) drop.run(number, hash)
      else
        put.run(
          number,
          hash,
          cases.filter((other) => other !== place),
        )
    }
  }
  return {
    add(contactId, words) {
      const { seq } = latest.get(contactId) as { seq: number | null }
      if (seq === null) return
      const { number, place } = placeOf(seq)
      const added = Uint8Array.of(place)
      for (const hash of words) note.run(number, hash, added)
    },
    remove(contactId) {
      for (const row of all.all(contactId)) removeCase((row as { seq: number }).seq)
    },
    *having(words) {
      const { seq } = newest.get() as { seq: number | null }
      for (let number = placeOf(seq ?? 0).number; number >= 0; number--) {
        const places = inAll(words, (hash) => placesOf(number, hash))
        if (places.length > 0) yield places.map((place) => number * blockSize + place).sort((a, b) => b - a)
      }
    },
  }
}

function placeOf(seq: number): { readonly number: number; readonly place: number } {
  return { number: Math.floor(seq / blockSize), place: seq % blockSize }
}

/** The places that every word has; stops at the first that has none. */
function inAll(words: readonly string[], placesOf: (hash: string) => Uint8Array | undefined): readonly number[] {
  let common: readonly number[] | null = null
  for (const word of words) {
    const places = placesOf(word)
    if (places === undefined) return []
    common = common === null ? [...places] : common.filter((place) => places.includes(place))
    if (common.length === 0) return []
  }
  return common ?? []
}
