import type { Field } from '../../core/vocabulary/field.ts'
import type { Meaning } from '../../core/vocabulary/meaning.ts'
import type { TurnDeps } from '../deps.ts'

/** The topic that says where our own office is and how it is reached. */
export const ourOffice = 'office-contact'

/** What a question about our own office may ask for. */
const parts: readonly (Field | null)[] = ['where', 'phone', 'hours']

/** "Su oficina?" names it and says nothing else. */
function isNamed(text: string, { field }: Meaning): boolean {
  return field === null && text.trim().split(/\s+/u).length <= namedWords
}

const namedWords = 2

/** "¿Dónde está su oficina?" asks for ours, whatever the talk is about and wherever the person lives. */
export function aboutUs(text: string, meaning: Meaning, { book }: Pick<TurnDeps, 'book'>): Meaning {
  const { outcome, foreign } = meaning
  const isRefused = outcome === 'out_of_scope' && foreign === null
  const isOpen = outcome === 'answer' || isRefused || (outcome === 'clarify' && meaning.affirmed === null)
  if (!isOpen || meaning.picked !== null || !(parts.includes(meaning.field) || isNamed(text, meaning))) return meaning
  if (!book.places.atlas.asksForUs(text) || !book.hasTopic(ourOffice)) return meaning
  return { ...meaning, outcome: 'answer', homonym: null, candidates: [{ topic: ourOffice, confidence: 1 }] }
}
