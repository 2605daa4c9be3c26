import { z } from 'zod'
import { isOfficePart, type OfficeItems, type OfficePart } from '../../core/office/office-part.ts'
import type { DirectoryEntry } from '../../core/replies/book.ts'
import type { Source, Topic } from '../../core/vocabulary/topic.ts'
import { placeRecord } from '../directory-schema.ts'
import type { PlaceRecord } from '../places/record.ts'
import { directoryEntry, office, ownFact, source, trilingual } from '../schema.ts'
import type { OwnFact } from '../variant.ts'

/** What every entry that may be changed is called: `fact_curp_free-look`, an office's own `own_durango_curp_durango-where`. */
export type EntryId = string

/** A part of an office as its file has it. */
export type OfficeEntry = {
  readonly [P in OfficePart]: { readonly kind: P; readonly office: string; readonly item: OfficeItems[P] }
}[OfficePart]

/** An entry as its file has it, with the id that names it among all. */
export type Entry =
  | { readonly kind: 'fact'; readonly topic: string; readonly item: OwnFact }
  | { readonly kind: 'own'; readonly office: string; readonly topic: string; readonly item: OwnFact }
  | { readonly kind: 'summary'; readonly topic: string; readonly item: Pick<Topic, 'summary'> }
  | { readonly kind: 'line'; readonly item: DirectoryEntry }
  | { readonly kind: 'place'; readonly item: PlaceRecord }
  | OfficeEntry

/** An entry with the sources its file has. */
export type FoundEntry = Entry & { readonly sources: Readonly<Record<string, Source>> }

/** An entry as it is to be, and the sources it cites that its file has not yet. */
export type Change = Entry & { readonly sources: Readonly<Record<string, Source>> }

const sources = z.record(z.string(), source)
const name = z.string().min(1)

/** A change as it is kept; what an older version kept and no longer holds is refused. */
export const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), topic: name, item: ownFact, sources }),
  z.strictObject({ kind: z.literal('own'), office: name, topic: name, item: ownFact, sources }),
  z.strictObject({
    kind: z.literal('summary'),
    topic: name,
    item: z.strictObject({ summary: trilingual }),
    sources,
  }),
  z.strictObject({ kind: z.literal('line'), item: directoryEntry, sources }),
  z.strictObject({ kind: z.literal('place'), item: placeRecord, sources }),
  z.strictObject({
    kind: z.literal('hours'),
    office: name,
    item: office.pick({ hours: true, holidays: true, closed_days: true }),
    sources,
  }),
  z.strictObject({ kind: z.literal('contact'), office: name, item: office.pick({ contact: true }), sources }),
  z.strictObject({
    kind: z.literal('identity'),
    office: name,
    item: office.pick({ name: true, assistant_of: true, city: true, languages: true, privacy: true }),
    sources,
  }),
  z.strictObject({
    kind: z.literal('areas'),
    office: name,
    item: office.pick({ areas: true, first_area: true, routing: true }),
    sources,
  }),
  z.strictObject({ kind: z.literal('sites'), office: name, item: office.pick({ sites: true }), sources }),
  z.strictObject({
    kind: z.literal('unanswered'),
    office: name,
    item: office.pick({ keeps_unanswered: true }),
    sources,
  }),
  z.strictObject({ kind: z.literal('translation'), office: name, item: office.pick({ translation: true }), sources }),
  z.strictObject({ kind: z.literal('group'), office: name, item: office.pick({ staff_group: true }), sources }),
])

change satisfies z.ZodType<Change>

/** The id of an entry; it stands in addresses and in the store. */
export function entryId(entry: Entry): EntryId {
  switch (entry.kind) {
    case 'fact':
      return `fact_${entry.topic}_${entry.item.id}`
    case 'own':
      return `own_${entry.office}_${entry.topic}_${entry.item.id}`
    case 'summary':
      return `summary_${entry.topic}`
    case 'line':
    case 'place':
      return `${entry.kind}_${entry.item.id}`
    case 'hours':
    case 'contact':
    case 'identity':
    case 'areas':
    case 'sites':
    case 'unanswered':
    case 'translation':
    case 'group':
      return `${entry.kind}_${entry.office}`
  }
}

/** True for a part of an office; everything else is content people ask about. */
export function isOfOffice<E extends Entry>(entry: E): entry is E & OfficeEntry {
  return isOfficePart(entry.kind)
}
