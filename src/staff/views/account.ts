import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { looksView } from '../looks/form.ts'
import { may } from '../permissions.ts'
import { say } from '../words.ts'
import { field, newPasswordField, problemsView } from './fields.ts'
import { type Html, page } from './layout.ts'

/** One's own account. */
export function accountPage(shown: {
  me: StaffAccount
  problem: string | null
  changed: boolean
  /** The office has a group on Telegram; `code`: the one just asked for. */
  telegram: null | { readonly code: string | null }
}): Html {
  const { me } = shown
  return page({
    title: say('title', { page: say('nav.account') }),
    me,
    here: 'account',
    body: html`<main id="main" class="narrow"><h1>${say('nav.account')}</h1><p>${say('account.who', { name: me.name, role: me.role, login: me.login })}</p>
${shown.changed ? html`<p class="done" role="status">${say('account.changed')}</p>` : ''}
<p><a class="button" href="/staff/account/keys">${say('keys.title')}</a>${may(me, 'work_cases') ? html` <a class="button" href="/staff/practice">${say('practice.title')}</a>` : ''}</p>
${languageView(me)}${looksView()}<h2>${say('account.change')}</h2>${problemsView(shown.problem === null ? [] : [shown.problem])}
<form method="post" action="/staff/account/password">
${field({ name: 'current', label: say('field.current_password'), type: 'password', complete: 'current-password' })}${newPasswordField()}
<p><button class="main">${say('account.change')}</button></p></form>
${shown.telegram === null ? '' : telegramView(me, shown.telegram.code)}<h2>${say('account.everywhere')}</h2><p>${say('account.everywhere.lead')}</p>
<form method="post" action="/staff/account/sign-out-everywhere"><button>${say('account.everywhere')}</button></form></main>`,
  })
}

/** Each language is called by its own name, for whoever cannot read the page as it stands. */
function languageView({ language = 'es' }: StaffAccount): Html {
  return html`<h2>${say('account.language')}</h2><form method="post" action="/staff/account/language">
<p class="field"><label for="language">${say('account.language.label')}</label><select id="language" name="language" aria-describedby="language-help">${(['es', 'en'] as const).map((one) => html`<option value="${one}" lang="${one}"${one === language ? html` selected` : ''}>${say(`account.language.${one}`)}</option>`)}</select>
<span class="hint" id="language-help">${say('account.language.help')}</span></p><p><button>${say('account.language.do')}</button></p></form>
`
}

function telegramView({ telegram }: StaffAccount, code: string | null): Html {
  const linked = (telegram?.user ?? null) !== null
  return html`<h2>${say('account.telegram')}</h2><p>${say(linked ? 'account.telegram.linked' : 'account.telegram.lead')}</p>
${code === null ? '' : html`<p class="done" role="status">${say('account.telegram.code', { code })}</p>`}
<form method="post" action="/staff/account/telegram"><button>${say('account.telegram.ask')}</button></form>
${linked ? html`<form method="post" action="/staff/account/telegram/end"><button>${say('account.telegram.end')}</button></form>` : ''}`
}
