import { html } from 'hono/html'
import type { DeskReading, EntryListing } from '../../core/desk/desk.ts'
import type { Calendar } from '../../core/office/calendar.ts'
import type { Area } from '../../core/office/office.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say, sayCode } from '../words.ts'
import { homeOf, previewView, titleOf } from './entry-view.ts'
import { labelOf, problemText, valueText } from './fields-view.ts'
import { mayPublish, writing } from './may.ts'
import type { Draft } from './records.ts'
import type { Previews } from './state.ts'

/** What the page of a draft shows. `reading` is null when its entry is no more. */
export interface DraftShown {
  readonly me: StaffAccount
  readonly areas: readonly Area[]
  readonly draft: Draft
  readonly entry: EntryListing | null
  readonly reading: DeskReading | null
  readonly previews: Previews
  readonly problem: string | null
  /** What was typed and refused. */
  readonly typed: string
  readonly now: number
  readonly calendar: Calendar
}

/** What a draft changes, word by word, what people would be told, and what its reader may do with it. */
export function draftPage(shown: DraftShown): Html {
  const { me, draft, entry, reading, previews, problem, now, calendar } = shown
  const title = titleOf(entry)
  const home = homeOf(entry?.kind ?? null)
  return page({
    title: say('title', { page: say('desk.draft.of', { title }) }),
    me,
    here: home.here,
    body: html`<main id="main" class="desk entry"><p><a href="${home.address}">${say('desk.back')}</a></p><h1>${say('desk.draft.of', { title })}</h1>
<p>${say('desk.draft.by', { name: draft.author.name, when: writeMoment(draft.at, now, calendar) })}</p><blockquote class="text">${draft.why}</blockquote>
${problem === null ? '' : html`<div class="problem" role="alert"><p>${problem}</p></div>`}
${draft.back === null ? '' : html`<div class="notice"><p>${say('desk.draft.back', { name: draft.back.by.name })}: ${draft.back.why}</p></div>`}
<div class="sides"><section aria-labelledby="differences"><h2 id="differences">${say('desk.differences')}</h2>${differencesView(shown)}
${(reading?.problems ?? []).length === 0 ? '' : html`<div class="problem"><p>${say('desk.problems', { count: reading?.problems.length ?? 0 })}</p><ul>${reading?.problems.map((one) => html`<li>${problemText(one)}</li>`)}</ul></div>`}
${actsView(shown)}</section>${previewView(previews)}</div></main>`,
  })
}

function differencesView({ reading, areas }: DraftShown): Html {
  if (reading === null) return html`<p class="empty">${say('desk.gone')}</p>`
  if (reading.differences.length === 0) return html`<p class="empty">${say('desk.same')}</p>`
  return html`<dl class="differences">${reading.differences.map(({ field, was, is }) => {
    const written = (value: string) => {
      if (field.kind === 'check') return say(value === '' ? 'desk.no' : 'desk.yes')
      if (field.kind !== 'choice') return valueText(value)
      return (
        areas.find(({ id }) => id === value)?.name ??
        sayCode('desk.option', value === '' ? 'none' : value, { option: value })
      )
    }
    const label = field.of !== undefined && field.label === 'cites' ? valueText(field.of) : labelOf(field)
    const lang = field.language === undefined ? '' : html` lang="${field.language}"`
    return html`<div><dt>${label}</dt><dd><span class="hidden">${say('desk.was')}</span><del${lang}>${written(was)}</del></dd><dd><span class="hidden">${say('desk.is')}</span><ins${lang}>${written(is)}</ins></dd></div>`
  })}</dl>`
}

function actsView({ me, draft, typed, reading }: DraftShown): Html {
  const own = draft.author.id === me.id
  const edits =
    own && may(me, writing(draft.entry))
      ? html`<p class="acts"><a class="button" href="/staff/knowledge/entries/${draft.entry}?draft=${draft.id}">${say('desk.draft.edit')}</a></p>
<form method="post" action="/staff/knowledge/drafts/${draft.id}/withdraw"><button>${say('desk.draft.withdraw')}</button></form>`
      : ''
  if (own || !mayPublish(me, draft.entry))
    return html`<p class="notice">${say(own ? 'desk.draft.second' : 'desk.draft.others')}</p>${edits}`
  const good = reading !== null && reading.problems.length === 0 && draft.back === null
  return html`<div class="acts">${good ? html`<form method="post" action="/staff/knowledge/drafts/${draft.id}/approve"><button class="main">${say('desk.draft.approve')}</button><span class="hint">${say('desk.draft.approve.help')}</span></form>` : ''}
<form method="post" action="/staff/knowledge/drafts/${draft.id}/give-back"><p class="field"><label for="back">${say('desk.draft.why_back')}</label><textarea id="back" name="why" rows="2" maxlength="500" required>${typed}</textarea></p><button>${say('desk.draft.give_back')}</button></form></div>`
}
