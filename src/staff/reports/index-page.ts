import { html } from 'hono/html'
import { type Period, periodKinds } from '../../reports/period.ts'
import type { StaffAccount } from '../../store/store.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import { writePeriod } from './names.ts'

/** Every report there is, by kind, latest first; where there is none yet, what will be here and when. */
export function reportsPage(me: StaffAccount, periods: readonly Period[]): Html {
  return page({
    title: say('title', { page: say('nav.reports') }),
    me,
    here: 'reports',
    body: html`<main id="main" class="reports"><h1>${say('nav.reports')}</h1><p>${say('reports.lead')}</p>
${periods.length === 0 ? html`<p class="notice" role="status">${say('reports.empty')}</p>` : ''}
<div class="kinds">${periodKinds.map((kind) =>
      kindView(
        kind,
        periods.filter((period) => period.kind === kind),
      ),
    )}</div>
<section class="report"><h2>${say('reports.beside')}</h2><ul class="plain"><li><a href="/staff/unanswered">${say('nav.unanswered')}</a></li></ul></section></main>`,
  })
}

function kindView(kind: Period['kind'], periods: readonly Period[]): Html {
  return html`<section class="report" aria-labelledby="k-${kind}"><h2 id="k-${kind}">${say(`reports.kind.${kind}`)}</h2><p class="quiet">${say(`reports.kind.${kind}.lead`)}</p>
${periods.length === 0 ? html`<p>${say('reports.kind.none')}</p>` : html`<ul class="plain">${periods.map((period) => html`<li><a href="/staff/reports/${period.name}">${writePeriod(period)}</a></li>`)}</ul>`}</section>`
}
