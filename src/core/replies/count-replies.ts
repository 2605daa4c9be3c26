import { guideChoice, remindOn } from '../conversation/choice-id.ts'
import type { Values } from '../conversation/table.ts'
import { deadlineOf } from '../conversation/term.ts'
import { writeDay } from '../office/calendar.ts'
import { addDays, type CivilDay, weekdayOf } from '../office/civil-time.ts'
import { type Count, countOf, isWorkingDay, type ListedDay, type WorkingCalendar } from '../office/working-days.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Deadline, Guide } from '../vocabulary/guide.ts'
import type { Block, Choice, Outbound, OwnList } from '../vocabulary/outbound.ts'
import { citationsIn } from './book.ts'
import { textsOf } from './guide-replies.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'

type SayCount = Extract<Effect, { type: 'say_count' }>

/** A term day by day: the rule with its source, from when, which days count and which do not and why, and how it stands today. */
export function sayCount({ flow, term: name, from, rough }: SayCount, pen: Pen): Outbound | null {
  const term = textsOf(flow, pen).guide?.terms[name]
  if (term === undefined) return null
  const { days, first, authority, fact } = term
  const count = countOf({ from, days, first }, pen.today, pen.book.workingDays(authority ?? null))
  const rule = pen.book.line(fact, pen.language, pen.today)
  const lines = rule === null ? [] : [rule]
  const source = lines.length === 0 ? '' : pen.book.sourceOf(lines, pen.language)
  const start = pen.say(`count.${first}`, { day: day(from, pen, true) })
  return {
    speaker: { kind: 'assistant' },
    blocks: [
      { kind: 'title', text: pen.say('count.title', { days }) },
      ...lines.map(({ text }): Block => ({ kind: 'text', text })),
      { kind: 'text', text: rough ? `${start} ${pen.say('count.rough')}` : start },
      { kind: 'list', heading: pen.say('count.days'), items: listed(count.listed, pen), style: 'plain' },
      { kind: 'text', text: standing(count, pen) },
      ...(source === '' ? [] : [{ kind: 'source', text: source } as const]),
    ],
    choices: [
      { id: guideChoice(flow), label: pen.say('choice.guide') },
      ...choicesOf(['person', 'menu'], pen.language, pen.book, pen.say),
    ],
    citations: citationsIn(lines),
  }
}

function standing({ used, left, over, last }: Count, pen: Pen): string {
  const until = day(last, pen, true)
  return over ? pen.say('count.over', { last: until }) : pen.say('count.stands', { used, left, last: until })
}

/** One line for days of one week that stand together and count, or do not, for one reason. */
function listed(days: readonly ListedDay[], pen: Pen): string[] {
  const runs: ListedDay[][] = []
  for (const one of days) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (before !== undefined && together(before, one)) run?.push(one)
    else runs.push([one])
  }
  return runs.map((run) => lineOf(run, pen))
}

function together(before: ListedDay, one: ListedDay): boolean {
  return before.kind === one.kind && before.name?.es === one.name?.es && weekdayOf(before.day) < weekdayOf(one.day)
}

function lineOf(run: readonly ListedDay[], pen: Pen): string {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return ''
  const from = day(first.day, pen)
  const when = first === last ? from : pen.say('range', { from, to: day(last.day, pen) })
  const numbers = run.flatMap(({ number }) => number ?? []).join(', ')
  const why = first.name?.[pen.language] ?? ''
  switch (first.kind) {
    case 'working':
      return pen.say('count.working', { when, numbers })
    case 'closed':
      return pen.say('count.closed', { when, numbers, why })
    case 'weekend':
      return pen.say('count.weekend', { when })
    case 'holiday':
    case 'suspended':
      return pen.say('count.off', { when, why })
  }
}

function day(date: string, { language }: Pen, year = false): string {
  return writeDay(date, language, { weekday: true, year })
}

/** So many working days before the last day a reminder is offered: the first that is still to come. */
const remindBefore = [5, 2, 1]

/** The term that runs for a result: its last day is today or still to come; null where none does. */
export function standingDeadline(
  guide: Guide,
  route: string,
  values: Values,
  { today }: Pick<Pen, 'today'>,
): Deadline | null {
  const deadline = deadlineOf(guide, route, values)
  return deadline !== null && deadline.day >= today ? deadline : null
}

/** The part of a list to keep that tells the last day and how it was counted. */
export function deadlinePart({ day, counted }: Deadline, pen: Pen): OwnList['parts'][number] {
  const from = writeDay(counted.from, pen.language, { year: true })
  return {
    field: 'duration',
    heading: pen.say('deadline.title', { day: writeDay(day, pen.language, { weekday: true, year: true }) }),
    items: [pen.say('deadline.counted', { days: counted.days, from })],
    done: null,
  }
}

/** To be reminded some working days before the last day, as the authority counts them; none where that is today or over. */
export function remindChoice({ day, counted }: Deadline, pen: Pen): Choice[] {
  const calendar = pen.book.workingDays(counted.authority)
  for (const days of remindBefore) {
    const on = workingDaysBefore(day, days, calendar)
    if (on <= pen.today) continue
    const label = pen.say('choice.remind_before', { day: writeDay(on, pen.language), days })
    return [{ id: remindOn(on), label }]
  }
  return []
}

/** The day so many working days before another; that one itself is not counted. */
function workingDaysBefore(day: CivilDay, days: number, calendar: WorkingCalendar): CivilDay {
  let before = day
  for (let left = days; left > 0; ) {
    before = addDays(before, -1)
    if (isWorkingDay(before, calendar)) left -= 1
  }
  return before
}
