import { z } from 'zod'
import { languages, type Trilingual } from '../../core/vocabulary/language.ts'
import type { Topic } from '../../core/vocabulary/topic.ts'
import type { Texts } from '../../shared/texts.ts'
import { writeFact, writeSummary } from '../values.ts'

const words = z.strictObject({
  es: z.array(z.string().min(2)).min(1),
  en: z.array(z.string().min(2)).min(1),
  ht: z.array(z.string().min(2)).min(1),
})

/** One file of knowledge/offices/<office>/must-say: what a topic's dossier says must be said, and where it is; and what must never be. */
export const mustSayFile = z.array(
  z.union([
    z.strictObject({ must: z.string(), in: z.array(z.string()).min(1), words }),
    z.strictObject({ never: z.string(), words }),
  ]),
)

/** One rule of that kind. */
export type MustSay = z.infer<typeof mustSayFile>[number]

/** The languages in which a rule is broken by a topic as its office tells it, each with what is missing or was said. */
export function brokenIn(topic: Topic, asked: MustSay, texts: Texts): string[] {
  const said = (place: string, language: keyof Trilingual) => {
    if (place === 'summary') return writeSummary(topic.summary[language], topic.facts, language, texts)
    const fact = topic.facts.find((f) => f.id === place)
    return fact === undefined ? '' : writeFact(fact, language, texts)
  }
  const has = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase())
  return languages.flatMap((language) => {
    if ('must' in asked) {
      const places = asked.in.map((place) => said(place, language))
      return places.some((text) => asked.words[language].every((word) => has(text, word)))
        ? []
        : [`${language}: none of ${asked.in} says ${asked.words[language].join(' + ')}`]
    }
    const everything = ['summary', ...topic.facts.map((f) => f.id)].map((place) => said(place, language))
    return asked.words[language]
      .filter((word) => everything.some((text) => has(text, word)))
      .map((word) => `${language}: says ${word}`)
  })
}
