import { sound } from '../spelling.ts'

/** Longest text read, in UTF-16 units, as in `normalize`. */
export const longest = 1500

/** One word or one run of digits. */
export interface Token {
  /** A word as it sounds (`hace`, `ase` and `ACE` are one); digits as they are. */
  readonly sound: string
  readonly digits: boolean
  /** Where it stands in the message. */
  readonly at: number
  readonly end: number
  /** Signs between the word before and this one, without spaces. */
  readonly signs: string
  /** False when it follows the word before without a space: `3rd`, `5k`. */
  readonly spaced: boolean
}

const piece = /\d+|[\p{L}\p{M}]+/gu
const marks = /\p{M}+/gu
const elongated = /(\p{L})\1{2,}/gu
const others = /[^\p{L}\p{N}]/gu

/**
 * Words that would sound like another and then be misread: "oí" is not "hoy", "Oxxo" not "ocho", "free" not "frè",
 * "zan" (years) not "san" (hundred). They keep their letters.
 */
const kept = new Set(
  `the then cousin oi oxxo aller halle halla hallo haye haller soon free seem seam come marry zon his grann away with vez trez dll ghana france
  head`.split(/\s+/),
)
const kreyolYears = /^[a-z]*zan$/

/** The words of a message and, last, an empty one that carries the signs at its end. Never throws. */
export function tokensOf(text: string): readonly Token[] {
  const found = [...text.matchAll(piece)]
  const plain = found.map(([word]) => plainOf(word))
  const sounds = sound(plain.join('\n')).split('\n')
  let end = 0
  const tokens = found.map((match, i): Token => {
    const gap = text.slice(end, match.index)
    const signs = gap.replace(/\s+/g, '')
    end = match.index + match[0].length
    const digits = /^\d/.test(match[0])
    return {
      sound: digits ? match[0] : keeping(plain[i] ?? '', sounds[i] ?? ''),
      digits,
      at: match.index,
      end,
      signs,
      spaced: gap.length > signs.length,
    }
  })
  const tail = text.slice(end).replace(/\s+/g, '')
  return [...tokens, { sound: '', digits: false, at: text.length, end: text.length, signs: tail, spaced: true }]
}

/** Words as tokens sound, parted by spaces, in a set. */
export function heard(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(soundOf))
}

/** How one word sounds in a token. */
export function soundOf(word: string): string {
  const plain = plainOf(word)
  return keeping(plain, sound(plain))
}

/** True when signs end a sentence or part of one. */
export function breaks(signs: string): boolean {
  return /[.,;:!?¡¿()\n]/.test(signs)
}

function plainOf(word: string): string {
  return word.normalize('NFD').replace(marks, '').toLowerCase().replace(others, '').replace(elongated, '$1')
}

function keeping(plain: string, sounds: string): string {
  return kept.has(plain) || kreyolYears.test(plain) ? `${plain}’` : sounds
}
