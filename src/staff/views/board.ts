import { html } from 'hono/html'
import type { CaseBoard, CaseBoardLine } from '../../core/cases/boards.ts'
import { boardChoice } from '../../core/conversation/choice-id.ts'
import { lineStates, parties } from '../../core/vocabulary/board.ts'
import type { CaseShown } from '../case-shown.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'
import { writeMoment } from './time.ts'

const marks = { todo: '☐', doing: '◔', done: '☑' } as const

/** Who does what next; whoever has the case may change it. Its buttons belong to the form of the answer, so that a typed text travels with them. */
export function boardsView(shown: CaseShown): Html | '' {
  const { boards } = shown
  return boards.length === 0 ? '' : html`<div id="board">${boards.map((board) => boardView(board, shown))}</div>`
}

function boardView(board: CaseBoard, shown: CaseShown): Html {
  const { case: of, me } = shown
  const mine = !board.shared && of.status === 'owned' && of.owner?.id === me.id
  const heading = say(board.shared ? 'board.shared' : 'board', { title: board.title })
  const note = board.shared ? 'board.shared_note' : mine ? 'board.told' : 'board.claim_first'
  const done = board.lines.filter(({ state }) => state === 'done').length
  const groups = parties.flatMap((who) => {
    const lines = board.lines.filter((line) => line.who === who)
    return lines.length === 0 ? [] : [{ who, lines }]
  })
  return html`<section class="told board" aria-label="${heading}"><h3>${heading}</h3>
<p>${say('board.of', { done, of: board.lines.length })}. <span class="quiet">${board.shared || mine || of.status === 'waiting' ? say(note) : ''}</span></p>
${groups.map(({ who, lines }) => html`<h4>${say(`board.party.${who}`)}</h4><ul>${lines.map((line) => lineView(board.flow, line, mine, shown))}</ul>`)}</section>`
}

function lineView(flow: string, line: CaseBoardLine, mine: boolean, { case: of, now, book }: CaseShown): Html {
  const { id, words, state, moved } = line
  const by =
    moved === null ? '' : ` · ${say(`board.by.${moved.by}`, { moment: writeMoment(moved.at, now, book.calendar) })}`
  const others = lineStates.filter((one) => one !== state)
  return html`<li class="${state}"><span aria-hidden="true">${marks[state]} </span>${words} <span class="quiet">· ${say(`board.state.${state}`)}${by}</span>
${mine ? html`<div class="moves">${others.map((to) => html`<button form="actions" formaction="/staff/cases/${of.id}/board" name="move" value="${boardChoice(flow, id, to)}" id="move-${flow}-${id}-${to}" aria-label="${say('board.move', { line: words, state: say(`board.state.${to}`) })}">${say(`board.state.${to}`)}</button>`)}</div>` : ''}</li>`
}
