import { isOwnWords } from '../../core/cases/own-words.ts'
import { isFollowUp } from '../../core/danger/follow-up.ts'
import { dangerStateOf } from '../../core/danger/state.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'

/** From this silence on, somebody whose life may be at stake is asked once whether they are there. Milliseconds. */
const silence = 20 * 60 * 1000

/** Sets the one question after silence, anew with each message; where life is not at stake, or nothing can reach them, none. */
export function watchSilence(kind: UrgentKind, { received, deps, now }: ErrandWork): Outcome {
  const { noted = false } = deps.capabilities(received.door.channel)
  if (noted || !deps.book.danger.tables.tables[kind].life) return { effects: [] }
  const stands = received.timers.find((timer) => timer.kind === 'silence')
  return { effects: [], timers: [{ id: stands?.id ?? deps.newId(), kind: 'silence', dueAt: now + silence }] }
}

/** What a case's card of danger is made from. */
export interface DangerWork {
  /** The danger chart after the turn; undefined while nobody was in danger. */
  readonly danger: Json | undefined
  readonly effects: readonly Effect[]
  /** The person's words of this turn; null when they said none. */
  readonly words: string | null
  readonly now: number
}

/** The case with the danger as it stands after a turn: what was told, the last words, and how it ended. */
export function withDanger(of: Case, { danger, effects, words, now }: DangerWork): Case {
  const ended = effects.find((effect) => effect.type === 'end_danger')
  if (ended !== undefined)
    return of.danger === undefined ? of : { ...of, danger: { ...of.danger, ended: { how: ended.how, at: now } } }
  const { phase, kinds, place, country, told, watched } = dangerStateOf(danger)
  if ((phase !== 'held' && phase !== 'joined') || kinds.length === 0) return of
  const since = of.danger?.ended === null ? of.danger.since : now
  const last = words !== null && isOwnWords(words) ? words : (of.danger?.words ?? '')
  return {
    ...of,
    danger: { kinds, place, country, told: told.filter(isFollowUp), watched, words: last, since, ended: null },
  }
}
