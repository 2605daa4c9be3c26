import type { Answer, Line } from '../core/replies/book.ts'
import { firstSentences } from '../core/replies/first-sentences.ts'
import type { FactField, Field } from '../core/vocabulary/field.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Block, Citation } from '../core/vocabulary/outbound.ts'
import type { Fact, Source, Topic } from '../core/vocabulary/topic.ts'
import type { Texts } from '../shared/texts.ts'
import { caution, citationOf, isOurs, sourceLine } from './freshness.ts'
import { toConfirm } from './to-confirm.ts'
import { writeFact, writeSummary } from './values.ts'

/** What an answer is written for. */
export interface Reading {
  readonly language: Language
  /** The day in the office's zone, `2026-11-21`. */
  readonly today: string
  readonly texts: Texts
}

/** Asked what to bring, a person also needs to know what it costs and where to go: one line of each follows. */
const companions: Readonly<Partial<Record<Field, readonly FactField[]>>> = {
  requirements: ['cost', 'where'],
  steps: ['cost', 'where'],
}

/** How the facts of a part are listed. */
export const listStyle: Readonly<Partial<Record<Field, 'check' | 'number'>>> = {
  requirements: 'check',
  steps: 'number',
}

/** Warnings that stand above an answer; a third is not read any more. */
const shownWarnings = 2

/** Most letters of a first answer under its title; a warning stands in it where it fits. */
export const leadLetters = 350

/** The first answer about a topic: what it is and what to do first, a warning where `warns` and there is room, source last. */
export function leadOf(topic: Topic, reading: Reading, warns = true): Answer {
  const { language, texts } = reading
  const written = writeSummary(topic.lead?.text[language] ?? topic.summary[language], topic.facts, language, texts)
  const text = topic.lead === undefined ? firstSentences(written, cutLetters) : written
  const rests = topic.lead?.rests_on ?? topic.rests_on
  const warning = (warns ? warningsOf(topic) : [])
    .filter((fact) => !rests.includes(fact.id))
    .find((fact) => text.length + sentence(fact, reading).length <= leadLetters)
  const warned: Block[] = warning === undefined ? [] : [{ kind: 'warning', text: sentence(warning, reading) }]
  const used = [...topic.facts.filter((f) => rests.includes(f.id)), ...(warning === undefined ? [] : [warning])]
  return withSource([title(topic, language), { kind: 'text', text }, ...warned], used, topic.sources, reading)
}

/** Most letters of a first answer that is cut from a summary. */
const cutLetters = 290

/** Some facts of a topic, as the answer to a question: one as a sentence, several as lines; its title only where the topic is new. */
export function chosenOf(topic: Topic, ids: readonly string[], first: boolean, reading: Reading): Answer {
  const facts = ids.flatMap((id) => topic.facts.find((fact) => fact.id === id) ?? [])
  const items = facts.map((fact) => sentence(fact, reading))
  const said: Block =
    items.length === 1 ? { kind: 'text', text: items[0] ?? '' } : { kind: 'list', heading: '', items, style: 'plain' }
  return withSource([...(first ? [title(topic, reading.language)] : []), said], facts, topic.sources, reading)
}

/** The topic's summary under its title, warnings first, source last. */
export function summaryOf(topic: Topic, reading: Reading): Answer {
  const { language, texts } = reading
  const used = [...topic.facts.filter((f) => topic.rests_on.includes(f.id)), ...warningsOf(topic)]
  const text = writeSummary(topic.summary[language], topic.facts, language, texts)
  return withSource(
    [title(topic, language), ...warningBlocks(topic, reading), { kind: 'text', text }],
    used,
    topic.sources,
    reading,
  )
}

/** What a person does next follows from these parts, so the warnings stand above them every time. */
export const warnedParts: readonly Field[] = ['requirements', 'steps']

/** One part of a topic: its facts as a list, then the companions a person needs with it. */
export function partOf(topic: Topic, field: FactField, first: boolean, reading: Reading): Answer {
  const { language, texts } = reading
  const facts = topic.facts.filter((f) => f.field === field)
  const items = facts.map((f) => sentence(f, reading))
  const beside = companionsOf(topic, field)
  const warn = field !== 'warnings' && (first || warnedParts.includes(field))
  const blocks: Block[] = [
    ...(first ? [title(topic, language)] : []),
    ...(warn ? warningBlocks(topic, reading) : []),
    { kind: 'list', heading: headingOf(field, reading), items, style: listStyle[field] ?? 'plain' },
    ...beside.map(
      (f): Block => ({ kind: 'text', text: `${texts(language, `field.${f.field}`)}: ${sentence(f, reading)}` }),
    ),
  ]
  return withSource(blocks, [...facts, ...beside, ...(warn ? warningsOf(topic) : [])], topic.sources, reading)
}

