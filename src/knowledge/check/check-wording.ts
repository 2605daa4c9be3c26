import { languages, type Trilingual } from '../../core/vocabulary/language.ts'
import { createAvoided, keptWords, type Term } from './glossary.ts'
import { misspellings } from './orthography.ts'

/** A text in the languages it stands in, and the names of what it belongs to. */
export interface WordingText {
  readonly where: string
  readonly text: Partial<Trilingual>
}

/** Every text that stands in all languages, with the names of what it belongs to. */
export function saidIn(value: unknown, names: readonly string[]): WordingText[] {
  if (typeof value !== 'object' || value === null) return []
  const it = value as Record<string, unknown>
  const named = [...names, ...[it.id, it.topic, it.short].filter((name) => typeof name === 'string').slice(0, 1)]
  const said = languages.every((language) => typeof it[language] === 'string')
  return [
    ...(said ? [{ where: named.join(' '), text: it as Partial<Trilingual> }] : []),
    ...Object.entries(it).flatMap(([key, inner]) =>
      saidIn(inner, Array.isArray(value) || key === 'facts' || key === 'text' ? named : [...named, key]),
    ),
  ]
}

/** Prepares the check of words: what it returns says where a text uses a word the glossary refuses, or breaks the spelling of Kreyòl. */
export function createWordingCheck(terms: readonly Term[]): (said: WordingText) => string[] {
  const kept = keptWords(terms)
  const avoided = languages.map((language) => ({ language, find: createAvoided(terms, language) }))
  return ({ where, text }) =>
    avoided.flatMap(({ language, find }) => {
      const said = text[language]
      if (said === undefined) return []
      const plain = withoutNames(said)
      const problems = language === 'ht' ? [...find(plain), ...misspellings(plain, kept)] : find(plain)
      return problems.map((problem) => `${where}: ${problem}`)
    })
}

/** Drops what is quoted from papers: brackets, «quotes», slots, lines' numbers (`[[women-079]]`), and runs of capitalised names. */
function withoutNames(text: string): string {
  return text
    .replace(/\([^)]*\)|«[^»]*»|"[^"]*"|“[^”]*”|\{\{?[^}]*\}\}?|\[\[[^\]]*\]\]/g, '·')
    .replace(/\p{Lu}[\p{L}.]*(?:(?:\s+(?:de|del|la|los|las|y|para|el|en|e|of|and|the|for))*\s+\p{Lu}[\p{L}.]*)+/gu, '·')
}
