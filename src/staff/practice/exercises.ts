import type { StaffAct } from '../../core/cases/rules.ts'

/** What is practised, in this order. */
export const exercises = ['take', 'phrase', 'put_off', 'pass_on', 'close'] as const

/** One of `exercises`. */
export type Exercise = (typeof exercises)[number]

/** The exercise an act is, or null. */
export function exerciseOf(act: StaffAct): Exercise | null {
  switch (act.type) {
    case 'claim':
      return 'take'
    case 'reply':
      // A reviewed sentence brings its Spanish with it; a machine's is marked.
      return act.original !== undefined && act.translated === undefined ? 'phrase' : null
    case 'snooze':
      return act.until === null ? null : 'put_off'
    case 'transfer':
      return 'pass_on'
    case 'close':
      return 'close'
    default:
      return null
  }
}
