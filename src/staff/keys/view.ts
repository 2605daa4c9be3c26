import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import type { Calendar } from '../../core/office/calendar.ts'
import type { StaffAccount, StaffPasskey } from '../../store/store.ts'
import { field, problemsView } from '../views/fields.ts'
import { type Html, page } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'

/** What the page of one's keys shows. */
export interface KeysPage {
  readonly me: StaffAccount
  /** Signed in lately enough to change them. */
  readonly fresh: boolean
  /** The office asks for a second factor and there is none yet. */
  readonly demanded: boolean
  /** The secret being set up, as an address for the phone's app. */
  readonly address: string | null
  readonly problem: string | null
  readonly done: string | null
  /** Codes for a lost phone, shown once. */
  readonly codes: readonly string[] | null
  readonly now: number
  readonly calendar: Calendar
}

/** One's own keys and the code of one's phone. */
export function keysPage(shown: KeysPage): Html {
  const { me, fresh, demanded, problem, done, codes } = shown
  return page({
    title: say('title', { page: say('keys.title') }),
    me,
    here: 'account',
    scripts: ['passkeys'],
    body: html`<main id="main" class="narrow"><p><a href="/staff/account">${say('keys.back')}</a></p><h1>${say('keys.title')}</h1><p>${say('keys.lead')}</p>
${problemsView([...(demanded ? [say('keys.demanded')] : []), ...(problem === null ? [] : [problem])])}
${done === null ? '' : html`<p class="done" role="status">${done}</p>`}
${codes === null ? '' : codesView(codes)}
${fresh ? '' : confirmView()}
${passkeysView(shown)}${totpView(shown)}</main>`,
  })
}

function confirmView(): Html {
  return html`<h2>${say('keys.confirm')}</h2><p>${say('keys.confirm.lead')}</p><form method="post" action="/staff/account/keys/confirm">
${field({ name: 'current', label: say('field.current_password'), type: 'password', complete: 'current-password' })}<p><button class="main">${say('keys.confirm.do')}</button></p></form>`
}

function passkeysView({ me, fresh, now, calendar }: KeysPage): Html {
  const { passkeys = [] } = me
  return html`<h2>${say('keys.passkeys')}</h2><p>${say('keys.passkeys.lead')}</p>
${passkeys.length === 0 ? html`<p class="quiet">${say('keys.passkeys.none')}</p>` : html`<ul class="people">${passkeys.map((key) => passkeyView(key, fresh, now, calendar))}</ul>`}
${
  fresh
    ? html`<form method="post" action="/staff/account/keys/passkey" data-passkey="create" data-start="/staff/account/keys/passkey/start" data-failed="${say('keys.not_added')}" hidden><input type="hidden" name="answer">
${field({ name: 'name', label: say('keys.name'), help: say('keys.name.help'), complete: 'off', longest: 40 })}
<p><button class="main">${say('keys.add')}</button></p></form><p class="hint" data-without-passkeys>${say('keys.unable')}</p>`
    : ''
}`
}

function passkeyView(
  { id, name, addedAt, usedAt }: StaffPasskey,
  fresh: boolean,
  now: number,
  calendar: Calendar,
): Html {
  return html`<li><div><p><b>${name}</b></p><p class="quiet">${say('keys.added_at', { moment: writeMoment(addedAt, now, calendar) })}${usedAt === null ? '' : ` · ${say('keys.used_at', { moment: writeMoment(usedAt, now, calendar) })}`}</p></div>
${fresh ? html`<details><summary>${say('keys.remove', { name })}</summary><form method="post" action="/staff/account/keys/passkey/remove"><input type="hidden" name="key" value="${id}"><p>${say('keys.remove.sure')}</p><p><button>${say('keys.remove.do')}</button></p></form></details>` : ''}</li>`
}

function totpView({ me, fresh, address }: KeysPage): Html {
  const on = me.totp?.on === true
  return html`<h2>${say('keys.totp')}</h2><p>${say(on ? 'keys.totp.on' : 'keys.totp.lead')}</p>
${on ? html`<p class="quiet">${say('keys.totp.left', { count: me.totp?.recovery.length ?? 0 })}</p>` : ''}
${
  !fresh
    ? ''
    : on
      ? html`<details><summary>${say('keys.totp.off')}</summary><form method="post" action="/staff/account/keys/totp/off"><p>${say('keys.totp.off.sure')}</p><p><button>${say('keys.totp.off')}</button></p></form></details>`
      : address === null
        ? html`<form method="post" action="/staff/account/keys/totp"><p><button>${say('keys.totp.begin')}</button></p></form>`
        : settingUp(address)
}`
}

function settingUp(address: string): Html {
  const secret = new URL(address).searchParams.get('secret') ?? ''
  return html`<ol class="steps"><li>${say('keys.totp.scan')}<div class="qr" role="img" aria-label="${say('keys.totp.qr')}">${raw(renderSVG(address, { border: 2 }))}</div>
<p>${say('keys.totp.type')} <code>${secret.replace(/(.{4})/g, '$1 ').trim()}</code></p></li>
<li><form method="post" action="/staff/account/keys/totp/confirm">${field({ name: 'code', label: say('keys.totp.code'), complete: 'one-time-code', longest: 10 })}<p><button class="main">${say('keys.totp.confirm')}</button></p></form></li></ol>`
}

function codesView(codes: readonly string[]): Html {
  return html`<section class="codes"><h2>${say('keys.codes')}</h2><p>${say('keys.codes.lead')}</p><ul>${codes.map((code) => html`<li><code>${code.slice(0, 5)}-${code.slice(5)}</code></li>`)}</ul></section>`
}
