import { html } from 'hono/html'
import { isSnoozed, stageOf } from '../../core/cases/stage.ts'
import { today } from '../../core/office/calendar.ts'
import { addDays } from '../../core/office/civil-time.ts'
import { workingDaysBetween } from '../../core/office/working-days.ts'
import { type Case, isOpen } from '../../core/vocabulary/case.ts'
import type { CaseDeadline, CaseEventType } from '../../core/vocabulary/case-care.ts'
import type { CaseShown } from '../case-shown.ts'
import { problemsView } from '../views/fields.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import { buttons, type CarePart, choices, dayText, kept, line } from './fields.ts'
import { tasksView } from './tasks.ts'
import { interpreterPart, originPart, protectPart } from './where.ts'

const changes: readonly CaseEventType[] = [
  'staged',
  'prioritized',
  'deadline',
  'tasked',
  'task_done',
  'task_reopened',
  'snoozed',
  'woken',
  'interpreter',
  'protected',
  'unprotected',
  'origin',
  'merged',
]

/** What is kept of a case and may be changed: what it waits for, tasks, deadline … A form half filled is left alone while nothing of this changes. */
export function careView(shown: CaseShown): Html {
  const { case: of, events, refusedCare } = shown
  const changed = events.filter(({ type }) => changes.includes(type)).length
  const state = `${of.status}:${of.owner?.id ?? ''}:${stageOf(of)}:${changed}`
  const ended = of.ending === undefined ? '' : html`<p>${say('care.ended', { how: endingOf(of.ending) })}</p>`
  return html`<section id="care" class="told care" data-region data-state="${state}" aria-labelledby="care-title"><h3 id="care-title">${say('care')}</h3>
${problemsView(refusedCare === null ? [] : [refusedCare.problem])}${ended}
${tasksView(shown)}
${parts(shown).map((part) => partView(part, shown))}</section>`
}

function endingOf({ how, outcome }: NonNullable<Case['ending']>): string {
  const parts = [
    how === null ? null : say(`care.ending.${how}`),
    outcome === null ? null : say(`care.outcome.${outcome}`),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function parts(shown: CaseShown): readonly CarePart[] {
  return [
    stagePart(shown),
    deadlinePart(shown),
    priorityPart(shown),
    snoozePart(shown),
    interpreterPart(shown),
    originPart(shown),
    protectPart(shown),
  ]
}

function partView({ name, label, value, form }: CarePart, { case: of, refusedCare }: CaseShown): Html {
  const line = html`<b>${label}:</b> ${value}`
  if (!isOpen(of)) return html`<p class="care-line">${line}</p>`
  const isOpenNow = refusedCare?.form.act === name
  return html`<details class="care-part" id="care-${name}"${isOpenNow ? html` open` : ''}><summary>${line}</summary>
<form method="post" action="/staff/cases/${of.id}/care">${form}</form></details>`
}

function stagePart(shown: CaseShown): CarePart {
  const stage = stageOf(shown.case)
  const all = (['waiting_us', 'waiting_person', 'waiting_other'] as const).map(
    (s) => [s, say(`care.stage.${s}`)] as const,
  )
  return {
    name: 'stage',
    label: say('care.stage'),
    value: say(`care.stage.${stage}`),
    form: html`${choices('stage', say('care.stage.choose'), all, stage)}<p class="hint">${say('care.stage.hint')}</p>${buttons('stage', say('care.save'))}`,
  }
}

function priorityPart(shown: CaseShown): CarePart {
  const { level, reason } = shown.case.priority ?? { level: 'normal', reason: '' }
  const all = (['high', 'normal', 'low'] as const).map((l) => [l, say(`care.priority.${l}`)] as const)
  return {
    name: 'priority',
    label: say('care.priority'),
    value: reason === '' ? say(`care.priority.${level}`) : `${say(`care.priority.${level}`)} · ${reason}`,
    form: html`${choices('level', say('care.priority.level'), all, kept(shown, 'priority', 'level', level))}
${line('reason', 'care-priority-reason', say('care.priority.reason'), kept(shown, 'priority', 'reason', reason))}${buttons('priority', say('care.save'))}`,
  }
}

function deadlinePart(shown: CaseShown): CarePart {
  const { deadline } = shown.case
  const at = (field: string, stands: string) => kept(shown, 'deadline', field, stands)
  return {
    name: 'deadline',
    label: say('care.deadline'),
    value: deadline === undefined ? say('care.deadline.none') : deadlineText(deadline, shown),
    form: html`${line('reason', 'care-deadline-reason', say('care.deadline.reason'), at('reason', deadline?.reason ?? ''))}
${line('day', 'care-deadline-day', say('care.deadline.day'), at('day', deadline?.counted ? '' : (deadline?.day ?? '')), 'date')}
<p class="hint">${say('care.deadline.or')}</p>
${line('days', 'care-deadline-days', say('care.deadline.days'), at('days', deadline?.counted ? String(deadline.counted.days) : ''), 'number')}
${line('from', 'care-deadline-from', say('care.deadline.from'), at('from', deadline?.counted?.from ?? today(shown.book.calendar, shown.now)), 'date')}
${buttons('deadline', say('care.save'), deadline === undefined ? null : ['deadline_clear', say('care.deadline.clear')])}`,
  }
}

function deadlineText({ day, reason, counted }: CaseDeadline, { book, now }: CaseShown): string {
  const written = dayText(day)
  const here = today(book.calendar, now)
  const left =
    day < here
      ? say('care.deadline.over', { day: written })
      : day === here
        ? say('care.deadline.today', { day: written })
        : say('care.deadline.left', { day: written, days: workingDaysBetween(here, day, book.workingDays(null)) })
  const how =
    counted === undefined || counted === null
      ? ''
      : ` (${say('care.deadline.counted', { days: counted.days, from: dayText(counted.from) })})`
  return `${reason} · ${left}${how}`
}

function snoozePart(shown: CaseShown): CarePart {
  const { case: of, now, book } = shown
  const until = isSnoozed(of, now) ? of.snoozedUntil : undefined
  const tomorrow = addDays(today(book.calendar, now), 1)
  return {
    name: 'snooze',
    label: say('care.snooze'),
    value:
      until === undefined
        ? say('care.snooze.no')
        : say('care.snooze.until', { day: dayText(today(book.calendar, until)) }),
    form: html`<p class="field"><label for="care-snooze-day">${say('care.snooze.day')}</label><input id="care-snooze-day" name="day" type="date" min="${tomorrow}" value="${kept(shown, 'snooze', 'day', '')}"></p><p class="hint">${say('care.snooze.hint')}</p>
${buttons('snooze', say('care.snooze.do'), until === undefined ? null : ['wake', say('care.snooze.wake')])}`,
  }
}
