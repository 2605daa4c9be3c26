import { remindChoices } from '../../core/conversation/choice-id.ts'
import { writeDay } from '../../core/office/calendar.ts'
import { addDays, type CivilDay, civilTime } from '../../core/office/civil-time.ts'
import { daytimeOn } from '../../core/office/daytime.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import { timerKinds } from '../../core/vocabulary/timer.ts'
import type { Timer } from '../../store/store.ts'
import { lookAsked } from './asked-board.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'

/** Days somebody may wait to be reminded on; more would be no help but a burden. */
const mostReminders = 5
/** The farthest day, counted from today. */
const farthest = 366
/** So many go unanswered, and no more is written: the last says so. */
const mostUnanswered = 3

const days = [...remindChoices.inDays, 'menu']

/** Sets a reminder, or says why not, or asks for the day. One a day: another for the same day takes its place. */
export function remind(when: CivilDay | number | null, work: ErrandWork): Outcome {
  const { received, deps, language, zones, now } = work
  if (when === null) return said('remind.when', days)
  const today = dayOf(now, zones)
  const day = typeof when === 'number' ? addDays(today, when) : when
  if (day <= today) return said('remind.soonest', days)
  if (day > addDays(today, farthest)) return said('remind.farthest', days)
  const reminders = received.timers.filter(({ kind }) => kind === 'reminder')
  const same = reminders.find(({ dueAt }) => dayOf(dueAt, zones) === day)
  if (same === undefined && reminders.length >= mostReminders)
    return said('remind.many', ['unremind', 'menu'], { count: reminders.length, days: writeDays(reminders, work) })
  const timer: Timer = { id: same?.id ?? deps.newId(), kind: 'reminder', dueAt: momentOn(day, work) }
  const key = deps.capabilities(received.door.channel).fetched ? 'remind.set_page' : 'remind.set'
  return {
    ...said(key, ['reminders', 'menu'], { day: writeDay(day, language, { weekday: true }) }),
    timers: [timer],
  }
}

/** Tells the days on which the person will be written to. */
export function listReminders(work: ErrandWork): Outcome {
  const timers = ownTimers(work.received.timers)
  return timers.length === 0
    ? said('remind.list_none', ['remind', 'menu'])
    : said('remind.list', ['unremind', 'menu'], { days: writeDays(timers, work) })
}

/** Ends every timer of the person. */
export function endReminders(): Outcome {
  return { ...said('remind.ended', ['menu']), cancelTimers: timerKinds }
}

/**
 * A timer rang: neutral words that tell nothing of the matter to who else looks at the screen. A daily one is set again. The third
 * without an answer says that it is the last; what would have come after is ended.
 */
export function ring({ kind, flow, unanswered }: Extract<Effect, { type: 'ring' }>, work: ErrandWork): Outcome {
  const asks = kind === 'check-in' ? lookAsked(flow, work) : null
  if (kind === 'appointment') return said('remind.appointment', ['reopen'])
  // Nothing is left to ask about: it ends by itself.
  if (asks === 'nothing') return { effects: [] }
  const opens = asks ?? 'reopen'
  if (unanswered >= mostUnanswered) return { effects: [], cancelTimers: timerKinds }
  if (unanswered === mostUnanswered - 1) return { ...said('remind.rings_last', [opens]), cancelTimers: timerKinds }
  const again = kind === 'check-in' ? { timers: [setTimer({ kind, flow, in_days: 1 }, work)] } : {}
  return { ...said(asks === null ? 'remind.rings' : 'checkin.rings', [opens, 'unremind']), ...again }
}

/** A flow's timer some days from today, in place of the one of its kind that stands. */
export function setTimer(
  { kind, flow, in_days }: Omit<Extract<Effect, { type: 'set_timer' }>, 'type'>,
  work: ErrandWork,
): Timer {
  const { received, deps, zones, now } = work
  const stands = flow === null ? undefined : received.timers.find((t) => t.kind === kind && t.flow === flow)
  const dueAt = momentOn(addDays(dayOf(now, zones), in_days), work)
  return { id: stands?.id ?? deps.newId(), kind, dueAt, ...(flow === null ? {} : { flow }) }
}

/** Some time after ten in the morning: not everyone at the same minute. */
function momentOn(day: CivilDay, { deps, zones }: ErrandWork): number {
  const minutes = String((deps.random(1)[0] ?? 0) % 60).padStart(2, '0')
  return daytimeOn(day, `10:${minutes}`, zones)
}

function dayOf(at: number, zones: readonly string[]): CivilDay {
  return civilTime(at, zones[0] ?? 'UTC').date
}

/** The timers that write to the person as they asked; what is told of a shared board nobody asked for by day. */
export function ownTimers(timers: readonly Timer[]): readonly Timer[] {
  return timers.filter(({ kind }) => kind !== 'news')
}

/** The days of some timers in the person's language, each once. */
export function writeDays(timers: readonly Timer[], { language, zones }: ErrandWork): string {
  const all = timers.map(({ dueAt }) => writeDay(dayOf(dueAt, zones), language, { weekday: true }))
  return [...new Set(all)].join('; ')
}

function said(
  key: Extract<Effect, { type: 'say' }>['key'],
  choices: readonly string[],
  vars: Readonly<Record<string, string | number>> = {},
): Outcome {
  return { effects: [{ type: 'say', key, choices, vars }] }
}
