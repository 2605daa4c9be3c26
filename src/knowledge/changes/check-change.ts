import { languages, type Trilingual } from '../../core/vocabulary/language.ts'
import { plainText } from '../../core/vocabulary/outbound.ts'
import type { Topic } from '../../core/vocabulary/topic.ts'
import type { Texts } from '../../shared/texts.ts'
import { unexplainedAcronyms } from '../acronyms.ts'
import { createBook } from '../book.ts'
import { checkPlaces } from '../check/check-places.ts'
import { checkFacts, checkTopic } from '../check/check-topic.ts'
import { checkTrilingual } from '../check/check-trilingual.ts'
import { checkVariant } from '../check/check-variant.ts'
import { createWordingCheck, saidIn } from '../check/check-wording.ts'
import { createConditionCheck } from '../check/conditions.ts'
import { contradicting } from '../check/contradictions.ts'
import { brokenIn } from '../check/must-say.ts'
import { type Problem, problemsOf } from '../check/problem.ts'
import type { Knowledge } from '../knowledge.ts'
import { openGazetteer } from '../places/open-gazetteer.ts'
import { applyVariant } from '../variant.ts'
import { type Change, change as changeSchema, isOfOffice, type OfficeEntry } from './change.ts'
import { lay } from './lay.ts'

/** Characters one message may have, and a first answer, which is read on a small screen. */
const most = { message: 4096, summary: 600 }

/** What a change is checked against. */
export interface CheckParts {
  readonly knowledge: Knowledge
  readonly office: string
  /** The day in the office's zone, `2026-11-21`. */
  readonly today: string
  readonly texts: Texts
}

/**
 * Everything that a change would make wrong and that is not wrong already, as `npm run knowledge` says it: its form, its words, what
 * it contradicts, what must be said and is said no longer. `at` begins at the entry itself: `['text', 'es']`.
 */
export function checkChange(change: Change, parts: CheckParts): Problem[] {
  const parsed = changeSchema.safeParse(change)
  if (!parsed.success)
    return problemsOf(parsed.error).map(({ at, says }) => ({ at: at[0] === 'item' ? at.slice(1) : at, says }))
  const laid = lay(parts.knowledge, [change])
  const before = new Set(problemsIn(change, parts.knowledge, parts).map(({ says }) => says))
  const after = problemsIn(change, laid, parts).filter(({ says }) => !before.has(says))
  return after.filter(({ says, at }, i) => after.findIndex((p) => p.says === says && `${p.at}` === `${at}`) === i)
}

function problemsIn(change: Change, knowledge: Knowledge, parts: CheckParts): Problem[] {
  return [
    ...shapeProblems(change, knowledge, parts),
    ...wordProblems(change, knowledge),
    ...contradicting(knowledge).map((says) => ({ at: [], says })),
    ...('topic' in change ? topicProblems(change.topic, knowledge, parts) : []),
  ]
}

/** What the file of the entry would be told, as far as it is about the entry. Of hours and addresses their form says all. */
function shapeProblems(change: Change, knowledge: Knowledge, { today }: CheckParts): Problem[] {
  if (isOfOffice(change))
    return Object.entries(textsOf(change, knowledge)).flatMap(([name, text]) => checkTrilingual(text, [name], 320))
  if (change.kind === 'line') {
    const { entries, sources } = knowledge.directory
    return ofItem(checkFacts(entries, sources, today), entries, change.item.id)
  }
  if (change.kind === 'place') {
    const { records, sources, gazetteer } = knowledge.places
    const { what, serves, hours } = records.find(({ id }) => id === change.item.id) ?? change.item
    return [
      ...ofItem(checkPlaces({ records, sources }, openGazetteer(gazetteer).gazetteer, today), records, change.item.id),
      ...Object.entries({ what, serves, hours }).flatMap(([name, text]) =>
        text === undefined ? [] : checkTrilingual(text, [name], 320),
      ),
    ]
  }
  const topic = knowledge.topics.find(({ id }) => id === change.topic)
  if (topic === undefined) return []
  if (change.kind === 'summary') return checkTopic(topic, topic.id, today)
  if (change.kind === 'fact') return ofItem(checkTopic(topic, topic.id, today), topic.facts, change.item.id)
  const variant = knowledge.variants[change.office]?.find((one) => one.topic === change.topic)
  return variant === undefined
    ? []
    : ofItem(checkVariant(variant, variant.topic, topic, today), variant.facts, change.item.id)
}

