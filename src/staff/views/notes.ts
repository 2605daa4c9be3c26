import { html } from 'hono/html'
import { noteLimit } from '../../core/cases/rules.ts'
import { type CaseNote, isOpen } from '../../core/vocabulary/case.ts'
import type { CaseShown } from '../case-shown.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'
import { writeMoment } from './time.ts'

/** What colleagues left for each other, and the box for another note. */
export function notesView(shown: CaseShown): Html {
  const { case: of } = shown
  const notes = of.notes ?? []
  return html`<details id="notes" class="notes" data-region data-state="${isOpen(of) ? 'open' : 'ended'}"${notes.length > 0 ? html` open` : ''}>
<summary>${say('notes')}</summary>
<ol id="note-list" data-region>${notes.length === 0 ? html`<li class="quiet">${say('notes.none')}</li>` : notes.map((note) => noteView(note, shown))}</ol>
${isOpen(of) ? html`<form method="post" action="/staff/cases/${of.id}/note"><label for="note">${say('notes.write')}</label><textarea id="note" name="note" rows="2" maxlength="${noteLimit}" aria-describedby="note-hint" required></textarea><span class="hint" id="note-hint">${say('mentions.hint')}</span><button>${say('notes.add')}</button></form>` : ''}</details>`
}

function noteView({ at, by, text, passed }: CaseNote, { now, book }: CaseShown): Html {
  const to =
    passed === undefined
      ? null
      : 'to' in passed
        ? passed.to
        : (book.office.areas.find(({ id }) => id === passed.area)?.name ?? passed.area)
  return html`<li><p><b>${to === null ? by : to === by ? say('event.taken_over', { name: by }) : say('notes.passed', { by, to })}</b> <span class="quiet">${writeMoment(at, now, book.calendar)}</span></p>${text === '' ? '' : html`<p class="words" dir="auto">${text}</p>`}</li>`
}
