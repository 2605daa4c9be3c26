import type { Language } from '../core/vocabulary/language.ts'

/** How hard a text is to read: words per sentence on average and at most, and LIX (under 40 reads easily, over 50 hard). */
export interface ReadingLevel {
  readonly words_per_sentence: number
  readonly longest_sentence: number
  readonly lix: number
}

// Kreyòl writes as separate words what Spanish joins to the verb, so the same sentence has more of them.
const longestSentence: Readonly<Record<Language, number>> = { es: 30, en: 30, ht: 34 }

/** Names of papers and offices people must recognise are this long; a longer word is a clerk's. */
const longestWord = 16

/** Where a text is too hard for someone tired on a small screen, each as a sentence with the mend. */
export function checkReading(text: string, language: Language): string[] {
  const most = longestSentence[language]
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsOf(sentence)
    const long = words.find((word) => word.length > longestWord)
    return [
      ...(words.length > most
        ? [`has a sentence of ${words.length} words ("${words.slice(0, 5).join(' ')} …"); ${most} at most: split it`]
        : []),
      ...(long === undefined ? [] : [`says "${long}": find a shorter word`]),
    ]
  })
}

/** Measures texts as one: LIX is words per sentence plus the percentage of words over six letters (Björnsson, 1968). */
export function readingLevel(texts: readonly string[]): ReadingLevel {
  const sentences = texts.flatMap(sentencesOf).map((s) => wordsOf(s))
  const words = sentences.flat()
  const perSentence = words.length / Math.max(1, sentences.length)
  const long = words.filter((word) => word.length > 6).length
  return {
    words_per_sentence: tenth(perSentence),
    longest_sentence: Math.max(0, ...sentences.map((s) => s.length)),
    lix: tenth(perSentence + (100 * long) / Math.max(1, words.length)),
  }
}

function sentencesOf(text: string): string[] {
  // A slot counts as one word, and an abbreviation's point ends nothing.
  const plain = text.replaceAll(/\{[^{}]+\}/g, '9').replaceAll(/\b(EE|UU|Ud|Lic|No|art|Art|U|S)\.\s?/g, '$1 ')
  return plain.split(/(?<=[.?!:;])\s+/u).filter((sentence) => wordsOf(sentence).length > 0)
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10
}
