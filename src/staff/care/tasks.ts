import { html } from 'hono/html'
import { today } from '../../core/office/calendar.ts'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { CaseTask } from '../../core/vocabulary/case-care.ts'
import type { CaseShown } from '../case-shown.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import { buttons, choices, dayText, kept, line } from './fields.ts'

/** The tasks of a case: what is open first, by its day; the form for another, folded. */
export function tasksView(shown: CaseShown): Html {
  const { case: of, refusedCare } = shown
  const tasks = of.tasks ?? []
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length
  const value = tasks.length === 0 ? say('care.tasks.none') : say('care.tasks.of', { done, of: tasks.length })
  const sorted = tasks.toSorted((a, b) => order(a).localeCompare(order(b)))
  const refused = refusedCare?.form.act === 'task'
  return html`<div class="tasks"><p><b>${say('care.tasks')}:</b> ${value}</p>
${tasks.length === 0 ? '' : html`<ul>${sorted.map((task) => taskView(task, shown))}</ul>`}
${isOpen(of) ? html`<details class="care-part" id="care-task"${refused ? html` open` : ''}><summary>${say('care.task.add')}</summary>${taskForm(shown)}</details>` : ''}</div>`
}

function order({ doneAt, by, id }: CaseTask): string {
  return `${doneAt === null ? 0 : 1} ${by ?? '9999'} ${id.padStart(4, '0')}`
}

function taskView({ id, text, who, by, doneAt }: CaseTask, { case: of, names, now, book }: CaseShown): Html {
  const isDone = doneAt !== null
  const late = !isDone && by !== null && by < today(book.calendar, now)
  const what = [
    who === null ? null : (names.get(who) ?? say('event.nobody')),
    by === null ? null : say(late ? 'care.task.late' : 'care.task.due', { day: dayText(by) }),
  ].filter((part) => part !== null)
  return html`<li${isDone ? html` class="done"` : ''}><form method="post" action="/staff/cases/${of.id}/care"><input type="hidden" name="task" value="${id}">
<p><span aria-hidden="true">${isDone ? '☑' : '☐'} </span><span dir="auto">${text}</span>${what.length === 0 ? '' : html` <span class="${late ? 'late' : 'quiet'}">· ${what.join(' · ')}</span>`}</p>
${isOpen(of) ? html`<button name="act" value="${isDone ? 'task_undo' : 'task_done'}" aria-label="${say(isDone ? 'care.task.undo.name' : 'care.task.done.name', { text })}">${say(isDone ? 'care.task.undo' : 'care.task.done')}</button>` : ''}</form></li>`
}

function taskForm(shown: CaseShown): Html {
  const { case: of, colleagues } = shown
  const people = colleagues.filter(({ disabled }) => !disabled).map(({ id, name }) => [id, name] as const)
  const at = (field: string) => kept(shown, 'task', field, '')
  return html`<form method="post" action="/staff/cases/${of.id}/care"><p class="hint">${say('care.tasks.lead')}</p>
${line('text', 'care-task-text', say('care.task.text'), at('text'))}
${choices('who', say('care.task.who'), [['', say('care.task.who.owner')], ...people], at('who'))}
${line('by', 'care-task-by', say('care.task.by'), at('by'), 'date')}${buttons('task', say('care.task.add'))}</form>`
}
