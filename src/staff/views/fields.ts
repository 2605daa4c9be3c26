import { html } from 'hono/html'
import type { Area } from '../../core/office/office.ts'
import { shortestPassword } from '../password.ts'
import type { Form } from '../schema.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'

/** What must be mended, above a form. */
export function problemsView(problems: readonly string[]): Html | string {
  if (problems.length === 0) return ''
  return html`<div class="problem" role="alert">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`
}

/** A labelled field with a line of help. */
export function field(of: {
  name: string
  label: string
  help?: string
  value?: string
  type?: 'text' | 'password'
  complete: string
  longest?: number
}): Html {
  const { name, label, help, value = '', type = 'text', complete, longest = 200 } = of
  return html`<p class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${complete}" autocapitalize="${name === 'name' || name === 'role' ? 'sentences' : 'none'}" maxlength="${longest}" required${help === undefined ? '' : html` aria-describedby="${name}-help"`}>
${help === undefined ? '' : html`<span class="hint" id="${name}-help">${help}</span>`}</p>`
}

/** The field for a new password. */
export function newPasswordField(): Html {
  return field({
    name: 'password',
    label: say('field.new_password'),
    help: say('field.new_password.help', { shortest: shortestPassword }),
    type: 'password',
    complete: 'new-password',
  })
}

/** Name, role, login and area of an account. */
export function accountFields(form: Form, areas: readonly Area[]): Html {
  return html`${field({ name: 'name', label: say('field.name'), help: say('field.name.help'), value: form.name, complete: 'off', longest: 40 })}
${field({ name: 'role', label: say('field.role'), help: say('field.role.help'), value: form.role, complete: 'off', longest: 80 })}
${field({ name: 'login', label: say('field.login'), help: say('field.login.help'), value: form.login, complete: 'username', longest: 100 })}
<p class="field"><label for="area">${say('field.area')}</label>
<select id="area" name="area"><option value="">${say('field.area.none')}</option>${areas.map((a) => html`<option value="${a.id}"${form.area === a.id ? html` selected` : ''}>${a.name}</option>`)}</select></p>`
}
