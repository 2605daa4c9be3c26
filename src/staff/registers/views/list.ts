import { html } from 'hono/html'
import type { Area } from '../../../core/office/office.ts'
import type { StaffAccount } from '../../../store/store.ts'
import { type Html, page } from '../../views/layout.ts'
import { say, sayCode } from '../../words.ts'
import { type LedgerId, ledgerIds } from '../ledger.ts'
import type { Period } from '../period.ts'
import type { Table } from '../table.ts'

/** The lists of the registers: what becomes of people, and the books. */
export type RegisterId = 'attentions' | LedgerId

/** What a list of a register shows. */
export interface RegisterShown {
  readonly me: StaffAccount
  readonly register: RegisterId
  readonly period: Period
  readonly area: string
  readonly areas: readonly Area[]
  readonly table: Table
  /** More lie in these days than are shown. */
  readonly cut: boolean
  /** Figures above the list, each with what it counts. */
  readonly figures: readonly { readonly label: string; readonly figure: string }[]
  /** The reader may write in the books; take a list out of the console. */
  readonly mayEnter: boolean
  readonly mayExport: boolean
  /** Just taken off the list: the entry to put back. */
  readonly undo: { readonly id: string; readonly label: string } | null
}

/** A register: whose days and area one chooses, its figures, its list, and what can be done with it. */
export function registerPage(shown: RegisterShown): Html {
  const { register, me, undo } = shown
  const name = sayCode('registers.title', register)
  return page({
    title: say('title', { page: name }),
    me,
    here: 'registers',
    body: html`<main id="main" class="register"><h1>${name}</h1><p class="lead">${sayCode('registers.lead', register)}</p>
${tabsView(register)}
${undo === null ? '' : html`<div class="done" role="status"><p>${say('registers.removed', { what: undo.label })}</p><form method="post" action="/staff/registers/${register}/${undo.id}/restore"><button>${say('registers.undo')}</button></form></div>`}
${filterView(shown)}
${figuresView(shown)}
${tableView(shown)}</main>`,
  })
}

function tabsView(register: RegisterId): Html {
  const all: readonly RegisterId[] = ['attentions', ...ledgerIds]
  return html`<nav class="books" aria-label="${say('registers.tabs')}"><ul>${all.map((id) => html`<li><a href="/staff/registers/${id}"${id === register ? html` aria-current="page"` : ''}>${sayCode('registers.tab', id)}</a></li>`)}</ul></nav>`
}

function filterView(shown: RegisterShown): Html {
  const { register, period, area, areas, mayEnter, mayExport } = shown
  const asked = new URLSearchParams({ from: period.from, until: period.until, area })
  return html`<div class="tools"><form class="filter" method="get" action="/staff/registers/${register}">
<p><label for="from">${say('registers.from')}</label><input id="from" name="from" type="date" value="${period.from}"></p>
<p><label for="until">${say('registers.until')}</label><input id="until" name="until" type="date" value="${period.until}"></p>
<p><label for="area">${say('filter.area')}</label><select id="area" name="area"><option value="">${say('filter.all')}</option>${areas.map((a) => html`<option value="${a.id}"${area === a.id ? html` selected` : ''}>${a.name}</option>`)}</select></p>
<p><button>${say('filter')}</button></p></form>
<p class="out">${register !== 'attentions' && mayEnter ? html`<a class="button enter" href="/staff/registers/${register}/new">${sayCode('registers.new', register)}</a> ` : ''}${mayExport ? html`<a class="button" href="/staff/registers/${register}.csv?${asked.toString()}" download>${say('registers.csv')}</a> ` : ''}<span class="quiet">${say('registers.print')}</span></p></div>`
}

function figuresView({ figures }: RegisterShown): Html | string {
  if (figures.length === 0) return ''
  return html`<dl class="figures">${figures.map(({ label, figure }) => html`<div><dt>${label}</dt><dd>${figure}</dd></div>`)}</dl>`
}

function tableView({ register, table, cut, period }: RegisterShown): Html {
  const { heads, rows } = table
  const name = sayCode('registers.title', register)
  if (rows.length === 0) return html`<p class="notice" role="status">${sayCode('registers.empty', register)}</p>`
  const first = heads[0] ?? ''
  // On a narrow screen a row is a card: then its roles must be told again.
  return html`<table class="entries" role="table"><caption>${say('registers.caption', { name, from: period.from, until: period.until, count: rows.length })}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row) =>
      html`<tr role="row"${row.struck ? html` class="struck"` : ''}><th role="rowheader" scope="row" data-head="${first}">${row.href === null ? row.cells[0] : html`<a href="${row.href}">${row.cells[0]}</a>`}${row.struck ? html` <b>${say('registers.struck')}</b>` : ''}</th>${row.cells.slice(1).map((cell, i) => html`<td role="cell"${cell === '' ? html` class="blank"` : ''} data-head="${heads[i + 1] ?? ''}"><bdi>${cell}</bdi></td>`)}</tr>`,
  )}</tbody></table>
${cut ? html`<p class="notice">${say('registers.cut', { count: rows.length })}</p>` : ''}`
}
