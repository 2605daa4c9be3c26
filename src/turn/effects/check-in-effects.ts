import { boardAsked } from './asked-board.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'
import { setTimer } from './timer-effects.ts'

/** From tomorrow the person is asked every day how a board stands; of `flow`, or the one at hand. Asked twice, it is one question a day. */
export function checkIn(flow: string | null, work: ErrandWork): Outcome {
  const found = boardAsked(flow, work)
  if (found === null) return { effects: [{ type: 'say', key: 'unknown_choice', choices: ['menu', 'person'] }] }
  if (found.done) return { effects: [{ type: 'say', key: 'board.all_done', choices: [found.look, 'menu'] }] }
  const { deps, received } = work
  const key = deps.capabilities(received.door.channel).fetched ? 'checkin.set_page' : 'checkin.set'
  return {
    effects: [{ type: 'say', key, choices: [found.look, 'unremind', 'menu'] }],
    timers: [setTimer({ kind: 'check-in', flow: found.flow, in_days: 1 }, work)],
  }
}