/** What a person needs to know with a part: its first fact on each. */
export function companionsOf(topic: Topic, field: FactField): readonly Fact[] {
  return (companions[field] ?? []).flatMap((f) => topic.facts.find((fact) => fact.field === f) ?? [])
}

/** What stands above the facts of a part. */
export function headingOf(field: FactField, { language, texts }: Reading): string {
  return texts(language, `field.${field}`)
}

/** Every source a topic's facts rest on, with its date and address. */
export function sourcesOf(topic: Topic, reading: Reading): Answer {
  const { language, texts } = reading
  const citations = citationsOf(topic.facts, topic.sources)
  const items = citations.map(
    (c) =>
      `${c.publisher}: ${c.title} (${c.as_of === 'undated' ? texts(language, 'answer.undated') : c.as_of})${c.url === null ? '' : ` ${c.url}`}`,
  )
  const list: Block = { kind: 'list', heading: texts(language, 'answer.sources_list'), items, style: 'plain' }
  return { blocks: [title(topic, language), list], citations }
}

/** The topic's list as a picture, with the line that says how old its facts are. */
export function listOf(topic: Topic, reading: Reading): Answer {
  const { language, texts } = reading
  const text = texts(language, 'list.caption', { title: topic.title[language] })
  const picture: Block = { kind: 'picture', topic: topic.id, language, folio: null, text }
  const used = topic.facts.filter((f) => f.field === 'requirements' || f.field === 'steps')
  return withSource([picture], used, topic.sources, reading)
}

/** Said when a topic has no fact for what was asked: never padded. */
export function missingPart(topic: Topic, field: Field, first: boolean, reading: Reading): Answer {
  const { language, texts } = reading
  const text = texts(language, 'answer.missing', { field: texts(language, `field.${field}`) })
  return { blocks: [...(first ? [title(topic, language)] : []), { kind: 'text', text }], citations: [] }
}

/** Some facts as plain lines under a first sentence, e.g. the numbers to call in an emergency. */
export function linesOf(
  lead: Block,
  facts: readonly Fact[],
  sources: Readonly<Record<string, Source>>,
  reading: Reading,
): Answer {
  const items = facts.map((f) => sentence(f, reading))
  return {
    blocks: [lead, { kind: 'list', heading: '', items, style: 'plain' }],
    citations: citationsOf(facts, sources),
  }
}

/** One fact as a line, with its age, what to confirm of it and its sources. */
export function lineOf(fact: Fact, topic: Topic, reading: Reading): Line {
  const line = {
    text: sentence(fact, reading),
    citations: citationsOf([fact], topic.sources),
    confirm: toConfirm(fact, reading.today),
  }
  const papers = (fact.validity ?? []).map(({ paper, ...rule }) => ({ name: paper[reading.language], rule }))
  return papers.length === 0 ? line : { ...line, papers }
}

/** What an answer is about. */
export function title(topic: Topic, language: Language): Block {
  return { kind: 'title', text: topic.title[language] }
}

function warningsOf(topic: Topic): readonly Fact[] {
  return topic.facts.filter((f) => f.field === 'warnings').slice(0, shownWarnings)
}

function warningBlocks(topic: Topic, reading: Reading): Block[] {
  return warningsOf(topic).map((f) => ({ kind: 'warning', text: sentence(f, reading) }))
}

/** A fact as it is said: its figures filled in, its age and what to confirm of it behind. */
export function sentence(fact: Fact, { language, today, texts }: Reading): string {
  return writeFact(fact, language, texts) + caution(fact, language, today, texts)
}

/** An answer ended with its source line. */
export function withSource(
  blocks: readonly Block[],
  used: readonly Fact[],
  sources: Readonly<Record<string, Source>>,
  reading: Reading,
): Answer {
  const { language, texts } = reading
  const citations = citationsOf(used, sources)
  if (citations.length === 0) return { blocks, citations }
  const line = sourceLine(
    citations,
    used.map((fact) => ({ confirm: toConfirm(fact, reading.today) })),
    language,
    texts,
  )
  return { blocks: [...blocks, { kind: 'source', text: line }], citations }
}

function citationsOf(facts: readonly Fact[], sources: Readonly<Record<string, Source>>): Citation[] {
  const found = new Map<string, Citation>()
  for (const fact of facts) {
    for (const name of fact.sources) {
      const source = sources[name]
      if (source === undefined || found.has(name)) continue
      found.set(name, citationOf(source))
    }
  }
  return [...found.values()].toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** Pages of governments, consulates and the United Nations. */
const official = /\.gob\.|\.gov(?:\/|$)|\.mil\/|usembassy|unhcr|acnur|iom\.int|un\.org|unicef/u

/** Official pages are named before others; our own reading of several pages after the pages themselves. */
function rankOf(citation: Citation): number {
  if (isOurs(citation)) return 2
  return citation.url !== null && official.test(citation.url) ? 0 : 1
}
