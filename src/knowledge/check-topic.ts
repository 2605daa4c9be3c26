import { z } from 'zod'
import { languages } from '../core/vocabulary/language.ts'
import type { Fact, Topic } from '../core/vocabulary/topic.ts'
import { topic as topicSchema } from './schema.ts'

const slot = /\{([^{}]+)\}/g

/**
 * Everything wrong with one topic file, each as a sentence that names the place and the mend; empty = good.
 * `id` is the file's name without its ending.
 */
export function checkTopic(raw: unknown, id: string): string[] {
  const parsed = topicSchema.safeParse(raw)
  if (!parsed.success) return z.prettifyError(parsed.error).split('\n')
  const topic: Topic = parsed.data
  const problems = topic.id === id ? [] : [`id is ${topic.id} but the file is named ${id}.yaml: make them the same`]
  problems.push(...repeated(topic.facts.map((f) => f.id)).map((f) => `two facts are called ${f}: rename one`))
  for (const fact of topic.facts) problems.push(...checkFact(fact, topic))
  problems.push(...checkSummary(topic))
  for (const language of languages) {
    if (topic.choice[language].length > 60) problems.push(`choice.${language} is longer than 60 characters`)
    if (topic.title[language].length > 80) problems.push(`title.${language} is longer than 80 characters`)
  }
  const used = new Set(topic.facts.flatMap((f) => f.sources))
  for (const name of Object.keys(topic.sources))
    if (!used.has(name)) problems.push(`source ${name} is cited by no fact: cite or delete it`)
  return problems
}

function checkFact(fact: Fact, topic: Topic): string[] {
  const problems = fact.sources
    .filter((s) => !(s in topic.sources))
    .map((s) => `fact ${fact.id} cites ${s}, which is not under sources`)
  const names = Object.keys(fact.values)
  for (const language of languages) {
    const text = fact.text[language]
    const found = [...text.matchAll(slot)].map((m) => m[1] ?? '')
    for (const name of found)
      if (!names.includes(name)) problems.push(`fact ${fact.id}.${language} uses {${name}} but has no such value`)
    for (const name of names)
      if (!found.includes(name))
        problems.push(
          `fact ${fact.id}.${language} never says {${name}}: the three languages must carry the same values`,
        )
    if (text.length > 320)
      problems.push(`fact ${fact.id}.${language} has ${text.length} characters; split it (320 at most)`)
    const typed = text
      .replaceAll(slot, '')
      .match(/\$\s?\d|\d[\d,. ]*\s?(pesos|USD|MXN|dólares|dollars|dola|pezo)|\d{3}[ -]\d{3,4}[ -]\d{4}|https?:|www\./i)
    if (typed)
      problems.push(`fact ${fact.id}.${language} types "${typed[0]}" by hand: make it a value and use its slot`)
  }
  return problems
}

function checkSummary(topic: Topic): string[] {
  const problems = topic.rests_on
    .filter((id) => !topic.facts.some((f) => f.id === id))
    .map((id) => `rests_on names ${id}, which is no fact`)
  for (const language of languages) {
    const text = topic.summary[language]
    if (text.length > 600) problems.push(`summary.${language} has ${text.length} characters; 600 at most`)
    for (const match of text.matchAll(slot)) {
      const [factId, name] = (match[1] ?? '').split('.')
      const fact = topic.facts.find((f) => f.id === factId)
      if (!fact || !name || !(name in fact.values))
        problems.push(`summary.${language} uses {${match[1]}}: write {fact-id.value-name} of an existing fact`)
      else if (!topic.rests_on.includes(fact.id))
        problems.push(`summary.${language} uses ${fact.id}: add it to rests_on`)
    }
    const typed = text
      .replaceAll(slot, '')
      .match(/\$\s?\d|\d[\d,. ]*\s?(pesos|USD|MXN|dólares|dollars|dola|pezo)|\d{3}[ -]\d{3,4}[ -]\d{4}|https?:|www\./i)
    if (typed) problems.push(`summary.${language} types "${typed[0]}" by hand: use a slot`)
  }
  return problems
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i)
}
