import { addDays, type CivilDay, civilTime, momentOf } from '../../core/office/civil-time.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Attention } from '../../reports/attention.ts'
import { daysOf, readyAt } from '../../reports/period.ts'
import { type Counting, type Tally, tallyAgain, tallyOf } from '../../reports/tally.ts'
import type { OfficeRecord, Store } from '../../store/store.ts'
import type { AttentionSource } from './attended.ts'

const kind = 'tally'
/** Days read at once: each names all that was open. */
const page = 10

/** What days are counted with. */
export interface DaybookDeps {
  readonly store: Pick<Store, 'record' | 'records' | 'putRecord'>
  readonly attended: AttentionSource
  readonly timeZone: string
  /** How time is counted now, and what was promised when. */
  counting(): Promise<Counting>
}

/** The finished days of the office, each counted once and kept. */
export interface Daybook {
  /** Counts every finished day that is not counted yet; a day is finished at noon of the next. */
  catchUp(now: number): Promise<void>
  /** How far the counting is that is under way in this process, in hundredths of its days; null while none is. */
  progress(): number | null
  /** The tallies of days from `from` until before `until`, in order. What was open stands in the last of each month only: a year of evenings is more than a process holds. */
  between(from: CivilDay, until: CivilDay): Promise<readonly Tally[]>
  /** The first and the last day that was counted; null before the first. */
  span(): Promise<{ readonly first: CivilDay; readonly last: Tally } | null>
  /** Counts these days again, because something was put right since. What was counted of people who erased themselves stays. */
  recount(from: CivilDay, until: CivilDay): Promise<void>
}

/** A daybook in the store's records. */
export function createDaybook({ store, attended, timeZone, counting }: DaybookDeps): Daybook {
  const startOf = (day: CivilDay) => momentOf(day, '00:00', timeZone)
  const dayAt = (at: number) => civilTime(at, timeZone).date
  let progress: number | null = null

  async function put(tally: Tally, expected: number): Promise<boolean> {
    // Nothing in a tally but texts, numbers and lists of them.
    const value = tally as unknown as Json
    return store.putRecord({ kind, id: tally.day, of: null, contactId: null, at: startOf(tally.day), value }, expected)
  }

  async function last(): Promise<Tally | null> {
    const [found] = await store.records({ kind, latestFirst: true, limit: 1 })
    return found === undefined ? null : tallyIn(found)
  }

  async function between(from: CivilDay, until: CivilDay): Promise<readonly Tally[]> {
    const tallies: Tally[] = []
    for await (const record of recordsIn(store, startOf(from), startOf(until))) addDay(tallies, tallyIn(record))
    return tallies
  }

  async function informedOn(day: CivilDay, since: number | null): Promise<Pick<Tally, 'informed'>> {
    const [from, until] = [startOf(day), startOf(addDays(day, 1))]
    // Of the years before it was kept, no day is asked for.
    return since === null || until <= since ? {} : { informed: await attended.informed(from, until) }
  }

  async function countDays(attentions: readonly Attention[], before: Tally | null, now: number): Promise<void> {
    const [how, since] = [await counting(), await attended.informedSince()]
    const byDay = touched(attentions, dayAt)
    const first = before === null ? [...byDay.keys()].toSorted()[0] : addDays(before.day, 1)
    if (first === undefined) return
    const byId = new Map(attentions.map((one) => [one.id, one]))
    const days = daysOf({ from: first, until: dayAt(now) }).filter((day) => isOver(day, now, timeZone))
    let evening = before
    for (const [i, day] of days.entries()) {
      progress = Math.floor((100 * i) / days.length)
      const alive = new Set([...(byDay.get(day) ?? []), ...here(evening, byId)])
      const tally = { ...tallyOf(day, [...alive], evening?.open ?? null, how), ...(await informedOn(day, since)) }
      // Somebody else counts too: theirs stands.
      evening = (await put(tally, 0)) ? tally : await kept(store, day, tally)
    }
  }

  return {
    between,
    progress: () => progress,
    async span() {
      const [[first], end] = await Promise.all([store.records({ kind, limit: 1 }), last()])
      return first === undefined || end === null ? null : { first: first.id, last: end }
    },
    async catchUp(now) {
      const before = await last()
      const next = before === null ? null : addDays(before.day, 1)
      if (next !== null && !isOver(next, now, timeZone)) return
      progress = 0
      try {
        const ids = before?.open.map(({ id }) => id) ?? []
        await countDays(await attended.from(next === null ? 0 : startOf(next), ids), before, now)
      } finally {
        progress = null
      }
    },
    async recount(from, until) {
      const [evening] = await between(addDays(from, -1), from)
      const attentions = await attended.from(startOf(from), evening?.open.map(({ id }) => id) ?? [])
      const known = new Set([...attentions.map(({ id }) => id), ...(await attended.struck(startOf(from)))])
      const [how, since] = [await counting(), await attended.informedSince()]
      let open = evening?.open ?? null
      for (const day of daysOf({ from, until })) {
        const record = await store.record(kind, day)
        if (record === null) continue
        const fresh = { ...tallyOf(day, attentions, open, how), ...(await informedOn(day, since)) }
        const tally = tallyAgain(tallyIn(record), fresh, known)
        open = tally.open
        await put(tally, record.version)
      }
    },
  }
}

async function* recordsIn(store: Pick<Store, 'records'>, from: number, until: number): AsyncGenerator<OfficeRecord> {
  const range = { kind, from, until, limit: page }
  for (let found = await store.records(range); ; ) {
    yield* found
    const end = found.at(-1)
    if (end === undefined || found.length < page) return
    found = await store.records({ ...range, after: end.id })
  }
}

/** What was open stays with the last day of each month. */
function addDay(tallies: Tally[], next: Tally): void {
  const before = tallies.at(-1)
  if (before !== undefined && monthOf(before) === monthOf(next)) tallies.splice(-1, 1, { ...before, open: [] })
  tallies.push(next)
}

function monthOf({ day }: Tally): string {
  return day.slice(0, 7)
}

function isOver(day: CivilDay, now: number, timeZone: string): boolean {
  return readyAt({ until: addDays(day, 1) }, timeZone) <= now
}

/** Which attentions something happened to, by day. */
function touched(attentions: readonly Attention[], dayAt: (at: number) => CivilDay): Map<CivilDay, Attention[]> {
  const days = new Map<CivilDay, Attention[]>()
  for (const one of attentions) {
    const moments = [one.cameAt, one.repliedAt, one.endedAt, ...one.passedAt].filter((at) => at !== null)
    for (const day of new Set(moments.map(dayAt))) days.set(day, [...(days.get(day) ?? []), one])
  }
  return days
}

function here(evening: Tally | null, byId: ReadonlyMap<string, Attention>): readonly Attention[] {
  return (evening?.open ?? []).flatMap(({ id }) => byId.get(id) ?? [])
}

async function kept(store: Pick<Store, 'record'>, day: CivilDay, mine: Tally): Promise<Tally> {
  const record = await store.record(kind, day)
  return record === null ? mine : tallyIn(record)
}

/** Only what this file put is under its kind. */
function tallyIn({ value }: OfficeRecord): Tally {
  return value as unknown as Tally
}
