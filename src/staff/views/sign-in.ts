import { html } from 'hono/html'
import { say } from '../words.ts'
import { field, problemsView } from './fields.ts'
import { type Html, page } from './layout.ts'

/** The door. */
export function signInPage(shown: { problem: string | null; login: string; next: string }): Html {
  return page({
    title: say('title', { page: say('sign_in') }),
    me: null,
    here: null,
    scripts: ['passkeys'],
    body: html`<main id="main" class="narrow"><h1>${say('sign_in')}</h1>${problemsView(shown.problem === null ? [] : [shown.problem])}
<form method="post" action="/staff/sign-in"><input type="hidden" name="next" value="${shown.next}">
${field({ name: 'login', label: say('field.login'), value: shown.login, complete: 'username', longest: 100 })}
${field({ name: 'password', label: say('field.password'), type: 'password', complete: 'current-password' })}
<p><button class="main">${say('sign_in')}</button></p></form>
<form method="post" action="/staff/sign-in/passkey" data-passkey="get" data-start="/staff/sign-in/passkey/start" data-failed="${say('keys.passkey_failed')}" hidden>
<input type="hidden" name="next" value="${shown.next}"><input type="hidden" name="answer"><p><button>${say('keys.sign_in')}</button></p></form>
<p class="hint">${say('sign_in.forgotten')}</p></main>`,
  })
}

/** The second step: a code of the phone, or one for a lost phone. */
export function codePage(shown: { problem: string | null; step: string; next: string }): Html {
  return page({
    title: say('title', { page: say('sign_in') }),
    me: null,
    here: null,
    body: html`<main id="main" class="narrow"><h1>${say('keys.code_asked')}</h1>${problemsView(shown.problem === null ? [] : [shown.problem])}
<form method="post" action="/staff/sign-in/code"><input type="hidden" name="step" value="${shown.step}"><input type="hidden" name="next" value="${shown.next}">
${field({ name: 'code', label: say('keys.totp.code'), help: say('keys.code_help'), complete: 'one-time-code', longest: 20 })}
<p><button class="main">${say('sign_in')}</button></p></form><p><a href="/staff/sign-in">${say('keys.other_way')}</a></p></main>`,
  })
}
