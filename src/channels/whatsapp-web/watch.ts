import type { LinkState } from '../../shared/linked-phone.ts'
import type { Patience } from './patience.ts'
import type { FromChild } from './protocol.ts'

/** Says when one child has to be ended. */
export interface Watch {
  /** The number of the next question, or what is wrong. */
  beat(state: LinkState): { readonly ask: number } | { readonly wrong: string }
  /** What is wrong with what the child said; null when nothing is. */
  heard(said: FromChild): string | null
}

/** A watch over a child that starts now. `memoryLimit` in megabytes. */
export function createWatch(patience: Patience, memoryLimit: number, now: () => number): Watch {
  let well = now()
  let asked = 0
  /** When the questions not yet answered were asked. */
  const open = new Map<number, number>()
  return {
    beat({ status, since }) {
      const lasted = now() - since
      if (status === 'starting' && lasted > patience.startLimit) return { wrong: 'start_timeout' }
      if (status === 'syncing' && lasted > patience.syncLimit) return { wrong: 'sync_timeout' }
      if (status === 'unreachable' && lasted > patience.unreachableLimit) return { wrong: 'unreachable' }
      // What is still starting owes no answer yet.
      if (status !== 'starting' && now() - Math.max(well, since) > patience.deafAfter) return { wrong: 'hung' }
      asked += 1
      open.set(asked, now())
      return { ask: asked }
    },
    heard(said) {
      if (said.type === 'trouble') return said.code
      // Only answers count: a page may go on babbling and hear nothing. A late one says how things were when it was asked.
      if (said.type !== 'pong') return null
      if (!said.hears) return 'deaf'
      well = Math.max(well, open.get(said.n) ?? 0)
      for (const n of open.keys()) if (n <= said.n) open.delete(n)
      return said.memory !== null && said.memory > memoryLimit ? 'memory' : null
    },
  }
}
