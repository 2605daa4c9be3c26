import type { Guides } from '../conversation/guides.ts'
import type { Language } from '../vocabulary/language.ts'
import type { Book } from './book.ts'
import type { Say } from './labels.ts'

/** What replies are written from. */
export interface Pen {
  readonly language: Language
  readonly book: Book
  readonly guides: Guides
  readonly say: Say
  /** Text in another language than the reply's, for offering a switch. */
  readonly sayIn: (language: Language) => Say
  /** The day in the office's zone. */
  readonly today: string
  /** Slots every text may use: office, folio, wait … */
  readonly vars: Readonly<Record<string, string | number>>
}
