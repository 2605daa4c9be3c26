import type { Calendar } from '../office/calendar.ts'
import { workingMinutes } from '../office/working-time.ts'
import { type Case, isOpen } from '../vocabulary/case.ts'
import type { CaseStage } from '../vocabulary/case-care.ts'
import { isSnoozed, stageOf } from './stage.ts'

/** How long a person has waited for the office, beside what their area promises; minutes are of office time. */
export interface Waiting {
  readonly waited: number
  readonly promised: number
  /** `soon`: three quarters of the time are gone. `over`: more than all of it; an answer in the last minute is in time. */
  readonly state: 'within' | 'soon' | 'over'
}

const soonFrom = 0.75

/** The stages in which it is the office's turn. */
export const officeStages: readonly CaseStage[] = ['new', 'waiting_us']

/** Since when it is the office's turn: from the opening until the first answer, then from the person's last message. Null when it is not. */
export function officeTurnSince(of: Case): number | null {
  if (!isOpen(of)) return null
  if (!officeStages.includes(stageOf(of))) return null
  return of.repliedAt === undefined ? of.openedAt : of.lastInboundAt
}

/** Since when a case waits as every list shows it: since it is the office's turn, else since the person's last word. */
export function waitsSince(of: Case): number {
  return officeTurnSince(of) ?? of.lastInboundAt
}

/** Whether a case is over its promise of `promised` minutes: what "late" means wherever it is counted or filtered. Never one put off. */
export function isLate(of: Case, promised: number, now: number, calendar: Calendar): boolean {
  return !isSnoozed(of, now) && waitingOf(of, promised, now, calendar)?.state === 'over'
}

/** How a case stands beside a promise of `promised` minutes; null when it is not the office's turn. */
export function waitingOf(of: Case, promised: number, now: number, calendar: Calendar): Waiting | null {
  const since = officeTurnSince(of)
  if (since === null) return null
  const waited = Math.max(0, workingMinutes(since, now, calendar))
  return { waited, promised, state: waited > promised ? 'over' : waited >= promised * soonFrom ? 'soon' : 'within' }
}
