import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { languages } from '#src/core/vocabulary/language.ts'
import type { Topic } from '#src/core/vocabulary/topic.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { writeFact, writeSummary } from '#src/knowledge/values.ts'
import { applyVariant } from '#src/knowledge/variant.ts'
import { createTexts } from '#src/shared/texts.ts'

const words = z.strictObject({
  es: z.array(z.string().min(2)).min(1),
  en: z.array(z.string().min(2)).min(1),
  ht: z.array(z.string().min(2)).min(1),
})
/** What a topic's dossier says must be said, and where it is; and what must never be. */
const rule = z.union([
  z.strictObject({ must: z.string(), in: z.array(z.string()).min(1), words }),
  z.strictObject({ never: z.string(), words }),
])
type Rule = z.infer<typeof rule>

const folder = join(import.meta.dirname, '..', '..', 'must-say')
const texts = createTexts()
const { topics, variants } = loadKnowledge()
const durango = topics.map((topic) =>
  applyVariant(
    topic,
    variants.durango?.find((v) => v.topic === topic.id),
  ),
)
const rulesOf = (topic: string): Rule[] => {
  const file = join(folder, `${topic}.yaml`)
  return existsSync(file) ? z.array(rule).parse(parse(readFileSync(file, 'utf8'))) : []
}

/** A topic's text in one place: its summary or a fact, as a person reads it. */
function said(topic: Topic, place: string, language: (typeof languages)[number]): string {
  if (place === 'summary') return writeSummary(topic.summary[language], topic.facts, language, texts)
  const fact = topic.facts.find((f) => f.id === place)
  return fact === undefined ? '' : writeFact(fact, language, texts)
}

/** The languages in which a rule is broken, each with what is missing or was said. */
function broken(topic: Topic, asked: Rule): string[] {
  return languages.flatMap((language) => {
    const has = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase())
    if ('must' in asked) {
      const places = asked.in.map((place) => said(topic, place, language))
      return places.some((text) => asked.words[language].every((word) => has(text, word)))
        ? []
        : [`${language}: none of ${asked.in} says ${asked.words[language].join(' + ')}`]
    }
    const everything = ['summary', ...topic.facts.map((f) => f.id)].map((place) => said(topic, place, language))
    return asked.words[language]
      .filter((word) => everything.some((text) => has(text, word)))
      .map((word) => `${language}: says ${word}`)
  })
}

const priority = durango.filter((topic) => topic.priority === 1)

test('every topic of the first priority has its rules', () => {
  const files = globSync('*.yaml', { cwd: folder }).map((file) => basename(file, '.yaml'))
  expect(files.toSorted()).toEqual(priority.map((topic) => topic.id).toSorted())
})

describe.each(priority)('$id', (topic) => {
  test.each(rulesOf(topic.id).map((asked) => ['must' in asked ? asked.must : `never: ${asked.never}`, asked] as const))(
    '%s',
    (_, asked) => {
      expect(broken(topic, asked)).toEqual([])
      if (!('must' in asked)) return
      // Taken out of the places that say it, it is said nowhere: the rule would notice.
      const nothing = { es: '', en: '', ht: '' }
      const silent = {
        ...topic,
        summary: asked.in.includes('summary') ? nothing : topic.summary,
        facts: topic.facts.filter((fact) => !asked.in.includes(fact.id)),
      }
      expect(broken(silent, asked)).toHaveLength(languages.length)
    },
  )
})
