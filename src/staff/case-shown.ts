import type { Departure } from '../core/departures/fact-held.ts'
import type { Book } from '../core/replies/book.ts'
import type { LineReader } from '../core/replies/line-reader.ts'
import type { Phrasebook } from '../core/replies/phrasebook.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { StaffAccount } from '../store/store.ts'
import type { AgendaOffer } from './answering/agenda-offer.ts'
import type { ListBeside } from './inbox/beside.ts'
import type { Wanted } from './inbox/wanted.ts'
import type { Present } from './presence/presence.ts'
import type { CaseReading } from './read-case.ts'
import type { Form } from './schema.ts'
import type { WaitingTranslation } from './translation/queue.ts'

/** What is looked for among the reviewed sentences, and what was filled in where one was refused. */
export interface PhraseSearch {
  /** Null: nobody looked yet, the search is folded. */
  readonly query: string | null
  readonly filled: Form
}

/** What the page of a case shows. */
export interface CaseShown extends CaseReading {
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
  /** One's own cases and the list one came from. */
  readonly beside: ListBeside
  /** Null when no list was opened in this browser. */
  readonly cameFrom: Wanted | null
  readonly phrasebook: Phrasebook
  readonly lines: LineReader
  readonly search: PhraseSearch
  /** Text typed and not sent. */
  readonly draft: string
  /** The language it is in. */
  readonly written: Language
  /** The fields of a place typed and not sent. */
  readonly pin: Form
  /** Colleagues at this case now. */
  readonly present: readonly Present[]
  /** What is looked for among the facts; null: nobody looked yet. */
  readonly factSearch: string | null
  /** Where the text typed departs from the facts, said once before it is sent. */
  readonly departures: readonly Departure[]
  /** The text in Spanish of which a machine made the one typed; null: none did. */
  readonly machineOf: string | null
  /** A machine can be asked. */
  readonly hasMachine: boolean
  /** A machine can be asked to translate what the person wrote, and the reader may ask it. */
  readonly mayReadByMachine: boolean
  /** A day just told to the person, for the agenda. */
  readonly offer: AgendaOffer | null
  /** Answers of this case that wait for a translator. */
  readonly translations: readonly WaitingTranslation[]
  /** A form of the case's care that was refused: why, and all that was typed. */
  readonly refusedCare: { readonly problem: string; readonly form: Form } | null
  /** Why the last act was refused, in words. */
  readonly problem: string | null
  /** The answer form's own id, so that sending it twice counts once. */
  readonly form: string
}
