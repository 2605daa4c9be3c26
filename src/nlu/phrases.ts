import { remembered } from '../shared/remembered.ts'
import { firstWordsOf } from './first-words.ts'
import { wordsOf } from './normalize.ts'
import { sound } from './spelling.ts'

/** A test of canonical text for many phrases. */
export interface Phrases {
  /** True when one of the phrases stands in the text. */
  test(text: string): boolean
  /** The first phrase that stands in the text, as it was written, or null. */
  found(text: string): string | null
  /** The longest piece of the text that one of the phrases fits, or null. */
  longest(text: string): string | null
}

/**
 * One test for many phrases, to be used on canonical text. A phrase is plain words, `(a|b)` for choices, `(x )?` for what
 * may be missing, `[oa]` for endings, `*` for up to three words in between and `...` for up to six,
 * e.g. `me (quieren|van a) * matar`. Only whole words match.
 */
export function phrases(list: readonly string[]): Phrases {
  const index = indexed(list, 'word')
  function found(text: string): string | null {
    for (const place of placesIn(text)) {
      const phrase = begun(index(), text, place)
      if (phrase !== null) return phrase
    }
    return null
  }
  return { test: (text) => found(text) !== null, found, longest: (text) => longestIn(index(), text) }
}

/** Like `phrases`, for phrases that must be the whole text. */
export function wholePhrases(list: readonly string[]): Phrases {
  const index = indexed(list, 'text')
  function found(text: string): string | null {
    const [first] = placesIn(text)
    return first === undefined ? null : begun(index(), text, first)
  }
  return { test: (text) => found(text) !== null, found, longest: (text) => (found(text) === null ? null : text) }
}

/** What must end where a phrase does. */
type Ending = 'word' | 'text'

/**
 * A phrase is tried only where one of its first words stands, and only then compiled: one big expression of hundreds of
 * phrases took a fifth of a second to compile and milliseconds a message. Plain words need no expression at all.
 */
interface Index {
  readonly ending: Ending
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>
  readonly anywhere: readonly Phrase[]
}

interface Phrase {
  readonly written: string
  /** Null until it is first tried. */
  form: string | RegExp | null
}

/** The index of a list, made when it is first asked: thousands of phrases belong to questions that nobody asks for days. */
function indexed(list: readonly string[], ending: Ending): () => Index {
  let index: Index | null = null
  return () => {
    index ??= indexOf(list, ending)
    return index
  }
}

function indexOf(list: readonly string[], ending: Ending): Index {
  const byWord = new Map<string, Phrase[]>()
  const anywhere: Phrase[] = []
  for (const written of list) {
    const phrase: Phrase = { written, form: null }
    const words = firstWordsOf(sourceOf(written))
    if (words === null || words.includes('')) anywhere.push(phrase)
    else
      for (const word of words) {
        const same = byWord.get(word)
        if (same === undefined) byWord.set(word, [phrase])
        else same.push(phrase)
      }
  }
  return { ending, byWord, anywhere }
}

/** Where a word of a text begins. */
interface Place {
  readonly word: string
  readonly at: number
}

const placesIn = remembered((text): readonly Place[] => {
  let at = 0
  return wordsOf(text).map((word) => {
    const place = { word, at }
    at += word.length + 1
    return place
  })
})

/** The phrase that begins at a place of the text, as it was written, or null. */
function begun({ ending, byWord, anywhere }: Index, text: string, { word, at }: Place): string | null {
  const known = byWord.get(word)
  if (known !== undefined) for (const phrase of known) if (endOf(phrase, ending, text, at) >= 0) return phrase.written
  for (const phrase of anywhere) if (endOf(phrase, ending, text, at) >= 0) return phrase.written
  return null
}

function longestIn({ ending, byWord, anywhere }: Index, text: string): string | null {
  let longest = ''
  for (const { word, at } of placesIn(text)) {
    for (const phrase of [...(byWord.get(word) ?? []), ...anywhere]) {
      const piece = text.slice(at, Math.max(at, endOf(phrase, ending, text, at)))
      if (piece.length > longest.length) longest = piece
    }
  }
  return longest === '' ? null : longest
}

/** Where a phrase that begins at `at` ends in the text; -1 when it does not stand there. */
function endOf(phrase: Phrase, ending: Ending, text: string, at: number): number {
  phrase.form ??= formOf(phrase.written, ending)
  const { form } = phrase
  if (typeof form === 'string') {
    const end = at + form.length
    const ends = end === text.length || (ending === 'word' && text[end] === ' ')
    return ends && text.startsWith(form, at) ? end : -1
  }
  form.lastIndex = at
  return form.test(text) ? form.lastIndex : -1
}

function formOf(written: string, ending: Ending): string | RegExp {
  const source = sourceOf(written)
  return /^[\w ]*$/.test(source) ? source : new RegExp(`(?:${source})${ending === 'word' ? '(?= |$)' : '$'}`, 'y')
}

function sourceOf(phrase: string): string {
  return sound(phrase.normalize('NFD').replace(/\p{M}+/gu, ''))
    .replace(/(?<= |\)\?)\.\.\. /g, '(?:[^ ]+ ){0,6}')
    .replace(/(?<= |\)\?)\* /g, '(?:[^ ]+ ){0,3}')
}
