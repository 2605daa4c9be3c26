import { html } from 'hono/html'
import type { EntryListing } from '../../core/desk/desk.ts'
import type { Area } from '../../core/office/office.ts'
import { placeKinds } from '../../core/vocabulary/place.ts'
import type { StaffAccount } from '../../store/store.ts'
import { type Html, page } from '../views/layout.ts'
import { pagesView } from '../views/pages.ts'
import { say } from '../words.ts'
import { listOf, mostListed } from './list-view.ts'

/** What narrows the list of places: words, and a kind of place; an empty one narrows nothing. */
export interface PlacesAsked {
  readonly q: string
  readonly kind: string
}

/** A list of entries, shown a page at a time. */
export interface EntriesShown {
  readonly me: StaffAccount
  readonly areas: readonly Area[]
  readonly title: string
  readonly lead: string
  /** Where the list stands, without what narrows it. */
  readonly address: string
  /** Null for a list that nothing narrows. */
  readonly asked: PlacesAsked | null
  /** The last entry of the page before; null, or one that is not of the list: from the beginning. */
  readonly after: string | null
  /** All that was asked for. */
  readonly entries: readonly EntryListing[]
}

/** The entries of one topic, or the places of the directory. */
export function entriesPage(shown: EntriesShown): Html {
  const { me, title, lead, entries, asked } = shown
  return page({
    title: say('title', { page: title }),
    me,
    here: 'knowledge',
    body: html`<main id="main" class="narrow wide desk"><p><a href="/staff/knowledge">${say('desk.back')}</a></p><h1>${title}</h1><p>${lead}</p>
${asked === null ? '' : askedForm(asked, shown)}
${entries.length === 0 ? html`<p class="empty">${say('desk.places.none')}</p>` : pageView(shown)}</main>`,
  })
}

function askedForm({ q, kind }: PlacesAsked, { address }: EntriesShown): Html {
  return html`<form class="find" method="get" action="${address}" role="search"><label for="q">${say('desk.places.find')}</label><input id="q" name="q" type="search" value="${q}" maxlength="80">
<label for="kind">${say('desk.places.kind')}</label><div><select id="kind" name="kind"><option value="">${say('desk.places.kind.all')}</option>${placeKinds.map((one) => html`<option value="${one}"${one === kind ? html` selected` : ''}>${say(`desk.place.${one}`)}</option>`)}</select><button>${say('filter')}</button></div>
${q === '' && kind === '' ? '' : html`<a href="${address}">${say('desk.places.all')}</a>`}</form>`
}

function pageView(shown: EntriesShown): Html {
  const { entries, after } = shown
  const from = entries.findIndex(({ id }) => id === after) + 1
  const rows = entries.slice(from, from + mostListed)
  const until = from + rows.length
  const facts = { from: from + 1, until, count: entries.length }
  return html`<section aria-labelledby="found"><h2 id="found">${rows.length === entries.length ? say('desk.found', facts) : say('desk.found.part', facts)}</h2>
${listOf(rows, shown)}<nav class="acts" aria-label="${say('inbox.page')}">${pagesView({
    first: from === 0 ? null : addressAt(shown, null),
    next: until === entries.length ? null : addressAt(shown, rows.at(-1)?.id ?? null),
  })}</nav></section>`
}

function addressAt({ address, asked }: EntriesShown, after: string | null): string {
  const query = new URLSearchParams(
    Object.entries({ ...asked, after: after ?? '' }).filter(([, value]) => value !== ''),
  )
  return query.size === 0 ? address : `${address}?${query}`
}
