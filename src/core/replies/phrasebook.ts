import type { Language } from '../vocabulary/language.ts'
import type { DocumentName, Phrase, PhrasebookContent, SlotName } from '../vocabulary/phrase.ts'

/** A sentence ready to send, and the same for staff. */
export interface WrittenPhrase {
  readonly text: string
  /** In Spanish; equal to `text` for who reads Spanish. */
  readonly original: string
}

/** What fills a sentence's slots, as a form holds it: days `2026-12-14`, times `09:30`, documents by id, fees by topic id. */
export type SlotValues = Readonly<Partial<Record<SlotName, string>>>

/** A topic that names a price, for the slot `fee`. */
export interface PricedTopic {
  readonly id: string
  readonly title: string
  readonly price: string
}

/** The reviewed sentences of an office. */
export interface Phrasebook {
  readonly groups: PhrasebookContent['groups']
  readonly documents: readonly DocumentName[]
  /** Topics whose price fits in a word, as the fact base has it. */
  readonly prices: readonly PricedTopic[]
  /** Those that hold every word of `query` (as it begins; accents and case do not count), the group's title included; all for no words. */
  find(query: string): readonly Phrase[]
  phrase(id: string): Phrase | null
  /** The sentence in the person's language, or the code of what is wrong: `phrase:gone`, `slot:<name>` for one that is empty or cannot be read. */
  write(
    id: string,
    values: SlotValues,
    language: Language,
  ): WrittenPhrase | { readonly problem: 'phrase:gone' | `slot:${SlotName}` }
}
