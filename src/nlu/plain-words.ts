import { canonical } from './features.ts'
import { wordsOf } from './normalize.ts'
import { isGrave } from './rerank/may-leave.ts'

/** Reviewed words that name no one: canonical form → as it is shown to staff. */
export type PlainWordData = Readonly<Record<string, string>>

const mostWords = 6

/**
 * Finds the reviewed words of a message, each once, at most six: what may be kept of a question nobody could answer. Names, numbers and
 * places are not among them, and of a message that speaks of death or violence none.
 */
export function createPlainWords(data: PlainWordData): (text: string) => readonly string[] {
  const known = new Map(Object.entries(data))
  return (text) =>
    isGrave(text) ? [] : [...new Set(wordsOf(text).flatMap((word) => known.get(word) ?? []))].slice(0, mostWords)
}

/** Words as they are compiled: the first way of writing each is shown. */
export function plainWordData(words: readonly string[]): PlainWordData {
  const data: Record<string, string> = {}
  for (const word of words) {
    const key = canonical(word)
    if (wordsOf(key).length === 1) data[key] ??= word
  }
  return data
}
