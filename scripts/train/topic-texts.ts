import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'
import { type Example, read } from './corpus.ts'

type ByLanguage = Readonly<Record<Language, string>>
interface TopicTexts {
  readonly id: string
  readonly title: ByLanguage
  readonly choice: ByLanguage
  readonly summary: ByLanguage
  readonly facts: readonly { readonly text: ByLanguage }[]
  readonly related?: readonly { readonly topic: string; readonly when: ByLanguage }[]
}

/** A sentence of an answer says what a topic is about, but is not how people ask: it counts this much. */
const factWeight = 0.3

/**
 * What the topics themselves say, as examples: names and the words that tell neighbours apart count in full, facts less.
 * `folder` is knowledge/topics; `skip` are topics whose words are not a subject.
 */
export function readTopicTexts(folder: string, skip: ReadonlySet<string>): Example[] {
  const topics = readdirSync(folder)
    .toSorted()
    .map((file) => read(join(folder, file)) as TopicTexts)
  return topics.flatMap((topic) => [
    ...(skip.has(topic.id)
      ? []
      : [
          ...examplesOf(topic.title, topic.id, 1),
          ...examplesOf(topic.choice, topic.id, 1),
          ...sentencesOf(topic.summary).flatMap((text) => examplesOf(text, topic.id, factWeight)),
          ...topic.facts.flatMap(({ text }) => examplesOf(text, topic.id, factWeight)),
        ]),
    ...(topic.related ?? [])
      .filter((r) => !skip.has(r.topic))
      .flatMap(({ topic: neighbour, when }) => examplesOf(when, neighbour, 1)),
  ])
}

/** The topics each topic sends people to, by its file. `folder` is knowledge/topics. */
export function readNeighbours(folder: string): Record<string, readonly string[]> {
  const topics = readdirSync(folder)
    .toSorted()
    .map((file) => read(join(folder, file)) as TopicTexts)
  return Object.fromEntries(topics.map(({ id, related = [] }) => [id, related.map((r) => r.topic)]))
}

function examplesOf(text: Partial<ByLanguage>, label: string, weight: number): Example[] {
  return languages.flatMap((language) => {
    const words = (text[language] ?? '').replaceAll(/\{[^}]*\}/g, ' ').trim()
    return words === '' ? [] : [{ text: words, language, label, not: null, among: [], weight, asked: false }]
  })
}

/** The sentences of a summary, one language at a time: their number differs. */
function sentencesOf(summary: ByLanguage): Partial<ByLanguage>[] {
  return languages.flatMap((language) =>
    summary[language].split(/(?<=[.?!])\s/u).map((sentence) => ({ [language]: sentence })),
  )
}
