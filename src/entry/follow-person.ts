import type { Alias } from '../core/vocabulary/inbound.ts'
import type { Feed } from '../shared/feed.ts'

/** The key under which a feed says that somebody wrote through a door. */
export function doorKey({ channel, account, id }: Alias): string {
  return `${channel}:${account}:${id}`
}

/**
 * Follows a person from before the office knows them: their contact exists only from the first message on, and another one does
 * after they erased everything. Whoever takes their messages says `feed.changed(doorKey(alias))` after each.
 */
export async function followPerson(
  alias: Alias,
  listener: () => void,
  { feed, contactOf }: { readonly feed: Feed; contactOf(alias: Alias): Promise<string | null> },
): Promise<() => void> {
  let followed: string | null = null
  let leaveContact = (): void => undefined
  let left = false
  /** True when it was another contact that is followed until now. */
  async function settle(): Promise<boolean> {
    const contactId = await contactOf(alias)
    if (left || contactId === followed) return false
    leaveContact()
    followed = contactId
    leaveContact = contactId === null ? () => undefined : feed.follow(contactId, listener)
    return true
  }
  const leaveDoor = feed.follow(doorKey(alias), () => {
    settle().then(
      (changed) => changed && listener(),
      // The store cannot be read now: whoever listens will find that out, and follow again.
      listener,
    )
  })
  await settle()
  return () => {
    left = true
    leaveDoor()
    leaveContact()
  }
}
