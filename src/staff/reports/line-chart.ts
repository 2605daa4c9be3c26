import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { html } from 'hono/html'
import type { Html } from '../views/layout.ts'

/** One line of a chart: its figures, earliest first, and how each is written; null where there is none. */
export interface ChartLine {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly written: readonly string[]
}

/** What a chart of lines shows. */
export interface LineChart {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  /** What it comes to, in sentences: who does not see the lines is told this. */
  readonly sentences: readonly string[]
  /** The periods, earliest first. */
  readonly periods: readonly string[]
  readonly lines: readonly ChartLine[]
  /** How a figure at the edge is written. */
  readonly write: (figure: number) => string
  /** What the table under it is called, and its first column. */
  readonly words: { readonly table: string; readonly period: string }
}

const [width, height] = [360, 150]
const room = { left: 8, right: 8, top: 18, bottom: 22 }
/** Lines are told apart without colour. */
const dashes = ['', '7 4', '2 4', '9 3 2 3']

/** Lines drawn by the server, with their legend above, the sentences that say the same, and the table under them. */
export function lineChart(chart: LineChart): Html {
  const { id, title, sentences, periods, lines, words } = chart
  return html`<figure class="lines"><figcaption id="${id}"><b>${title}</b> ${sentences.join(' ')}</figcaption>
<ul class="legend" aria-hidden="true">${lines.map(({ name }, i) => html`<li><svg width="28" height="14" focusable="false"><path class="trace" d="M1 7h26" stroke-dasharray="${dashes[i] ?? ''}"/></svg> ${name}</li>`)}</ul>
${drawing(chart)}
<details class="figures"><summary>${words.table}<span class="hidden"> ${title}</span></summary><div class="wide-table" role="region" aria-label="${title}" tabindex="0"><table class="counts"><thead><tr><th scope="col">${words.period}</th>${lines.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>${periods.map((period, at) => html`<tr><th scope="row">${period}</th>${lines.map(({ written }) => html`<td class="number">${written[at] ?? ''}</td>`)}</tr>`)}</tbody></table></div></details></figure>`
}

function drawing({ id, periods, lines, write }: LineChart): Html {
  const told = lines.flatMap(({ values }) => values.filter((value) => value !== null))
  const most = Math.max(1, ...told)
  const x = scaleLinear([0, Math.max(1, periods.length - 1)], [room.left, width - room.right])
  const y = scaleLinear([0, most], [height - room.bottom, room.top])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => round(x(at)))
    .y((value) => round(y(value ?? 0)))
  return html`<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}" focusable="false">
<path class="axis" d="M${room.left} ${y(0)}H${width - room.right}M${room.left} ${y(most)}H${width - room.right}"/>
<text x="${room.left}" y="${room.top - 5}">${write(most)}</text>
<text x="${room.left}" y="${height - 6}">${periods[0] ?? ''}</text><text x="${width - room.right}" y="${height - 6}" text-anchor="end">${periods.at(-1) ?? ''}</text>
${lines.map(({ values }, i) => html`<path class="trace" d="${path(values) ?? ''}" stroke-dasharray="${dashes[i] ?? ''}"/>${values.map((value, at) => (value === null || !isEnd(values, at) ? '' : html`<circle class="dot" cx="${round(x(at))}" cy="${round(y(value))}" r="3"/>`))}`)}</svg>`
}

/** The last figure, and one that stands alone, which no line leads to. */
function isEnd(values: readonly (number | null)[], at: number): boolean {
  const alone = (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null
  return alone || values.slice(at + 1).every((value) => value === null)
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10
}
