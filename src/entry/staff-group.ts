import type { StaffDoor, TelegramChannel } from '../channels/telegram/index.ts'
import { errorCode } from '../shared/errors.ts'
import type { Feed } from '../shared/feed.ts'
import { newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import { createGroupLoop, type GroupLoop } from '../staff/group/loop.ts'
import { createSays } from '../staff/group/says.ts'
import { createView, type View } from '../staff/group/view.ts'
import { inOfficeLanguage } from '../staff/reader.ts'
import { say } from '../staff/words.ts'
import type { Store } from '../store/store.ts'
import type { Assistant } from './wire.ts'

/** What a group is opened with. */
interface GroupParts {
  readonly assistant: Assistant
  readonly store: Store
  readonly feed: Feed
  readonly url: string
  readonly log: Log
}

/** A group before the bot that shows it is there, and after. */
interface OpenGroup {
  readonly chat: string
  /** What the bot hands over. */
  readonly door: StaffDoor
  /** Keeps the group up to date through this bot, from `start` on. */
  shownBy(channel: TelegramChannel): GroupLoop
}

/** The group of an office's staff, whichever it is now. */
export interface StaffGroups {
  /** What the bot hands over; null while there is no group. */
  door(): StaffDoor | null
  /** Keeps the group up to date through this bot, from now on. */
  begin(channel: TelegramChannel): void
  /** The office may have another group, or none any more. */
  renew(): void
  /** One look, for a runtime that keeps no loop. Never rejects. */
  once(channel: TelegramChannel): Promise<void>
  end(): Promise<void>
}

/** Shows cases in the group that `wanted` names, and in another as soon as it names another. */
export function createStaffGroups(wanted: () => string | null, account: string, parts: GroupParts): StaffGroups {
  let group: OpenGroup | null = null
  let loop: GroupLoop | null = null
  let bot: TelegramChannel | null = null

  function stopped(): Promise<void> {
    const before = loop
    loop = null
    return before?.stop() ?? Promise.resolve()
  }
  function current(): OpenGroup | null {
    const chat = wanted()
    if (chat === (group?.chat ?? null)) return group
    stopped().catch((error: unknown) => parts.log.error('a staff group did not end', { code: errorCode(error) }))
    group = chat === null ? null : openGroup(chat, account, parts)
    return group
  }
  function renew(): void {
    const one = current()
    if (bot === null || one === null || loop !== null) return
    loop = one.shownBy(bot)
    loop.start()
  }
  return {
    door: () => current()?.door ?? null,
    begin(channel) {
      bot = channel
      renew()
    },
    renew,
    async once(channel) {
      const one = current()
      loop ??= one?.shownBy(channel) ?? null
      await loop?.once()
    },
    async end() {
      bot = null
      await stopped()
    },
  }
}

/** What the bot answers who asks in a group which one it is. */
export function whichGroup(chat: string, withTopics: boolean): string {
  return inOfficeLanguage(() => say(withTopics ? 'group.which' : 'group.which.no_topics', { chat }))
}

/** The cases of an office in one group on Telegram. */
function openGroup(chat: string, account: string, { assistant, store, feed, url, log }: GroupParts): OpenGroup {
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
    chat,
    door: { chat, ...says },
    shownBy(channel) {
      const group = channel.group(chat)
      view = createView({ store, group, name, holder: newToken(), book: assistant.book, url, now: Date.now, log })
      return createGroupLoop({ view, feed, log })
    },
  }
}
