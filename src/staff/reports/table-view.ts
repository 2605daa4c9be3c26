import { html } from 'hono/html'
import type { Book } from '../../core/replies/book.ts'
import type { Figure, Row, Table } from '../../reports/table.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'
import { type Bar, chart } from './chart.ts'
import { rowName, writeFigure } from './names.ts'

/**
 * A table with what it is, for whom, a chart of it, and the ways to save it. `save`: the address of its CSV; null for who may not. `sheet`: that of
 * its workbook, where it has one of its own.
 */
export function tableView(table: Table, book: Book, save: string | null, sheet: string | null = null): Html {
  const title = sayCode('reports.table', table.name)
  return html`<section class="report"><h2 id="t-${table.name}">${title}</h2>
<p class="quiet">${table.name === 'freshness' ? html`${say('reports.freshness.lead')} ` : ''}${say(`reports.${table.audience}`)}${hasLeast(table) ? html` ${say('reports.least.why')}` : ''}</p>
${chartOf(table, title, book)}
<div class="wide-table" role="region" aria-labelledby="t-${table.name}" tabindex="0"><table class="counts"><thead><tr><th scope="col">${sayCode('reports.rows', table.rowsAre)}</th>${table.columns.map(({ name }) => html`<th scope="col" class="number">${sayCode('reports.column', name)}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => html`<tr${row.depth === 1 ? html` class="within"` : ''}><th scope="row">${rowHead(table, row, book)}</th>${cells(table, row.figures)}</tr>`)}</tbody>
${table.total === null ? '' : html`<tfoot><tr><th scope="row">${say('reports.total')}</th>${cells(table, table.total)}</tr></tfoot>`}</table></div>
${save === null ? '' : html`<p class="save"><a class="button" href="${save}" download>${say('reports.save.csv')}<span class="hidden"> ${title}</span></a>${sheet === null ? '' : html` <a class="button" href="${sheet}" download>${say('reports.save.xlsx.one')}<span class="hidden"> ${title}</span></a>`}</p>`}</section>`
}

/** A row's name; of what must be looked at again, the way to the list of it. */
function rowHead(table: Table, row: Row, book: Book): Html | string {
  const name = rowName(table, row, book)
  return table.name === 'freshness' ? html`<a href="/staff/knowledge?area=${row.key}#due">${name}</a>` : name
}

function cells({ columns }: Table, figures: readonly Figure[]) {
  return columns.map(({ unit }, i) => html`<td class="number">${writeFigure(figures[i] ?? null, unit)}</td>`)
}

function hasLeast({ rows }: Table): boolean {
  return rows.some(({ figures }) => figures.some((figure) => typeof figure === 'object' && figure !== null))
}

/** The first column beside the one it is best held against; lines of the first depth only. One line needs no chart. */
function chartOf(table: Table, title: string, book: Book): Html | string {
  const against = ['came', 'ended'].map((name) => table.columns.findIndex((column) => column.name === name))
  const series = table.name === 'work' ? against : table.audience === 'public' ? [0] : []
  const rows = table.rows.filter(({ depth }) => depth === 0)
  if (series.length === 0 || rows.length < 2) return ''
  return chart({
    id: `c-${table.name}`,
    title: say('reports.chart', { table: title }),
    series: series.map((i) => sayCode('reports.column', table.columns[i]?.name ?? '')),
    lines: rows.map((row) => ({
      name: rowName(table, row, book),
      bars: series.map((i) => barOf(row.figures[i] ?? null)),
    })),
  })
}

function barOf(figure: Figure): Bar {
  const size = typeof figure === 'object' ? (figure?.least ?? 0) : figure
  return { size, written: writeFigure(figure, 'count') }
}
