import { html } from 'hono/html'
import type { Book } from '../../core/replies/book.ts'
import { stateOf } from '../../core/vocabulary/place.ts'
import { untold } from '../../reports/attention.ts'
import { type Figure, foldedKey, type Row, type Table } from '../../reports/table.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'
import { type Bar, chart } from './chart.ts'
import { officeDay, rowName, writeFigure } from './names.ts'
import { placeMap, type Spot } from './place-map.ts'

/**
 * A table with what it is, for whom, a chart of it, and the ways to save it. `save`: the address of its CSV; null for who may not. `sheet`: that of
 * its workbook, where it has one of its own.
 */
export function tableView(table: Table, book: Book, save: string | null, sheet: string | null = null): Html {
  const title = sayCode('reports.table', table.name)
  const day = officeDay(book)
  return html`<section class="report"><h2 id="t-${table.name}">${title}</h2>
<p class="quiet">${table.name === 'freshness' ? html`${say('reports.freshness.lead')} ` : ''}${say(`reports.${table.audience}`)}${hasLeast(table) ? html` ${say('reports.least.why')}` : ''}${day !== null && table.columns.some(({ unit }) => unit === 'minutes') ? html` ${say('reports.office_day', { hours: Math.round(day / 6) / 10 })}` : ''}</p>
${chartOf(table, title, book)}
<div class="wide-table" role="region" aria-labelledby="t-${table.name}" tabindex="0"><table class="counts"><thead><tr><th scope="col">${sayCode('reports.rows', table.rowsAre)}</th>${table.columns.map(({ name }) => html`<th scope="col" class="number">${sayCode('reports.column', name)}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => html`<tr${row.depth === 1 ? html` class="within"` : ''}><th scope="row">${rowHead(table, row, book)}</th>${cells(table, row.figures, day)}</tr>`)}</tbody>
${table.total === null ? '' : html`<tfoot><tr><th scope="row">${say('reports.total')}</th>${cells(table, table.total, day)}</tr></tfoot>`}</table></div>
${save === null ? '' : html`<p class="save"><a class="button" href="${save}" download>${say('reports.save.csv')}<span class="hidden"> ${title}</span></a>${sheet === null ? '' : html` <a class="button" href="${sheet}" download>${say('reports.save.xlsx.one')}<span class="hidden"> ${title}</span></a>`}</p>`}</section>`
}

/** A row's name; of what must be looked at again, the way to the list of it. */
function rowHead(table: Table, row: Row, book: Book): Html | string {
  const name = rowName(table, row, book)
  return table.name === 'freshness' ? html`<a href="/staff/knowledge?area=${row.key}#due">${name}</a>` : name
}

function cells({ columns }: Table, figures: readonly Figure[], day: number | null) {
  return columns.map(({ unit }, i) => html`<td class="number">${writeFigure(figures[i] ?? null, unit, day)}</td>`)
}

function hasLeast({ rows }: Table): boolean {
  return rows.some(({ figures }) => figures.some((figure) => typeof figure === 'object' && figure !== null))
}

/** The first column beside the one it is best held against; lines of the first depth only. One line needs no chart. */
function chartOf(table: Table, title: string, book: Book): Html | string {
  if (table.rowsAre === 'place') return mapOf(table, book)
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

/** Where people live, of those who said so. */
function mapOf(table: Table, book: Book): Html | string {
  const all = book.places.atlas.places()
  const [states, towns] = [spotsOf(table, 0, book), spotsOf(table, 1, book)]
  const home = towns[0] === undefined ? null : stateOf(towns[0].id)
  const within = all.filter(({ state }) => state === home)
  return html`${placeMap({ id: `c-${table.name}`, sentence: sentenceOf('reports.map', states), spots: states }, all)}${home === null ? '' : placeMap({ id: `c-${table.name}-${home}`, sentence: sentenceOf('reports.map.state', towns, book.places.atlas.name(home, readerLanguage())), spots: towns }, within)}`
}

function sentenceOf(key: 'reports.map' | 'reports.map.state', [first]: readonly Spot[], state = ''): string {
  return first === undefined ? '' : say(key, { place: first.name, size: first.size, state })
}

/** The places of one depth: states and countries, or municipalities. */
function spotsOf(table: Table, depth: 0 | 1, book: Book): readonly Spot[] {
  return table.rows.flatMap((row) => {
    if (row.depth !== depth || row.key === untold || row.key === foldedKey) return []
    return [{ id: row.key, name: rowName(table, row, book), size: barOf(row.figures[0] ?? null).size }]
  })
}

function barOf(figure: Figure): Bar {
  const size = typeof figure === 'object' ? (figure?.least ?? 0) : figure
  return { size, written: writeFigure(figure, 'count', null) }
}
