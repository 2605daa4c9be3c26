import { soundOf, type Token } from './tokens.ts'

/** A phrase found: what it stands for and the token after it. */
export interface Matched<V> {
  readonly value: V
  readonly next: number
}

/** Finds the longest known phrase that begins at a token. */
export type Lexicon<V> = (tokens: readonly Token[], at: number) => Matched<V> | null

/** Small words that phrases are told with and without: `acta de nacimiento`, `acta nacimiento`. */
const small = new Set(['de', 'd', 'del', 'of', 'la', 'el', 'los', 'l'])

interface Phrase<V> {
  readonly words: readonly string[]
  readonly value: V
}

/**
 * A lexicon from values and their phrases, parted by `|`. Phrases sound as tokens do. With `loose`, small words inside a
 * phrase may be missing or added; with `joined`, no sign may stand before it.
 */
export function createLexicon<V>(
  entries: readonly (readonly [value: V, phrases: string])[],
  { loose = false, joined = false }: { readonly loose?: boolean; readonly joined?: boolean } = {},
): Lexicon<V> {
  const byWord = new Map<string, Phrase<V>[]>()
  for (const [value, phrases] of entries)
    for (const written of phrases.split('|')) {
      const all = written.trim().split(/\s+/).map(soundOf)
      const words = loose ? all.filter((word, i) => i === 0 || !small.has(word)) : all
      const first = words[0] ?? ''
      byWord.set(first, [...(byWord.get(first) ?? []), { words, value }])
    }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length)

  return (tokens, at) => {
    if (joined && tokens[at]?.signs !== '') return null
    for (const { words, value } of byWord.get(tokens[at]?.sound ?? '') ?? []) {
      const next = reach(tokens, at, words, loose)
      if (next !== null) return { value, next }
    }
    return null
  }
}

/** The token after `words`, when they stand at `at` with no full stop or comma between them. */
function reach(tokens: readonly Token[], at: number, words: readonly string[], loose: boolean): number | null {
  let i = at + 1
  for (const word of words.slice(1)) {
    for (
      let skipped = 0;
      loose && skipped < 2 && tokens[i]?.sound !== word && small.has(tokens[i]?.sound ?? '');
      skipped++
    )
      i++
    const token = tokens[i]
    if (token?.sound !== word || /[,;:!?]/.test(token.signs)) return null
    i++
  }
  return i
}
