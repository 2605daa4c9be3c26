import { html } from 'hono/html'
import { type Calendar, writeDay } from '../../core/office/calendar.ts'
import type { Audience, Count } from '../../core/vocabulary/broadcast.ts'
import { languages } from '../../core/vocabulary/language.ts'
import type { StaffAccount } from '../../store/store.ts'
import { previewView } from '../desk/entry-view.ts'
import type { Previews } from '../desk/state.ts'
import { readerLanguage } from '../reader.ts'
import type { Form } from '../schema.ts'
import { type Html, page } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'
import { longest, type Wrong } from './form.ts'
import type { Notice } from './notices.ts'
import { peopleText } from './people.ts'

const names = { es: 'Español', en: 'English', ht: 'Kreyòl' } as const

/** What the pages of notices share. */
interface Shown {
  readonly me: StaffAccount
  readonly now: number
  readonly calendar: Calendar
  topicTitle(id: string): string
  placeName(id: string): string
}

/** Every notice, latest first, and the way to a new one. */
export function noticesPage(shown: Shown & { readonly notices: readonly Notice[]; readonly asked: number }): Html {
  const { me, notices, asked, now, calendar } = shown
  return page({
    title: say('title', { page: say('broadcasts.title') }),
    me,
    here: 'broadcasts',
    body: html`<main id="main" class="narrow wide desk"><h1>${say('broadcasts.title')}</h1><p>${say('broadcasts.lead')}</p>
<p>${say('broadcasts.asked', { people: peopleText(asked) })}</p><p><a class="button" href="/staff/broadcasts/new">${say('broadcasts.new')}</a></p>
${
  notices.length === 0
    ? html`<p class="empty">${say('broadcasts.none')}</p>`
    : html`<ul class="entries">${notices.map(
        (one) =>
          html`<li><a href="/staff/broadcasts/${one.id}">${firstLine(one)}</a><p class="quiet">${say(`broadcasts.state.${one.state}`)} · ${one.author.name} · ${writeMoment(one.at, now, calendar)}</p></li>`,
      )}</ul>`
}</main>`,
  })
}

/** The form of a notice. */
export function writePage(
  shown: Shown & {
    readonly form: Form
    readonly wrong: readonly Wrong[]
    readonly problem: string | null
    readonly draft: string | null
    readonly topics: readonly { readonly id: string; readonly title: string }[]
  },
): Html {
  const { me, form, wrong, problem, draft, topics } = shown
  const wrongOf = (name: string) => wrong.filter(({ field }) => field === name)
  const said = (name: string) =>
    wrongOf(name).length === 0
      ? ''
      : html`<span class="wrong" id="w-${name}">${wrongOf(name).map(({ code }) => say(`broadcasts.wrong.${code}`, { longest }))}</span>`
  const marks = (name: string) =>
    wrongOf(name).length === 0 ? '' : html` aria-invalid="true" aria-describedby="w-${name}"`
  const following = form.following ?? ''
  return page({
    title: say('title', { page: say('broadcasts.new') }),
    me,
    here: 'broadcasts',
    body: html`<main id="main" class="narrow wide desk"><p><a href="/staff/broadcasts">${say('desk.back')}</a></p><h1>${say('broadcasts.new')}</h1>
${problem === null && wrong.length === 0 ? '' : html`<div class="problem" role="alert">${problem === null ? '' : html`<p>${problem}</p>`}<ul>${wrong.map(({ field, code }) => html`<li><a href="#f-${field}">${say(`broadcasts.wrong.${code}`, { longest })}</a></li>`)}</ul></div>`}
<form method="post" action="/staff/broadcasts">${draft === null ? '' : html`<input type="hidden" name="draft" value="${draft}">`}<input type="hidden" name="following" value="${following}">
<fieldset class="group three"><legend>${say('broadcasts.text')}</legend>${languages.map((language) => {
      const name = `text.${language}`
      return html`<p class="field"><label for="f-${name}">${names[language]}</label><textarea id="f-${name}" name="${name}" rows="7" maxlength="${longest}" lang="${language}"${marks(name)}>${form[name] ?? ''}</textarea>${said(name)}</p>`
    })}</fieldset><p class="hint">${say('broadcasts.text.help')}</p>
<fieldset class="group"><legend>${say('broadcasts.audience')}</legend>
${following === '' ? '' : html`<p class="notice">${say('broadcasts.following', { topic: shown.topicTitle(following) })}</p>`}
<p class="field"><label for="f-place">${say('broadcasts.place')}</label><input id="f-place" name="place" value="${form.place ?? ''}" maxlength="80" autocomplete="off"${marks('place')}>${said('place')}</p>
<p class="field"><label class="check"><input type="checkbox" name="unplaced"${form.unplaced === undefined ? '' : html` checked`}> <span>${say('broadcasts.unplaced')}</span></label></p>
<p class="field"><label for="f-topic">${say('broadcasts.topic')}</label><select id="f-topic" name="topic"${marks('topic')}><option value="">${say('broadcasts.topic.any')}</option>${topics.map(({ id, title }) => html`<option value="${id}"${id === form.topic ? html` selected` : ''}>${title}</option>`)}</select>${said('topic')}</p>
<div role="group" aria-labelledby="spoken"><p id="spoken">${say('broadcasts.languages')}</p>${languages.map((language) => html`<label class="check"><input type="checkbox" name="language.${language}"${form[`language.${language}`] === undefined ? '' : html` checked`}> <span lang="${language}">${names[language]}</span></label> `)}</div></fieldset>
<p class="field"><label for="f-until">${say('broadcasts.until')}</label><input id="f-until" name="until" type="date" value="${form.until ?? ''}" required${marks('until')}>${said('until')}<span class="hint">${say('broadcasts.until.help')}</span></p>
<p><button class="main">${say('broadcasts.propose')}</button></p></form></main>`,
  })
}

