import type { Act } from '#core/conversation/act.ts'
import { timerKinds } from '#core/vocabulary/timer.ts'

/** Does what the person wants of the assistant itself. */
export const errand = {
  type: 'do_errand',
  params: ({ event }: { event: Extract<Act, { type: 'errand' }> }) => ({ errand: event.errand }),
} as const

/** Writes to the person as was agreed. */
export const ring = {
  type: 'ring',
  params: ({ event: { kind, flow, unanswered } }: { event: Extract<Act, { type: 'timer' }> }) => ({
    kind,
    flow,
    unanswered,
  }),
} as const

/** While a person of the office has the conversation, the assistant does not speak: tomorrow. */
export const putOff = {
  type: 'set_timer',
  params: ({ event: { kind, flow } }: { event: Extract<Act, { type: 'timer' }> }) => ({ kind, flow, in_days: 1 }),
} as const

/** Who asks for silence is not written to later either. */
export const noTimers = { type: 'cancel_timers', params: { kinds: timerKinds } } as const
