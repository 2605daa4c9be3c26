import { flows } from '../../flows/registry.ts'
import { answerChoice, boardChoice, doChoice } from '../../src/core/conversation/choice-id.ts'
import { itemName, itemsOf, toTick } from '../../src/core/conversation/items.ts'
import type { Answers, Guide } from '../../src/core/vocabulary/guide.ts'
import type { GuideText } from '../../src/core/vocabulary/guide-text.ts'
import { languages } from '../../src/core/vocabulary/language.ts'
import type { Topic } from '../../src/core/vocabulary/topic.ts'
import { loadKnowledge } from '../../src/entry/load-knowledge.ts'

/** Everything wrong with the texts of the guided procedures: missing, left over, too long to press, or naming what is not known. */
export function checkGuides(): string[] {
  const knowledge = loadKnowledge()
  const facts = new Set(knowledge.topics.flatMap((topic) => topic.facts.map((fact) => `${topic.id}/${fact.id}`)))
  const days = daysIn(knowledge.topics)
  const topics = new Set(knowledge.topics.map(({ id }) => id))
  const guides = [...flows.values()].flatMap(({ guide }) => guide ?? [])
  const problems = Object.keys(knowledge.guides)
    .filter((flow) => !guides.some((guide) => guide.flow === flow))
    .map((flow) => `locales/es/flows/${flow}.json has no flows/procedures/${flow}.ts`)
  for (const guide of guides) {
    problems.push(...ofTable(guide, facts, topics, days))
    for (const language of languages) {
      const text = knowledge.guides[guide.flow]?.[language]
      const file = `locales/${language}/flows/${guide.flow}.json`
      problems.push(...(text === undefined ? [`${file} is missing`] : ofTexts(guide, text).map((p) => `${file}: ${p}`)))
    }
  }
  return problems
}

function ofTable(
  guide: Guide,
  facts: ReadonlySet<string>,
  topics: ReadonlySet<string>,
  days: ReadonlyMap<string, number>,
): string[] {
  const file = `flows/procedures/${guide.flow}.ts`
  const routes = Object.entries(guide.routes)
  const named = [
    ...guide.topics,
    ...routes.flatMap(([, { topic, see = [] }]) => [...see, ...(topic ? [topic] : [])]),
    ...Object.values(guide.additions).flatMap(({ see = [] }) => see),
    ...Object.values(guide.later).flatMap(({ see = [] }) => see),
  ]
  const ids = [
    ...Object.entries(guide.questions).flatMap(([id, { options }]) =>
      [...options, 'withheld'].map((answer) => answerChoice(guide.flow, id, answer)),
    ),
    ...itemsOf(guide, toTick).map((item) => doChoice('tick', guide.flow, itemName(item))),
    ...Object.keys(guide.board).map((line) => boardChoice(guide.flow, line, 'doing')),
  ]
  const names = itemsOf(guide, toTick).map(itemName)
  return [
    ...ofTerms(guide, days).map((problem) => `${file}: ${problem}`),
    ...(routes.at(-1)?.[1].when === undefined ? [] : [`${file}: the last route must have no \`when\``]),
    ...routes
      .slice(0, -1)
      .flatMap(([id, { when }]) => (when === undefined ? [`${file}: nothing after route ${id} is ever reached`] : [])),
    ...[...itemsOf(guide), ...Object.values(guide.board).flatMap(({ fact }) => fact ?? [])].flatMap((item) =>
      item.includes('/') && !facts.has(item) ? [`${file}: no fact is called ${item}`] : [],
    ),
    ...named.flatMap((topic) => (topics.has(topic) ? [] : [`${file}: no topic is called ${topic}`])),
    ...routes.flatMap(([id, { guides = [] }]) =>
      guides.flatMap((flow) => (flows.has(flow) ? [] : [`${file}: route ${id} goes on to ${flow}, which is no flow`])),
    ),
    ...Object.entries(guide.under).flatMap(([topic, answers]) =>
      guide.topics.includes(topic) ? underOf(guide, topic, answers) : [`${file}: it is not offered under ${topic}`],
    ),
    ...ids.flatMap((id) =>
      id.length > 64 ? [`${file}: choice id ${id} is longer than 64 bytes: shorten a name`] : [],
    ),
    ...Object.entries(guide.later).flatMap(([id, { answers = {} }]) =>
      underOf(guide, id, answers).map((problem) => problem.replace('under', 'later,')),
    ),
    ...names.flatMap((name, i) =>
      names.indexOf(name) === i ? [] : [`${file}: two lines are called ${name}; a tick could not tell them apart`],
    ),
  ]
}

