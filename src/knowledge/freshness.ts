import { writeAsOf, writeDay } from '../core/office/calendar.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Citation } from '../core/vocabulary/outbound.ts'
import type { Fact } from '../core/vocabulary/topic.ts'
import type { Texts } from '../shared/texts.ts'

/** Facts of before this year carry their year in the answer: the office's services were rebuilt since. */
const firstRecentYear = '2023'

/** True when the day its owner had to look at the fact again has passed. */
export function isOverdue(fact: Fact, today: string): boolean {
  return fact.review_by < today
}

/** The honest words that follow a fact: overdue, of an old year, or to be confirmed. Empty when it needs none. */
export function caution(fact: Fact, language: Language, today: string, texts: Texts): string {
  if (isOverdue(fact, today))
    return ` ${texts(language, 'answer.overdue', { day: writeDay(fact.review_by, language, { year: true }) })}`
  if (fact.as_of !== 'undated' && fact.as_of < firstRecentYear)
    return ` ${texts(language, 'answer.old', { year: fact.as_of.slice(0, 4) })}`
  return fact.confirm || fact.confidence === 'low' ? ` ${texts(language, 'answer.confirm')}` : ''
}

/** The last line of an answer: first source, how many more, and from when to when the facts are. */
export function sourceLine(citations: readonly Citation[], language: Language, texts: Texts): string {
  const publishers = [...new Set(citations.map((c) => c.publisher))]
  const years = citations
    .map((c) => c.as_of)
    .filter((d) => d !== 'undated')
    .map((d) => d.slice(0, 4))
    .toSorted()
  const [first, last] = [years[0], years.at(-1)]
  const only = citations.length === 1 ? writeAsOf(citations[0]?.as_of ?? 'undated', language) : null
  const date =
    only ??
    (first === undefined || last === undefined
      ? texts(language, 'answer.undated')
      : first === last
        ? first
        : texts(language, 'answer.range', { from: first, to: last }))
  const key = publishers.length > 1 ? 'answer.sources' : 'answer.source'
  const line = texts(language, key, { source: publishers[0] ?? '', count: publishers.length - 1, date })
  const undated = citations.some((c) => c.as_of === 'undated') && years.length > 0
  return undated ? `${line} ${texts(language, 'answer.some_undated')}` : line
}
