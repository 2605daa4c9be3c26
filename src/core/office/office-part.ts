import type { Office } from './office.ts'

/** What an office's people change of their own office in the console, part by part. */
export const officeParts = [
  'hours',
  'contact',
  'identity',
  'areas',
  'sites',
  'unanswered',
  'translation',
  'group',
] as const

/** One of `officeParts`. */
export type OfficePart = (typeof officeParts)[number]

/** What of an office's file each part is. */
export interface OfficeItems {
  readonly hours: Pick<Office, 'hours' | 'holidays' | 'closed_days'>
  readonly contact: Pick<Office, 'contact'>
  readonly identity: Pick<Office, 'name' | 'assistant_of' | 'city' | 'languages' | 'privacy'>
  readonly areas: Pick<Office, 'areas' | 'first_area' | 'routing'>
  readonly sites: Pick<Office, 'sites'>
  readonly unanswered: Pick<Office, 'keeps_unanswered'>
  readonly translation: Pick<Office, 'translation'>
  readonly group: Pick<Office, 'staff_group'>
}

/** True for a part of the office, and no other kind of content. */
export function isOfficePart(kind: string): kind is OfficePart {
  return (officeParts as readonly string[]).includes(kind)
}

/** A part of an office as its file has it. */
export function partOfOffice<P extends OfficePart>(part: P, office: Office): OfficeItems[P] {
  const { name, assistant_of, city, languages, privacy, areas, first_area, routing, sites } = office
  const parts: { readonly [Q in OfficePart]: OfficeItems[Q] } = {
    hours: { hours: office.hours, holidays: office.holidays, closed_days: office.closed_days },
    contact: office.contact === undefined ? {} : { contact: office.contact },
    identity: { name, assistant_of, city, languages, privacy },
    areas: { areas, first_area, routing },
    sites: { sites },
    unanswered: { keeps_unanswered: office.keeps_unanswered },
    translation: office.translation === undefined ? {} : { translation: office.translation },
    group: { staff_group: office.staff_group },
  }
  return parts[part]
}
