import { firstWordsOf } from './first-words.ts'
import { sound } from './spelling.ts'

/** A test of canonical text for many phrases. */
export interface Phrases {
  /** True when one of the phrases stands in the text. */
  test(text: string): boolean
}

/**
 * One test for many phrases, to be used on canonical text. A phrase is plain words, `(a|b)` for choices, `(x )?` for what
 * may be missing, `[oa]` for endings, `*` for up to three words in between and `...` for up to six,
 * e.g. `me (quieren|van a) * matar`. Only whole words match.
 */
export function phrases(list: readonly string[]): Phrases {
  const index = indexOf(list, '(?= |$)')
  return {
    test(text) {
      for (let at = 0; at <= text.length && text !== ''; at = next(text, at)) if (begins(index, text, at)) return true
      return false
    },
  }
}

/** Like `phrases`, for phrases that must be the whole text. */
export function wholePhrases(list: readonly string[]): Phrases {
  const index = indexOf(list, '$')
  return { test: (text) => text !== '' && begins(index, text, 0) }
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
  readonly source: string
  compiled: RegExp | null
}

function indexOf(list: readonly string[], end: string): Index {
  const byWord = new Map<string, Phrase[]>()
  const anywhere: Phrase[] = []
  for (const written of list) {
    const source = sourceOf(written)
    const phrase: Phrase = { source: `(?:${source})${end}`, compiled: null }
    const words = firstWordsOf(source)
    if (words === null || words.includes('')) anywhere.push(phrase)
    else for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), phrase])
  }
  return { byWord, anywhere }
}

function begins({ byWord, anywhere }: Index, text: string, at: number): boolean {
  const end = text.indexOf(' ', at)
  const known = byWord.get(text.slice(at, end < 0 ? text.length : end))
  return (
    (known?.some((phrase) => matches(phrase, text, at)) ?? false) ||
    anywhere.some((phrase) => matches(phrase, text, at))
  )
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
