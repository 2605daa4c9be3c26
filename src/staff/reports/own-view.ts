import { html } from 'hono/html'
import type { OwnReport } from '../../core/office/own-report.ts'
import type { Table } from '../../reports/table.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** An area's own report: who gets it, and each part it is asked for with its tables and what the area writes itself. */
export function ownView(report: OwnReport, tables: readonly Table[], view: (table: Table) => Html): Html {
  return html`<p>${say('reports.own.to', { to: report.to })}</p>${report.parts.map((part, i) => {
    const told = tables.filter(({ name }) => part.tables.some((wanted) => wanted === name))
    const isSilent = part.tables.includes('matter') && !told.some(({ name }) => name === 'matter')
    return html`<section class="own" aria-labelledby="own-${i}"><h2 id="own-${i}">${i + 1}. ${part.name}</h2>
<p><b>${say('reports.own.missing')}</b> ${part.missing}</p><p class="quiet">${part.source}</p>${told.length === 0 ? html`<p class="notice">${say('reports.not_counted')}</p>` : told.map(view)}
${isSilent ? html`<p class="notice">${say('reports.own.few')}</p>` : ''}</section>`
  })}`
}
