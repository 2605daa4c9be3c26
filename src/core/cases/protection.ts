import type { Case } from '../vocabulary/case.ts'
import type { StaffMember } from '../vocabulary/role.ts'

/** A staff member who acts; `supervises`: protected cases are open to them. */
export interface CaseActor extends StaffMember {
  readonly supervises?: boolean
}

/** Whether somebody may open this case and act on it: of a protected one its owner, who supervises, and who was added. */
export function mayOpen(of: Pick<Case, 'protected' | 'owner'>, who: Pick<CaseActor, 'id' | 'supervises'>): boolean {
  if (of.protected === undefined || who.supervises === true) return true
  return of.owner?.id === who.id || of.protected.staff.some(({ id }) => id === who.id)
}
