import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'
import type { Topic, Value } from '../../src/core/vocabulary/topic.ts'
import { isOverdue } from '../../src/knowledge/freshness.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { utterances } from '../../src/knowledge/schema.ts'
import { readKnowledge } from '../compile/read-knowledge.ts'
import { checkKreyol } from './kreyol.ts'
import { checkTopicFiles } from './topic-files.ts'

/** What `npm run knowledge` prints. `languages`: topics complete in each; `unreachable`: topics nobody can get to. */
export interface ContentReport {
  readonly topics: number
  readonly facts: number
  readonly facts_without_source: number
  readonly facts_overdue: number
  readonly languages: Readonly<Record<Language, number>>
  readonly glossary_breaches: number
  readonly contradictions: number
  readonly unreachable: readonly string[]
}

/** Fewer ways to ask than this in a language, and the topic cannot be learnt in it. */
const fewest = 20

/** Looks through all content. Problems are sentences that name the file and the mend; the report counts them. */
export function checkContent(root: string, today: string): { report: ContentReport; problems: string[] } {
  const folder = join(root, 'knowledge')
  const problems = globSync('topics/*.yaml', { cwd: folder }).flatMap((file) =>
    checkTopicFiles(root, basename(file, '.yaml'), today),
  )
  const knowledge = readKnowledge(folder)
  const facts = knowledge.topics.flatMap((t) => t.facts)
  const kreyol = checkKreyol(root, knowledge)
  const contradictions = contradicting(knowledge)
  const asked = askedIn(folder)
  const unreachable = knowledge.topics.filter((t) => !isReachable(t.id, knowledge, asked)).map((t) => t.id)
  problems.push(...kreyol, ...contradictions, ...missingReferences(knowledge), ...thinUtterances(knowledge, asked))
  problems.push(
    ...unreachable.map((id) => `${id}: in no menu, no question, and without utterances: nobody can get to it`),
  )
  const report = {
    topics: knowledge.topics.length,
    facts: facts.length,
    facts_without_source: facts.filter((f) => f.sources.length === 0).length,
    facts_overdue: facts.filter((f) => isOverdue(f, today)).length,
    languages: Object.fromEntries(
      languages.map((l) => [l, knowledge.topics.filter((t) => isComplete(t, l)).length]),
    ) as Record<Language, number>,
    glossary_breaches: kreyol.length,
    contradictions: contradictions.length,
    unreachable,
  }
  return { report, problems }
}

function isComplete(topic: Topic, language: Language): boolean {
  return [
    topic.title,
    topic.choice,
    topic.summary,
    ...topic.facts.map((f) => f.text),
    ...topic.related.map((r) => r.when),
  ].every((text) => text[language].trim() !== '')
}

type Asked = ReadonlyMap<string, Readonly<Record<Language, number>>>

function askedIn(folder: string): Asked {
  const files = globSync('utterances/[a-z]*.yaml', { cwd: folder })
  return new Map(
    files.map((file) => {
      const parsed = utterances.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
      if (!parsed.success) throw new Error(`knowledge/${file}: ${z.prettifyError(parsed.error)}`)
      return [
        basename(file, '.yaml'),
        { es: parsed.data.es.length, en: parsed.data.en.length, ht: parsed.data.ht.length },
      ] as const
    }),
  )
}

function isReachable(id: string, knowledge: Knowledge, asked: Asked): boolean {
  return (
    asked.has(id) ||
    knowledge.menu.some((m) => m.topics.includes(id)) ||
    knowledge.homonyms.some((h) => h.options.includes(id))
  )
}

function thinUtterances(knowledge: Knowledge, asked: Asked): string[] {
  return knowledge.topics.flatMap((t) =>
    languages
      .filter((l) => (asked.get(t.id)?.[l] ?? 0) < fewest)
      .map((l) => `knowledge/utterances/${t.id}.yaml: ${asked.get(t.id)?.[l] ?? 0} in ${l}; write at least ${fewest}`),
  )
}

function missingReferences(knowledge: Knowledge): string[] {
  const ids = new Set(knowledge.topics.map((t) => t.id))
  const named = [
    ...knowledge.menu.map((m) => ({ where: `menu.yaml ${m.id}`, topics: m.topics })),
    ...knowledge.homonyms.map((h) => ({ where: `homonyms.yaml ${h.id}`, topics: h.options })),
  ]
  return named.flatMap(({ where, topics }) =>
    topics.filter((t) => !ids.has(t)).map((t) => `knowledge/${where} names ${t}, which is no topic`),
  )
}

/** Two topics that state a fact of the same id differently: one of them is wrong or out of date. */
function contradicting(knowledge: Knowledge): string[] {
  const seen = new Map<string, { topic: string; value: string }>()
  const problems: string[] = []
  for (const topic of knowledge.topics) {
    for (const fact of topic.facts) {
      for (const [name, value] of Object.entries(fact.values)) {
        const key = `${fact.id}.${name}`
        const written = stable(value)
        const before = seen.get(key)
        if (before !== undefined && before.topic !== topic.id && before.value !== written)
          problems.push(
            `${key} differs between ${before.topic} and ${topic.id}: mend one, or rename the fact if it is another`,
          )
        seen.set(key, { topic: topic.id, value: written })
      }
    }
  }
  return problems
}

function stable(value: Value): string {
  return JSON.stringify(Object.entries(value).toSorted())
}
