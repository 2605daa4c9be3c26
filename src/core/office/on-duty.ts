import type { StaffMember } from '../vocabulary/role.ts'

/** Who hears of an emergency out of hours, as the office's file says it: people or posts in the office's own words, or nobody. */
export type OnDuty = 'none' | readonly string[]

/**
 * The names of who is on duty: of the accounts the office chose (`chosen`, ids) those that are there, else what its file says. Empty: nobody is.
 * `there`: open accounts of people who are not away.
 */
export function onDutyNames(
  file: OnDuty,
  chosen: readonly string[] | null,
  there: readonly Pick<StaffMember, 'id' | 'name'>[],
): readonly string[] {
  if (chosen === null) return file === 'none' ? [] : file
  return there.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)
}
