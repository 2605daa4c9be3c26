import { html } from 'hono/html'
import { type Period, periodKinds } from '../../reports/period.ts'
import { nameOfReport, type ReportKey } from '../../reports/report-key.ts'
import type { StaffAccount } from '../../store/store.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import { writeReport } from './names.ts'

/** Every report there is, by kind, latest first; where there is none yet, what will be here and when. `counted`: how far the days are being counted, null when they are not. */
export function reportsPage(me: StaffAccount, all: readonly ReportKey[], counted: number | null): Html {
  return page({
    title: say('title', { page: say('nav.reports') }),
    me,
    here: 'reports',
    body: html`<main id="main" class="reports"><h1>${say('nav.reports')}</h1><p>${say('reports.lead')}</p>
${noticeOf(all, counted)}
<div class="kinds">${periodKinds.map((kind) =>
      kindView(
        kind,
        all.filter(({ period, own }) => own === null && period.kind === kind),
      ),
    )}</div>
${ownView(all.filter(({ own }) => own !== null))}
<section class="report"><h2>${say('reports.beside')}</h2><ul class="plain"><li><a href="/staff/unanswered">${say('nav.unanswered')}</a></li></ul></section></main>`,
  })
}

function noticeOf(all: readonly ReportKey[], percent: number | null): Html | '' {
  if (percent === null && all.length > 0) return ''
  return html`<p class="notice" role="status">${percent === null ? say('reports.empty') : say('reports.counting', { percent })}</p>`
}

function kindView(kind: Period['kind'], reports: readonly ReportKey[]): Html {
  return html`<section class="report" aria-labelledby="k-${kind}"><h2 id="k-${kind}">${say(`reports.kind.${kind}`)}</h2><p class="quiet">${say(`reports.kind.${kind}.lead`)}</p>
${reports.length === 0 ? html`<p>${say('reports.kind.none')}</p>` : listOf(reports)}</section>`
}

/** What single areas owe beside that; nothing while there is none. */
function ownView(reports: readonly ReportKey[]): Html | '' {
  if (reports.length === 0) return ''
  return html`<section class="report" aria-labelledby="k-own"><h2 id="k-own">${say('reports.kind.own')}</h2><p class="quiet">${say('reports.kind.own.lead')}</p>${listOf(reports)}</section>`
}

function listOf(reports: readonly ReportKey[]): Html {
  return html`<ul class="plain">${reports.map((key) => html`<li><a href="/staff/reports/${nameOfReport(key)}">${writeReport(key)}</a></li>`)}</ul>`
}
