import type { TurnCommit } from '../store/store.ts'
import type { Form } from './schema.ts'

/**
 * What makes an answer sent twice by the same form (a double click, a retry after a broken line) reach the person once, whichever process
 * takes it: the form stands in the turn as a platform's message does, and is committed with it.
 */
export function formOnce(form: Form, staffId: string, caseId: string, newId: () => string): TurnCommit['inbound'] {
  const id = form.form !== undefined && /^[\w-]{1,99}$/.test(form.form) ? form.form : newId()
  return { alias: { channel: 'web', account: 'staff-form', id: `${staffId}/${caseId}` }, externalId: id }
}
