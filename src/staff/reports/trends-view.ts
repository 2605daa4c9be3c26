import { html } from 'hono/html'
import type { Book } from '../../core/replies/book.ts'
import type { Edition } from '../../reports/edition.ts'
import { type Period, periodNamed } from '../../reports/period.ts'
import { type Trend, trendsOf } from '../../reports/trend.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'
import { lineChart } from './line-chart.ts'
import { officeDay, rowName, writeFigure, writePeriod, writeShortPeriod } from './names.ts'
import { tablesFor } from './shown.ts'

/** What changed: lines over the reports before this one, from what its reader may see of each; nothing where there are not two of them. */
export function trendsView(editions: readonly Edition[], me: StaffAccount, book: Book): Html | '' {
  const periods = editions.flatMap(({ period }) => periodNamed(period) ?? [])
  const trends = trendsOf(editions.map((edition) => tablesFor(me, edition)))
  if (trends.length === 0) return ''
  return html`<section class="report trends" aria-labelledby="trends"><h2 id="trends">${say('reports.trends')}</h2><p class="quiet">${say('reports.trends.lead', { from: writePeriod(periods[0] as Period) })}</p>
<div class="plots">${trends.map((trend) => trendView(trend, periods, book))}</div></section>`
}

function trendView({ name, unit, lines }: Trend, periods: readonly Period[], book: Book): Html {
  const day = officeDay(book)
  const write = (figure: number | null) => writeFigure(figure, unit, day)
  const drawn = lines.map(({ key, values }) => ({
    name: lineName(name, key, book),
    values,
    written: values.map(write),
  }))
  return lineChart({
    id: `trend-${name}`,
    title: say(`reports.trend.${name}`),
    sentences: drawn.map((one) =>
      say('reports.trend.sentence', {
        name: one.name,
        now: one.written.at(-1) ?? '',
        before: one.written.at(-2) ?? '',
      }),
    ),
    periods: periods.map(writeShortPeriod),
    lines: drawn,
    write,
    words: { table: say('reports.trend.table'), period: say('reports.trend.period') },
  })
}

function lineName(trend: Trend['name'], key: string, book: Book): string {
  if (trend === 'topics') return rowName({ rowsAre: 'matter' }, { key, depth: 1, figures: [] }, book)
  if (trend === 'languages') return rowName({ rowsAre: 'language' }, { key, depth: 0, figures: [] }, book)
  return sayCode('reports.trend.line', key)
}
