import { doChoice, remindOn, unappointChoice } from '../conversation/choice-id.ts'
import { writeDay } from '../office/calendar.ts'
import { addDays, type CivilDay } from '../office/civil-time.ts'
import { type GoodOn, goodOn } from '../office/validity.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Block, Choice, Outbound, OwnList } from '../vocabulary/outbound.ts'
import { assistant, paragraph } from './assistant.ts'
import type { Line } from './book.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'

/** A paper of the list with what it must be on the day. */
interface Due {
  readonly name: string
  readonly good: GoodOn
}

/** The day of an appointment as long as it is not over; null otherwise. */
export function standingDay(appointment: string | null, { today }: Pick<Pen, 'today'>): CivilDay | null {
  return appointment !== null && appointment >= today ? appointment : null
}

/** The day of the appointment as a line of its own. */
export function sayDay(day: CivilDay, pen: Pen): string {
  return pen.say('appointment.title', { day: written(day, pen, true) })
}

/**
 * Which papers must be made after which day, or still run on that day, to be good at the appointment: first what takes time, then what can be
 * got now, then what has to wait. `missing`: the first line that is not ticked. What no source tells of is not guessed.
 */
export function appointmentBlocks(day: CivilDay, lines: readonly Line[], missing: string | null, pen: Pen): Block[] {
  const papers = dueOn(day, lines)
  const running = papers.flatMap(({ name, good }) =>
    'until' in good ? [pen.say('appointment.in_force', { paper: name, until: written(good.until, pen) })] : [],
  )
  const made = papers.flatMap(({ name, good }) => ('from' in good ? [{ name, from: good.from }] : []))
  const line = (key: 'appointment.now_line' | 'appointment.later_line', later: boolean) =>
    made
      .filter(({ from }) => from > pen.today === later)
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map(({ name, from }) => pen.say(key, { paper: name, from: written(from, pen) }))
  const known = [
    ...list('appointment.first', running, pen),
    ...list('appointment.now', line('appointment.now_line', false), pen),
    ...list('appointment.later', line('appointment.later_line', true), pen),
  ]
  return [
    { kind: 'title', text: sayDay(day, pen) },
    ...known,
    ...(missing === null ? [] : [paragraph(pen.say('appointment.next', { line: missing }))]),
    paragraph(pen.say(known.length === 0 ? 'appointment.none_known' : 'appointment.others')),
  ]
}

/** The part of a list to keep that tells the day, and of each paper from when or until when it must be; each a box to tick. */
export function appointmentPart(day: CivilDay, lines: readonly Line[], pen: Pen): OwnList['parts'][number] {
  const papers = dueOn(day, lines).map(({ name, good }) =>
    'until' in good
      ? pen.say('appointment.list_until', { paper: name, until: written(good.until, pen) })
      : pen.say('appointment.list_from', { paper: name, from: written(good.from, pen) }),
  )
  const rest = pen.say(papers.length === 0 ? 'appointment.list_none' : 'appointment.list_others')
  return { field: 'requirements', heading: sayDay(day, pen), items: [...papers, rest], done: [] }
}

/** What can be done next: be reminded some days before, change the day, say that there is no appointment. */
export function appointmentChoices(flow: string, day: CivilDay, pen: Pen): Choice[] {
  const before = [3, 1].map((days) => addDays(day, -days)).find((one) => one > pen.today)
  const ids = [...(before === undefined ? [] : [remindOn(before)]), doChoice('tick', flow), doChoice('keep', flow)]
  return choicesOf([...ids, unappointChoice(flow)], pen.language, pen.book, pen.say)
}

/** Asks on which day the appointment is; kindly again when the day told is over. */
export function askAppointment({ flow, past }: Extract<Effect, { type: 'ask_appointment' }>, pen: Pen): Outbound {
  const over = past === null ? [] : [paragraph(pen.say('appointment.past', { day: written(past, pen) }))]
  return assistant(
    [...over, paragraph(pen.say('appointment.ask'))],
    choicesOf([unappointChoice(flow), 'person', 'menu'], pen.language, pen.book, pen.say),
  )
}

function list(
  heading: 'appointment.first' | 'appointment.now' | 'appointment.later',
  items: string[],
  pen: Pen,
): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', heading: pen.say(heading), items, style: 'plain' }]
}

/** The papers with a known validity, each once: as the strictest of what is said of it. */
function dueOn(day: CivilDay, lines: readonly Line[]): readonly Due[] {
  const due = lines.flatMap(({ papers = [] }) => papers.map(({ name, rule }) => ({ name, good: goodOn(rule, day) })))
  const latest = due.toSorted((a, b) => limitOf(b).localeCompare(limitOf(a)))
  const names = [...new Set(due.map(({ name }) => name))]
  return names.flatMap((name) => latest.find((one) => one.name === name) ?? [])
}

function limitOf({ good }: Due): CivilDay {
  return 'from' in good ? good.from : good.until
}

function written(day: CivilDay, { language }: Pen, weekday = false): string {
  return writeDay(day, language, { weekday, year: true })
}
