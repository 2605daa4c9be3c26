import type { Field } from '../core/vocabulary/field.ts'
import { fieldWords } from './filler.ts'
import { wordsOf } from './normalize.ts'
import type { Reading } from './topics.ts'

/** From here the model alone is believed that a question names no subject. */
const withoutSubjectFrom = 0.5
/** A topic this likely is a subject, whatever the words around it. */
const subjectFrom = 0.5
const longest = 14

/** True when a canonical text asks for a part (`field`) of something and does not say of what: "¿y cuánto cuesta?". */
export function namesNoSubject(text: string, field: Field | null, reading: Reading): boolean {
  if (field === null) return false
  const words = wordsOf(text)
  if (words.every((word) => fieldWords.has(word))) return true
  if ((reading.ranked[0]?.confidence ?? 0) >= subjectFrom) return false
  return words.length <= longest && reading.noSubject >= withoutSubjectFrom
}
