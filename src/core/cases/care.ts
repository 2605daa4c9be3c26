import { isCivilDay } from '../office/civil-time.ts'
import { type Case, isOpen } from '../vocabulary/case.ts'
import type {
  CaseCare,
  CaseDeadline,
  CaseEventType,
  CaseInterpreter,
  CaseLink,
  CasePriority,
  CaseStage,
  CaseTask,
} from '../vocabulary/case-care.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { StaffMember } from '../vocabulary/role.ts'
import { mergeCase, relateCase, unmergeCase, unrelateCase } from './joining.ts'
import type { CaseActor } from './protection.ts'

/** What staff do to keep a case in order; the person is told nothing of it. */
export type CareAct =
  | { readonly type: 'stage'; readonly stage: Exclude<CaseStage, 'new'> }
  | { readonly type: 'priority'; readonly priority: CasePriority }
  | { readonly type: 'deadline'; readonly deadline: CaseDeadline | null }
  | ({ readonly type: 'task' } & Pick<CaseTask, 'text' | 'who' | 'by'>)
  | { readonly type: 'task_done'; readonly task: string; readonly done: boolean }
  /** Until a moment; null wakes it. */
  | { readonly type: 'snooze'; readonly until: number | null }
  | { readonly type: 'interpreter'; readonly interpreter: CaseInterpreter | null }
  /** Only these, its owner and who supervises may open it from now on; null: everybody again. */
  | { readonly type: 'protect'; readonly staff: readonly StaffMember[] | null }
  | { readonly type: 'origin'; readonly origin: PlaceId | null }
  /** Another case of the same person ends in this one, and what is kept of it goes on here. `code`: spent with it, one that leads to this case's person. */
  | { readonly type: 'merge'; readonly from: CaseLink; readonly has: CaseCare; readonly code: string | null }
  /** It did not, after all. */
  | { readonly type: 'unmerge'; readonly from: string }
  /** A relative's case, which stays one of its own. `code`: spent with it, one that leads to this case's person. */
  | { readonly type: 'relate'; readonly to: CaseLink; readonly code: string | null }
  | { readonly type: 'unrelate'; readonly to: CaseLink }
  /** The person is safe: the danger they told of is over. */
  | { readonly type: 'safe' }
  /** Nobody took an emergency in time: a second person (null: nobody is there) is called, once. */
  | { readonly type: 'alert'; readonly to: StaffMember | null }

/** Why one of these is refused. */
export type CareRefusal =
  | 'priority:reason'
  | 'deadline:day'
  | 'deadline:reason'
  | 'task:empty'
  | 'task:day'
  | 'task:unknown'
  | 'task:many'
  | 'care:too_long'
  | 'interpreter:language'
  | 'interpreter:day'
  | 'safe:none'
  | 'alert:done'

/** Longest text of one of these, in UTF-16 units, and most tasks a case may have. */
export const careLimit = 300
export const taskLimit = 50

const kinds = {
  stage: true,
  priority: true,
  deadline: true,
  task: true,
  task_done: true,
  snooze: true,
  interpreter: true,
  protect: true,
  origin: true,
  merge: true,
  unmerge: true,
  relate: true,
  unrelate: true,
  safe: true,
  alert: true,
} satisfies Record<CareAct['type'], true>

/** True for an act that keeps a case in order. */
export function isCare(act: { readonly type: string }): act is CareAct {
  return Object.hasOwn(kinds, act.type)
}

/** Why this cannot be done to this case, or null. Where a case stands, when it is looked at again and who may open it is its owner's, while it has one. */
export function careRefusal(
  act: CareAct,
  of: Case,
  staff: CaseActor,
): CareRefusal | 'case:owned' | 'case:ended' | null {
  if (!isOpen(of)) return 'case:ended'
  const isOthers = of.status === 'owned' && of.owner?.id !== staff.id
  switch (act.type) {
    case 'stage':
    case 'snooze':
    case 'merge':
    case 'unmerge':
      return isOthers ? 'case:owned' : null
    case 'protect':
      return isOthers && staff.supervises !== true ? 'case:owned' : null
    case 'priority':
      return act.priority.level !== 'normal' ? wordsFail(act.priority.reason, 'priority:reason') : null
    case 'deadline':
      if (act.deadline === null) return null
      return isCivilDay(act.deadline.day) ? wordsFail(act.deadline.reason, 'deadline:reason') : 'deadline:day'
    case 'task':
      if ((of.tasks ?? []).length >= taskLimit) return 'task:many'
      return act.by !== null && !isCivilDay(act.by) ? 'task:day' : wordsFail(act.text, 'task:empty')
    case 'task_done':
      return (of.tasks ?? []).some(({ id }) => id === act.task) ? null : 'task:unknown'
    case 'interpreter':
      return act.interpreter === null ? null : interpreterFails(act.interpreter)
    case 'alert':
      return of.status === 'owned' ? 'case:owned' : of.alerted === undefined ? null : 'alert:done'
    case 'safe':
      return of.danger === undefined || of.danger.ended !== null ? 'safe:none' : null
    case 'origin':
    case 'relate':
    case 'unrelate':
      return null
  }
}

