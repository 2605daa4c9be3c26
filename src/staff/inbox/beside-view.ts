import { html } from 'hono/html'
import type { CaseShown } from '../case-shown.ts'
import type { Html } from '../views/layout.ts'
import { narrowRowView } from '../views/row.ts'
import { say } from '../words.ts'
import { addressOfList } from './came-from.ts'
import { isUnread } from './seen.ts'
import type { Wanted } from './wanted.ts'

/** Beside a case: one's own cases, then the list one came from, each under its name. */
export function besideView({ beside, case: current, me, book, now }: CaseShown): Html {
  const { mine, cases, wanted, words, seen } = beside
  const row = { me, book, now, words, isUnread: (of: CaseShown['case']) => isUnread(of, seen) }
  const rows = (list: typeof cases) => list.map((of) => narrowRowView(of, row, of.id === current.id))
  return html`<aside class="queue" aria-label="${say('beside')}"><ol class="rows" id="rows" data-region data-items>
${mine.length === 0 ? '' : html`<li class="of" id="rows-mine"><a href="/staff?tab=mine">${say('tab.mine')}</a> ${mine.length}</li>${rows(mine)}`}
<li class="of" id="rows-list"><a href="${addressOfList(wanted)}">${nameOfList(wanted)}</a> ${cases.length}</li>${rows(cases)}</ol></aside>`
}

/** A list by its name: its tab, or the words that were searched. */
function nameOfList({ tab, words, by }: Wanted): string {
  if (words !== '') return say('inbox.found', { words })
  const name = tab === 'snoozed' ? say('inbox.tab.snoozed') : say(`tab.${tab}`)
  return Object.keys(by).length === 0 ? name : say('beside.filtered', { list: name })
}
