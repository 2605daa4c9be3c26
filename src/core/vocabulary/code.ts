/** Signs of a code. No vowels, so that it is never a word; none that look or sound alike: 0 O 1 I L 2 Z 5 S 8 B, U V. */
export const codeSigns = 'CDFGHJKMNPQRTWXY34679'

/** Signs in a code: of 21, some 34 thousand million codes. */
export const codeLength = 8

/** How long a code leads anywhere, in milliseconds. */
export const codeLife: number = 7 * 24 * 60 * 60 * 1000

/**
 * A code made of random bytes, as many as it asks for. It has a letter and a digit, and does not begin like a folio of the office;
 * of those, each is as likely as any other.
 */
export function newCode(random: (bytes: number) => Uint8Array, folioPrefix: string): string {
  const most = 256 - (256 % codeSigns.length)
  for (;;) {
    let code = ''
    // Bytes beyond the last full round would make the first signs likelier.
    while (code.length < codeLength)
      for (const byte of random(codeLength * 2)) {
        if (byte < most && code.length < codeLength) code += codeSigns.charAt(byte % codeSigns.length)
      }
    if (/\d/.test(code) && /\D/.test(code) && !code.startsWith(folioPrefix)) return code
  }
}

/** A code as people read and copy it: `CDFG-3467`. */
export function writtenCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`
}

/** A code as somebody typed it, small letters, spaces and signs between aside; null for what is none: all letters would be a word, all digits a number. */
export function typedCode(typed: string): string | null {
  const bare = typed.replace(/[\s«»"'“”.·-]+/gu, '').toUpperCase()
  return wanted.test(bare) && /\d/.test(bare) && /\D/.test(bare) ? bare : null
}

const wanted = new RegExp(`^[${codeSigns}]{${codeLength}}$`)

/** What a code is stored as that leads to a board and not to a talk. */
export function boardCode(code: string): string {
  return `board:${code}`
}
