import { editionLength } from '../../core/editions/edition.ts'
import { codeSigns } from '../../core/vocabulary/code.ts'

const marked = new RegExp(`(?<![\\p{L}\\p{N}])T[\\s–-]?([${codeSigns}]{${editionLength}})(?![\\p{L}\\p{N}])`, 'iu')
/** More words than these tell something else beside. */
const longest = 120

/** The mark of a printed list or card in a message of hardly anything else, as it is printed; null for any other. No word is written so: it has no vowel. */
export function editionIn(message: string): string | null {
  const signs = message.length > longest ? undefined : marked.exec(message)?.[1]
  return signs === undefined ? null : `T-${signs.toUpperCase()}`
}
