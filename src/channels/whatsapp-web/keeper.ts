import type { LinkState, LinkStatus } from '../../shared/linked-phone.ts'
import type { Log } from '../../shared/log.ts'
import { after, become, notStarted } from './link-state.ts'
import type { FromChild, Reason, ToChild } from './protocol.ts'
import { type LifeOptions, type Running, run } from './run.ts'

/** What the keeper is given. */
export interface KeeperOptions extends LifeOptions {
  readonly log: Log
  /** Everything the child says. */
  heard(message: FromChild): void
  /** The child is gone; another follows unless the door was closed. */
  gone(): void
  /** The state is another. */
  changed(): void
}

/** Keeps one child alive. */
export interface Keeper {
  state(): LinkState
  begin(): void
  /** Ends the child in order, or at once when it does not listen. */
  end(): Promise<void>
  tell(message: ToChild): boolean
  /** Starts over, also what had been given up. */
  renew(): void
}

/** After these nothing is tried until a person asks for it. */
const waitsForPerson: Partial<Record<Reason, LinkStatus>> = { not_scanned: 'given_up', refused: 'refused' }

/**
 * Starts the child and starts it again: when it dies, hangs, goes deaf, takes too much memory or cannot reach WhatsApp. Each start that
 * does not lead anywhere waits longer than the one before.
 */
export function createKeeper(options: KeeperOptions): Keeper {
  const { patience, log, now } = options
  let state = notStarted
  let child: Running | null = null
  let wanted = false
  let fallen = 0
  let heardUntil: number | null = null
  let again: NodeJS.Timeout | undefined

  function put(next: LinkState): void {
    if (next === state) return
    state = next
    options.changed()
  }

  function start(): void {
    clearTimeout(again)
    if (child !== null || !wanted) return
    put(become(state, 'starting', now()))
    const since = heardUntil === null ? null : heardUntil - patience.lookBack
    child = run({ ...options, since, state: () => state, heard, gone })
  }

  function heard(said: FromChild): void {
    const { status, since } = state
    if (status === 'ready') heardUntil = now()
    if (status === 'ready' && now() - since > patience.steadyAfter) fallen = 0
    // How much memory it has is no news for a page.
    if (said.type === 'pong') state = after(state, said, now())
    else put(after(state, said, now()))
    options.heard(said)
  }

  function gone(trouble: string, reason: Reason | null): void {
    child = null
    options.gone()
    if (!wanted) {
      put(become(state, 'ended', now()))
      return
    }
    log.warn('the process of whatsapp web ended', { code: trouble })
    const waits = reason === null ? undefined : waitsForPerson[reason]
    if (waits !== undefined) {
      put(become(state, waits, now(), { trouble }))
      return
    }
    const loggedOut = reason === 'logged_out' || state.loggedOut
    const pause = Math.min(patience.firstPause * 2 ** Math.min(fallen, 20), patience.longestPause)
    fallen += 1
    put(become(state, 'restarting', now(), { restarts: state.restarts + 1, trouble, loggedOut, memory: null }))
    again = setTimeout(start, pause)
  }

  return {
    state: () => state,
    begin() {
      wanted = true
      start()
    },
    async end() {
      wanted = false
      clearTimeout(again)
      await child?.end('ending')
    },
    tell: (message) => child?.tell(message) ?? false,
    renew() {
      fallen = 0
      if (child === null) start()
      else void child.end('renewed')
    },
  }
}
