import { z } from 'zod'
import type { Language } from '../../core/vocabulary/language.ts'

const forms = z.array(z.string().min(2)).default([])

/** knowledge/glossary.yaml. */
export const glossaryFile = z.array(
  z.strictObject({
    es: z.string(),
    en: z.string(),
    ht: z.string(),
    /** Refused in Kreyòl texts. */
    avoid: forms,
    avoid_es: forms,
    avoid_en: forms,
    /** The Kreyòl word is one people meet on paper: no spelling rule holds for it. */
    kept: z.boolean().default(false),
    note: z.string().optional(),
  }),
)

/** One thing and its word in each language, with the words not to use for it. */
export type Term = z.infer<typeof glossaryFile>[number]

/** The forms of a term's `ht` that texts write: `konsila / anbasad` is two. */
export function writtenForms(term: Pick<Term, 'ht'>): string[] {
  return term.ht.split(' / ')
}

/** Prepares the search for words to avoid in one language; what it returns says each that stands in a text, and the word to use. */
export function createAvoided(terms: readonly Term[], language: Language): (text: string) => string[] {
  const instead = new Map<string, string>()
  for (const term of terms) {
    const avoid = { es: term.avoid_es, en: term.avoid_en, ht: term.avoid }[language]
    for (const form of avoid) instead.set(form.toLowerCase(), term[language])
  }
  const pattern = anyOf([...instead.keys()])
  return (text) =>
    [...text.matchAll(pattern)].map(
      ([found]) => `"${found}" — the glossary says "${instead.get(found.toLowerCase().replace(/\s+/g, ' '))}"`,
    )
}

/** The kept words of a glossary as one pattern. */
export function keptWords(terms: readonly Term[]): RegExp {
  return anyOf(terms.filter((t) => t.kept).flatMap(writtenForms))
}

/** Whole words or phrases, the longest first, in any case; of none it finds nothing. */
function anyOf(phrases: readonly string[]): RegExp {
  const alternatives = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  return new RegExp(alternatives.length > 0 ? `(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})` : '(?!)', 'giu')
}
