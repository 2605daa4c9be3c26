/** The help's sections in their order; each has a title `guide.<id>` and a text `guide.<id>.text`. A page is helped by the section of its name. */
export const sections = [
  'cases',
  'today',
  'case',
  'reply',
  'protected',
  'counter',
  'knowledge',
  'office',
  'reports',
  'people',
  'account',
  'practice',
  'audit',
  'channels',
  'server',
  'posters',
  'unanswered',
  'urgent',
] as const

/** One of `sections`. */
export type Section = (typeof sections)[number]

/** Where a page's help stands, by the name of the page in the navigation. */
export function helpAddress(here: string | null): string {
  const section = sections.find((one) => one === here)
  return section === undefined ? '/staff/help' : `/staff/help#${section}`
}
