import { codeLength, codeSigns } from '../../core/vocabulary/code.ts'

const lead =
  /^(?:(?:el|mi|este es (?:el|mi)|the|my|men|mi) )?(?:c[oó]digo|code|k[oò]d)(?: (?:es|is|mwen|m|se|la|a))*[\s:]*/iu
const wanted = new RegExp(`^[${codeSigns}]{${codeLength}}$`)

/** A code a message consists of, as it was given; null for any other text. Small letters, spaces and signs between do not matter. */
export function codeIn(message: string): string | null {
  if (message.length > 60) return null
  const bare = message
    .trim()
    .replace(lead, '')
    .replace(/[\s«»"'“”.·-]+/gu, '')
    .toUpperCase()
  // All letters would be a word, all digits a number of something else.
  return wanted.test(bare) && /\d/.test(bare) && /\D/.test(bare) ? bare : null
}
