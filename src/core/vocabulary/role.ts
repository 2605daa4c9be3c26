/** What a person of the office is there for; several may hold. Beside it stands the post in the office's own words, which people see. */
export const roles = [
  'reception',
  'officer',
  'lawyer',
  'psychologist',
  'programmes',
  'education',
  'representation',
  'translator',
  'editor',
  'supervisor',
  'administrator',
  'auditor',
] as const

/** One of `roles`. */
export type Role = (typeof roles)[number]

/** A staff member as a person or a colleague sees them. */
export interface StaffMember {
  readonly id: string
  /** First name, as shown to the person. */
  readonly name: string
  readonly role: string
}
