import type { Language, Trilingual } from '../core/vocabulary/language.ts'
import type { Block } from '../core/vocabulary/outbound.ts'

/** What a set of capitals stands for, in a few plain words: `INM` → `migración de México`. */
export interface Acronyms {
  readonly known: readonly (Trilingual & { readonly short: string })[]
  /** Capitals that need no words: `PDF`, and what people type, `PERSONA`. */
  readonly plain: readonly string[]
}

/** Explains in a message each set of capitals where it first stands, and there only. */
export type Explain = (blocks: readonly Block[], language: Language) => readonly Block[]

/**
 * Prepares the explaining. A text may already give the words itself, after the capitals in brackets or around them
 * («la oficina de refugio (COMAR)»): then nothing is added; the known words are taken away where they are repeated.
 */
export function createExplain(acronyms: Acronyms): Explain {
  const words = new Map(acronyms.known.map((a) => [a.short, a]))
  const shorts = acronyms.known.map((a) => a.short)
  const patterns = { es: capitals(shorts, ''), en: capitals(shorts, "['’]s"), ht: capitals(shorts, ' (?:a|an|la|lan)') }
  return (blocks, language) => {
    const said = new Set<string>()
    const explain = (text: string) =>
      text.replaceAll(patterns[language], (found, short: string, ending = '', inBrackets = '', at = 0) => {
        const first = !said.has(short)
        said.add(short)
        const gloss = ` (${words.get(short)?.[language]})`
        if (inBrackets !== '') return !first && inBrackets === gloss ? short + ending : found
        return first && !isInBrackets(text, at) ? found + gloss : found
      })
    return blocks.map((block) => {
      if (block.kind === 'title' || block.kind === 'source' || block.kind === 'picture' || block.kind === 'forward')
        return block
      if (block.kind === 'list') return { ...block, items: block.items.map(explain) }
      return { ...block, text: explain(block.text) }
    })
  }
}

/** The sets of capitals in a text that nobody explains: neither known, nor plain, nor with words in brackets beside them. */
export function unexplainedAcronyms(text: string, acronyms: Acronyms): string[] {
  const known = new Set([...acronyms.known.map((a) => a.short), ...acronyms.plain])
  const found = text.replaceAll(/\{[^{}]+\}/g, '').matchAll(/(?<![\p{L}\d-])\p{Lu}{2,}\d*(?![\p{L}\d-])( \()?/gu)
  return [...found]
    .filter(([word, bracket]) => {
      const short = word.slice(0, word.length - (bracket?.length ?? 0))
      return bracket === undefined && !known.has(short) && !/^[IVX]+$/.test(short)
    })
    .map(([word]) => word)
}

/** `ending` is what a language hangs on a name, `'s` or `la`: the words come after it. */
function capitals(shorts: readonly string[], ending: string): RegExp {
  const longestFirst = shorts.toSorted((a, b) => b.length - a.length).join('|')
  return new RegExp(`(?<![\\p{L}\\d-])(${longestFirst})(${ending}(?!\\p{L}))?(?![\\p{L}\\d-])( \\([^)]*\\))?`, 'gu')
}

function isInBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf('(', at)
  return open > text.lastIndexOf(')', at) && open !== -1
}
