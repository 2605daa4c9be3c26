import type { Listed } from '../../core/desk/desk.ts'
import type { Texts } from '../../shared/texts.ts'
import { entryId, type Found } from '../changes/change.ts'
import type { Knowledge } from '../knowledge.ts'
import { writeFact, writeSummary } from '../values.ts'

/** Days before its review in which an entry is due. */
const soon = 60

/** What entries are listed with. */
export interface ListParts {
  readonly knowledge: Knowledge
  readonly office: string
  readonly today: string
  readonly texts: Texts
}

/** An entry as a list shows it. */
export function listed(entry: Found, parts: ListParts): Listed {
  const { knowledge, today } = parts
  const id = 'topic' in entry ? entry.topic : null
  const topic = knowledge.topics.find((one) => one.id === id)
  const reviewBy = entry.kind === 'summary' ? null : entry.item.review_by
  const owner = entry.kind === 'place' ? entry.item.owner : topic?.area
  const limit = new Date(Date.parse(today) + soon * 86_400_000).toISOString().slice(0, 10)
  return {
    id: entryId(entry),
    kind: entry.kind,
    topic: id,
    title: topic?.title.es ?? (entry.kind === 'line' || entry.kind === 'place' ? entry.item.name : ''),
    text: textOf(entry, parts),
    owner: owner ?? knowledge.offices.find((office) => office.id === parts.office)?.first_area ?? '',
    reviewBy,
    due: reviewBy === null || reviewBy > limit ? null : reviewBy < today ? 'overdue' : 'soon',
    hidden: entry.kind === 'place' && entry.item.hidden === true,
    ...(entry.kind === 'place' && entry.item.kind === 'shelter' ? { shelter: true as const } : {}),
  }
}

function textOf(entry: Found, { knowledge, office, texts }: ListParts): string {
  if (entry.kind === 'place') return [entry.item.address, entry.item.phones.join(', ')].filter(Boolean).join(' · ')
  if (entry.kind !== 'summary') return writeFact(entry.item, 'es', texts)
  const common = knowledge.topics.find(({ id }) => id === entry.topic)?.facts ?? []
  const own = knowledge.variants[office]?.find(({ topic }) => topic === entry.topic)?.facts ?? []
  return writeSummary(entry.item.summary.es, [...common, ...own], 'es', texts)
}
