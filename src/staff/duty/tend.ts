import { absenceOf, coverOf } from '../../core/office/absence.ts'
import { officeHours, today } from '../../core/office/calendar.ts'
import { serviceOf } from '../../core/office/service.ts'
import { nextInTurn } from '../../core/office/unclaimed.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { StaffAccount } from '../../store/store.ts'
import { alertUntaken } from '../danger/untaken.ts'
import type { ConsoleDeps } from '../deps.ts'
import { may } from '../permissions.ts'
import { absencesFrom, awayOn, type KeptAbsence } from './absences.ts'
import { readSettings, type Settings } from './settings.ts'

/** What the office's round is made with. */
export type DutyParts = Pick<ConsoleDeps, 'store' | 'book' | 'takeStaffTurn' | 'now'>

const most = 300
const turnsNote = 'staff/turns'

/** Who puts cases back when nobody of the office does: it stands in no list of people, and the history says that the account is no more. */
const house = { id: 'office', name: '', role: '', supervises: true } as const

/**
 * What goes on by itself, each minute: cases of a closed account, and of somebody away whom nobody covers, go back to the queue; where an area hands
 * out in turn, what waits goes to the next who is there, in the office's hours; a second person is called to emergencies nobody took. How many
 * cases were moved. Rejects with `StoreError`.
 */
export async function tendDuty(parts: DutyParts): Promise<number> {
  const { store, book, now } = parts
  const day = today(book.calendar, now())
  const [accounts, absences, settings] = await Promise.all([
    store.staff(),
    absencesFrom(store, day),
    readSettings(store),
  ])
  const freed = await freeCases(parts, accounts, absences, day)
  const given = officeHours(book.calendar, now())?.open ? await handOut(parts, accounts, absences, settings) : 0
  await alertUntaken(parts, accounts, awayOn(absences, day))
  return freed + given
}

async function freeCases(
  { store, takeStaffTurn }: DutyParts,
  accounts: readonly StaffAccount[],
  absences: readonly KeptAbsence[],
  day: string,
): Promise<number> {
  const gone = accounts.filter(
    ({ id, disabled }) => disabled || (absenceOf(absences, id, day) !== null && coverOf(absences, id, day) === null),
  )
  let freed = 0
  for (const { id } of gone)
    for (const of of await store.cases({ statuses: ['owned'], owner: id, limit: most }))
      if ((await takeStaffTurn(of.id, { type: 'release' }, house)).ok) freed += 1
  return freed
}

async function handOut(
  { store, book, takeStaffTurn, now }: DutyParts,
  accounts: readonly StaffAccount[],
  absences: readonly KeptAbsence[],
  settings: Settings,
): Promise<number> {
  const away = awayOn(absences, today(book.calendar, now()))
  let given = 0
  for (const area of book.office.areas) {
    if (serviceOf(book.office, area.id, settings, now()).hand_out !== 'turn') continue
    const there = accounts.filter((one) => one.area === area.id && may(one, 'work_cases') && !away.has(one.id))
    const waiting = await store.cases({ statuses: ['waiting'], area: area.id, limit: most })
    for (const of of waiting.filter((one) => isDue(one, now()))) {
      const next = await takeTurnIn(store, area.id, there)
      if (next === null) break
      const { id, name, role } = next
      if ((await takeStaffTurn(of.id, { type: 'claim' }, { id, name, role })).ok) given += 1
    }
  }
  return given
}

/** Protected cases wait for somebody who may open them; what was put off waits for its day. */
function isDue({ protected: hidden, snoozedUntil = 0 }: Case, now: number): boolean {
  return hidden === undefined && snoozedUntil <= now
}

/** The next of an area, and notes that it was their turn: two processes do not give two cases to one. Null when nobody is there. */
async function takeTurnIn(
  store: DutyParts['store'],
  area: string,
  there: readonly StaffAccount[],
): Promise<StaffAccount | null> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const note = await store.note(turnsNote)
    const turns = (note?.value ?? {}) as Readonly<Record<string, string>>
    const next = nextInTurn(
      there.map(({ id }) => id),
      turns[area] ?? null,
    )
    if (next === null) return null
    const kept: Json = { ...turns, [area]: next }
    if (await store.putNote(turnsNote, kept, note?.version ?? 0)) return there.find(({ id }) => id === next) ?? null
  }
  return null
}
