import type { Inbound } from '../../core/vocabulary/inbound.ts'
import { leastPeople } from '../../core/vocabulary/unanswered.ts'
import type { Store, TurnCommit } from '../../store/store.ts'

/** The store keeps, hashed, that a contact came from a place, as it keeps that they follow a topic; it goes with the contact. */
function keyOf(place: string): string {
  return `place:${place}`
}

/** The commit of somebody's first message with the place of the poster that led here, to be counted and for nothing else. */
export function withPlace(commit: TurnCommit, { place }: Pick<Inbound, 'place'>): TurnCommit {
  if (place === undefined || commit.revision !== 0 || commit.forget) return commit
  return { ...commit, follows: [...commit.follows, { topic: keyOf(place), following: true }] }
}

/** How many people came from a place; null while they are fewer than `least`. Who they are never leaves this function. */
export async function peopleFrom(
  store: Pick<Store, 'followers'>,
  place: string,
  least = leastPeople,
): Promise<number | null> {
  const people = new Set(await store.followers(keyOf(place))).size
  return people < least ? null : people
}
