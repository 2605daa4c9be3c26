import { type UrgentKind, urgentKinds } from '../vocabulary/meaning.ts'
import { type FollowUp, isFollowUp } from './follow-up.ts'

/** What a button of the danger talk says: that somebody is in danger, that nobody is, a follow-up, or which line is called. */
export type DangerChoice =
  | { readonly act: 'danger'; readonly says: 'in_danger' | 'nobody'; readonly kind: UrgentKind }
  | { readonly act: 'follow_up'; readonly says: FollowUp; readonly kind: UrgentKind }
  | { readonly act: 'call'; readonly line: string }

/** The choice id of a button; it names the kind, so that one pressed weeks later still means the same. */
export function dangerChoice(says: 'in_danger' | 'nobody' | FollowUp, kind: UrgentKind): string {
  return `danger:${says}:${kind}`
}

/** The choice id for a line's number. */
export function callChoice(line: string): string {
  return `call:${line}`
}

/** Reads such an id; null for any other. */
export function readDangerChoice(id: string): DangerChoice | null {
  const [type, says = '', name, more] = id.split(':')
  if (type === 'call' && /^[a-z0-9-]+$/.test(says) && name === undefined) return { act: 'call', line: says }
  const kind = urgentKinds.find((one) => one === name)
  if (type !== 'danger' || kind === undefined || more !== undefined) return null
  if (says === 'in_danger' || says === 'nobody') return { act: 'danger', says, kind }
  return isFollowUp(says) ? { act: 'follow_up', says, kind } : null
}