/** Problems of a list, with the place of one item in it taken off. */
function ofItem(problems: readonly Problem[], items: readonly { readonly id: string }[], id: string): Problem[] {
  const index = items.findIndex((item) => item.id === id)
  return problems.map(({ at, says }) => ({ at: at[1] === index ? at.slice(2) : at, says }))
}

/** Words the glossary refuses, what breaks the spelling of Kreyòl, capitals nobody explains. */
function wordProblems(change: Change, knowledge: Knowledge): Problem[] {
  const item = itemIn(change, knowledge)
  const check = createWordingCheck(knowledge.checks.glossary)
  const bare = createConditionCheck(knowledge.checks.conditions)
  return Object.entries(item).flatMap(([name, value]) =>
    saidIn(value, []).flatMap(({ text }) =>
      languages.flatMap((language) => {
        const said = text[language] ?? ''
        const capitals = change.kind === 'place' ? [] : unexplainedAcronyms(said, knowledge.acronyms)
        return [
          ...check({ where: '', text: { [language]: said } }).map((says) => says.replace(/^: /, 'word ')),
          ...bare({ where: '', text: { [language]: said } }).map((says) => says.slice(2)),
          ...capitals.map((short) => `nobody explains "${short}": say it in words`),
        ].map((says) => ({ at: [name, language], says }))
      }),
    ),
  )
}

/** What a part of an office says in words. */
function textsOf({ kind, office }: OfficeEntry, { offices }: Pick<Knowledge, 'offices'>): Record<string, Trilingual> {
  const own = offices.find(({ id }) => id === office)
  return kind !== 'identity' || own === undefined ? {} : { assistant_of: own.assistant_of, privacy: own.privacy }
}

function itemIn(change: Change, { topics, variants, directory, places, offices }: Knowledge): object {
  const list = {
    fact: () => topics.find(({ id }) => id === ('topic' in change ? change.topic : ''))?.facts,
    own: () => (change.kind === 'own' ? variants[change.office]?.find((v) => v.topic === change.topic)?.facts : []),
    line: () => directory.entries,
    place: () => places.records,
  }
  if (change.kind === 'summary') {
    const { summary } = topics.find(({ id }) => id === change.topic) ?? change.item
    return { summary }
  }
  if (isOfOffice(change)) return textsOf(change, { offices })
  const { id } = change.item
  return (list[change.kind]() as readonly { readonly id: string }[] | undefined)?.find((one) => one.id === id) ?? {}
}

/** What the office's answers about a topic would be too long for, and what they would say no longer. */
function topicProblems(topic: string, knowledge: Knowledge, { office, today, texts }: CheckParts): Problem[] {
  const book = createBook(knowledge, office, texts)
  const whole = ownTopic(topic, knowledge, office)
  const rules = knowledge.checks.mustSay[office]?.[topic] ?? []
  const long = languages.flatMap((language) =>
    [null, ...book.fields(topic).filter((field) => field !== 'source')].flatMap((field) => {
      const { blocks } = book.answer(topic, field, language, today)
      const length =
        field === null
          ? (blocks.find((block) => block.kind === 'text')?.text.length ?? 0)
          : plainText({ blocks, citations: [], choices: [], speaker: { kind: 'assistant' } }).length
      const limit = field === null ? most.summary : most.message
      return length > limit
        ? [{ at: [], says: `answer ${field ?? 'summary'} in ${language} has ${length} characters; ${limit} at most` }]
        : []
    }),
  )
  const silent = rules.flatMap((rule) =>
    brokenIn(whole, rule, texts).map((says) => ({
      at: [],
      says: `${'must' in rule ? 'must say' : 'must never say'} ${says.slice(0, 2)} "${'must' in rule ? rule.must : rule.never}" (${says.slice(4)})`,
    })),
  )
  return [...long, ...silent]
}

function ownTopic(id: string, { topics, variants }: Knowledge, office: string): Topic {
  const topic = topics.find((one) => one.id === id)
  if (topic === undefined) throw new Error(`no topic is called ${id}`)
  return applyVariant(
    topic,
    variants[office]?.find((one) => one.topic === id),
  )
}
