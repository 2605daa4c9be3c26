import type { Knowledge } from '../../../src/knowledge/knowledge.ts'

/** A fact whose owner must look at it again. */
export interface Due {
  readonly topic: string
  readonly fact: string
  readonly office?: string
  readonly review_by: string
  readonly overdue: boolean
}

const soon = 60

/** Facts overdue or due within sixty days of `today`, by the area that owns their topic, earliest first. */
export function dueFacts(knowledge: Knowledge, today: string): Record<string, Due[]> {
  const limit = new Date(Date.parse(today) + soon * 86_400_000).toISOString().slice(0, 10)
  const areas = new Map(knowledge.topics.map((t) => [t.id, t.area]))
  const all = [
    ...knowledge.topics.flatMap((t) => t.facts.map((fact) => ({ topic: t.id, fact, own: {} }))),
    ...Object.entries(knowledge.variants).flatMap(([office, variants]) =>
      variants.flatMap((v) => v.facts.map((fact) => ({ topic: v.topic, fact, own: { office } }))),
    ),
  ]
  const due = all
    .filter(({ fact }) => fact.review_by <= limit)
    .map(({ topic, fact, own }) => ({
      topic,
      fact: fact.id,
      ...own,
      review_by: fact.review_by,
      overdue: fact.review_by < today,
    }))
    .toSorted((a, b) => a.review_by.localeCompare(b.review_by))
  return Object.groupBy(due, ({ topic }) => areas.get(topic) ?? 'unknown') as Record<string, Due[]>
}
