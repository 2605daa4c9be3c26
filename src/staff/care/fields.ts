import { html } from 'hono/html'
import { careLimit } from '../../core/cases/care.ts'
import { writeDay } from '../../core/office/calendar.ts'
import type { CaseShown } from '../case-shown.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'

/** One thing kept of a case: its name and value, and the form that changes it, folded. */
export interface CarePart {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly form: Html
}

/** What was typed in a form that was refused, or what stands. */
export function kept({ refusedCare }: CaseShown, act: string, field: string, stands: string): string {
  return refusedCare?.form.act === act ? (refusedCare.form[field] ?? '') : stands
}

/** A select of a few, with the one that stands chosen. */
export function choices(name: string, label: string, of: readonly (readonly [string, string])[], chosen: string): Html {
  return html`<p class="field"><label for="care-${name}-box">${label}</label><select id="care-${name}-box" name="${name}">${of.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`)}</select></p>`
}

/** A text or a day to fill in. */
export function line(
  name: string,
  id: string,
  label: string,
  value: string,
  type: 'text' | 'date' | 'number' = 'text',
): Html {
  return html`<p class="field"><label for="${id}">${label}</label><input id="${id}" name="${name}" type="${type}" value="${value}" maxlength="${careLimit}" autocomplete="off"></p>`
}

/** The button that saves a form, and one that takes away what stands. */
export function buttons(act: string, save: string, clear: readonly [act: string, label: string] | null = null): Html {
  return html`<p class="buttons"><button name="act" value="${act}" id="care-${act}-do">${save}</button>${clear === null ? '' : html`<button name="act" value="${clear[0]}" formnovalidate>${clear[1]}</button>`}</p>`
}

/** A civil day as its reader writes it. */
export function dayText(day: string): string {
  return writeDay(day, readerLanguage(), { weekday: true })
}
