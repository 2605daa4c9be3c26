import { type CaseActor, mayOpen } from '../../core/cases/protection.ts'
import { officeTurnSince, waitsSince } from '../../core/cases/waiting.ts'
import { today } from '../../core/office/calendar.ts'
import { addDays, momentOf } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { CaseDeadline, CaseTask } from '../../core/vocabulary/case-care.ts'
import type { StaffAccount, Store } from '../../store/store.ts'
import { actorOf } from '../actor.ts'
import { type Mention, mentionsOf } from '../mentions/mentions.ts'
import type { Entry } from '../registers/entry.ts'
import { entriesOf } from '../registers/keep.ts'
import { mayLook, maySee } from '../registers/sight.ts'

/** Deadlines are told this many days ahead. */
const ahead = 7
/** Cases looked through at once, and how often: a task of mine may stand in anybody's. */
const lookedAt = 200
const looks = 5
const mostAppointments = 200

/** What one of the office has before them today. Each list: what is most pressing first. */
export interface Today {
  /** Of my cases, those in which it is the office's turn; longest waiting first. */
  readonly waiting: readonly Case[]
  /** Of my cases, what is over, due today or within a week; soonest first. */
  readonly deadlines: readonly { readonly case: Case; readonly deadline: CaseDeadline }[]
  /** Mine, in whosever case, or of my own cases and nobody's by name; soonest first, those without a day last. */
  readonly tasks: readonly { readonly case: Case; readonly task: CaseTask }[]
  /** Booked for today and tomorrow, of my cases or my area, of all where I have none; by their hour. */
  readonly appointments: readonly Entry[]
  readonly mentions: readonly Mention[]
}

/** What it is read with. */
export interface TodayDeps {
  readonly store: Store
  readonly book: Book
  readonly me: StaffAccount
  readonly now: number
}

/** Reads it. A protected case its reader may not open tells nothing here. */
export async function readToday(deps: TodayDeps): Promise<Today> {
  const { store, me } = deps
  const who = actorOf(me)
  const [open, appointments, mentions] = await Promise.all([
    openCases(deps, who),
    appointmentsOf(deps),
    mentionsOf(store, who),
  ])
  const mine = open.filter(({ status, owner }) => status === 'owned' && owner?.id === me.id)
  const own = new Set(mine.map(({ id }) => id))
  return {
    waiting: waitingIn(mine, deps.now),
    deadlines: deadlinesIn(mine, deps),
    tasks: tasksIn(open, me),
    appointments: appointments.filter(
      ({ caseId, values }) => own.has(caseId ?? '') || me.area === null || values.area === me.area,
    ),
    mentions,
  }
}

async function openCases({ store }: TodayDeps, who: CaseActor): Promise<readonly Case[]> {
  const found: Case[] = []
  for (let look = 0; look < looks; look++) {
    const after = found.at(-1)?.id
    const page = await store.cases({
      statuses: ['owned', 'waiting'],
      limit: lookedAt,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page)
    if (page.length < lookedAt) break
  }
  return found.filter((of) => mayOpen(of, who))
}

function waitingIn(mine: readonly Case[], now: number): readonly Case[] {
  const awake = mine.filter(({ snoozedUntil }) => snoozedUntil === undefined || snoozedUntil <= now)
  return awake
    .filter((of) => officeTurnSince(of) !== null)
    .toSorted((a, b) => Number(a.urgent === null) - Number(b.urgent === null) || waitsSince(a) - waitsSince(b))
}

function deadlinesIn(mine: readonly Case[], { book, now }: TodayDeps): Today['deadlines'] {
  const until = addDays(today(book.calendar, now), ahead)
  return mine
    .flatMap((of) =>
      of.deadline === undefined || of.deadline.day > until ? [] : [{ case: of, deadline: of.deadline }],
    )
    .toSorted((a, b) => a.deadline.day.localeCompare(b.deadline.day))
}

function tasksIn(open: readonly Case[], me: StaffAccount): Today['tasks'] {
  return open
    .flatMap((of) => (of.tasks ?? []).map((task) => ({ case: of, task })))
    .filter(({ case: of, task }) => task.doneAt === null && (task.who ?? of.owner?.id) === me.id)
    .toSorted((a, b) => (a.task.by ?? '9999').localeCompare(b.task.by ?? '9999'))
}

async function appointmentsOf({ store, book, me, now }: TodayDeps): Promise<readonly Entry[]> {
  if (!mayLook(me)) return []
  const { timeZone } = book.calendar
  const day = today(book.calendar, now)
  const from = momentOf(day, '00:00', timeZone)
  const until = momentOf(addDays(day, 2), '00:00', timeZone)
  const entries = await entriesOf(store, 'agenda', { from, until, limit: mostAppointments })
  return entries.filter(
    (entry) => entry.removed === null && entry.values.appointment === 'booked' && maySee(entry, me, book.office),
  )
}
