import type { Field } from '../core/vocabulary/field.ts'
import { fieldWords } from './filler.ts'
import { wordsOf } from './normalize.ts'
import { phrases } from './phrases.ts'
import type { Reading } from './topics.ts'
import type { Situation } from './understander.ts'

/** From here the model alone is believed that a question names no subject. */
const withoutSubjectFrom = 0.5
/** A topic this likely is a subject, whatever the words around it. */
const subjectFrom = 0.5
/** A follow-up is short: this many words, and with a pointing word this many. */
const short = 5
const shortPointing = 10

/** Words that point at what was said before. */
const pointing = phrases([
  '(eso|esa|ese|esos|esas|esto|ella|ellos|le|lo|la|alla|ahi|tambien)',
  '(that|it|this|those|them|there|he|she|his|her|also)',
  '(sa|sa a|sa yo|li|yo|la|tou)',
  '^(y|e|and|entonces|pero|ok|oke|okay|so|ebyen|men) ',
])

/** True when a canonical text asks for a part (`field`) of whatever topic is at hand and names none itself: "¿y cuánto cuesta?". */
export function isAboutTopicAtHand(text: string, field: Field | null, reading: Reading, situation: Situation): boolean {
  if (field === null) return false
  const words = wordsOf(text)
  if (words.every((word) => fieldWords.has(word))) return true
  if ((reading.ranked[0]?.confidence ?? 0) >= subjectFrom) return false
  if (words.length <= 14 && reading.noSubject >= withoutSubjectFrom) return true
  if (situation.topic === null) return false
  const strange = words.filter((word) => !fieldWords.has(word)).length
  return strange <= 2 && words.length <= (pointing.test(text) ? shortPointing : short)
}
