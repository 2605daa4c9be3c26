import type { Trilingual } from './language.ts'

/** What stands for a word in a reviewed sentence. `me` and `folio` fill themselves. */
export const slotNames = ['date', 'time', 'place', 'document', 'fee', 'phone', 'count', 'name', 'me', 'folio'] as const

/** The name of a slot. */
export type SlotName = (typeof slotNames)[number]

/** A slot whoever sends the sentence has to fill. */
export type OpenSlot = Exclude<SlotName, 'me' | 'folio'>

/** A sentence for staff, reviewed in every language; `{slot}` stands for what differs each time. */
export interface Phrase extends Trilingual {
  readonly id: string
}

/** Sentences for one kind of moment. */
export interface PhraseGroup {
  readonly id: string
  /** In Spanish, for staff. */
  readonly title: string
  readonly phrases: readonly Phrase[]
}

/** A name that fills `{document}`. */
export interface DocumentName extends Trilingual {
  readonly id: string
}

/** Everything under knowledge/phrasebook. */
export interface PhrasebookContent {
  readonly groups: readonly PhraseGroup[]
  readonly documents: readonly DocumentName[]
}

/** The slots of a sentence, in the order in which they stand, each once. */
export function slotsIn(text: string): readonly SlotName[] {
  const found = [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name)
  return slotNames.filter((name) => found.includes(name)).toSorted((a, b) => found.indexOf(a) - found.indexOf(b))
}