/** One notice: what people read, whom it reaches, and what its reader may do. */
export function noticePageOf(
  shown: Shown & { readonly notice: Notice; readonly previews: Previews; readonly problem: string | null },
): Html {
  const { me, notice, previews, problem, now, calendar } = shown
  const { author, approver, counted, state, until } = notice
  return page({
    title: say('title', { page: say('broadcasts.title') }),
    me,
    here: 'broadcasts',
    body: html`<main id="main" class="desk entry"><p><a href="/staff/broadcasts">${say('desk.back')}</a></p><h1>${say('broadcasts.one')}</h1>
<p><strong>${say(`broadcasts.state.${state}`)}</strong> · ${say('broadcasts.by', { name: author.name, when: writeMoment(notice.at, now, calendar) })}${approver === null ? '' : ` · ${say('broadcasts.approved', { name: approver.name })}`}</p>
${problem === null ? '' : html`<div class="problem" role="alert"><p>${problem}</p></div>`}
<div class="sides"><section aria-labelledby="who"><h2 id="who">${say('broadcasts.audience')}</h2>${audienceView(notice.audience, shown)}
<p>${say('broadcasts.until.said', { day: writeDay(until, readerLanguage(), { weekday: true }) })}</p>
<p class="notice">${say('broadcasts.count', { people: peopleText(counted.people) })}</p>${unwrittenView(counted)}
${state === 'draft' ? '' : html`<p role="status">${say('broadcasts.sent', { people: peopleText(notice.sent) })}${notice.later > 0 && state === 'sending' ? ` ${say('broadcasts.later')}` : ''}</p>`}
${actsOf(notice, me)}</section>${previewView(previews)}</div></main>`,
  })
}

function audienceView({ following, topics, places, unplaced, languages: spoken }: Audience, shown: Shown): Html {
  return html`<ul><li>${following === null ? say('broadcasts.to.asked') : say('broadcasts.following', { topic: shown.topicTitle(following) })}</li>
${topics.map((topic) => html`<li>${say('broadcasts.to.topic', { topic: shown.topicTitle(topic) })}</li>`)}${places.map((place) => html`<li>${say(unplaced ? 'broadcasts.to.place_or_none' : 'broadcasts.to.place', { place: shown.placeName(place) })}</li>`)}
${spoken.length === 0 ? '' : html`<li>${say('broadcasts.to.languages', { languages: spoken.map((language) => names[language]).join(', ') })}</li>`}</ul>`
}

function unwrittenView({ unwritten }: Count): Html | string {
  const missing = languages.filter((language) => unwritten[language] > 0)
  if (missing.length === 0) return ''
  return html`<div class="problem">${missing.map((language) => html`<p>${say('broadcasts.unwritten', { language: names[language], people: peopleText(unwritten[language]) })}</p>`)}</div>`
}

function actsOf({ id, state, author }: Notice, me: StaffAccount): Html | string {
  const press = (act: string, label: string, main = false) =>
    html`<form method="post" action="/staff/broadcasts/${id}/${act}"><button${main ? html` class="main"` : ''}>${label}</button></form>`
  if (state === 'sending') return html`<div class="acts">${press('stop', say('broadcasts.stop'), true)}</div>`
  if (state !== 'draft') return ''
  if (author.id !== me.id)
    return html`<div class="acts">${press('approve', say('broadcasts.approve'), true)}<p class="hint">${say('broadcasts.approve.help')}</p></div>`
  return html`<p class="notice">${say('desk.draft.second')}</p><div class="acts"><a class="button" href="/staff/broadcasts/new?draft=${id}">${say('desk.draft.edit')}</a>${press('drop', say('broadcasts.drop'))}</div>`
}

function firstLine({ texts }: Notice): string {
  const text = texts.es ?? texts.en ?? texts.ht ?? ''
  return text.length > 90 ? `${text.slice(0, 88)}…` : text
}
