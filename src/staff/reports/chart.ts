import { html } from 'hono/html'
import type { Html } from '../views/layout.ts'

/** One bar of a chart: its figure and how it is written. */
export interface Bar {
  readonly size: number
  readonly written: string
}

/** What a chart shows: lines with a bar for each series, e.g. what came and what ended. */
export interface ChartData {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  /** What the bars of each line are, in their order; one needs no name. */
  readonly series: readonly string[]
  readonly lines: readonly { readonly name: string; readonly bars: readonly Bar[] }[]
}

/**
 * Bars drawn by the server, each beside its name and figure in words, so that it reads without colour, large, narrow and on paper. The table
 * under it says the same, so a screen reader is given one sentence in its place.
 */
export function chart({ id, title, series, lines }: ChartData): Html {
  const most = Math.max(1, ...lines.flatMap(({ bars }) => bars.map(({ size }) => size)))
  return html`<figure class="chart"><figcaption id="${id}">${title}</figcaption>
${series.length < 2 ? '' : html`<ul class="legend" aria-hidden="true">${series.map((name, i) => html`<li><svg width="28" height="14" focusable="false"><rect class="bar-${i}" width="28" height="14" fill="${fillOf(i)}"/></svg> ${name}</li>`)}</ul>`}
<div role="img" aria-labelledby="${id}">${lines.map(({ name, bars }) => html`<div class="line"><span class="name">${name}</span><span class="bars">${bars.map((bar, i) => html`<span class="bar"><svg width="100%" height="16" focusable="false"><rect class="bar-${i}" width="${share(bar.size, most)}%" height="16" fill="${fillOf(i)}"/></svg><b>${bar.written}</b></span>`)}</span></div>`)}</div></figure>`
}

/** The patterns bars are filled with, once on a page with charts. */
export function chartPatterns(): Html {
  return html`<svg class="hidden" aria-hidden="true" focusable="false" width="0" height="0"><defs>
<pattern id="bar-full" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="pattern" width="8" height="8"/></pattern>
<pattern id="bar-striped" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="pattern" width="4" height="8"/></pattern>
</defs></svg>`
}

function fillOf(series: number): string {
  return series === 0 ? 'url(#bar-full)' : 'url(#bar-striped)'
}

/** Per cent with a tenth; what is there at all is seen. */
function share(size: number, most: number): number {
  return size === 0 ? 0 : Math.max(0.5, Math.round((1000 * size) / most) / 10)
}
