/** A secret word as it is kept: a hash of it with a salt of its own, both base64. */
export interface CaseWord {
  readonly salt: string
  readonly hash: string
}

/** What a secret word may be: 4 to 30 letters or digits in one piece. */
export const secretWord = /^[\p{L}\p{N}]{4,30}$/u

/** A word as it counts: capitals and accents make no difference, for people type them or do not. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
