import { html } from 'hono/html'
import type { Area } from '../../core/office/office.ts'
import type { Form } from '../schema.ts'
import { say } from '../words.ts'
import { accountFields, newPasswordField, problemsView } from './fields.ts'
import { type Html, page } from './layout.ts'

/** The first account. */
export function setupPage(shown: {
  code: string
  areas: readonly Area[]
  form: Form
  problems: readonly string[]
}): Html {
  return page({
    title: say('title', { page: say('setup') }),
    me: null,
    here: null,
    body: html`<main id="main" class="narrow"><h1>${say('setup')}</h1><p>${say('setup.lead')}</p>${problemsView(shown.problems)}
<form method="post" action="/staff/setup"><input type="hidden" name="code" value="${shown.code}">
${accountFields(shown.form, shown.areas)}${newPasswordField()}
<p><button class="main">${say('setup.make')}</button></p></form></main>`,
  })
}
