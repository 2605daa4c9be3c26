import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Language, languages } from '../../../src/core/vocabulary/language.ts'
import { type PlaceKind, placeKinds } from '../../../src/core/vocabulary/place.ts'
import type { Fact, Topic } from '../../../src/core/vocabulary/topic.ts'
import { contradicting } from '../../../src/knowledge/check/contradictions.ts'
import { isOverdue } from '../../../src/knowledge/freshness.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { type ReadingLevel, readingLevel } from '../../../src/knowledge/reading.ts'
import { ContentError, readKnowledge } from '../../compile/read-knowledge.ts'
import { type Due, dueFacts } from './due.ts'
import { type DuePlace, duePlaces } from './due-places.ts'
import { beyondLimits } from './limits.ts'
import { readGlossary } from './read-glossary.ts'
import { missingReferences } from './references.ts'
import { checkTopicFiles } from './topic-files.ts'
import { askedIn, thinUtterances } from './utterances.ts'
import { checkConditions, checkWording } from './wording.ts'

/** What `npm run knowledge` prints. */
export interface ContentReport {
  readonly topics: number
  /** Of topics and of offices' own. */
  readonly facts: number
  readonly facts_without_source: number
  readonly facts_overdue: number
  /** Topics complete in each language. */
  readonly languages: Readonly<Record<Language, number>>
  readonly offices: Readonly<Record<string, { readonly topics: number; readonly facts: number }>>
  /** Telephone lines. */
  readonly directory: number
  /** Records of offices and places, by kind. */
  readonly places: Readonly<Partial<Record<PlaceKind, number>>>
  readonly glossary_terms: number
  readonly glossary_breaches: number
  readonly contradictions: number
  /** Topics nobody can get to. */
  readonly unreachable: readonly string[]
  readonly reading: Readonly<Record<Language, ReadingLevel>>
  /** Facts to look at again, by the area that owns them: overdue, or due within sixty days. */
  readonly due: Readonly<Record<string, readonly Due[]>>
  /** Records of the directory to look at again, likewise. */
  readonly places_due: readonly DuePlace[]
}

/** Looks through all content. Problems are sentences that name file, line and mend; the report is null when it cannot be read. */
export function checkContent(root: string, today: string): { report: ContentReport | null; problems: string[] } {
  const folder = join(root, 'knowledge')
  const ids = new Set(globSync(['topics/*.yaml', 'offices/*/topics/*.yaml'], { cwd: folder }).map(nameOf))
  const problems = [...ids].toSorted().flatMap((id) => checkTopicFiles(root, id, today))
  const knowledge = read(folder, problems)
  if (knowledge === null) return { report: null, problems: [...new Set(problems)] }
  const wording = checkWording(root, knowledge)
  const contradictions = contradicting(knowledge)
  const asked = askedIn(folder)
  const unreachable = knowledge.topics.filter((t) => !isReachable(t.id, knowledge, asked)).map((t) => t.id)
  problems.push(
    ...wording,
    ...checkConditions(root, knowledge),
    ...contradictions,
    ...missingReferences(knowledge),
    ...thinUtterances(knowledge, asked),
    ...beyondLimits(knowledge, today),
    ...unreachable.map((id) => `${id}: in no menu, no question, and without utterances: nobody can get to it`),
  )
  const facts = factsOf(knowledge)
  const report = {
    topics: knowledge.topics.length,
    facts: facts.length,
    facts_without_source: facts.filter((f) => f.sources.length === 0).length,
    facts_overdue: facts.filter((f) => isOverdue(f, today)).length,
    languages: inEach((l) => knowledge.topics.filter((t) => isComplete(t, l)).length),
    offices: Object.fromEntries(
      Object.entries(knowledge.variants).map(([id, variants]) => [
        id,
        { topics: variants.length, facts: variants.flatMap((v) => v.facts).length },
      ]),
    ),
    directory: knowledge.directory.entries.length,
    places: countedByKind(knowledge),
    glossary_terms: readGlossary(root).length,
    glossary_breaches: wording.length,
    contradictions: contradictions.length,
    unreachable,
    reading: inEach((l) =>
      readingLevel([...knowledge.topics.map((t) => t.summary[l]), ...facts.map((f) => f.text[l])]),
    ),
    due: dueFacts(knowledge, today),
    places_due: duePlaces(knowledge, today),
  }
  return { report, problems }
}

function read(folder: string, problems: string[]): Knowledge | null {
  try {
    return readKnowledge(folder)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    problems.push(...error.problems)
    return null
  }
}

function factsOf(knowledge: Knowledge): Fact[] {
  return [...knowledge.topics, ...Object.values(knowledge.variants).flat()].flatMap((t) => t.facts)
}

function countedByKind({ places }: Knowledge): Partial<Record<PlaceKind, number>> {
  return Object.fromEntries(
    placeKinds.map((kind) => [kind, places.records.filter((record) => record.kind === kind).length]),
  )
}

function inEach<T>(of: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, T>
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

function isReachable(id: string, knowledge: Knowledge, asked: ReadonlyMap<string, unknown>): boolean {
  return (
    asked.has(id) ||
    knowledge.menu.some((m) => m.topics.includes(id)) ||
    knowledge.homonyms.some((h) => h.options.includes(id))
  )
}

function nameOf(file: string): string {
  return basename(file, '.yaml')
}
