import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { inOfficeLanguage, readerLanguage } from '../reader.ts'
import { say } from '../words.ts'
import { placeName, readerOf, whereText } from './card.ts'

/** The line of the directory that takes an emergency over. */
const emergencies = 'emergency-911'
/** Last words that go into a note: longer ones stand in the talk. */
const mostWords = 500

/** What is dialled, and what is said there, line by line, in the language of whoever reads it. */
export interface HandOver {
  readonly number: string
  readonly tell: readonly string[]
}

/** How a case in danger is handed to 911; null for one without danger. */
export function handOver({ danger, language }: Pick<Case, 'danger' | 'language'>, book: Book): HandOver | null {
  if (danger === undefined) return null
  const reader = readerLanguage()
  const { country, watched, words } = danger
  const place = placeName(danger, book, reader)
  const where = whereText(place, country) ?? say('danger.where.none')
  const kinds = danger.kinds.toReversed().map((kind) => book.danger.tables.tables[kind].name[reader])
  const tell = [
    say('danger.911.where', { where }),
    say('danger.911.kind', { kind: kinds.join(' · ') }),
    ...(words === '' ? [] : [say('danger.911.words', { words: words.slice(0, mostWords).toWellFormed() })]),
    say(`danger.911.language.${language}`),
    ...(watched ? [say('danger.911.watched')] : []),
  ]
  return { number: book.danger.line(emergencies, readerOf(danger, language))?.number ?? '911', tell }
}

/** The note it leaves, in the office's language: what 911 was told. */
export function handedNote(of: Pick<Case, 'danger' | 'language'>, book: Book): string {
  return inOfficeLanguage(() => [say('danger.911.note'), ...(handOver(of, book)?.tell ?? [])].join('\n'))
}

/** The note a call leaves; who and when stand with every note. */
export function calledNote(): string {
  return inOfficeLanguage(() => say('danger.called.note'))
}
