import type { CaseActor } from '../core/cases/protection.ts'
import type { StaffAccount } from '../store/store.ts'
import { may } from './permissions.ts'

/** A staff account as somebody who acts on cases. */
export function actorOf(account: StaffAccount): CaseActor {
  const { id, name, role } = account
  return { id, name, role, ...(may(account, 'see_protected') ? { supervises: true } : {}) }
}
