import { firstWordsOf } from './first-words.ts'
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
  const index = indexOf(list, '(?= |$)')
  function found(text: string): string | null {
    for (let at = 0; at <= text.length && text !== ''; at = next(text, at)) {
      const phrase = begun(index, text, at)
      if (phrase !== null) return phrase
    }
    return null
  }
  return { test: (text) => found(text) !== null, found, longest: (text) => longestIn(index, text) }
}

/** Like `phrases`, for phrases that must be the whole text. */
export function wholePhrases(list: readonly string[]): Phrases {
  const index = indexOf(list, '$')
  const found = (text: string) => (text === '' ? null : begun(index, text, 0))
  return { test: (text) => found(text) !== null, found, longest: (text) => (found(text) === null ? null : text) }
}

/**
 * A phrase is tried only where one of its first words stands, and only then compiled: one big expression of hundreds of
 * phrases took a fifth of a second to compile and milliseconds a message.
 */
interface Index {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>
  readonly anywhere: readonly Phrase[]
}

interface Phrase {
  readonly written: string
  readonly source: string
  compiled: RegExp | null
}

function indexOf(list: readonly string[], end: string): Index {
  const byWord = new Map<string, Phrase[]>()
  const anywhere: Phrase[] = []
  for (const written of list) {
    const source = sourceOf(written)
    const phrase: Phrase = { written, source: `(?:${source})${end}`, compiled: null }
    const words = firstWordsOf(source)
    if (words === null || words.includes('')) anywhere.push(phrase)
    else for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), phrase])
  }
  return { byWord, anywhere }
}

/** The phrase that begins at a place of the text, as it was written, or null. */
function begun({ byWord, anywhere }: Index, text: string, at: number): string | null {
  const end = text.indexOf(' ', at)
  const known = byWord.get(text.slice(at, end < 0 ? text.length : end))
  const phrase =
    known?.find((phrase) => matches(phrase, text, at)) ?? anywhere.find((phrase) => matches(phrase, text, at))
  return phrase?.written ?? null
}

function longestIn({ byWord, anywhere }: Index, text: string): string | null {
  let longest = ''
  for (let at = 0; at <= text.length && text !== ''; at = next(text, at)) {
    const end = text.indexOf(' ', at)
    const word = text.slice(at, end < 0 ? text.length : end)
    for (const phrase of [...(byWord.get(word) ?? []), ...anywhere]) {
      if (!matches(phrase, text, at)) continue
      const piece = text.slice(at, phrase.compiled?.lastIndex)
      if (piece.length > longest.length) longest = piece
    }
  }
  return longest === '' ? null : longest
}

function matches(phrase: Phrase, text: string, at: number): boolean {
  phrase.compiled ??= new RegExp(phrase.source, 'y')
  phrase.compiled.lastIndex = at
  return phrase.compiled.test(text)
}

function next(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length + 1 : space + 1
}

function sourceOf(phrase: string): string {
  return sound(phrase.normalize('NFD').replace(/\p{M}+/gu, ''))
    .replace(/(?<= |\)\?)\.\.\. /g, '(?:[^ ]+ ){0,6}')
    .replace(/(?<= |\)\?)\* /g, '(?:[^ ]+ ){0,3}')
}
