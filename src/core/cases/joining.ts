import type { Calendar } from '../office/calendar.ts'
import { today } from '../office/calendar.ts'
import { type Case, isOpen } from '../vocabulary/case.ts'
import type { CaseCare, CaseLink, CaseTask } from '../vocabulary/case-care.ts'

/** Two cases of one person, proven by a code: the one somebody has before them, and the one the code's person has open. */
export interface CasePair {
  readonly of: Case
  readonly other: Case
}

/** What is kept of a case that goes on in another one of the same person. */
export function careOf({ urgent, priority, deadline, tasks, interpreter, origin, protected: guarded }: Case): CaseCare {
  return {
    urgent,
    ...(priority && { priority }),
    ...(deadline && { deadline }),
    ...(tasks && { tasks }),
    ...(interpreter && { interpreter }),
    ...(origin && { origin }),
    ...(guarded && { protected: guarded }),
  }
}

/**
 * The case in which another one ends: danger, the higher priority, the earlier deadline, what was still to do and who may open it go on here;
 * of what both have otherwise, this one's stays. Tasks beyond `mostTasks` are still read in the other one.
 */
export function mergeCase(of: Case, { id, folio }: CaseLink, has: CaseCare, mostTasks: number): Case {
  const before = careOf(of)
  const others = (of.merged ?? []).filter((one) => one.id !== id)
  const [deadline] = [before.deadline, has.deadline]
    .filter((d) => d !== undefined)
    .toSorted((a, b) => a.day.localeCompare(b.day))
  const tasks = [...(before.tasks ?? []), ...(has.tasks ?? []).filter(({ doneAt }) => doneAt === null)].slice(
    0,
    mostTasks,
  )
  const both = {
    ...has,
    ...before,
    urgent: before.urgent ?? has.urgent,
    ...((before.priority ?? has.priority) && { priority: rank(before) <= rank(has) ? before.priority : has.priority }),
    ...(deadline && { deadline }),
    ...(tasks.length > 0 && { tasks: tasks.map((task, i): CaseTask => ({ ...task, id: String(i + 1) })) }),
  }
  return withCare({ ...of, merged: [...others, { id, folio, before }] }, both as CaseCare)
}

/** The case as it stood before the other one ended in it. */
export function unmergeCase(of: Case, id: string): Case {
  const link = of.merged?.find((one) => one.id === id)
  if (link === undefined) return of
  return withCare({ ...of, merged: (of.merged ?? []).filter((one) => one !== link) }, link.before)
}

/** Whether two cases that were put together may be parted again: on the same day of the office, while nothing happened in the one that stayed. */
export function mayPart(gone: Case, stays: Case, calendar: Calendar, now: number): boolean {
  const { mergedInto } = gone
  if (mergedInto?.id !== stays.id || !isOpen(stays) || stays.version !== mergedInto.version) return false
  return today(calendar, mergedInto.at) === today(calendar, now)
}

/** The case with a link to a relative's; once, however often it is made. */
export function relateCase(of: Case, to: CaseLink): Case {
  return { ...of, related: [...(of.related ?? []).filter(({ id }) => id !== to.id), to] }
}

/** The case without it. */
export function unrelateCase(of: Case, id: string): Case {
  const { related: links = [], ...rest } = of
  const left = links.filter((link) => link.id !== id)
  return left.length === 0 ? rest : { ...rest, related: left }
}

function withCare(of: Case, care: CaseCare): Case {
  const { priority: _p, deadline: _d, tasks: _t, interpreter: _i, origin: _o, protected: _g, ...rest } = of
  return { ...rest, ...care }
}

const levels = ['high', 'normal', 'low']

function rank({ priority }: CaseCare): number {
  return levels.indexOf(priority?.level ?? 'normal')
}
