import { writeAsOf, writeDay } from '../core/office/calendar.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Citation } from '../core/vocabulary/outbound.ts'
import type { Fact, Source, ToConfirm } from '../core/vocabulary/topic.ts'
import type { Texts } from '../shared/texts.ts'
import { confirmKey, isOld } from './to-confirm.ts'

/** True when the day its owner had to look at the fact again has passed. */
export function isOverdue(fact: Pick<Fact, 'review_by'>, today: string): boolean {
  return fact.review_by < today
}

/** How old a fact is, after it: since when it is overdue, or of which year it is. Empty when it is recent. */
export function caution(
  fact: Pick<Fact, 'review_by' | 'as_of'>,
  language: Language,
  today: string,
  texts: Texts,
): string {
  if (isOverdue(fact, today))
    return ` ${texts(language, 'answer.overdue', { day: writeDay(fact.review_by, language, { year: true }) })}`
  return isOld(fact.as_of) ? ` ${texts(language, 'answer.year', { year: fact.as_of.slice(0, 4) })}` : ''
}

/** A source as it is cited, with the date of its own page, however recent the fact that was read there. */
export function citationOf({ publisher, title, url, date }: Source): Citation {
  return { publisher, title, url: url ?? null, as_of: date }
}

/** True of our own reading of several pages: it stands behind no date. */
export function isOurs({ publisher }: Pick<Citation, 'publisher'>): boolean {
  return publisher.startsWith('Puente')
}

/**
 * The last line of an answer: the first source, how many more, from when to when their pages are, and what to confirm of the facts,
 * said once for all of them.
 */
export function sourceLine(
  citations: readonly Citation[],
  used: readonly { readonly confirm: ToConfirm | null }[],
  language: Language,
  texts: Texts,
): string {
  const confirm = confirmKey(used.map((one) => one.confirm))
  const line = datedLine(citations, language, texts)
  return confirm === null ? line : `${line} ${texts(language, confirm)}`
}

function datedLine(citations: readonly Citation[], language: Language, texts: Texts): string {
  // Our own reading of several pages is named after the pages themselves.
  const [ours, pages] = [citations.filter(isOurs), citations.filter((c) => !isOurs(c))]
  const publishers = [...new Set([...pages, ...ours].map((c) => c.publisher))]
  const key = publishers.length > 1 ? 'answer.sources' : 'answer.source'
  const named = { source: publishers[0] ?? '', count: publishers.length - 1 }
  const dates = pages.map((c) => c.as_of)
  if (dates.length === 0) return texts(language, 'answer.source_ours', named)
  const dated = dates.filter((date) => date !== 'undated')
  const [first, ...others] = dated
  if (first === undefined) return texts(language, `${key}_undated`, named)
  const line = texts(language, key, { ...named, date: period([first, ...others], language, texts) })
  return dated.length < dates.length ? `${line} ${texts(language, 'answer.some_undated')}` : line
}

/** When several pages are of: the one date they share, or the years from first to last. */
function period(dates: readonly [string, ...string[]], language: Language, texts: Texts): string {
  const [only] = dates
  if (dates.every((date) => date === only)) return writeAsOf(only, language) ?? only
  const years = dates.map((date) => date.slice(0, 4)).toSorted()
  const [from = '', to = ''] = [years[0], years.at(-1)]
  return from === to ? from : texts(language, 'answer.range', { from, to })
}
