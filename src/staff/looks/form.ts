import { html } from 'hono/html'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import { choices, type Looks, looks } from './looks.ts'

/** The form that chooses. */
export function looksView(): Html {
  const now = looks()
  const choice = (name: keyof Looks) =>
    html`<p class="field"><label for="${name}">${say(`account.looks.${name}`)}</label><select id="${name}" name="${name}">${choices[name].map((one) => html`<option value="${one}"${one === now[name] ? html` selected` : ''}>${say(`account.looks.${one}`)}</option>`)}</select></p>`
  return html`<h2>${say('account.looks')}</h2><form method="post" action="/staff/account/looks">${choice('density')}${choice('scheme')}
<p class="hint">${say('account.looks.help')}</p><p><button>${say('account.looks.do')}</button></p></form>
`
}
