import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { Opening } from '../../../core/office/calendar.ts'
import { addDays, isCivilDay } from '../../../core/office/civil-time.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'
import { runsOf } from '../../../core/office/write-hours.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
/** Stretches a day has room for in the form: a morning and an afternoon. */
const stretches = 2
/** Empty lines for closed days to come. */
const roomForClosed = 3
const mexico = 'mexico'

/** The form of an office's hours: each weekday's stretches, whether it keeps Mexico's rest days, the days it is closed besides. */
export function hoursFields({ hours, holidays, closed_days }: OfficeItems['hours']): readonly DeskField[] {
  const ranges = runsOf(closed_days.toSorted(), (a, b) => addDays(a, 1) === b)
  const lines = Array.from({ length: ranges.length + roomForClosed }, (_, i) => ranges[i] ?? { first: '', last: '' })
  return [
    ...weekdays.flatMap((day) => dayFields(day, hours.openings)),
    { name: 'rest_days', label: 'rest_days', kind: 'check', value: holidays.includes(mexico) ? 'on' : '' },
    ...lines.flatMap(({ first, last }, i): readonly DeskField[] => [
      { name: `closed.${i}.from`, label: 'closed_from', kind: 'day', value: first, group: 'closed' },
      { name: `closed.${i}.to`, label: 'closed_to', kind: 'day', value: first === last ? '' : last, group: 'closed' },
    ]),
    { name: 'confirmed', label: 'confirmed', kind: 'check', value: hours.confirmed ? 'on' : '' },
  ]
}

function dayFields(day: number, openings: readonly Opening[]): readonly DeskField[] {
  const own = openings.filter(({ days }) => days.includes(day)).toSorted((a, b) => a.from.localeCompare(b.from))
  const count = Math.max(stretches, own.length)
  return Array.from({ length: count }, (_, i) => own[i]).flatMap((one, i): readonly DeskField[] => [
    dayField(day, `${i}.from`, i === 0 ? 'opens' : 'opens_again', one?.from),
    dayField(day, `${i}.to`, i === 0 ? 'closes' : 'closes_again', one?.to),
  ])
}

function dayField(day: number, name: string, label: string, value = ''): DeskField {
  return { name: `day_${day}.${name}`, label, kind: 'time', value, group: `day_${day}` }
}

/** Reads the form of an office's hours. What is confirmed is of `today`. */
export function readHours(
  { holidays, hours }: OfficeItems['hours'],
  form: DeskForm,
  today: string,
  problems: DeskProblem[],
): OfficeItems['hours'] {
  const openings = joined(weekdays.flatMap((day) => stretchesIn(day, form, problems)))
  const confirmed = form.confirmed !== undefined
  if (confirmed && openings.length === 0) problems.push({ field: 'day_1.0.from', code: 'no_hours', facts: {} })
  const others = holidays.filter((name) => name !== mexico)
  const { as_of: _, ...before } = hours
  return {
    hours: { ...before, confirmed, openings, ...(confirmed ? { as_of: today } : {}) },
    holidays: form.rest_days === undefined ? others : [mexico, ...others],
    closed_days: closedIn(form, problems),
  }
}

interface Stretch {
  readonly day: number
  readonly from: string
  readonly to: string
}

function stretchesIn(day: number, form: DeskForm, problems: DeskProblem[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const i of indexes(form, `day_${day}`)) {
    const at = `day_${day}.${i}`
    const [from, to] = [(form[`${at}.from`] ?? '').trim(), (form[`${at}.to`] ?? '').trim()]
    if (from === '' && to === '') continue
    for (const [name, time] of Object.entries({ from, to }))
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
        problems.push({ field: `${at}.${name}`, code: time === '' ? 'missing' : 'time', facts: {} })
    if (from !== '' && to !== '' && to <= from) problems.push({ field: `${at}.to`, code: 'time_order', facts: {} })
    if (found.some((other) => from < other.to && other.from < to))
      problems.push({ field: `${at}.from`, code: 'time_twice', facts: {} })
    found.push({ day, from, to })
  }
  return found.toSorted((a, b) => a.from.localeCompare(b.from))
}

/** Days that open at the same times as one opening, in the order of the week. */
function joined(all: readonly Stretch[]): readonly Opening[] {
  const same = Map.groupBy(all, ({ from, to }) => `${from} ${to}`)
  return [...same.values()].flatMap((those) => {
    const [one] = those
    return one === undefined ? [] : [{ days: those.map(({ day }) => day), from: one.from, to: one.to }]
  })
}

/** Longest a closure may last in days: a slip of the year would close the office for good. */
const longestClosure = 92

function closedIn(form: DeskForm, problems: DeskProblem[]): readonly string[] {
  const days = indexes(form, 'closed').flatMap((i) => {
    const [from, until] = [(form[`closed.${i}.from`] ?? '').trim(), (form[`closed.${i}.to`] ?? '').trim()]
    if (from === '' && until === '') return []
    const to = until === '' ? from : until
    const wrong = [...(isCivilDay(from) ? [] : ['from']), ...(isCivilDay(to) ? [] : ['to'])]
    for (const name of wrong) problems.push({ field: `closed.${i}.${name}`, code: 'day', facts: {} })
    if (wrong.length > 0) return []
    const whole = daysFrom(from, to)
    if (to < from || whole.length > longestClosure)
      problems.push({ field: `closed.${i}.to`, code: 'day_order', facts: { most: String(longestClosure) } })
    return whole
  })
  return [...new Set(days)].toSorted()
}

function daysFrom(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length <= longestClosure; day = addDays(day, 1)) days.push(day)
  return days
}

/** The numbers that stand after a name in a form: `closed.0.from` → 0. */
function indexes(form: DeskForm, name: string): readonly number[] {
  const found = Object.keys(form).flatMap((key) => {
    const [first, index] = key.split('.')
    return first === name && /^\d{1,3}$/.test(index ?? '') ? [Number(index)] : []
  })
  return [...new Set(found)].toSorted((a, b) => a - b)
}
