import { html } from 'hono/html'
import type { DeskField, DeskProblem } from '../../core/desk/desk.ts'
import type { Area } from '../../core/office/office.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'
import type { Writing } from './state.ts'

/** Languages by their own names. */
export const names = { es: 'Español', en: 'English', ht: 'Kreyòl' } as const

/** What the fields of an entry are shown with. */
export interface FormShown extends Pick<Writing, 'form' | 'problems'> {
  readonly areas: readonly Area[]
}

/** A problem as a sentence with its mend. */
export function problemText({ code, facts }: DeskProblem): string {
  return sayCode('desk.problem', code, facts)
}

/** A value as its reader has it: a date that nobody knows is said in words. */
export function valueText(value: string): string {
  return value === 'undated' ? say('thread.undated') : value.replace(/ \(undated\)$/, ` (${say('thread.undated')})`)
}

/** A field's name, with its language or what it belongs to. */
export function labelOf(field: Omit<DeskField, 'value'>): string {
  const { label, language, of, group } = field
  const name = nameOf(field)
  if (group !== undefined) return `${headingOf(group, field)} · ${name}`
  if (language !== undefined) return `${name} (${names[language]})`
  return of === undefined || label === 'cites' ? name : `${name} · ${sayCode('desk.language', of, { of })}`
}

/** A field's name alone; one about a kind of emergency is named after it. */
function nameOf({ label, of = '' }: Omit<DeskField, 'value'>): string {
  if (label === 'matter') return of
  return label === 'urgent' ? sayCode('urgent', of) : sayCode('desk.field', label)
}

/** What stands above fields that are asked together. */
function headingOf(group: string, field: Omit<DeskField, 'value'> | undefined): string {
  const own = field?.group === undefined || ['urgent', 'matter'].includes(field.label) ? undefined : field.of
  return own ?? sayCode('desk.field', group)
}

/** Fields under one heading. */
interface Group {
  readonly label: string
  readonly fields: readonly DeskField[]
}

/** Fields that are asked together: a text in its languages, boxes of one kind, a value, a new source. */
export function groupsOf(fields: readonly DeskField[]): readonly Group[] {
  const key = ({ label, language, kind, name, group }: DeskField) =>
    group ??
    (language !== undefined || (kind === 'check' && name.includes('.'))
      ? label
      : name.startsWith('value.')
        ? 'values'
        : name.startsWith('source.')
          ? 'new_source'
          : '')
  return fields.reduce<Group[]>((groups, field) => {
    const label = key(field)
    const last = groups.at(-1)
    if (last !== undefined && last.label === label)
      groups[groups.length - 1] = { label, fields: [...last.fields, field] }
    else groups.push({ label, fields: [field] })
    return groups
  }, [])
}

export function groupView({ label, fields }: Group, shown: FormShown): Html {
  const inputs = fields.map((field) => inputView(field, shown))
  if (label === '') return html`${inputs}`
  const wrong = fields.some(({ name }) => shown.problems.some((p) => p.field === name))
  // What is seldom asked for, or long, is folded until it is needed.
  if (label === 'new_source' || label === 'matters') {
    const open = wrong || (label === 'new_source' && fields.some(({ name }) => (shown.form[name] ?? '') !== ''))
    return html`<details class="group"${open ? html` open` : ''}><summary>${sayCode('desk.field', label)}</summary>${inputs}</details>`
  }
  const beside =
    fields[0]?.language !== undefined
      ? ' three'
      : fields[0]?.group === undefined
        ? ''
        : fields[0].kind === 'time'
          ? ' beside'
          : ' pairs'
  return html`<fieldset class="group${beside}"><legend>${headingOf(label, fields[0])}</legend>${fields.some((field) => field.label === 'value_currency') ? html`<p class="hint">${say('desk.price.help')}</p>` : ''}${inputs}</fieldset>`
}

function inputView(field: DeskField, { form, problems, areas }: FormShown): Html {
  const { name, kind, language, options = [] } = field
  const id = `f-${name}`
  const mine = problems.filter((one) => one.field === name)
  const wrong = mine.length === 0 ? '' : html` aria-invalid="true" aria-describedby="${id}-wrong"`
  const said =
    mine.length === 0 ? '' : html`<span class="wrong" id="${id}-wrong">${mine.map(problemText).join(' ')}</span>`
  const value = valueText(form[name] ?? '')
  const lang = language === undefined ? '' : html` lang="${language}"`
  if (kind === 'check')
    return html`<p class="field"><label class="check"><input type="checkbox" id="${id}" name="${name}"${value === '' ? '' : html` checked`}${wrong}> <span>${field.group !== undefined ? nameOf(field) : field.of === undefined ? labelOf(field) : sayCode('desk.language', field.of, { of: valueText(field.of) })}</span></label>${said}</p>`
  const named = field.group === undefined ? labelOf(field) : nameOf(field)
  const label = html`<label for="${id}">${language === undefined ? named : names[language]}</label>`
  if (kind === 'long')
    return html`<p class="field">${label}<textarea id="${id}" name="${name}" rows="5" maxlength="1500"${lang}${wrong}>${value}</textarea>${said}</p>`
  if (kind === 'choice')
    return html`<p class="field">${label}<select id="${id}" name="${name}"${wrong}>${options.map((option) => html`<option value="${option}"${option === value ? html` selected` : ''}>${areas.find((area) => area.id === option)?.name ?? sayCode('desk.option', option === '' ? 'none' : option, { option })}</option>`)}</select>${said}</p>`
  return html`<p class="field">${label}<input id="${id}" name="${name}" type="${kind === 'day' ? 'date' : kind === 'time' ? 'time' : 'text'}" value="${value}" maxlength="300"${wrong}>${said}</p>`
}
