import { html } from 'hono/html'
import type { Book } from '../../core/replies/book.ts'
import type { BoardLine } from '../../reports/board.ts'
import type { Table } from '../../reports/table.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { writeWait } from '../views/time.ts'
import { say } from '../words.ts'
import { areaName } from './names.ts'
import type { BoardNow } from './read-board.ts'
import { tableView } from './table-view.ts'

/** What the live board shows. */
export interface BoardShown extends BoardNow {
  readonly me: StaffAccount
  readonly book: Book
  /** What each area has to look at again of the content. */
  readonly freshness: Table
}

/** The whole page. */
export function boardPage(shown: BoardShown): Html {
  return page({ title: titleOf(shown), me: shown.me, here: 'board', body: boardMain(shown) })
}

/** The part that renews itself: figures large enough to be read from across a room, with the same in tables. */
export function boardMain(shown: BoardShown): Html {
  const { board, book } = shown
  const { all, today } = board
  return html`<main id="main" class="board" data-title="${titleOf(shown)}"><h1>${say('board.title')}</h1>
<div id="board-now" data-region><dl class="tiles">
${tile('waiting', String(all.waiting), false)}${tile('oldest', all.oldest === null ? say('board.nobody') : writeWait(all.oldest), false)}${tile('urgent', String(all.urgent), all.urgent > 0)}${tile('late', String(all.late), all.late > 0)}${tile('owned', String(all.owned), false)}${tile('snoozed', String(all.snoozed), false)}</dl></div>
<div id="board-areas" data-region class="wide-table" role="region" aria-label="${say('board.area')}" tabindex="0"><table class="counts"><thead><tr><th scope="col">${say('board.area')}</th>${columns.map((name) => html`<th scope="col" class="number">${say(`board.${name}`)}</th>`)}</tr></thead>
<tbody>${board.areas.map((line) => html`<tr><th scope="row">${areaName(line.area, book)}</th>${cells(line)}</tr>`)}</tbody>
<tfoot><tr><th scope="row">${say('board.all')}</th>${cells(all)}</tr></tfoot></table></div>
<section aria-labelledby="today"><h2 id="today">${say('board.today')}</h2><div id="board-today" data-region><dl class="tiles small">
${todayTile('came', String(today.came))}${todayTile('ended', String(today.ended))}${todayTile('answered', String(today.answered))}${todayTile('in_time', today.answered === 0 ? say('board.today.none') : say('reports.percent', { figure: Math.round((100 * today.inTime) / today.answered) }))}</dl></div></section>
<section aria-labelledby="owners"><h2 id="owners">${say('board.people')}</h2><div id="board-owners" data-region>${ownersView(shown)}</div></section>
<div id="board-freshness" data-region>${freshnessView(shown)}</div>
<p class="quiet">${say('board.lead')}</p></main>`
}

const columns = ['waiting', 'oldest', 'urgent', 'late', 'owned', 'snoozed'] as const

function cells(line: Omit<BoardLine, 'area'>) {
  return columns.map((name) => {
    const figure = line[name]
    const written = name === 'oldest' ? (figure === null ? say('reports.none') : writeWait(figure)) : figure
    const alarm = (name === 'urgent' || name === 'late') && figure !== null && figure > 0
    return html`<td class="number${alarm ? ' alarming' : ''}">${written}</td>`
  })
}

function tile(name: (typeof columns)[number], written: string, alarming: boolean): Html {
  return html`<div class="tile${alarming ? ' alarming' : ''}"><dt>${say(`board.${name}`)}</dt><dd>${written}</dd></div>`
}

function todayTile(name: 'came' | 'ended' | 'answered' | 'in_time', written: string): Html {
  return html`<div class="tile"><dt>${say(`board.today.${name}`)}</dt><dd>${written}</dd></div>`
}

function ownersView({ owners }: BoardNow): Html {
  if (owners.length === 0) return html`<p>${say('board.people.none')}</p>`
  return html`<table class="counts short"><thead><tr><th scope="col">${say('board.people.name')}</th><th scope="col" class="number">${say('board.people.cases')}</th></tr></thead>
<tbody>${owners.map(({ name, cases }) => html`<tr><th scope="row">${name}</th><td class="number">${cases}</td></tr>`)}</tbody></table>`
}

function freshnessView({ freshness, book, me }: BoardShown): Html {
  const file = '/staff/board/freshness'
  return may(me, 'export')
    ? tableView(freshness, book, `${file}.csv`, `${file}.xlsx`)
    : tableView(freshness, book, null)
}

function titleOf({ board }: BoardNow): string {
  const name = say('title', { page: say('board.title') })
  return board.all.waiting > 0 ? say('title.waiting', { waiting: board.all.waiting, name }) : name
}
