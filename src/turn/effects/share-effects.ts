import { boardIn, openBoards } from '../../core/conversation/boards.ts'
import { boardChoice, shareChoice } from '../../core/conversation/choice-id.ts'
import { writeDay } from '../../core/office/calendar.ts'
import { civilTime } from '../../core/office/civil-time.ts'
import { boardCode, codeLife, newCode, writtenCode } from '../../core/vocabulary/code.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'

/** How long moves are gathered before somebody is told of them once, in milliseconds. */
const gathered = 2 * 60 * 1000

/** A code for one relative to see a board; the board of `flow`, or the one at hand. */
export function shareBoard(flow: string | null, work: ErrandWork): Outcome {
  const { deps, language, zones, now, received } = work
  const { conversation } = received
  const at = flow ?? openBoards(conversation, deps.machinery.flows)[0]?.flow ?? ''
  const board = boardIn(conversation, at, deps.machinery.flows)
  if (board === null) return { effects: [{ type: 'say', key: 'unknown_choice', choices: ['menu', 'person'] }] }
  if (conversation.shares?.[at]?.guest != null)
    return { effects: [{ type: 'say', key: 'share.shared', choices: [shareChoice(at, false), boardChoice(at)] }] }
  const code = newCode(deps.random, deps.book.office.folio_prefix)
  const until = now + codeLife
  const day = writeDay(civilTime(until, zones[0] ?? 'UTC').date, language, { weekday: true })
  return {
    effects: [
      { type: 'say', key: 'share.given', choices: [boardChoice(at), 'menu'], vars: { code: writtenCode(code), day } },
    ],
    code: { code: boardCode(code), expiresAt: until },
    changes: {
      boards: { ...conversation.boards, [at]: board },
      shares: { ...conversation.shares, [at]: { code, until, guest: null, known: board.version } },
    },
  }
}

/** A timer after which those are told who have not seen what changed; one that stands is enough. */
export function setNews(flow: string, { received, deps, now }: ErrandWork): Outcome {
  const stands = received.timers.some((timer) => timer.kind === 'news' && timer.flow === flow)
  return { effects: [], timers: stands ? [] : [{ id: deps.newId(), kind: 'news', flow, dueAt: now + gathered }] }
}
