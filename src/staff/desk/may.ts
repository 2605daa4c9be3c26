import { isOfficePart } from '../../core/office/office-part.ts'
import type { StaffAccount } from '../../store/store.ts'
import { type Act, may } from '../permissions.ts'
import { ownGuard } from '../routes/permission.ts'
import { forbiddenPage } from '../views/notice.ts'

/** What it takes to write a change of an entry: what the office is, is written by who runs it. */
export function writing(entry: string): Act {
  return ofOffice(entry) ? 'run_office' : 'edit_facts'
}

/** True for who may approve or take back a change of an entry; that it is somebody else's is asked where it is done. */
export function mayPublish(me: StaffAccount, entry: string): boolean {
  return may(me, 'publish_facts') || (ofOffice(entry) && may(me, 'run_office'))
}

function ofOffice(entry: string): boolean {
  return isOfficePart(entry.split('_')[0] ?? '')
}

/** Lets those through who may write a change of the entry of the address (`:id`). */
export const requireWriting = ownGuard(async (c, next) => {
  const { account } = c.get('me')
  const act = writing(c.req.param('id') ?? '')
  return may(account, act) ? next() : c.html(forbiddenPage(account, act), 403)
})
