import type { ConceptFinder } from './concepts.ts'
import { normalize, wordsOf } from './normalize.ts'
import { respell, sound } from './spelling.ts'

const shortest = 2
const longest = 5

/** The text in the one form that rules and the topic model read: normalized, respelt, as it sounds. */
export function canonical(text: string): string {
  return sound(respell(normalize(text)))
}

/** The marks of a canonical text that a model weighs, with repeats; `before` are meanings of what was said earlier, read as if said again. */
export type Features = (canonicalText: string, before?: readonly string[]) => string[]

/**
 * Marks of a text: pieces of 2 to 5 letters inside each word (its ends marked by a space), words, pairs of words, pairs with one
 * word between, meanings (`#`) and pairs of meanings. Training and runtime must share it.
 */
export function createFeatures(conceptsIn: ConceptFinder): Features {
  return (text, before = []) => {
    const out = spelt(text)
    const concepts = [...new Set([...conceptsIn(text), ...before])].toSorted()
    for (const [i, concept] of concepts.entries()) {
      out.push(`#${concept}`)
      for (const other of concepts.slice(i + 1)) out.push(`#${concept}&${other}`)
    }
    return out
  }
}

function spelt(text: string): string[] {
  const words = wordsOf(text)
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
