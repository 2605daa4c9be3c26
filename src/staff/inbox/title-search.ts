import MiniSearch from 'minisearch'
import { wordsIn } from '../../core/cases/words.ts'
import type { Book } from '../../core/replies/book.ts'
import { languages } from '../../core/vocabulary/language.ts'

/** Topics that one search may mean at most. */
const mostTopics = 5
/** Of a word's letters, those that may be wrong; short words are taken as they stand. */
const wrongLetters = 0.25
const shortestMended = 5

type Topics = Pick<Book, 'topics' | 'title' | 'choice'>
type Titles = MiniSearch<{ readonly id: string; readonly names: string }>

/** One a list of topics: the office's book changes rarely, and reading it takes longer than searching it. */
const known = new WeakMap<Book['topics'], Titles>()

/**
 * The topics whose names hold every word of a search, in whatever language they are called, best first; a longer word also with a letter or two
 * wrong. By them the cases are found that nobody said those words in, or not so spelled.
 */
export function topicsNamed(search: string, book: Topics): readonly string[] {
  const words = wordsOf(search)
  if (words.length === 0) return []
  return titlesOf(book)
    .search(words.join(' '), {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (word.length < shortestMended ? false : wrongLetters),
    })
    .slice(0, mostTopics)
    .map(({ id }) => String(id))
}

function titlesOf(book: Topics): Titles {
  const before = known.get(book.topics)
  if (before !== undefined) return before
  const titles: Titles = new MiniSearch({ fields: ['names'], tokenize: wordsOf })
  const namesOf = (id: string) => languages.flatMap((language) => [book.title(id, language), book.choice(id, language)])
  titles.addAll(book.topics.map(({ id }) => ({ id, names: namesOf(id).join(' ') })))
  known.set(book.topics, titles)
  return titles
}

function wordsOf(text: string): string[] {
  return wordsIn(text).map(({ word }) => word)
}
