import { html } from 'hono/html'
import type { Office } from '../../core/office/office.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import type { TranslationResult } from '../translation/translator.ts'
import { problemsView } from '../views/fields.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'

/** How the machine that translates stands. */
export interface MachineShown {
  /** It can be asked now. */
  readonly isOn: boolean
  /** A key is kept for it; null where none can be given here. */
  readonly hasKey: boolean | null
  /** What it made of a sentence of ours, when it was just tried; `key`: what was given cannot be one. */
  readonly tried: TranslationResult | { readonly ok: false; readonly code: 'key' } | null
}

/** How the machine stands, in a sentence. */
export function machineText({ isOn }: MachineShown, { translation }: Office): string {
  if (!isOn) return say('office.translation.off')
  if (translation?.on !== true) return say('office.translation.fixed')
  return say(translation.reads ? 'office.translation.on.reads' : 'office.translation.on', { url: translation.url })
}

/** Its test, and for who administers its key. */
export function machineView({ isOn, hasKey, tried }: MachineShown, me: StaffAccount): Html | string {
  if (!isOn || !may(me, 'run_office')) return ''
  return html`${tried === null ? '' : tried.ok ? html`<p class="done" role="status">${say('office.translation.tried', { text: tried.text })}</p>` : problemsView([sayCode('office.translation.wrong', tried.code)])}
<form method="post" action="/staff/office/translation/test"><p><button>${say('office.translation.test')}</button></p></form>${hasKey === null || !may(me, 'administer') ? '' : keyView(hasKey)}`
}

function keyView(hasKey: boolean): Html {
  const form = html`<form method="post" action="/staff/office/translation/key"><p class="field"><label for="machine-key">${say('office.translation.key')}</label><input id="machine-key" name="key" type="password" autocomplete="off" spellcheck="false" maxlength="600" required></p>
<p class="hint">${say('office.translation.key.help')}</p><p><button>${say('office.translation.key.do')}</button></p></form>`
  if (!hasKey) return html`<details><summary>${say('office.translation.key.add')}</summary>${form}</details>`
  return html`<p class="quiet">${say('channels.keys.here')}</p><details><summary>${say('channels.keys.change')}</summary>${form}</details>
<form method="post" action="/staff/office/translation/forget"><p><button>${say('office.translation.key.forget')}</button></p></form>`
}
