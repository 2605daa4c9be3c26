import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'
import { isMachineAddress } from '../../../shared/origin.ts'

/** The form of the machine that translates: whether it is on, where it is, and whether it may read. */
export function translationFields({ translation }: OfficeItems['translation']): readonly DeskField[] {
  const { on = false, url = '', model = '', reads = false } = translation ?? {}
  return [
    { name: 'machine_on', label: 'machine_on', kind: 'check', value: on ? 'on' : '' },
    { name: 'machine_url', label: 'machine_url', kind: 'line', value: url },
    { name: 'machine_model', label: 'machine_model', kind: 'line', value: model },
    { name: 'machine_reads', label: 'machine_reads', kind: 'check', value: reads ? 'on' : '' },
  ]
}

/** Reads it. Off and without an address is no machine at all. */
export function readTranslation(form: DeskForm, problems: DeskProblem[]): OfficeItems['translation'] {
  const said = (name: string) => (form[name] ?? '').trim()
  const [url, model, on] = [said('machine_url'), said('machine_model'), form.machine_on !== undefined]
  if (!on && url === '') return {}
  if (!isMachineAddress(url))
    problems.push({ field: 'machine_url', code: url === '' ? 'missing' : 'machine_url', facts: {} })
  const reads = form.machine_reads !== undefined
  return { translation: { on, url, ...(model === '' ? {} : { model }), reads } }
}
