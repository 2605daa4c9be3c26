import { reaches } from '../../core/broadcasts/reaches.ts'
import type { Broadcast, Count } from '../../core/vocabulary/broadcast.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import type { Store } from '../../store/store.ts'

/** What the store keeps, hashed, of who asked for notices, as it keeps that they follow a topic; it goes with the contact. */
export const noticesTopic: TopicId = 'notices:'

/** The contacts a notice may be for, always in one order. */
export async function audienceOf(
  { audience }: Pick<Broadcast, 'audience'>,
  store: Pick<Store, 'followers'>,
): Promise<readonly string[]> {
  return store.followers(audience.following ?? noticesTopic)
}

/** How many a notice would reach now. Nobody is written to. */
export async function countReached(broadcast: Broadcast, store: Pick<Store, 'followers' | 'load'>): Promise<Count> {
  let people = 0
  const unwritten = { es: 0, en: 0, ht: 0 }
  for (const id of await audienceOf(broadcast, store)) {
    const loaded = await store.load(id)
    const is = loaded === null ? 'no' : reaches(broadcast, loaded.conversation)
    if (is === 'yes') people += 1
    if (is === 'unwritten') unwritten[loaded?.conversation.language ?? 'es'] += 1
  }
  return { people, unwritten }
}
