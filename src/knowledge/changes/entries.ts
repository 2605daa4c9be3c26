import { officeParts, partOfOffice } from '../../core/office/office-part.ts'
import type { Knowledge } from '../knowledge.ts'
import { type EntryId, entryId, type FoundEntry } from './change.ts'

/** Everything of the content that one office may change: its topics with what it says differently, telephone lines, the directory, itself. */
export function entriesOf(knowledge: Knowledge, office: string): readonly FoundEntry[] {
  return [
    ...knowledge.topics.flatMap(({ id: topic, facts, summary, sources }): FoundEntry[] => [
      { kind: 'summary', topic, item: { summary }, sources },
      ...facts.map((item): FoundEntry => ({ kind: 'fact', topic, item, sources })),
    ]),
    ...(knowledge.variants[office] ?? []).flatMap(({ topic, facts, sources }) =>
      facts.map((item): FoundEntry => ({ kind: 'own', office, topic, item, sources })),
    ),
    ...knowledge.directory.entries.map(
      (item): FoundEntry => ({ kind: 'line', item, sources: knowledge.directory.sources }),
    ),
    ...knowledge.places.records.map((item): FoundEntry => ({ kind: 'place', item, sources: knowledge.places.sources })),
    ...knowledge.offices
      .filter(({ id }) => id === office)
      .flatMap((own) =>
        officeParts.map((kind) => ({ kind, office, item: partOfOffice(kind, own), sources: {} }) as FoundEntry),
      ),
  ]
}

/** The entry of an id, or null when this office has none of that id. */
export function findEntry(knowledge: Knowledge, office: string, id: EntryId): FoundEntry | null {
  return entriesOf(knowledge, office).find((entry) => entryId(entry) === id) ?? null
}
