import { html } from 'hono/html'
import { absenceOf, coverOf } from '../../core/office/absence.ts'
import { writeDay } from '../../core/office/calendar.ts'
import { serviceOf } from '../../core/office/service.ts'
import type { Book } from '../../core/replies/book.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { readerLanguage } from '../reader.ts'
import { writeAt } from '../registers/table.ts'
import { problemsView } from '../views/fields.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import type { KeptAbsence } from './absences.ts'
import { onDutyView } from './on-duty-view.ts'
import { bounds } from './schema.ts'
import type { DutyShown } from './shown.ts'

/** Who is away and who covers them; what each area promises, for who runs the office. */
export function dutyPage(shown: DutyShown): Html {
  const { me, done, dropped } = shown
  return page({
    title: say('title', { page: say('duty.title') }),
    me,
    here: 'duty',
    body: html`<main id="main" class="register duty"><h1>${say('duty.title')}</h1>
${problemsView(shown.problems)}${done === null ? '' : html`<p class="done" role="status">${done}</p>`}
${dropped === null ? '' : html`<div class="done" role="status"><p>${say('duty.dropped', { name: nameOf(dropped.staffId, shown) })}</p><form method="post" action="/staff/duty/absences"><input type="hidden" name="staff" value="${dropped.staffId}"><input type="hidden" name="cover" value="${dropped.coverId ?? ''}"><input type="hidden" name="from" value="${dropped.from}"><input type="hidden" name="until" value="${dropped.until}"><button>${say('registers.undo')}</button></form></div>`}
<section aria-labelledby="away"><h2 id="away">${say('duty.absences')}</h2><p class="lead">${say('duty.absences.lead')}</p>
${shown.absences.length === 0 ? html`<p class="notice">${say('duty.absences.none')}</p>` : html`<ul class="kept">${shown.absences.map((one) => absenceView(one, shown))}</ul>`}
${absenceForm(shown)}</section>
${onDutyView(shown)}
${may(me, 'supervise') ? servicesView(shown) : ''}</main>`,
  })
}

function absenceView(one: KeptAbsence, shown: DutyShown): Html {
  const { me, day, absences, owns } = shown
  const away = absenceOf(absences, one.staffId, day)?.id === one.id
  const count = owns.get(one.staffId) ?? 0
  const cover = coverOf(absences, one.staffId, day)
  const own = one.staffId === me.id || may(me, 'supervise')
  const name = nameOf(one.staffId, shown)
  return html`<li><p><b>${name}</b> · ${say('duty.days', { from: written(one.from), until: written(one.until) })}${away ? html` · <strong>${say('duty.away')}</strong>` : ''}</p>
<p class="quiet">${one.coverId === null ? say('duty.cover.none') : say('duty.cover.is', { name: nameOf(one.coverId, shown) })}${away && count > 0 ? ` · ${say('duty.owns', { count })}` : ''}</p>
<div class="out">${away && count > 0 && cover === me.id ? html`<form method="post" action="/staff/duty/cases/${one.staffId}/take"><button class="main">${say('duty.take', { name, count })}</button></form>` : ''}
${away && count > 0 && own ? html`<form method="post" action="/staff/duty/cases/${one.staffId}/release"><button>${say('duty.release', { count })}</button></form>` : ''}
${own ? html`<form method="post" action="/staff/duty/absences/${one.id}/remove"><button aria-label="${say('duty.remove')}: ${name}">${say('duty.remove')}</button></form>` : ''}</div></li>`
}

function absenceForm(shown: DutyShown): Html {
  const { me, form, accounts, day } = shown
  const there = accounts.filter(({ disabled }) => !disabled)
  const who = may(me, 'supervise') ? there : there.filter(({ id }) => id === me.id)
  const chosen = form.staff ?? me.id
  const option = (value: string, { id, name, role }: StaffAccount) =>
    html`<option value="${id}"${id === value ? html` selected` : ''}>${name} · ${role}</option>`
  return html`<form method="post" action="/staff/duty/absences" class="visit"><h3>${say('duty.add')}</h3><div class="more">
<p class="field"><label for="staff">${say('duty.field.staff')}</label><select id="staff" name="staff">${who.map((one) => option(chosen, one))}</select></p>
<p class="field"><label for="cover">${say('duty.field.cover')}</label><select id="cover" name="cover"><option value="">${say('duty.cover.none')}</option>${there.map((one) => option(form.cover ?? '', one))}</select></p>
<p class="field"><label for="from">${say('registers.from')}</label><input id="from" name="from" type="date" value="${form.from ?? day}" required></p>
<p class="field"><label for="until">${say('registers.until')}</label><input id="until" name="until" type="date" value="${form.until ?? day}" min="${day}" required></p></div>
<p><button class="main">${say('duty.add')}</button></p></form>`
}

function servicesView(shown: DutyShown): Html {
  const { book, settings } = shown
  const [last] = settings.history
  return html`<section aria-labelledby="services" class="settings"><h2 id="services">${say('duty.services')}</h2><p class="lead">${say('duty.services.lead')}</p>
${last === undefined ? '' : html`<form class="done" method="post" action="/staff/duty/service/undo"><p>${say('duty.last', { area: areaOf(last.area, book), name: last.by, at: writeAt(last.at, book.calendar.timeZone) })}</p><button>${say('registers.undo')}</button></form>`}
<div class="areas">${book.office.areas.map(({ id, name }) => areaForm(id, name, shown))}</div></section>`
}

function areaForm(id: string, name: string, { book, settings, form, now }: DutyShown): Html {
  const stands = serviceOf(book.office, id, settings, now)
  const typed = form.area === id ? form : {}
  const number = (field: 'promise_minutes' | 'claim_minutes') =>
    html`<p class="field"><label for="${field}-${id}">${say(`duty.field.${field}`)}</label><input id="${field}-${id}" name="${field}" inputmode="numeric" pattern="[0-9]{1,4}" value="${typed[field] ?? stands[field]}" required aria-describedby="bounds-${id}"></p>`
  return html`<form method="post" action="/staff/duty/service" class="area"><h3>${name}</h3><input type="hidden" name="area" value="${id}">
${number('promise_minutes')}${number('claim_minutes')}
<p class="field"><label for="hand-${id}">${say('duty.field.hand_out')}</label><select id="hand-${id}" name="hand_out">${(['pick', 'turn'] as const).map((way) => html`<option value="${way}"${(typed.hand_out ?? stands.hand_out) === way ? html` selected` : ''}>${say(`duty.hand_out.${way}`)}</option>`)}</select></p>
<p class="quiet" id="bounds-${id}">${say('duty.bounds', { least: bounds.least, most: bounds.most })}</p>
<p><button aria-label="${say('registers.save')}: ${name}">${say('registers.save')}</button></p></form>`
}

function nameOf(id: string, { accounts }: Pick<DutyShown, 'accounts'>): string {
  return accounts.find((one) => one.id === id)?.name ?? say('event.nobody')
}

function areaOf(id: string, { office }: Book): string {
  return office.areas.find((area) => area.id === id)?.name ?? id
}

function written(day: string): string {
  return writeDay(day, readerLanguage(), { year: true })
}
