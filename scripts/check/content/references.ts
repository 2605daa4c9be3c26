import { urgentKinds } from '../../../src/core/vocabulary/meaning.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'

/** What names a topic, an area or a directory entry that is not there. */
export function missingReferences(knowledge: Knowledge): string[] {
  const ids = new Set(knowledge.topics.map((t) => t.id))
  const entries = new Set(knowledge.directory.entries.map((e) => e.id))
  const named = [
    ...knowledge.menu.map((m) => ({ where: `menu.yaml ${m.id}`, topics: m.topics })),
    ...knowledge.homonyms.map((h) => ({ where: `homonyms.yaml ${h.id}`, topics: h.options })),
  ]
  return [
    ...named.flatMap(({ where, topics }) =>
      topics.filter((t) => !ids.has(t)).map((t) => `knowledge/${where} names ${t}, which is no topic`),
    ),
    ...knowledge.offices.flatMap((office) => {
      const areas = office.areas.map((area) => area.id)
      const topics = knowledge.topics.filter((t) => !areas.includes(t.area))
      return topics.map((t) => `knowledge/topics/${t.id}.yaml: area ${t.area} is none of ${office.id}'s: ${areas}`)
    }),
    ...askedReferences(knowledge),
    ...nearestReferences(knowledge, ids),
    ...missingInDanger(knowledge, entries),
  ]
}

/** Ways of asking for a fact or a topic that is not there. */
function askedReferences({ asked, topics, variants }: Knowledge): string[] {
  return asked.flatMap(({ topic, facts }) => {
    const own = Object.values(variants).flatMap((all) => all.filter((one) => one.topic === topic))
    const known = new Set(
      [...topics.filter(({ id }) => id === topic), ...own].flatMap((one) => one.facts.map(({ id }) => id)),
    )
    return Object.keys(facts)
      .filter((id) => !known.has(id))
      .map((id) => `knowledge/asked/${topic}.yaml: ${id} is no fact of the topic`)
  })
}

/** What the tables of danger name that is not there: a line without a number to call, a fact, a whole table. */
function missingInDanger({ danger, directory, topics }: Knowledge, entries: ReadonlySet<string>): string[] {
  const callable = new Set(directory.entries.filter(({ call }) => call !== undefined).map(({ id }) => id))
  const facts = new Set(topics.flatMap((topic) => topic.facts.map((fact) => `${topic.id}/${fact.id}`)))
  return urgentKinds.flatMap((kind) => {
    const table = danger.tables[kind]
    if (table === undefined) return [`knowledge/danger/${kind}.yaml is missing`]
    const texts = JSON.stringify(table)
    const named = [...texts.matchAll(/\[\[([a-z0-9-]+)\]\]/g)].map(([, id = '']) => id).filter((id) => id !== 'first')
    const rests = [...texts.matchAll(/"rests_on":\[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => list.match(/[a-z0-9-]+\/[a-z0-9-]+/g) ?? [],
    )
    return [
      ...new Set([
        ...[...table.lines, ...named]
          .filter((id) => !entries.has(id) || !callable.has(id))
          .map((id) => `knowledge/danger/${kind}.yaml names ${id}, which is no line with a number to call`),
        ...rests
          .filter((id) => !facts.has(id))
          .map((id) => `knowledge/danger/${kind}.yaml rests on ${id}, which is no fact`),
      ]),
    ]
  })
}

/** What knowledge/nearest.yaml names that is not there. */
function nearestReferences({ places, directory }: Knowledge, topics: ReadonlySet<string>): string[] {
  const { kinds, named, topics: offering } = places.nearest
  const known = new Set([...directory.entries.map((e) => e.id), ...places.records.map((r) => r.id)])
  return [
    ...Object.entries(offering).flatMap(([topic, wanted]) => [
      ...(topics.has(topic) ? [] : [`knowledge/nearest.yaml: ${topic} is no topic`]),
      ...wanted
        .filter((kind) => kinds[kind] === undefined)
        .map((kind) => `knowledge/nearest.yaml ${topic}: ${kind} is not under kinds`),
    ]),
    ...named
      .flatMap(({ records }) => records)
      .filter((id) => !known.has(id))
      .map((id) => `knowledge/nearest.yaml: named names ${id}, which is not in the directory`),
    ...Object.entries(kinds).flatMap(([kind, { national, elsewhere }]) => [
      ...national
        .filter((id) => !known.has(id))
        .map((id) => `knowledge/nearest.yaml ${kind}: national names ${id}, which is not in the directory`),
      ...(elsewhere !== undefined && kinds[elsewhere] === undefined
        ? [`knowledge/nearest.yaml ${kind}: elsewhere names ${elsewhere}, which is not under kinds`]
        : []),
    ]),
  ]
}
