import { writeAsOf, writeDay } from '../core/office/calendar.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Citation } from '../core/vocabulary/outbound.ts'
import type { Fact } from '../core/vocabulary/topic.ts'
import type { Texts } from '../shared/texts.ts'

/** Facts of before this year carry their year in the answer: the office's services were rebuilt since. */
const firstRecentYear = '2023'

/** True when the day its owner had to look at the fact again has passed. */
export function isOverdue(fact: Pick<Fact, 'review_by'>, today: string): boolean {
  return fact.review_by < today
}

/** The honest words that follow a fact: overdue, of an old year, or to be confirmed. Empty when it needs none. */
export function caution(
  fact: Pick<Fact, 'review_by' | 'as_of' | 'field' | 'confirm' | 'confidence'>,
  language: Language,
  today: string,
  texts: Texts,
): string {
  if (isOverdue(fact, today))
    return ` ${texts(language, 'answer.overdue', { day: writeDay(fact.review_by, language, { year: true }) })}`
  if (fact.as_of !== 'undated' && fact.as_of < firstRecentYear) {
    // A warning is heeded, not verified on the way: its year alone is said.
    const key = fact.field === 'warnings' ? 'answer.year' : 'answer.old'
    return ` ${texts(language, key, { year: fact.as_of.slice(0, 4) })}`
  }
  if (fact.field === 'warnings') return ''
  return fact.confirm || fact.confidence === 'low' ? ` ${texts(language, 'answer.confirm')}` : ''
}

/**
 * The last line of an answer: the first source, how many more, and from when to when the facts are.
 * `dates` are the `as_of` of every fact used.
 */
export function sourceLine(
  citations: readonly Citation[],
  dates: readonly string[],
  language: Language,
  texts: Texts,
): string {
  const publishers = [...new Set(citations.map((c) => c.publisher))]
  const key = publishers.length > 1 ? 'answer.sources' : 'answer.source'
  const named = { source: publishers[0] ?? '', count: publishers.length - 1 }
  const dated = dates.filter((date) => date !== 'undated')
  const [first, ...others] = dated
  if (first === undefined) return texts(language, `${key}_undated`, named)
  const line = texts(language, key, { ...named, date: period([first, ...others], language, texts) })
  return dated.length < dates.length ? `${line} ${texts(language, 'answer.some_undated')}` : line
}

/** When several facts are of: the one date they share, or the years from first to last. */
function period(dates: readonly [string, ...string[]], language: Language, texts: Texts): string {
  const [only] = dates
  if (dates.every((date) => date === only)) return writeAsOf(only, language) ?? only
  const years = dates.map((date) => date.slice(0, 4)).toSorted()
  const [from = '', to = ''] = [years[0], years.at(-1)]
  return from === to ? from : texts(language, 'answer.range', { from, to })
}
