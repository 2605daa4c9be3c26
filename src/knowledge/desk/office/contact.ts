import { z } from 'zod'
import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'
import { phoneNumber } from '../../schema.ts'

/** The form of how people reach an office. */
export function contactFields({ contact }: OfficeItems['contact']): readonly DeskField[] {
  const line = (name: string, value = ''): DeskField => ({ name, label: name, kind: 'line', value })
  return [
    line('address', contact?.address),
    line('phones', contact?.phones.join(', ')),
    line('whatsapp', contact?.whatsapp),
    line('email', contact?.email),
    line('url', contact?.url),
  ]
}

const checks = { whatsapp: phoneNumber, email: z.email(), url: z.url({ protocol: /^https?$/ }) } as const

/** Reads the form of how people reach an office. It is of `today`. */
export function readContact(form: DeskForm, today: string, problems: DeskProblem[]): OfficeItems['contact'] {
  const said = (name: string) => (form[name] ?? '').replaceAll(/\s+/g, ' ').trim()
  const phones = said('phones')
    .split(/[,;]/)
    .map((phone) => phone.trim())
    .filter(Boolean)
  if (phones.some((phone) => !phoneNumber.safeParse(phone).success))
    problems.push({ field: 'phones', code: 'phone', facts: {} })
  for (const [name, check] of Object.entries(checks))
    if (said(name) !== '' && !check.safeParse(said(name)).success)
      problems.push({ field: name, code: name === 'whatsapp' ? 'phone' : name, facts: {} })
  const rest = ['address', ...Object.keys(checks)].flatMap((name) => (said(name) === '' ? [] : [[name, said(name)]]))
  return { contact: { ...Object.fromEntries(rest), phones, as_of: today } }
}
