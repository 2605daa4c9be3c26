import { type Language, languages, type Trilingual } from '../../core/vocabulary/language.ts'
import type { Fact, Lead, Source, Topic } from '../../core/vocabulary/topic.ts'
import { topic as topicSchema } from '../schema.ts'
import { checkTrilingual } from './check-trilingual.ts'
import { type Problem, problemsOf } from './problem.ts'

const slot = /\{([^{}]+)\}/g

/**
 * Everything wrong with one topic file; empty = good. `id` is the file's name without its ending, `today` (`2026-11-21`) the day
 * after which nothing can have been published.
 */
export function checkTopic(raw: unknown, id: string, today: string): Problem[] {
  const parsed = topicSchema.safeParse(raw)
  if (!parsed.success) return problemsOf(parsed.error)
  const topic: Topic = parsed.data
  const problems: Problem[] = []
  if (topic.id !== id)
    problems.push({ at: ['id'], says: `id is ${topic.id} but the file is named ${id}.yaml: make them the same` })
  problems.push(
    ...checkTrilingual(topic.title, ['title'], 80),
    ...checkTrilingual(topic.choice, ['choice'], 60),
    ...topic.related.flatMap((r, i) => checkTrilingual(r.when, ['related', i, 'when'], 72)),
    ...checkFacts(topic.facts, topic.sources, today),
    ...checkSummary(topic, topic.facts),
    ...(topic.lead === undefined ? [] : checkLead(topic.lead, topic.facts)),
    ...topic.next
      .filter((part) => !topic.facts.some(({ field }) => field === part))
      .map((part) => ({ at: ['next'], says: `next names ${part}, of which the topic has no fact` })),
  )
  return problems
}

/** What is wrong with a list of facts and the sources they may cite, in a topic or an office's variant of it. */
export function checkFacts(
  facts: readonly Fact[],
  sources: Readonly<Record<string, Source>>,
  today: string,
): Problem[] {
  const ids = facts.map((f) => f.id)
  const used = new Set(facts.flatMap((f) => f.sources))
  return [
    ...facts.flatMap((fact, i) =>
      ids.indexOf(fact.id) === i
        ? []
        : [{ at: ['facts', i, 'id'], says: `two facts are called ${fact.id}: rename one` }],
    ),
    ...facts.flatMap((fact, i) => checkFact(fact, i, sources, today)),
    ...Object.entries(sources).flatMap(([name, source]) => [
      ...(used.has(name)
        ? []
        : [{ at: ['sources', name], says: `source ${name} is cited by no fact: cite or delete it` }]),
      ...future(source.date, ['sources', name, 'date'], `source ${name} is`, today),
    ]),
  ]
}

function checkFact(fact: Fact, index: number, sources: Readonly<Record<string, Source>>, today: string): Problem[] {
  const at = ['facts', index]
  const problems: Problem[] = fact.sources
    .filter((name) => !(name in sources))
    .map((name) => ({ at: [...at, 'sources'], says: `fact ${fact.id} cites ${name}, which is not under sources` }))
  problems.push(...future(fact.as_of, [...at, 'as_of'], `fact ${fact.id} is`, today))
  problems.push(...checkTrilingual(fact.text, [...at, 'text'], 320, `fact ${fact.id}`))
  problems.push(...checkValidity(fact, at))
  const names = Object.keys(fact.values)
  for (const language of languages) {
    const found = [...fact.text[language].matchAll(slot)].map((m) => m[1] ?? '')
    const wrong = [
      ...found.filter((name) => !names.includes(name)).map((name) => `uses {${name}} but has no such value`),
      ...names
        .filter((name) => !found.includes(name))
        .map((name) => `never says {${name}}: the three languages must carry the same values`),
    ]
    problems.push(
      ...wrong.map((says) => ({ at: [...at, 'text', language], says: `fact ${fact.id}.${language} ${says}` })),
    )
  }
  return problems
}

/** A period is one the sentence says, as a value or in figures; and the papers have names that fit on a list. */
function checkValidity({ id, validity = [], values, text }: Fact, at: Problem['at']): Problem[] {
  return validity.flatMap((one, i) => {
    const period = 'in_force' in one ? one.in_force : 'valid_for' in one ? one.valid_for : one.issued_within
    const amount = Number(/\d+/.exec(period)?.[0])
    const isSaid =
      amount === 0 ||
      Object.values(values).some((value) => value.kind === 'number' && value.amount === amount) ||
      languages.every((language) => new RegExp(`\\b${amount}\\b`).test(text[language]))
    return [
      ...checkTrilingual(one.paper, [...at, 'validity', i, 'paper'], 72, `fact ${id}`),
      ...(isSaid
        ? []
        : [{ at: [...at, 'validity', i], says: `fact ${id} does not say ${period}: give the figure in its sentence` }]),
    ]
  })
}

/** What is wrong with a summary that may use `facts`. */
export function checkSummary(text: Pick<Topic, 'summary' | 'rests_on'>, facts: readonly Fact[]): Problem[] {
  return checkResting('summary', text.summary, text.rests_on, facts, 600)
}

/** A first answer is read on a small screen. */
const mostOfLead = 300

/** What is wrong with a first answer that may use `facts`. */
export function checkLead(lead: Lead, facts: readonly Fact[]): Problem[] {
  return checkResting('lead', lead.text, lead.rests_on, facts, mostOfLead)
}

function checkResting(
  part: 'summary' | 'lead',
  text: Trilingual,
  restsOn: readonly string[],
  facts: readonly Fact[],
  longest: number,
): Problem[] {
  const problems: Problem[] = restsOn
    .filter((id) => !facts.some((f) => f.id === id))
    .map((id) => ({ at: ['rests_on'], says: `rests_on names ${id}, which is no fact` }))
  // However long its name, a slot is read as a telephone number at most.
  const filled = (language: Language) => text[language].replace(slot, '{number.line}')
  problems.push(...checkTrilingual({ es: filled('es'), en: filled('en'), ht: filled('ht') }, [part], longest))
  for (const language of languages) {
    const at = [part, language]
    for (const [, used = ''] of text[language].matchAll(slot)) {
      const [factId, name = ''] = used.split('.')
      const fact = facts.find((f) => f.id === factId)
      if (!fact || !(name in fact.values))
        problems.push({
          at,
          says: `${part}.${language} uses {${used}}: write {fact-id.value-name} of an existing fact`,
        })
      else if (!restsOn.includes(fact.id))
        problems.push({ at, says: `${part}.${language} uses ${fact.id}: add it to rests_on` })
    }
  }
  return problems
}

function future(date: string, at: Problem['at'], what: string, today: string): Problem[] {
  return date !== 'undated' && date > today.slice(0, date.length)
    ? [{ at, says: `${what} of ${date}, which is still to come: give the day it was published or was true` }]
    : []
}
