import type { Case } from '../../core/vocabulary/case.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'

/** The language a person's line is in: of a talk in Kreyòl some lines are in Spanish. */
export function languageOf({ understanding }: ThreadEntry, of: Pick<Case, 'language'>): Case['language'] {
  return understanding?.language ?? of.language
}
