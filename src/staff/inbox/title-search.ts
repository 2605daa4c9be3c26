import { wordsIn } from '../../core/cases/words.ts'
import type { Book } from '../../core/replies/book.ts'
import { languages } from '../../core/vocabulary/language.ts'

/** Topics that one search may mean at most. */
const mostTopics = 5
/** Shorter words are taken as they stand: with a letter wrong they are too many others. */
const shortestMended = 5

type Topics = Pick<Book, 'topics' | 'title' | 'choice'>

/**
 * The topics whose names hold every word of a search, in whatever language they are called, or the beginning of one; a longer word also with one
 * letter wrong, missing, too many, or two of them the other way round. Those that are spelled so come first. By them the cases are found that
 * nobody said those words in, or not so spelled.
 */
export function topicsNamed(search: string, book: Topics): readonly string[] {
  const asked = wordsOf(search)
  if (asked.length === 0) return []
  return book.topics
    .map(({ id }) => ({ id, mended: mendedIn(asked, namesOf(id, book)) }))
    .filter(({ mended }) => mended !== null)
    .toSorted((a, b) => (a.mended ?? 0) - (b.mended ?? 0))
    .slice(0, mostTopics)
    .map(({ id }) => id)
}

function namesOf(id: string, book: Topics): readonly string[] {
  return languages.flatMap((language) => wordsOf(`${book.title(id, language)} ${book.choice(id, language)}`))
}

function wordsOf(text: string): readonly string[] {
  return wordsIn(text).map(({ word }) => word)
}

/** How many of the words are in the names only with a letter wrong; null when one is not there at all. */
function mendedIn(asked: readonly string[], names: readonly string[]): number | null {
  let mended = 0
  for (const word of asked) {
    if (names.some((name) => name.startsWith(word))) continue
    if (word.length < shortestMended || !names.some((name) => isNear(word, name))) return null
    mended++
  }
  return mended
}

/** One letter apart: what is left of both is the same once the first difference is passed over. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  const swapped = restA.slice(0, 2) === [restB[1], restB[0]].join('') && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || swapped
}
