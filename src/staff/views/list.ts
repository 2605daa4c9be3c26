import { html } from 'hono/html'
import { type Queue, rowLimit, type Tab, tabs } from '../queue.ts'
import { say } from '../words.ts'
import { type Html, page } from './layout.ts'
import { type RowView, rowView } from './row.ts'

/** What the page of cases shows. */
export interface ListShown extends RowView {
  readonly queue: Queue
}

/** The whole page. */
export function listPage(shown: ListShown): Html {
  return page({ title: titleOf(shown.queue), me: shown.me, here: 'cases', body: listMain(shown) })
}

/** The part that refreshes itself. */
export function listMain(shown: ListShown): Html {
  const { queue, book } = shown
  return html`<main id="main" class="list" data-title="${titleOf(queue)}"><h1 class="hidden">${say('nav.cases')}</h1>
<nav class="tabs" id="tabs" data-region aria-label="${say('tabs')}">${tabs.map((tab) => tabView(tab, queue))}</nav>
<form class="filter" method="get" action="/staff"><input type="hidden" name="tab" value="${queue.tab}"><label for="area">${say('filter.area')}</label>
<select id="area" name="area"><option value="">${say('filter.all')}</option>${book.office.areas.map((a) => html`<option value="${a.id}"${queue.area === a.id ? html` selected` : ''}>${a.name}</option>`)}</select><button id="filter">${say('filter')}</button></form>
<p id="empty" data-region class="empty" role="status">${queue.cases.length === 0 ? emptyText(queue) : ''}</p>
<ol class="rows" id="rows" data-region data-items>${queue.cases.map((c) => rowView(c, shown))}</ol></main>`
}

function tabView(tab: Tab, queue: Queue): Html {
  const count = tab === 'closed' ? null : queue.counts[tab]
  const area = queue.area === null ? '' : `&area=${queue.area}`
  return html`<a id="tab-${tab}" href="/staff?tab=${tab}${area}"${tab === queue.tab ? html` aria-current="page"` : ''}>${say(`tab.${tab}`)}${count === null ? '' : html` <span class="count${count === 0 ? ' none' : ''}">${count >= rowLimit ? `${rowLimit}+` : count}</span>`}</a>`
}

function emptyText(queue: Queue): Html {
  return html`${say(`empty.${queue.tab}`)}${queue.area === null ? '' : html` <a href="/staff?tab=${queue.tab}">${say('empty.other_areas')}</a>`}`
}

function titleOf(queue: Queue): string {
  const name = say('title', { page: say('nav.cases') })
  if (queue.urgent > 0) return say('title.urgent', { waiting: queue.counts.waiting, urgent: queue.urgent, name })
  return queue.counts.waiting > 0 ? say('title.waiting', { waiting: queue.counts.waiting, name }) : name
}
