import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { say } from '../words.ts'
import { newPasswordField, problemsView } from './fields.ts'
import { type Html, page } from './layout.ts'

/** Choosing one's password. */
export function invitePage(shown: { code: string; account: StaffAccount; problem: string | null }): Html {
  const { account } = shown
  return page({
    title: say('title', { page: say('invite') }),
    me: null,
    here: null,
    body: html`<main id="main" class="narrow"><h1>${say('invite.hello', { name: account.name })}</h1><p>${say('invite.lead', { login: account.login })}</p>${problemsView(shown.problem === null ? [] : [shown.problem])}
<form method="post" action="/staff/invite"><input type="hidden" name="code" value="${shown.code}"><input type="hidden" name="username" autocomplete="username" value="${account.login}">
${newPasswordField()}<p><button class="main">${say('invite.enter')}</button></p></form></main>`,
  })
}