function wordsFail(words: string, empty: CareRefusal): CareRefusal | null {
  if (words.trim() === '') return empty
  return words.length > careLimit ? 'care:too_long' : null
}

function interpreterFails({ language, day, place }: CaseInterpreter): CareRefusal | null {
  if (day !== null && !isCivilDay(day)) return 'interpreter:day'
  return place.length > careLimit ? 'care:too_long' : wordsFail(language, 'interpreter:language')
}

/** The case with it done, and what the history says. */
export function applyCare(act: CareAct, of: Case, by: StaffMember, at: number): { case: Case; event: CaseEventType } {
  switch (act.type) {
    case 'stage':
      return { case: { ...of, stage: act.stage }, event: 'staged' }
    case 'priority':
      return { case: { ...of, priority: act.priority }, event: 'prioritized' }
    case 'deadline':
      return { case: put(of, 'deadline', act.deadline), event: 'deadline' }
    case 'task':
      return { case: { ...of, tasks: [...(of.tasks ?? []), taskOf(act, of)] }, event: 'tasked' }
    case 'task_done':
      return { case: { ...of, tasks: ticked(act, of, at) }, event: act.done ? 'task_done' : 'task_reopened' }
    case 'snooze':
      return { case: put(of, 'snoozedUntil', act.until), event: act.until === null ? 'woken' : 'snoozed' }
    case 'interpreter':
      return { case: put(of, 'interpreter', act.interpreter), event: 'interpreter' }
    case 'protect': {
      const protection = act.staff === null ? null : { at, by: by.name, staff: act.staff }
      return { case: put(of, 'protected', protection), event: protection === null ? 'unprotected' : 'protected' }
    }
    case 'origin':
      return { case: put(of, 'origin', act.origin), event: 'origin' }
    case 'merge':
      return { case: mergeCase(of, act.from, act.has, taskLimit), event: 'merged' }
    case 'unmerge':
      return { case: unmergeCase(of, act.from), event: 'parted' }
    case 'relate':
      return { case: relateCase(of, act.to), event: 'related' }
    case 'unrelate':
      return { case: unrelateCase(of, act.to.id), event: 'unrelated' }
    case 'safe':
      return { case: madeSafe(of, at), event: 'settled' }
    case 'alert':
      return { case: { ...of, alerted: { at, to: act.to } }, event: 'alerted' }
  }
}

function madeSafe(of: Case, at: number): Case {
  return of.danger === undefined ? of : { ...of, danger: { ...of.danger, ended: { how: 'safe', at } } }
}

/** A field set, or taken away for null: what is absent and what was taken away look the same. */
function put<K extends 'deadline' | 'snoozedUntil' | 'interpreter' | 'protected' | 'origin'>(
  of: Case,
  field: K,
  value: NonNullable<Case[K]> | null,
): Case {
  const { [field]: _, ...rest } = of
  return (value === null ? rest : { ...rest, [field]: value }) as Case
}

function taskOf({ text, who, by }: Extract<CareAct, { type: 'task' }>, { tasks = [] }: Case): CaseTask {
  return { id: String(tasks.length + 1), text, who, by, doneAt: null }
}

function ticked(
  { task, done }: Extract<CareAct, { type: 'task_done' }>,
  { tasks = [] }: Case,
  at: number,
): readonly CaseTask[] {
  return tasks.map((one) => (one.id === task ? { ...one, doneAt: done ? (one.doneAt ?? at) : null } : one))
}
