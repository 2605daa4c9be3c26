/**
 * What a timer is for. `reminder`: a person asked to be written to on a day. `check-in`: a procedure that lives for weeks asks every
 * day how it goes, when wanted. `appointment`: the office expects them the day after. `news`: a shared board has changed. `silence`: nothing was heard for a while. The kind is plain in the store: it tells nothing of the matter.
 */
export type TimerKind = 'reminder' | 'check-in' | 'appointment' | 'news' | 'silence'

/** The kinds that write to the person themselves, for ending all of them. */
export const timerKinds: readonly TimerKind[] = ['reminder', 'check-in', 'appointment']

/** True when `value` names a kind of timer. */
export function isTimerKind(value: unknown): value is TimerKind {
  return value === 'news' || value === 'silence' || timerKinds.includes(value as TimerKind)
}
