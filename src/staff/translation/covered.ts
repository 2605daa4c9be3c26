import type { Translator } from './translator.ts'

/** A text in which what tells who somebody is stands covered, and the way back. */
export interface CoveredWords {
  readonly text: string
  uncover(made: string): string
}

/** A translator that gets every text covered; what it makes is uncovered again in the house. */
export function coveredTranslator(translator: Translator, cover: (text: string) => CoveredWords): Translator {
  return {
    async translate(text, from, to) {
      const covered = cover(text)
      const made = await translator.translate(covered.text, from, to)
      return made.ok ? { ok: true, text: covered.uncover(made.text) } : made
    },
  }
}
