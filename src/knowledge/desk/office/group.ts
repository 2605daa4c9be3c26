import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'
import { office } from '../../schema.ts'

/** The form of the staff's group on Telegram. */
export function groupFields({ staff_group: group }: OfficeItems['group']): readonly DeskField[] {
  return [{ name: 'staff_group', label: 'staff_group', kind: 'line', value: group }]
}

/** Reads it. Empty: no group any more. */
export function readGroup(form: DeskForm, problems: DeskProblem[]): OfficeItems['group'] {
  // Some write the number with the sign a text program makes of a hyphen.
  const said = (form.staff_group ?? '').trim().replace(/^[−–—]/, '-')
  if (!office.shape.staff_group.safeParse(said).success)
    problems.push({ field: 'staff_group', code: 'staff_group', facts: {} })
  return { staff_group: said }
}