function underOf(guide: Guide, topic: string, answers: Answers): string[] {
  return Object.entries(answers).flatMap(([id, answer]) =>
    guide.questions[id]?.options.includes(answer)
      ? []
      : [`flows/procedures/${guide.flow}.ts: under ${topic}, ${answer} is no option of ${id}`],
  )
}

/** The length every fact that names a number of days gives, by `topic/fact-id`. */
function daysIn(topics: readonly Topic[]): ReadonlyMap<string, number> {
  return new Map(
    topics.flatMap((topic) =>
      topic.facts.flatMap(({ id, values: { days } }): [string, number][] =>
        days?.kind === 'number' ? [[`${topic.id}/${id}`, days.amount]] : [],
      ),
    ),
  )
}

function ofTerms(guide: Guide, days: ReadonlyMap<string, number>): string[] {
  const routes = Object.entries(guide.routes)
  return [
    ...Object.entries(guide.terms).flatMap(([name, term]) => [
      ...(days.get(term.fact) === term.days
        ? []
        : [`term ${name} has ${term.days} days, ${term.fact} says ${days.get(term.fact) ?? 'nothing'}`]),
      ...(routes.some(([, route]) => route.term === name) ? [] : [`no route tells of term ${name}`]),
    ]),
    ...routes.flatMap(([id, { term }]) =>
      term === undefined || guide.terms[term] !== undefined ? [] : [`route ${id} names ${term}, which is no term`],
    ),
  ]
}

function ofTexts(guide: Guide, text: GuideText): string[] {
  const own = itemsOf(guide).filter((item) => !item.includes('/'))
  return [
    ...differences('question', Object.keys(guide.questions), Object.keys(text.questions)),
    ...differences('route', Object.keys(guide.routes), Object.keys(text.routes)),
    ...differences('board line', Object.keys(guide.board), Object.keys(text.board ?? {})),
    ...differences('aside', Object.keys(guide.asides), Object.keys(text.asides ?? {})),
    ...differences('item', own, Object.keys(text.items ?? {})),
    ...Object.keys(text.additions ?? {}).flatMap((id) =>
      guide.additions[id] === undefined ? [`addition ${id} is not used`] : [],
    ),
    ...Object.entries(guide.questions).flatMap(([id, question]) => {
      const words = text.questions[id]
      if (words === undefined) return []
      const told = [...question.options, '*']
      return [
        ...differences(`option of ${id}`, question.options, Object.keys(words.options ?? {})),
        ...differences(`turn of ${id}`, question.several?.slice(0, -1) ?? [], Object.keys(words.turns ?? {})),
        ...(question.personal && words.why === undefined ? [`question ${id} is personal: say why it is asked`] : []),
        ...Object.keys({ ...words.words, ...words.said }).flatMap((option) =>
          told.includes(option) ? [] : [`question ${id}: words for ${option}, which is no option`],
        ),
      ]
    }),
  ]
}

function differences(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  return [
    ...wanted.filter((id) => !found.includes(id)).map((id) => `${what} ${id} has no text`),
    ...found.filter((id) => !wanted.includes(id)).map((id) => `${what} ${id} is not used`),
  ]
}
