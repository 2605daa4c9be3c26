import type { Case } from '../vocabulary/case.ts'
import { plainText } from '../vocabulary/outbound.ts'
import type { ThreadEntry } from '../vocabulary/thread.ts'

/** A word of a text as it is compared, and where it stands in the text as it was written. */
export interface FoundWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Shorter words are not searched, numbers aside. */
const shortest = 3
/** Nothing longer is compared: what follows is cut off. */
const longest = 40
/** The longest beginning that is kept: what is typed beyond it narrows no further. */
const longestBeginning = 8
/** Most words of one search, and of one text. */
const mostAsked = 8
const mostKept = 2000

/** The words of a text, without case and accents, as understanding compares them. */
export function wordsIn(text: string): readonly FoundWord[] {
  const found: FoundWord[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0].normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().slice(0, longest)
    if (word.length >= shortest || /\d/.test(word))
      found.push({ word, from: match.index, to: match.index + match[0].length })
    if (found.length === mostKept) break
  }
  return found
}

/**
 * What texts can be found by: each word, and each beginning of one as `beginning*`. A search finds a text when this holds all that
 * `askedBy` says of the search.
 */
export function foundBy(texts: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const { word } of texts.flatMap((text) => wordsIn(text))) {
    found.add(word)
    for (let end = shortest; end <= Math.min(word.length, longestBeginning); end++) found.add(`${word.slice(0, end)}*`)
  }
  return [...found]
}

/** What a search asks for: every word, the last also as a beginning. Nothing when it has no word to be searched. */
export function askedBy(search: string): readonly string[] {
  const words = wordsIn(search)
    .slice(0, mostAsked)
    .map(({ word }) => word)
  const last = words.at(-1)
  if (last === undefined || last.length < shortest) return [...new Set(words)]
  return [...new Set([...words.slice(0, -1), `${last.slice(0, longestBeginning)}*`])]
}

/** Where a text holds words of a search, in order: what a page marks. */
export function marksOf(search: string, text: string): readonly FoundWord[] {
  const asked = wordsIn(search).map(({ word }) => word)
  const last = asked.at(-1)
  return wordsIn(text).filter(
    ({ word }) => asked.includes(word) || (last !== undefined && last.length >= shortest && word.startsWith(last)),
  )
}

/** The texts of a case that are not in its person's thread. */
export function textsOfCase({ folio, pseudonym, notes = [], tasks = [] }: Case): readonly string[] {
  return [folio, pseudonym, ...notes.map(({ text }) => text), ...tasks.map(({ text }) => text)]
}

/**
 * What a line of a thread can be found by: what the person said, and what staff did. What the assistant says by itself is the same for
 * everybody: whoever asked for it is found by the topic.
 */
export function textsOfEntry({ text, outbound }: Pick<ThreadEntry, 'text' | 'outbound'>): readonly string[] {
  const said = outbound?.speaker.kind === 'staff' ? [plainText(outbound), outbound.original ?? ''] : []
  return text === null ? said : [text, ...said]
}
