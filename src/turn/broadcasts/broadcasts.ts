import { notice } from '../../core/replies/notice.ts'
import type { Broadcast, Count } from '../../core/vocabulary/broadcast.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Outbound } from '../../core/vocabulary/outbound.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import type { Feed } from '../../shared/feed.ts'
import type { TurnDeps } from '../deps.ts'
import { countReached, noticesTopic } from './audience.ts'
import { broadcastRound } from './round.ts'

/** The office's notices to people who asked for them. */
export interface Broadcasts {
  /** How many one would reach now; nobody is written to. */
  count(broadcast: Broadcast): Promise<Count>
  /** How many asked for the office's notices; with a topic, how many asked to be told when it changes. */
  asked(topic: TopicId | null): Promise<number>
  /** As a person gets it. */
  preview(text: string, language: Language): Outbound
  /** Writes to the next few people. The milliseconds until the next round; null when nothing is being sent. Rejects with `StoreError`. */
  round(): Promise<number | null>
}

/** Puts them together. */
export function createBroadcasts(deps: TurnDeps, feed: Feed): Broadcasts {
  const { store, texts, book } = deps
  return {
    count: (broadcast) => countReached(broadcast, store),
    asked: async (topic) => (await store.followers(topic ?? noticesTopic)).length,
    preview: (text, language) =>
      notice(text, language, (key, vars) => texts(language, key, vars), book.office.assistant_of[language]),
    round: () => broadcastRound({ deps, feed }),
  }
}
