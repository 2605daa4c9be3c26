import { boardIn } from '../core/conversation/boards.ts'
import { step } from '../core/conversation/step.ts'
import { nextDaytime } from '../core/office/daytime.ts'
import type { Board } from '../core/vocabulary/board.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { Loaded, Timer, TurnCommit } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'
import { zonesOfPerson } from './effects/errand-effects.ts'
import { elsewhere } from './elsewhere.ts'

/**
 * The turn of the timer behind a shared board that has changed: whoever of the two has not seen it as it stands is told, once and in
 * one sentence, when it is daytime where they are; until then the timer stands. `later`: it does.
 */
export async function newsTurn(
  timer: Timer,
  loaded: Loaded,
  deps: TurnDeps,
): Promise<{ commit: TurnCommit; later: boolean }> {
  const { conversation, contactId } = loaded
  const { flow = '' } = timer
  const now = deps.now()
  const share = conversation.shares?.[flow]
  const board = boardIn(conversation, flow, deps.machinery.flows)
  const guest = share === undefined || board === null ? null : share.guest
  const guestAt =
    guest === null || board === null ? null : await tellGuest(guest, { owner: contactId, flow, board }, deps)
  const isNews = share !== undefined && board !== null && share.known < board.version
  const ownerAt = isNews ? night(conversation, deps) : null
  const told =
    isNews && ownerAt === null
      ? step(conversation, { type: 'news', news: 'changed', flow, shared: false }, deps.machinery, now)
      : { conversation, effects: [] }
  const commit = await carryOut(told, { ...loaded, newAlias: null }, null, deps, { ring: timer.id })
  const times = [guestAt, ownerAt].filter((at) => at !== null)
  const timers = times.length === 0 ? commit.timers : [{ ...timer, dueAt: Math.min(...times) }]
  return { commit: { ...commit, timers }, later: times.length > 0 }
}

/** Tells the relative, if there is something to tell; when it will be day there, if it is night. */
async function tellGuest(
  guest: string,
  { owner, flow, board }: { readonly owner: string; readonly flow: string; readonly board: Board },
  deps: TurnDeps,
): Promise<number | null> {
  let later: number | null = null
  await elsewhere(
    guest,
    ({ conversation }) => {
      const { guestOf = null } = conversation
      if (guestOf?.owner !== owner || guestOf.flow !== flow || guestOf.board.version >= board.version) return null
      later = night(conversation, deps)
      if (later !== null) return null
      const news = { type: 'news', news: 'changed', flow, shared: true } as const
      const told = step(conversation, news, deps.machinery, deps.now())
      return { ...told, conversation: { ...told.conversation, guestOf: { ...guestOf, board } } }
    },
    deps,
  )
  return later
}

/** When it is next daytime where a person may be; null when it is. */
function night(conversation: Conversation, deps: TurnDeps): number | null {
  const now = deps.now()
  const day = nextDaytime(now, zonesOfPerson(conversation, deps))
  return day > now ? day : null
}
