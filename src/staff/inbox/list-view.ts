import { html } from 'hono/html'
import { askedBy } from '../../core/cases/words.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { pagesView } from '../views/pages.ts'
import { type RowView, rowView } from '../views/row.ts'
import { say } from '../words.ts'
import { alertsView } from './alerts-view.ts'
import { filtersView, searchView } from './filters-view.ts'
import type { Inbox } from './read.ts'
import { isUnread } from './seen.ts'
import type { InboxShown } from './shown.ts'
import { type Tab, tabs, writeWanted } from './wanted.ts'

/** Counts above this are shown as more than it. */
const mostShown = 999

/** The whole page. */
export function inboxPage(shown: InboxShown): Html {
  return page({ title: titleOf(shown), me: shown.me, here: 'cases', body: inboxMain(shown, true) })
}

/** Its body; only what renews itself unless `whole`. */
export function inboxMain(shown: InboxShown, whole: boolean): Html {
  const { inbox, me } = shown
  const mayPick = may(me, 'supervise') && inbox.wanted.tab !== 'closed' && inbox.wanted.words === ''
  const row: RowView = {
    ...shown,
    words: inbox.words,
    isUnread: (of) => isUnread(of, inbox.seen),
    mayPick: () => mayPick,
    found: (of) => inbox.snippets.get(of.id),
  }
  const rows = inbox.cases.map((of) => rowView(of, row))
  return html`<main id="main" class="list" data-title="${titleOf(shown)}"><h1 class="${inbox.wanted.words === '' ? 'hidden' : 'found'}">${inbox.wanted.words === '' ? say('nav.cases') : say('inbox.found', { words: inbox.wanted.words })}</h1>
<nav class="tabs" id="tabs" data-region aria-label="${say('tabs')}">${tabs.map((tab) => tabView(tab, inbox))}</nav>
${whole ? html`${searchView(shown)}${filtersView(shown)}` : ''}
<p id="empty" data-region class="empty" role="status">${inbox.cases.length === 0 ? emptyText(inbox) : ''}</p>
<ol class="rows" id="rows" data-region data-items>${rows}</ol>
${mayPick ? html`<form id="bulk" class="bulk" method="get" action="/staff/bulk"><button>${say('inbox.bulk')}</button></form>` : ''}
<nav id="pages" data-region class="pages" aria-label="${say('inbox.page')}">${pagesView(pagesOf(inbox))}</nav>
${alertsView()}</main>`
}

function tabView(tab: Tab, inbox: Inbox): Html {
  const { wanted, counts, news } = inbox
  const count = tab === 'closed' ? null : (counts?.[tab] ?? null)
  const here = tab === wanted.tab && wanted.words === ''
  const name = tab === 'snoozed' ? say('inbox.tab.snoozed') : say(`tab.${tab}`)
  return html`<a id="tab-${tab}" href="/staff?${writeWanted({ ...wanted, tab, words: '', after: null })}"${here ? html` aria-current="page"` : ''}>${name}${count === null ? '' : html` <span class="count${count === 0 ? ' none' : ''}">${count > mostShown ? `${mostShown}+` : count}</span>`}${tab === 'mine' && news > 0 ? html` <span class="unread">${say('inbox.unread.count', { count: news })}</span>` : ''}</a>`
}

function emptyText({ wanted }: Inbox): Html {
  const { tab, by, after, words } = wanted
  if (after !== null) return html`<a href="/staff?${writeWanted({ ...wanted, after: null })}">${say('inbox.first')}</a>`
  if (words !== '')
    return html`${say(askedBy(words).length === 0 ? 'inbox.search.short' : 'inbox.found.none', { words })}`
  if (Object.keys(by).length > 0)
    return html`${say('inbox.empty.filtered')} <a href="/staff?tab=${tab}">${say('inbox.filters.clear')}</a>`
  return html`${tab === 'snoozed' ? say('inbox.empty.snoozed') : say(`empty.${tab}`)}`
}

function pagesOf({ wanted, next }: Inbox) {
  const at = (after: string | null) => `/staff?${writeWanted({ ...wanted, after })}`
  return { first: wanted.after === null ? null : at(null), next: next === null ? null : at(next) }
}

function titleOf({ inbox }: InboxShown): string {
  const name = say('title', { page: say('nav.cases') })
  const waiting = inbox.counts?.waiting ?? 0
  if (inbox.urgent > 0) return say('title.urgent', { waiting, urgent: inbox.urgent, name })
  return waiting > 0 ? say('title.waiting', { waiting, name }) : name
}
