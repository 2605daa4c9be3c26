import { type UrgentKind, urgentKinds } from '../vocabulary/meaning.ts'

/**
 * What people say after an alarm, as one closed list: each danger's table (knowledge/danger) holds what is answered to it, and the
 * follow-up reader tells which one a message is. `unread` is everything else that is about the danger.
 */
export const followUps = [
  'alone',
  'accompanied',
  'cannot_talk',
  'near',
  'no_police',
  'no_signal',
  'location',
  'happened',
  'where_to_look',
  'migration_fear',
  'symptom',
  'children',
  'yes',
  'no',
  'thanks',
  'no_answer',
  'secret',
  'closed',
  'pay',
  'proof',
  'next',
  'refuse',
  'worse',
  'person',
  'who',
  'how_long',
  'police_report',
  'called',
  'not_called',
  'help_here',
  'what_say',
  'not_that',
  'which_number',
  'by_text',
  'shelter',
  'far',
  'gone',
  'language',
  'refused',
  'relief',
  'told_you',
  'come',
  'found',
  'safe',
  'mistake',
  'unread',
] as const

/** One thing people say after an alarm. */
export type FollowUp = (typeof followUps)[number]

/** What people tell in one kind of danger only ("he fell asleep", "how do I know that the warrant is real?"), by its kind and its name there. */
export type DetailId = `${UrgentKind}/${string}`

/** What a message says in danger: a thing people say in any, or a detail of this one. */
export type Says = FollowUp | DetailId

/** What says that a danger is over, or was none. */
export const endings: ReadonlySet<Says> = new Set<Says>(['safe', 'found', 'mistake'])

/** True when `value` names a follow-up. */
export function isFollowUp(value: unknown): value is FollowUp {
  return followUps.includes(value as FollowUp)
}

/** True for the name of a detail of some kind of danger. */
export function isDetail(value: string): value is DetailId {
  const kind = value.split('/', 1)[0]
  return value.includes('/') && urgentKinds.some((one) => one === kind)
}

/** A follow-up as it was read; `confidence` 0..1 is the chance that it is this one. */
export interface FollowUpHeard {
  readonly says: Says
  readonly confidence: number
}
