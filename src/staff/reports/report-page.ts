import { html } from 'hono/html'
import type { Book } from '../../core/replies/book.ts'
import type { Change, Edition } from '../../reports/edition.ts'
import { nameOfReport, type ReportKey } from '../../reports/report-key.ts'
import type { Table } from '../../reports/table.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say, sayCode } from '../words.ts'
import { chartPatterns } from './chart.ts'
import { areaName, officeDay, rowName, writeFigure, writeReport } from './names.ts'
import { ownView } from './own-view.ts'
import { tableView } from './table-view.ts'
import { trendsView } from './trends-view.ts'

/** What the page of one report shows. */
export interface ReportShown {
  readonly me: StaffAccount
  readonly key: ReportKey
  readonly edition: Edition
  /** Those the reader may see. */
  readonly tables: readonly Table[]
  readonly book: Book
  readonly now: number
  /** This edition and those of the periods before it, earliest first. */
  readonly before: readonly Edition[]
}

/** One report: its tables with charts, the office's indicators, and what was put right in it. */
export function reportPage(shown: ReportShown): Html {
  const { me, key, edition, tables, book, now, before } = shown
  const title = writeReport(key)
  const address = `/staff/reports/${nameOfReport(key)}`
  const query = `?edition=${edition.edition}`
  const mayExport = may(me, 'export')
  const view = (table: Table) => tableView(table, book, mayExport ? `${address}/${table.name}.csv${query}` : null)
  return page({
    title: say('title', { page: title }),
    me,
    here: 'reports',
    body: html`<main id="main" class="reports">${chartPatterns()}<p class="back"><a href="/staff/reports">${say('reports.back')}</a></p>
<h1>${title}</h1>
<p class="quiet">${book.office.name.es}</p>
<p>${say('reports.edition', { edition: edition.edition })} · ${say('reports.made', { at: writeMoment(edition.madeAt, now, book.calendar) })} ${say('reports.frozen')}</p>
${edition.edition === 1 ? '' : html`<p><a href="${address}?edition=${edition.edition - 1}">${say('reports.earlier', { edition: edition.edition - 1 })}</a></p>`}
${tables.length === 0 ? html`<p class="notice" role="status">${say('reports.nothing')}</p>` : ''}
${key.own !== null || key.period.kind !== 'month' || edition.told?.area !== undefined ? '' : html`<p class="notice">${say('reports.too_few')}</p>`}
${edition.silent.length === 0 ? '' : html`<p class="notice">${say('reports.silent', { months: edition.silent.join(', ') })}</p>`}
${edition.gone === 0 || !may(me, 'supervise') ? '' : html`<p>${say('reports.gone', { people: edition.gone })}</p>`}
${mayExport ? html`<p class="save"><a class="button" href="${address}/report.xlsx${query}" download>${say('reports.save.xlsx')}</a></p>` : ''}
${trendsView(before, me, book)}
${key.own === null ? tables.map(view) : ownView(key.own, tables, view)}
${indicatorsView(edition, book)}
${changesView(edition, tables, book)}
${may(me, 'supervise') ? correctView(address) : ''}</main>`,
  })
}

function indicatorsView({ indicators }: Edition, { office }: Book): Html | string {
  if (indicators.length === 0) return ''
  return html`<section class="report" aria-labelledby="indicators"><h2 id="indicators">${say('reports.indicators')}</h2><p>${say('reports.indicators.lead')}</p>
<dl class="indicators">${indicators.map(({ id, figure }) => {
    const one = office.indicators.find((indicator) => indicator.id === id)
    if (one === undefined) return ''
    return html`<div><dt>${one.name}</dt><dd class="figure">${one.counts === null ? say('reports.not_counted') : writeFigure(figure, 'count', null)}</dd><dd><b>${say('reports.indicator.counted')}</b> ${one.counted}</dd><dd><b>${say('reports.indicator.missing')}</b> ${one.missing}</dd><dd class="quiet">${one.source}</dd></div>`
  })}</dl></section>`
}

/** Only of tables the reader may see. */
function changesView({ changes, edition }: Edition, tables: readonly Table[], book: Book): Html | string {
  if (edition === 1) return ''
  const seen = changes.filter(({ table }) => tables.some(({ name }) => name === table))
  return html`<section class="report" aria-labelledby="changes"><h2 id="changes">${say('reports.changes')}</h2><p>${say('reports.changes.lead')}</p>
${seen.length === 0 ? html`<p>${say('reports.changes.none')}</p>` : html`<ul class="changes">${seen.map((change) => changeView(change, tables, book))}</ul>`}</section>`
}

function changeView(
  { table: name, row, column, from, to }: Change,
  tables: readonly Table[],
  book: Book,
): Html | string {
  const table = tables.find((one) => one.name === name)
  if (table === undefined) return ''
  const unit = table.columns.find((one) => one.name === column)?.unit ?? 'count'
  const day = officeDay(book)
  const [above = '', within] = row.split('/')
  const label =
    row === '_total'
      ? say('reports.total')
      : within === undefined
        ? rowName(table, { key: above, depth: 0, figures: [] }, book)
        : `${areaName(above, book)} · ${rowName(table, { key: within, depth: 1, figures: [] }, book)}`
  return html`<li>${say('reports.change', { table: sayCode('reports.table', name), row: label, column: sayCode('reports.column', column), from: writeFigure(from, unit, day), to: writeFigure(to, unit, day) })}</li>`
}

function correctView(address: string): Html {
  return html`<details class="correct"><summary>${say('reports.correct')}</summary><form method="post" action="${address}/correct"><p>${say('reports.correct.lead')}</p><button>${say('reports.correct.now')}</button></form></details>`
}
