import { html } from 'hono/html'
import type { EntryListing } from '../../core/desk/desk.ts'
import { writeDay } from '../../core/office/calendar.ts'
import type { Area } from '../../core/office/office.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { readerLanguage } from '../reader.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import { titleOf } from './entry-view.ts'
import type { Draft } from './records.ts'

/** What the first page of the desk shows. `found` is null when nothing was looked for. */
export interface DeskShown {
  readonly me: StaffAccount
  readonly areas: readonly Area[]
  readonly area: string
  readonly query: string
  readonly found: readonly EntryListing[] | null
  readonly due: readonly EntryListing[]
  readonly drafts: readonly (Draft & { readonly listed: EntryListing | null })[]
  readonly topics: readonly { readonly id: string; readonly title: string }[]
}

/** Entries a list shows at once. */
export const mostListed = 20

/** What waits for approval, what is due, and the ways to everything else. */
export function deskPage(shown: DeskShown): Html {
  const { me, query, found, due, drafts, topics } = shown
  return page({
    title: say('title', { page: say('desk.title') }),
    me,
    here: 'knowledge',
    body: html`<main id="main" class="narrow wide desk"><h1>${say('desk.title')}</h1><p>${say('desk.lead')}</p>
<form class="find" method="get" action="/staff/knowledge" role="search"><label for="q">${say('desk.find')}</label><div><input id="q" name="q" type="search" value="${query}" maxlength="80"><button>${say('desk.find.do')}</button></div></form>
${found === null ? '' : html`<section aria-labelledby="found"><h2 id="found">${say('desk.found', { count: found.length })}</h2>${found.length === 0 ? html`<p class="empty">${say('desk.found.none')}</p>` : listOf(found, shown)}</section>`}
<section aria-labelledby="drafts"><h2 id="drafts">${say('desk.drafts')}</h2>${drafts.length === 0 ? html`<p class="empty">${say('desk.drafts.none')}</p>` : html`<ul class="entries">${drafts.map((draft) => draftRow(draft, shown))}</ul>`}</section>
<section aria-labelledby="due"><h2 id="due">${say('desk.due', { count: due.length })}</h2>${areaForm(shown)}
${due.length === 0 ? html`<p class="empty">${say('desk.due.none')}</p>` : listOf(due.slice(0, mostListed), shown)}${due.length > mostListed ? html`<p class="quiet">${say('desk.more', { count: due.length - mostListed })}</p>` : ''}</section>
<section aria-labelledby="all"><h2 id="all">${say('desk.topics')}</h2><details><summary>${say('desk.topics.all', { count: topics.length })}</summary><ul class="topics">${topics.map(({ id, title }) => html`<li><a href="/staff/knowledge/topics/${id}">${title}</a></li>`)}</ul></details>
<p><a class="button" href="/staff/knowledge/places">${say('desk.places')}</a></p></section>
<section aria-labelledby="out"><h2 id="out">${say('desk.export')}</h2><p>${say('desk.export.lead')}</p>${may(me, 'export') ? html`<p><a class="button" href="/staff/knowledge/changes.json" download>${say('desk.export.do')}</a></p>` : ''}</section></main>`,
  })
}

function areaForm({ areas, area }: DeskShown): Html {
  return html`<form class="find" method="get" action="/staff/knowledge"><label for="area">${say('desk.area')}</label><div><select id="area" name="area"><option value="">${say('filter.all')}</option>${areas.map(({ id, name }) => html`<option value="${id}"${id === area ? html` selected` : ''}>${name}</option>`)}</select><button>${say('filter')}</button></div></form>`
}

/** Entries with what they say, who looks after them and by when. */
export function listOf(entries: readonly EntryListing[], { areas }: { readonly areas: readonly Area[] }): Html {
  const owner = (id: string) => areas.find((area) => area.id === id)?.name ?? id
  return html`<ul class="entries">${entries.map(
    (entry) => html`<li><a href="/staff/knowledge/entries/${entry.id}">${titleOf(entry)}</a>
<p class="text">${entry.text}</p><p class="quiet">${say(`desk.kind.${entry.kind}`)} · ${owner(entry.owner)}${entry.reviewBy === null ? '' : html` · ${dueText(entry)}`}${entry.hidden ? html` · <strong>${say('desk.hidden')}</strong>` : ''}</p></li>`,
  )}</ul>`
}

function dueText({ due, reviewBy }: EntryListing): Html | string {
  const day = writeDay(reviewBy ?? '', readerLanguage(), { year: true })
  return due === 'overdue'
    ? html`<strong class="late">${say('desk.overdue', { day })}</strong>`
    : say('desk.review', { day })
}

function draftRow({ id, author, why, listed, back }: DeskShown['drafts'][number], { me }: DeskShown): Html {
  const state =
    back !== null
      ? say('desk.draft.back', { name: back.by.name })
      : author.id === me.id
        ? say('desk.draft.mine')
        : say('desk.draft.waits')
  return html`<li><a href="/staff/knowledge/drafts/${id}">${titleOf(listed)}</a><p class="text">${why}</p><p class="quiet">${author.name} · ${state}</p></li>`
}
