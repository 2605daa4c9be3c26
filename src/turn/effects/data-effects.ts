import { placeTold } from '../../core/conversation/place-told.ts'
import { civilTime } from '../../core/office/civil-time.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'
import { ownTimers, writeDays } from './timer-effects.ts'

/** Tells the person all that is kept about them, from what this turn was loaded with. */
export function showData(work: ErrandWork): Outcome {
  const { conversation, openCase, timers } = work.received
  const { flows } = work.deps.machinery
  const topics = conversation.stack.flatMap(({ flow, snapshot }) => flows.get(flow)?.topic(snapshot) ?? [])
  const told = Object.entries(conversation.told ?? {}).map(([flow, answers]) => ({ flow, answers }))
  const asked = conversation.stack.flatMap(({ flow, snapshot }) => {
    const heard = flows.get(flow)?.progress(snapshot)?.heard
    return heard === undefined ? [] : [{ flow, answers: { ...conversation.told?.[flow], ...heard } }]
  })
  const appointments = conversation.stack.flatMap(({ flow, snapshot }) => {
    const day = flows.get(flow)?.progress(snapshot)?.appointment ?? null
    return day === null ? [] : [{ flow, day }]
  })
  const today = civilTime(work.now, work.zones[0] ?? 'UTC').date
  const deadlines = conversation.stack.flatMap(({ flow, snapshot }) => {
    const day = flows.get(flow)?.progress(snapshot)?.deadline?.day ?? ''
    return day < today ? [] : [{ flow, day }]
  })
  const results = conversation.stack.flatMap(({ flow, snapshot }) => {
    const progress = flows.get(flow)?.progress(snapshot)
    if (progress?.route == null) return []
    const { route, values, lines, ticks } = progress
    return [{ flow, route, values, done: lines.filter((line) => ticks.includes(line)).length, of: lines.length }]
  })
  return {
    effects: [
      {
        type: 'say_data',
        topics: [...new Set(topics)],
        place: placeTold(conversation),
        answered: [...asked, ...told.filter(({ flow }) => !asked.some((one) => one.flow === flow))],
        appointments,
        deadlines,
        results,
        reminders: writeDays(ownTimers(timers), work),
        follows: conversation.follows ?? [],
        hasCase: openCase !== null,
        shares: Object.values(conversation.shares ?? {}).some(({ guest }) => guest !== null),
        guest: conversation.guestOf != null,
        learning: conversation.learning === true,
        ...(conversation.notices === true ? { notices: true } : {}),
      },
    ],
  }
}
