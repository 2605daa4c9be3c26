import { listOf, numberOf } from '../replies.ts'
import type { Run } from '../run.ts'

/** A turn that somebody was told is kept. */
export interface AcknowledgedTurn {
  readonly contactId: string
  readonly at: number
}

/** What this process acknowledged last, to know after a failover or a restart whether the server still has it. */
export interface TurnMemory {
  /** `order`: the server's own number of the turn, which only grows. */
  note(token: string, order: number, turn: AcknowledgedTurn): void
  /** Those the server no longer knows, each told once; what it may have let go of by itself is not counted. Rejects when it does not answer. */
  lost(run: Run): Promise<readonly AcknowledgedTurn[]>
}

/** As many as the server remembers (`lua/commit.ts`). */
const most = 10_000
const atOnce = 1000

const oldest = `return call('ZRANGE', RECENT, 0, 0, 'WITHSCORES')[2] or false`
const scores = `return call('ZMSCORE', RECENT, unpack(ARGV))`

/** The memory of one process. */
export function createTurnMemory(): TurnMemory {
  const noted = new Map<string, AcknowledgedTurn & { readonly order: number }>()
  return {
    note(token, order, { contactId, at }) {
      noted.set(token, { order, contactId, at })
      for (const [first] of noted) {
        if (noted.size <= most) break
        noted.delete(first)
      }
    },
    async lost(run) {
      const tokens = [...noted.keys()]
      const missing: string[] = []
      for (let from = 0; from < tokens.length; from += atOnce) {
        const some = tokens.slice(from, from + atOnce)
        const found = listOf(await run(scores, [], ...some))
        missing.push(...some.filter((_, i) => (found[i] ?? null) === null))
      }
      // Asked after: what it let go of meanwhile is older than the oldest it has now.
      const first = missing.length === 0 ? null : await run(oldest, [])
      const kept = first === null ? 0 : numberOf(first)
      const gone = missing.flatMap((token) => {
        const turn = noted.get(token)
        noted.delete(token)
        return turn === undefined || turn.order < kept ? [] : [{ contactId: turn.contactId, at: turn.at }]
      })
      return gone
    },
  }
}
