import { normalize, wordsOf } from './normalize.ts'
import { respell, sound } from './spelling.ts'

const shortest = 2
const longest = 5

/** The text in the one form that rules and the topic model read: normalized, respelt, as it sounds. */
export function canonical(text: string): string {
  return sound(respell(normalize(text)))
}

/**
 * The marks of a canonical text the topic model weighs, with repeats: pieces of 2 to 5 letters inside each word (its ends
 * marked by a space), words, pairs of words, and pairs with one word between. Training and runtime must share this function.
 */
export function featuresOf(canonicalText: string): string[] {
  const words = wordsOf(canonicalText)
  const out: string[] = []
  let previous = '^'
  let before = ''
  for (const word of words) {
    const padded = ` ${word} `
    for (let size = shortest; size <= longest; size++) {
      for (let at = 0; at + size <= padded.length; at++) out.push(padded.slice(at, at + size))
    }
    out.push(`=${word}`, `${previous}_${word}`)
    if (before !== '') out.push(`${before}~${word}`)
    before = previous
    previous = word
  }
  return out
}
