import { normalize, wordsOf } from './normalize.ts'
import { respell, sound } from './spelling.ts'

const shortest = 2
const longest = 4

/** The text in the one form that rules and the topic model read: normalized, respelt, as it sounds. */
export function canonical(text: string): string {
  return sound(respell(normalize(text)))
}

/**
 * The marks of a canonical text the topic model weighs, with repeats: pieces of 2 to 4 letters inside each word (its ends
 * marked by a space), words, and pairs of words. Training and runtime must share this function.
 */
export function featuresOf(canonicalText: string): string[] {
  const words = wordsOf(canonicalText)
  const out: string[] = []
  let previous = '^'
  for (const word of words) {
    const padded = ` ${word} `
    for (let size = shortest; size <= longest; size++) {
      for (let at = 0; at + size <= padded.length; at++) out.push(padded.slice(at, at + size))
    }
    out.push(`=${word}`, `${previous}_${word}`)
    previous = word
  }
  return out
}
