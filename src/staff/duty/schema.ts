import { isCivilDay } from '../../core/office/civil-time.ts'
import type { HandOut, Service } from '../../core/office/office.ts'
import type { Form } from '../schema.ts'

/** The bounds an office may set, in minutes of office time: five minutes to five days. */
export const bounds = { least: 5, most: 7200 } as const

const ways: readonly HandOut[] = ['pick', 'turn']

/** A form → what an area promises; null when a figure is none, or out of bounds. */
export function readService(form: Form): Service | null {
  const [promise, claim] = [form.promise_minutes, form.claim_minutes].map(minutes)
  const hand_out = ways.find((way) => way === form.hand_out)
  if (promise === undefined || claim === undefined || hand_out === undefined) return null
  return { promise_minutes: promise, claim_minutes: claim, hand_out }
}

function minutes(text = ''): number | undefined {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= bounds.least && value <= bounds.most ? value : undefined
}

/** A field of the absence's form to mend. */
export type AbsenceField = 'staff' | 'days' | 'cover'

/** A form → who is away, when, and who covers them; or the fields to mend. `accounts`: ids of who is of the office. */
export function readAbsence(
  { staff = '', cover = '', from = '', until = '' }: Form,
  accounts: readonly string[],
  day: string,
):
  | {
      readonly ok: true
      readonly staffId: string
      readonly coverId: string | null
      readonly from: string
      readonly until: string
    }
  | { readonly ok: false; readonly fields: readonly AbsenceField[] } {
  const fields: AbsenceField[] = []
  if (!accounts.includes(staff)) fields.push('staff')
  if (!isCivilDay(from) || !isCivilDay(until) || from > until || until < day) fields.push('days')
  if (cover !== '' && (!accounts.includes(cover) || cover === staff)) fields.push('cover')
  if (fields.length > 0) return { ok: false, fields }
  return { ok: true, staffId: staff, coverId: cover === '' ? null : cover, from, until }
}
