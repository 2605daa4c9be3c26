import type { DueEntry, EntryListing } from '../../core/desk/desk.ts'
import { dueOf } from '../../core/desk/due.ts'
import { isCivilDay } from '../../core/office/civil-time.ts'
import type { Texts } from '../../shared/texts.ts'
import { entryId, type FoundEntry, isOfOffice } from '../changes/change.ts'
import type { Knowledge } from '../knowledge.ts'
import { writeFact, writeSummary } from '../values.ts'
import { officeText } from './office/text.ts'

/** What entries are listed with. */
export interface ListParts {
  readonly knowledge: Knowledge
  readonly office: string
  readonly today: string
  readonly texts: Texts
}

/** An entry as a list shows it. */
export function listEntry(entry: FoundEntry, parts: ListParts): EntryListing {
  const { knowledge, today } = parts
  const id = 'topic' in entry ? entry.topic : null
  const topic = knowledge.topics.find((one) => one.id === id)
  const office = isOfOffice(entry) ? knowledge.offices.find(({ id: own }) => own === entry.office) : undefined
  const reviewBy = entry.kind === 'summary' || isOfOffice(entry) ? null : entry.item.review_by
  return {
    id: entryId(entry),
    kind: entry.kind,
    topic: id,
    title:
      topic?.title.es ?? office?.name.es ?? (entry.kind === 'line' || entry.kind === 'place' ? entry.item.name : ''),
    text: textOf(entry, parts),
    owner: ownerOf(entry, topic?.area, parts),
    reviewBy,
    due: dueOf(reviewBy, today),
    hidden: entry.kind === 'place' && entry.item.hidden === true,
    ...(entry.kind === 'place' ? { place: entry.item.kind } : {}),
  }
}

/** Who looks after each of these entries, and by when; those that carry no day for it are left out. */
export function datedIn(
  entries: readonly FoundEntry[],
  parts: Pick<ListParts, 'knowledge' | 'office'>,
): readonly DueEntry[] {
  const areas = new Map(parts.knowledge.topics.map(({ id, area }) => [id, area]))
  return entries.flatMap((entry) => {
    if (entry.kind === 'summary' || isOfOffice(entry)) return []
    const of = entry.kind === 'place' ? (entry.item.checked ?? entry.item.as_of) : entry.item.as_of
    const owner = ownerOf(entry, 'topic' in entry ? areas.get(entry.topic) : undefined, parts)
    return [{ owner, reviewBy: entry.item.review_by, seen: isCivilDay(of) ? of : null }]
  })
}

/** The area that looks after an entry: its topic's, a place's own; the office's first where nobody is named. */
function ownerOf(
  entry: FoundEntry,
  topicArea: string | undefined,
  { knowledge, office }: Pick<ListParts, 'knowledge' | 'office'>,
): string {
  const owner = entry.kind === 'place' ? entry.item.owner : topicArea
  return owner ?? knowledge.offices.find(({ id }) => id === office)?.first_area ?? ''
}

function textOf(entry: FoundEntry, { knowledge, office, texts }: ListParts): string {
  if (entry.kind === 'place') return [entry.item.address, entry.item.phones.join(', ')].filter(Boolean).join(' · ')
  if (isOfOffice(entry)) return officeText(entry, texts)
  if (entry.kind !== 'summary') return writeFact(entry.item, 'es', texts)
  const common = knowledge.topics.find(({ id }) => id === entry.topic)?.facts ?? []
  const own = knowledge.variants[office]?.find(({ topic }) => topic === entry.topic)?.facts ?? []
  return writeSummary(entry.item.summary.es, [...common, ...own], 'es', texts)
}
