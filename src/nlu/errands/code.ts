import { typedCode } from '../../core/vocabulary/code.ts'

const lead =
  /^(?:(?:el|mi|este es (?:el|mi)|the|my|men|mi) )?(?:c[oó]digo|code|k[oò]d)(?: (?:es|is|mwen|m|se|la|a)(?=[\s:]))*[\s:]*/iu

/** A code a message consists of, as it was given; null for any other text. Small letters, spaces and signs between do not matter. */
export function codeIn(message: string): string | null {
  return message.length > 60 ? null : typedCode(message.trim().replace(lead, ''))
}
