import type { DeskField, DeskForm } from '../../../core/desk/desk.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'

/** The form of whether words of what could not be answered are kept. */
export function unansweredFields({ keeps_unanswered: keeps }: OfficeItems['unanswered']): readonly DeskField[] {
  return [{ name: 'keeps_unanswered', label: 'keeps_unanswered', kind: 'check', value: keeps ? 'on' : '' }]
}

/** Reads it. */
export function readUnanswered(form: DeskForm): OfficeItems['unanswered'] {
  return { keeps_unanswered: form.keeps_unanswered !== undefined }
}
