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
  'help_here',
  'what_say',
  'not_that',
  'which_number',
  'shelter',
  'found',
  'safe',
  'mistake',
  'unread',
] as const

/** One thing people say after an alarm. */
export type FollowUp = (typeof followUps)[number]

/** True when `value` names a follow-up. */
export function isFollowUp(value: unknown): value is FollowUp {
  return followUps.includes(value as FollowUp)
}

/** A follow-up as it was read; `confidence` 0..1 is the chance that it is this one. */
export interface FollowUpHeard {
  readonly says: FollowUp
  readonly confidence: number
}
