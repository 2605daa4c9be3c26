import { languages, type Trilingual } from '../../core/vocabulary/language.ts'
import { checkReading } from '../reading.ts'
import { checkText, isUntranslated } from './check-text.ts'
import type { Problem } from './problem.ts'

/** What is wrong with one text in its three languages. `most`: characters at most; `name` says which text it is. */
export function checkTrilingual(
  text: Trilingual,
  at: Problem['at'],
  most: number,
  name: string = at.join('.'),
): Problem[] {
  const same = (['en', 'ht'] as const)
    .filter((language) => isUntranslated(text.es, text[language]))
    .map((language) => ({
      at: [...at, language],
      says: `${name}.${language} is the Spanish text: translate it`,
    }))
  return [
    ...same,
    ...languages.flatMap((language) => {
      const words = text[language]
      const long = words.length > most ? [`has ${words.length} characters; ${most} at most: split or shorten it`] : []
      return [...long, ...checkText(words, language), ...checkReading(words, language)].map((says) => ({
        at: [...at, language],
        says: `${name}.${language} ${says}`,
      }))
    }),
  ]
}
