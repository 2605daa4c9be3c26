import { z } from 'zod'
import { type Language, languages } from '../../core/vocabulary/language.ts'
import type { Said } from './check-wording.ts'

const words = z.strictObject({ es: z.array(z.string()), en: z.array(z.string()), ht: z.array(z.string()) })

/** knowledge/conditions.yaml: what may not be said without what limits it. */
export const conditionsFile = z.array(
  z.strictObject({
    id: z.string(),
    why: z.string(),
    /** Words that name where somebody is sent; compared without accents, signs or case, from the beginning of a word. */
    sent_to: words,
    /** The same words when they mean another place, which may be named freely. */
    elsewhere: words,
    /** A sentence with one of these sends nobody there. */
    sends_nobody: words,
    /** What the text must say somewhere, every part, each in one of its wordings. */
    unless: z.array(z.strictObject({ part: z.string(), words })).min(1),
  }),
)

/** One condition that travels with its sentence. */
export type Condition = z.infer<typeof conditionsFile>[number]

/** Prepares the check: what it returns says where a text sends somebody to a place and leaves out the condition, and which part. */
export function createConditionCheck(conditions: readonly Condition[]): (said: Said) => string[] {
  const checks = conditions.flatMap((condition) => languages.map((language) => inLanguage(condition, language)))
  return ({ where, text }) =>
    checks.flatMap(({ language, find }) => find(text[language] ?? '').map((problem) => `${where}: ${problem}`))
}

function inLanguage(condition: Condition, language: Language) {
  const [sent, elsewhere, nobody] = [condition.sent_to, condition.elsewhere, condition.sends_nobody].map((list) =>
    oneOf(list[language]),
  ) as [RegExp, RegExp, RegExp]
  const parts = condition.unless.map(({ part, words: said }) => ({ part, said: oneOf(said[language]) }))
  const find = (text: string): string[] => {
    const sentence = text
      .split(/[.;!?:]+\s/)
      .map((one) => plain(one).replaceAll(elsewhere, ' · '))
      .find((one) => new RegExp(sent).test(one) && !new RegExp(nobody).test(one))
    if (sentence === undefined) return []
    const missing = parts.filter(({ said }) => !new RegExp(said).test(plain(text))).map(({ part }) => part)
    return missing.length === 0
      ? []
      : [`${language} sends to "${sentence.match(sent)?.[0].trim()}" without its condition: say ${missing.join(', ')}`]
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
