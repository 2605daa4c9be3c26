import { type FollowUp, isFollowUp } from '../../core/danger/follow-up.ts'
import type { DangerRow } from '../../core/danger/table.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'
import type { ConsoleLanguage } from '../reader.ts'
import { kindOf, readerOf, type Sentence } from './card.ts'
import { isSayable } from './rows.ts'

/** A reviewed sentence that can be sent with one press. */
export interface NextSentence extends Sentence {
  readonly row: DangerRow
  /** Kind and row: what a form names it by, so that what is sent is what was read, also when another danger was told meanwhile. */
  readonly name: string
}

/**
 * What may be said next, likeliest first: to what they said last, then what comes first in this danger; once it is over what is said then. In
 * the person's language and the reader's. Of the danger spoken of now, or of another they told. None for a case without danger.
 */
export function nextSentences(
  { danger, language }: Pick<Case, 'danger' | 'language'>,
  book: Book,
  reader: ConsoleLanguage,
  named?: UrgentKind,
): readonly NextSentence[] {
  if (danger === undefined) return []
  const kind = named ?? kindOf(danger)
  const rows: readonly DangerRow[] =
    danger.ended === null
      ? [...danger.told.filter(isSayable).toReversed(), 'opening', 'again']
      : [danger.ended.how === 'safe' ? 'over' : 'mistaken']
  const told = readerOf(danger, language)
  const all = rows.map((row) => ({
    row,
    name: `${kind}-${row}`,
    text: book.danger.text(kind, row, told),
    reads: book.danger.text(kind, row, { ...told, language: reader }),
  }))
  return all.filter(({ text }, i) => all.findIndex((one) => one.text === text) === i)
}

/** The sentence a form names, in the person's language and in Spanish; null for one that is none of this danger's. */
export function sentenceNamed(name: string, of: Pick<Case, 'danger' | 'language'>, book: Book): Sentence | null {
  const kind = of.danger?.kinds.find((one) => name.startsWith(`${one}-`))
  return kind === undefined ? null : (nextSentences(of, book, 'es', kind).find((one) => one.name === name) ?? null)
}

/** True for a reply to what they said, rather than what comes first. */
export function repliesTo(row: DangerRow): row is FollowUp {
  return isFollowUp(row)
}
