import { createFeed, type Feed } from '../../shared/feed.ts'
import type { Client } from './run.ts'

/** What a feed over Redis stands on. */
export interface RedisFeedParts {
  publisher(): Client
  /** A connection that only listens; asked for once, when the first key is followed. */
  subscriber(): Client
  /** A key as it goes over the wire: keys name people. */
  hash(key: string): Promise<string>
  readonly space: string
  /** Names this end, so that it does not hear itself. */
  readonly origin: string
  /** Told of work nobody waits for. */
  background?(work: Promise<void>): void
}

/**
 * A feed that the processes on one Redis share. What is lost on the way (a broken connection) is made up for: everybody is told
 * "changed" when listening begins and begins again. Trouble never reaches whoever changed something.
 */
export function createRedisFeed(parts: RedisFeedParts): Feed {
  const { publisher, hash, space, origin, background = () => undefined } = parts
  const local = createFeed()
  const followed = new Map<string, number>()
  const keys = new Map<string, string>()
  let listening: Client | null = null

  const channelOf = async (key: string) => `{${space}}:feed:${await hash(key)}`
  const quietly = (work: Promise<unknown>) => background(work.then(() => undefined).catch(() => undefined))

  function open(): Client {
    const subscriber = parts.subscriber()
    subscriber.on('message', (channel: string, from: string) => {
      const key = keys.get(channel)
      if (key !== undefined && from !== origin) local.changed(key)
    })
    let again = false
    subscriber.on('ready', () => {
      if (again) for (const key of followed.keys()) local.changed(key)
      again = true
    })
    return subscriber
  }

  async function listen(key: string): Promise<void> {
    const channel = await channelOf(key)
    keys.set(channel, key)
    listening ??= open()
    await listening.subscribe(channel)
    local.changed(key)
  }

  async function leave(key: string): Promise<void> {
    const channel = await channelOf(key)
    if (followed.has(key)) return
    keys.delete(channel)
    await listening?.unsubscribe(channel)
  }

  return {
    follow(key, listener) {
      const before = followed.get(key) ?? 0
      followed.set(key, before + 1)
      const stop = local.follow(key, listener)
      if (before === 0) quietly(listen(key))
      let left = false
      return () => {
        if (left) return
        left = true
        stop()
        const rest = (followed.get(key) ?? 1) - 1
        if (rest > 0) return void followed.set(key, rest)
        followed.delete(key)
        quietly(leave(key))
      }
    },
    changed(key) {
      local.changed(key)
      quietly(channelOf(key).then((channel) => publisher().publish(channel, origin)))
    },
  }
}
