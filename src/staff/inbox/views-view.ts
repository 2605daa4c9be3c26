import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { problemsView } from '../views/fields.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import { longestName, mayChange, type SavedView } from './saved.ts'
import { writeWanted } from './wanted.ts'

/** What the page of saved views shows. */
export interface ViewsShown {
  readonly me: StaffAccount
  readonly views: readonly SavedView[]
  /** The id of the view just removed. */
  readonly removed: string | null
  /** What was asked for could not be done: the view is gone, or somebody else's. */
  readonly gone: boolean
}

/** The saved views: where each leads, its name to change, and the way to remove it. */
export function viewsPage(shown: ViewsShown): Html {
  const { me, views, removed, gone } = shown
  return page({
    title: say('title', { page: say('inbox.views') }),
    me,
    here: 'cases',
    body: html`<main id="main" class="narrow"><h1>${say('inbox.views')}</h1><p>${say('inbox.views.lead')}</p>
${problemsView(gone ? [say('inbox.views.gone')] : [])}
${removed === null ? '' : html`<form method="post" action="/staff/views/${encodeURIComponent(removed)}/restore" class="done" role="status"><p>${say('inbox.views.removed')}</p><p><button>${say('inbox.views.undo')}</button></p></form>`}
${views.length === 0 ? html`<p class="notice">${say('inbox.views.none')}</p>` : html`<ul class="people">${views.map((view) => html`<li>${viewView(view, me)}</li>`)}</ul>`}
<p><a class="button" href="/staff">${say('to_list')}</a></p></main>`,
  })
}

function viewView(view: SavedView, me: StaffAccount): Html {
  const { id, name, shared } = view
  return html`<p><a href="/staff?${writeWanted(view.wanted)}"><b>${name}</b></a> <span class="quiet">${say(shared ? 'inbox.views.shared' : 'inbox.views.mine')}</span></p>
${
  mayChange(view, me)
    ? html`<form class="acts" method="post" action="/staff/views/${id}/rename"><label class="hidden" for="name-${id}">${say('inbox.views.rename')}</label><input id="name-${id}" name="name" value="${name}" maxlength="${longestName}" autocomplete="off" required><button>${say('inbox.views.rename.do')}</button>
<button formaction="/staff/views/${id}/remove" formnovalidate aria-label="${say('inbox.views.remove', { name })}">✕</button></form>`
    : html`<p class="hint">${say('inbox.views.not_yours')}</p>`
}`
}
