import { remembered } from '../shared/remembered.ts'
import type { ConceptFinder } from './concepts.ts'
import { normalize, wordsOf } from './normalize.ts'
import { respell, sound } from './spelling.ts'

const shortest = 2
const longest = 5
/** Words whose pieces are kept: those of some talks at a time. */
const someTalks = 1024

/** The text in the one form that rules and the topic model read: normalized, respelt, as it sounds. */
export const canonical: (text: string) => string = remembered((text) => sound(respell(normalize(text))))

/** The marks of a text that a model weighs, with repeats. */
export interface Marks {
  /** What marks each of its words by itself; the same list whenever the word comes again, so that what is found for it can be kept. */
  readonly words: readonly (readonly string[])[]
  /** Its pairs of words, its meanings and pairs of meanings. */
  readonly together: readonly string[]
}

/** The marks of a canonical text; `before` are meanings of what was said earlier, read as if said again. */
export type Features = (canonicalText: string, before?: readonly string[]) => Marks

/**
 * Marks of a text: pieces of 2 to 5 letters inside each word (its ends marked by a space), words, pairs of words, pairs with one
 * word between, meanings (`#`) and pairs of meanings. Training and runtime must share it.
 */
export function createFeatures(conceptsIn: ConceptFinder): Features {
  return (text, before = []) => {
    const words = wordsOf(text)
    const together = pairsOf(words)
    const concepts = [...new Set([...conceptsIn(text), ...before])].toSorted()
    for (const [i, concept] of concepts.entries()) {
      together.push(`#${concept}`)
      for (const other of concepts.slice(i + 1)) together.push(`#${concept}&${other}`)
    }
    return { words: words.map(piecesOf), together }
  }
}

/** All marks in one list, as training counts them. */
export function flat({ words, together }: Marks): readonly string[] {
  return [...words.flat(), ...together]
}

function pairsOf(words: readonly string[]): string[] {
  const out: string[] = []
  let previous = '^'
  let before = ''
  for (const word of words) {
    out.push(`${previous}_${word}`)
    if (before !== '') out.push(`${before}~${word}`)
    before = previous
    previous = word
  }
  return out
}

/** The pieces of one word and the word itself. */
const piecesOf = remembered((word) => {
  const padded = ` ${word} `
  const out: string[] = []
  for (let size = shortest; size <= longest; size++) {
    for (let at = 0; at + size <= padded.length; at++) out.push(padded.slice(at, at + size))
  }
  out.push(`=${word}`)
  return out
}, someTalks)
