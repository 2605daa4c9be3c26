import { html } from 'hono/html'
import { onDutyNames } from '../../core/office/on-duty.ts'
import { may } from '../permissions.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import type { DutyShown } from './shown.ts'

/** Who hears of an emergency out of hours, or that nobody does, for everybody to read; the form for who runs the office. */
export function onDutyView(shown: DutyShown): Html {
  const { me, book, settings, accounts, hasGroup } = shown
  const { on_duty: file } = book.office
  const open = accounts.filter(({ disabled }) => !disabled)
  const names = onDutyNames(file, settings.onDuty, open)
  return html`<section aria-labelledby="on-duty"><h2 id="on-duty">${say('duty.on')}</h2><p class="lead">${say('duty.on.lead')}</p>
<p class="${names.length === 0 ? 'notice' : ''}">${names.length === 0 ? say('duty.on.nobody') : say('duty.on.are', { names: names.join(', ') })}${settings.onDuty === null ? ` ${say('duty.on.file')}` : ''}</p>
${hasGroup ? '' : html`<p class="notice">${say('duty.on.no_group')}</p>`}
${may(me, 'supervise') ? formView(shown) : ''}</section>`
}

function formView({ accounts, settings, book }: DutyShown): Html {
  const those = accounts.filter((one) => may(one, 'work_cases'))
  const { on_duty: file } = book.office
  const reset = file === 'none' ? say('duty.on.none') : file.join(', ')
  return html`<form method="post" action="/staff/duty/on-duty" class="area"><fieldset><legend>${say('duty.on.who')}</legend>
${those.map(({ id, name, role }) => html`<label class="check"><input type="checkbox" name="on-${id}" value="yes"${settings.onDuty?.includes(id) === true ? html` checked` : ''}> ${name} · ${role}</label>`)}</fieldset>
<p class="quiet">${say('duty.on.hint')}</p><p><button id="on-duty-save">${say('duty.on.save')}</button>${settings.onDuty === null ? '' : html` <button name="reset" value="yes">${say('duty.on.reset', { names: reset })}</button>`}</p></form>`
}
