import { html } from 'hono/html'
import type { EntryKind, EntryListing } from '../../core/desk/desk.ts'
import type { Calendar } from '../../core/office/calendar.ts'
import type { Area } from '../../core/office/office.ts'
import { isOfficePart } from '../../core/office/office-part.ts'
import type { StaffAccount } from '../../store/store.ts'
import { peopleText } from '../broadcasts/people.ts'
import { may } from '../permissions.ts'
import { fileAddress } from '../reader.ts'
import { type Html, page } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'
import { groupsOf, groupView, labelOf, names, problemText } from './fields-view.ts'
import { mayPublish, writing } from './may.ts'
import type { Kept } from './records.ts'
import type { Previews, Writing } from './state.ts'

/** What the page of an entry shows. */
export interface EntryShown extends Writing {
  readonly me: StaffAccount
  readonly areas: readonly Area[]
  readonly kept: Kept
  readonly why: string
  /** The draft that is written on; null for a new one. */
  readonly draft: string | null
  readonly problem: string | null
  readonly now: number
  readonly calendar: Calendar
  /** How many asked to be told when its topic changes; null for what belongs to none. */
  readonly followers: number | null
  /** What stands between the form and the history, e.g. the room in a shelter. */
  readonly beside: Html | string
}

/** What an entry is called: its topic, its name, or which part of the office it is. */
export function titleOf(entry: Pick<EntryListing, 'kind' | 'title'> | null): string {
  if (entry === null) return say('desk.gone.title')
  return isOfficePart(entry.kind) ? say(`desk.kind.${entry.kind}`) : entry.title
}

/** The page an entry of a kind is reached from. */
export function homeOf(kind: EntryKind | null): {
  readonly here: 'knowledge' | 'office'
  readonly address: string
} {
  return kind !== null && isOfficePart(kind)
    ? { here: 'office', address: '/staff/office' }
    : { here: 'knowledge', address: '/staff/knowledge' }
}

/** The form of an entry beside what people would be told, then its history. */
export function entryPage(shown: EntryShown): Html {
  const { entry, me, problem, draft, why } = shown
  const writes = may(me, writing(entry.id))
  const home = homeOf(entry.kind)
  const back = entry.topic === null ? home.address : `/staff/knowledge/topics/${entry.topic}`
  return page({
    title: say('title', { page: titleOf(entry) }),
    me,
    here: home.here,
    body: html`<main id="main" class="desk entry"><p><a href="${back}">${say('desk.back')}</a></p>
<h1>${titleOf(entry)}</h1>${isOfficePart(entry.kind) ? html`<p>${say(`office.${entry.kind}.form`)}</p>` : html`<p class="quiet">${say(`desk.kind.${entry.kind}`)}${entry.hidden ? html` · <strong>${say('desk.hidden')}</strong>` : ''}</p>`}
${problem === null ? '' : html`<div class="problem" role="alert"><p>${problem}</p></div>`}${summaryOf(shown)}
<div class="sides"><form id="change" method="post" action="/staff/knowledge/entries/${entry.id}/draft" data-preview="/staff/knowledge/entries/${entry.id}/preview">
${draft === null ? '' : html`<input type="hidden" name="draft" value="${draft}">`}${groupsOf(shown.fields).map((group) => groupView(group, shown))}
${
  writes
    ? html`<p class="field"><label for="why">${say('desk.why')}</label><input id="why" name="why" value="${why}" maxlength="300" required aria-describedby="why-help"><span class="hint" id="why-help">${say('desk.why.help')}</span></p>
<p class="acts"><button class="main">${say('desk.propose')}</button> <button formaction="/staff/knowledge/entries/${entry.id}/preview" formnovalidate>${say('desk.preview.do')}</button></p>`
    : html`<p class="notice">${say('desk.readonly')}</p>`
}</form>
${previewView(shown.previews)}</div>
${shown.beside}${historyView(shown)}${tellView(shown)}<script type="module" src="${fileAddress('desk.js')}"></script></main>`,
  })
}

/** What a person would be told, by language and channel. */
export function previewView(previews: Previews): Html {
  return html`<section id="preview" class="preview" aria-labelledby="preview-title" aria-live="polite"><h2 id="preview-title">${say('desk.preview')}</h2>${
    previews.length === 0
      ? html`<p class="empty">${say('desk.preview.none')}</p>`
      : previews.map(
          ({ language, seen }) =>
            html`<h3 lang="${language}">${names[language]}</h3>${seen.map(
              ({ channel, messages }, i) =>
                html`<details${i === 0 ? html` open` : ''}><summary>${say(`desk.channel.${channel}`)}</summary>${messages.map((text) => html`<p class="bubble" lang="${language}">${text}</p>`)}</details>`,
            )}`,
        )
  }</section>`
}

/** What is wrong, with a way to each field. */
function summaryOf({ problems, fields }: EntryShown): Html | string {
  if (problems.length === 0) return ''
  return html`<div class="problem" role="alert"><p>${say('desk.problems', { count: problems.length })}</p><ul>${problems.map(
    (one) => {
      const field = fields.find(({ name }) => name === one.field)
      return html`<li>${field === undefined ? problemText(one) : html`<a href="#f-${field.name}">${labelOf(field)}</a>: ${problemText(one)}`}</li>`
    },
  )}</ul></div>`
}

/** The way to a notice for who asked to be told of changes; nothing is sent by it. */
function tellView({ entry, followers, kept, me }: EntryShown): Html | string {
  if (followers === null || kept.versions.length === 0 || !may(me, 'broadcast')) return ''
  return html`<section aria-labelledby="tell"><h2 id="tell">${say('broadcasts.tell')}</h2><p>${say('broadcasts.tell.help', { people: peopleText(followers) })}</p><p><a class="button" href="/staff/broadcasts/new?topic=${entry.topic ?? ''}">${say('broadcasts.new')}</a></p></section>`
}

/** Every version with who, when and why, and the way back to it. */
function historyView({ kept, entry, me, now, calendar }: EntryShown): Html {
  const { versions, version } = kept
  const last = versions.at(-1)
  const back = (to: number) =>
    mayPublish(me, entry.id) && last !== undefined && last.n !== to
      ? html`<form method="post" action="/staff/knowledge/entries/${entry.id}/undo"><input type="hidden" name="to" value="${to}"><input type="hidden" name="seen" value="${version}"><button>${say('desk.undo')}</button></form>`
      : ''
  return html`<section class="history" aria-labelledby="history"><h2 id="history">${say('desk.history')}</h2>${
    versions.length === 0
      ? html`<p class="empty">${say('desk.history.none')}</p>`
      : html`<ol reversed>${versions
          .toReversed()
          .map(
            (one) =>
              html`<li><p><strong>${writeMoment(one.at, now, calendar)}</strong> · ${one.approver === null ? say('desk.history.undone', { author: one.author.name }) : say('desk.history.by', { author: one.author.name, approver: one.approver.name })}</p><p class="text">${one.why === '' ? say('desk.history.no_why') : one.why}</p>${back(one.n)}</li>`,
          )}<li><p>${say('desk.history.compiled')}</p>${back(0)}</li></ol>`
  }</section>`
}
