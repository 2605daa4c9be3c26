/**
 * What a timer is for. `reminder`: a person asked to be written to on a day. `check-in`: a procedure that lives for weeks asks every
 * day how it goes, when wanted. The kind is plain in the store: it tells nothing of the matter.
 */
export type TimerKind = 'reminder' | 'check-in'

/** Every kind, for ending all of them. */
export const timerKinds: readonly TimerKind[] = ['reminder', 'check-in']

/** True when `value` names a kind of timer. */
export function isTimerKind(value: unknown): value is TimerKind {
  return timerKinds.includes(value as TimerKind)
}
