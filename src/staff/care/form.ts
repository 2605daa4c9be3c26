import type { CareAct } from '../../core/cases/care.ts'
import type { Atlas } from '../../core/conversation/atlas.ts'
import { type Calendar, today } from '../../core/office/calendar.ts'
import { addDays, type CivilDay, isCivilDay } from '../../core/office/civil-time.ts'
import { listDays, type WorkingCalendar } from '../../core/office/working-days.ts'
import { openingFrom } from '../../core/office/working-time.ts'
import type { CaseDeadline, CaseLevel, CaseStage } from '../../core/vocabulary/case-care.ts'
import { type PlaceId, placeKept } from '../../core/vocabulary/place.ts'
import type { StaffMember } from '../../core/vocabulary/role.ts'
import type { Form } from '../schema.ts'

/** What a form of the case's care is read with. */
export interface CareSetting {
  readonly atlas: Atlas
  /** The state the office serves. */
  readonly home: PlaceId
  readonly calendar: Calendar
  readonly working: WorkingCalendar
  /** Who may be named: the accounts that are open. */
  readonly colleagues: readonly StaffMember[]
  readonly me: StaffMember
  readonly now: number
}

/** A field of the form that must be mended; the console has words for each as `refused.…`. */
export type CareProblem = 'snooze:day' | 'deadline:day' | 'deadline:days' | 'origin:place' | 'care:unknown'

const stages: readonly string[] = ['waiting_us', 'waiting_person', 'waiting_other'] satisfies readonly CaseStage[]
const levels: readonly string[] = ['high', 'normal', 'low'] satisfies readonly CaseLevel[]
/** Longest term in working days, and how far ahead a case is put off at most, in days. */
const longestTerm = 365
const farthest = 366

/** What a form asks for, or what must be mended. `act` names it; the rest of the fields are its own. */
export function readCare(form: Form, setting: CareSetting): CareAct | CareProblem {
  const words = (name: string) => (form[name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  switch (form.act) {
    case 'stage':
      return stages.includes(form.stage ?? '')
        ? { type: 'stage', stage: form.stage as Exclude<CaseStage, 'new'> }
        : 'care:unknown'
    case 'priority':
      return levels.includes(form.level ?? '')
        ? { type: 'priority', priority: { level: form.level as CaseLevel, reason: words('reason') } }
        : 'care:unknown'
    case 'deadline':
      return deadlineOf(form, words('reason'), setting)
    case 'deadline_clear':
      return { type: 'deadline', deadline: null }
    case 'task':
      return { type: 'task', text: words('text'), who: whoIn(form, setting), by: dayIn(form.by) }
    case 'task_done':
    case 'task_undo':
      return { type: 'task_done', task: form.task ?? '', done: form.act === 'task_done' }
    case 'snooze':
      return snoozeOf(form, setting)
    case 'wake':
      return { type: 'snooze', until: null }
    default:
      return readWhere(form, words, setting)
  }
}

function readWhere(form: Form, words: (name: string) => string, setting: CareSetting): CareAct | CareProblem {
  switch (form.act) {
    case 'interpreter': {
      const interpreter = { language: words('language'), day: dayIn(form.day), place: words('place') }
      return { type: 'interpreter', interpreter }
    }
    case 'interpreter_clear':
      return { type: 'interpreter', interpreter: null }
    case 'origin': {
      const [place] = setting.atlas.hear(words('place'), 'place')?.places ?? []
      return place === undefined ? 'origin:place' : { type: 'origin', origin: placeKept(place, setting.home) }
    }
    case 'origin_clear':
      return { type: 'origin', origin: null }
    case 'protect':
      // Whoever protects a case is not shut out of it.
      return {
        type: 'protect',
        staff: setting.colleagues.filter(({ id }) => id === setting.me.id || form[`open-${id}`] !== undefined),
      }
    case 'protect_clear':
      return { type: 'protect', staff: null }
    default:
      return 'care:unknown'
  }
}

/** A day written in the form, or a count of working days, from today where no other day is said: where no source says otherwise the first day counts, so nobody is late by our count. */
function deadlineOf({ day = '', days = '', from: begins = '' }: Form, reason: string, setting: CareSetting) {
  const { working, calendar, now } = setting
  if (day !== '') return deadline({ day, reason })
  if (days === '') return 'deadline:day'
  const from = begins === '' ? today(calendar, now) : begins
  const count = Number(days)
  if (!Number.isInteger(count) || count < 1 || count > longestTerm || !isCivilDay(from)) return 'deadline:days'
  const last = listDays({ from, days: count, first: 'same_day' }, working).at(-1)?.day ?? from
  return deadline({ day: last, reason, counted: { from, days: count, authority: null } })
}

function deadline(of: CaseDeadline): CareAct {
  return { type: 'deadline', deadline: of }
}

function snoozeOf({ day = '' }: Form, { calendar, now }: CareSetting): CareAct | CareProblem {
  const first = addDays(today(calendar, now), 1)
  if (!isCivilDay(day) || day < first || day > addDays(first, farthest)) return 'snooze:day'
  const until = openingFrom(day, calendar)
  return until === null ? 'snooze:day' : { type: 'snooze', until }
}

function whoIn({ who = '' }: Form, { colleagues }: CareSetting): string | null {
  return colleagues.some(({ id }) => id === who) ? who : null
}

/** A day as the form has it; one that is none stays, to be refused with its own words. */
function dayIn(value = ''): CivilDay | null {
  return value === '' ? null : value
}
