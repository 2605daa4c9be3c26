import { z } from 'zod'
import { type Language, languages } from '../../core/vocabulary/language.ts'
import type { WordingText } from './check-wording.ts'

const words = z.strictObject({ es: z.array(z.string()), en: z.array(z.string()), ht: z.array(z.string()) })

/** knowledge/conditions.yaml: what may not be said without what limits it. */
export const conditionsFile = z.array(
  z.strictObject({
    id: z.string(),
    why: z.string(),
    /** Words that name it; compared without accents, signs or case, from the beginning of a word. */
    says: words,
    /** The same words when they mean something else, which may be said freely. */
    not_meant: words,
    /** A sentence with one of these does no harm. */
    harmless: words,
    /** What the text must say somewhere, every part, each in one of its wordings. */
    needs: z.array(z.strictObject({ part: z.string(), words })).min(1),
  }),
)

/** One condition that travels with its sentence. */
export type Condition = z.infer<typeof conditionsFile>[number]

/** Prepares the check: what it returns says where a text leaves out the condition of what it says, and which part. */
export function createConditionCheck(conditions: readonly Condition[]): (said: WordingText) => string[] {
  const checks = conditions.flatMap((condition) => languages.map((language) => inLanguage(condition, language)))
  return ({ where, text }) =>
    checks.flatMap(({ language, find }) => find(text[language] ?? '').map((problem) => `${where}: ${problem}`))
}

function inLanguage(condition: Condition, language: Language) {
  const [says, notMeant, harmless] = [condition.says, condition.not_meant, condition.harmless].map((list) =>
    oneOf(list[language]),
  ) as [RegExp, RegExp, RegExp]
  const parts = condition.needs.map(({ part, words: said }) => ({ part, said: oneOf(said[language]) }))
  const find = (text: string): string[] => {
    const sentence = text
      .split(/[.;!?:]+\s/)
      .map((one) => plain(one).replaceAll(notMeant, ' · '))
      .find((one) => new RegExp(says).test(one) && !new RegExp(harmless).test(one))
    if (sentence === undefined) return []
    const missing = parts.filter(({ said }) => !new RegExp(said).test(plain(text))).map(({ part }) => part)
    return missing.length === 0
      ? []
      : [`${language} says "${sentence.match(says)?.[0].trim()}" without its condition: say ${missing.join(', ')}`]
  }
  return { language, find }
}

/** Lower case, no accents, no signs, a space at both ends. */
function plain(text: string): string {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return ` ${words.join(' ').trim()} `
}

/** Matches any of the phrases from the beginning of a word; none when there is none. */
function oneOf(phrases: readonly string[]): RegExp {
  const plainly = phrases
    .map((phrase) => (phrase.endsWith('_') ? plain(phrase) : plain(phrase).trimEnd()))
    .toSorted((a, b) => b.length - a.length)
  return plainly.length === 0 ? /(?!)/g : new RegExp(`(?:${plainly.join('|')})`, 'g')
}
