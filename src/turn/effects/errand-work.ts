import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { Alias } from '../../core/vocabulary/inbound.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { TurnCommit } from '../../store/store.ts'
import type { TurnDeps } from '../deps.ts'
import type { Received } from '../receive.ts'

/** What errands and timers of a turn are carried out with. */
export interface ErrandWork {
  readonly received: Received
  /** Who writes; null when nobody does. */
  readonly sender: Alias | null
  readonly language: Language
  /** Where the person may be: when it is daytime there in all of them, it is for them. */
  readonly zones: readonly string[]
  readonly now: number
  readonly deps: TurnDeps
}

/** What an errand comes to: what is said, and the rows it writes. */
export interface Outcome
  extends Partial<Pick<TurnCommit, 'timers' | 'cancelTimers' | 'code' | 'dropAliases' | 'follows'>> {
  readonly effects: readonly Effect[]
  /** What else of the conversation it changes: ways in that came by a code, boards that are shared, whether words may be kept. */
  readonly changes?: Pick<Partial<Conversation>, 'joined' | 'boards' | 'shares' | 'learning' | 'notices'>
}
