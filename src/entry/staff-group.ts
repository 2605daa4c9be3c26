import type { StaffDoor, TelegramChannel } from '../channels/telegram/index.ts'
import type { Feed } from '../shared/feed.ts'
import { newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import { createGroupLoop, type GroupLoop } from '../staff/group/loop.ts'
import { createSays } from '../staff/group/says.ts'
import { createView, type View } from '../staff/group/view.ts'
import type { Store } from '../store/store.ts'
import type { Assistant } from './wire.ts'

/** The staff's group before the bot that opens it is there, and after. */
export interface OpenGroup {
  /** What the bot hands over. */
  readonly door: StaffDoor
  /** Keeps the group up to date through this bot, from `start` on. */
  shownBy(channel: TelegramChannel): GroupLoop
}

/** The cases of an office in its staff's group on Telegram. */
export function openStaffGroup(
  chat: string,
  account: string,
  parts: {
    readonly assistant: Assistant
    readonly store: Store
    readonly feed: Feed
    readonly url: string
    readonly log: Log
  },
): OpenGroup {
  const { assistant, store, feed, url, log } = parts
  const name = `telegram-group/${account}/${chat}`
  let view: View | null = null
  const says = createSays({
    store,
    takeStaffTurn: assistant.takeStaffTurn,
    name,
    sender: { account, id: chat },
    wroteHere: (caseId, text) => view?.wroteHere(caseId, text),
    now: Date.now,
  })
  return {
    door: { chat, ...says },
    shownBy(channel) {
      const group = channel.group(chat)
      view = createView({ store, group, name, holder: newToken(), book: assistant.book, url, now: Date.now, log })
      return createGroupLoop({ view, feed, log })
    },
  }
}
