import type { Client } from 'whatsapp-web.js'
import { createLru } from '../../../shared/lru.ts'
import { createSerial } from '../../../shared/serial.ts'
import type { FromChild } from '../protocol.ts'
import { withTimeout } from './page.ts'
import { createPeople } from './people.ts'
import { isForUs, type LibraryMessage, reduce } from './reduce.ts'
import { catchUp, unreadNow } from './unread.ts'

/** What people write, on its way from the page to the parent. */
export interface Inbox {
  /** Hands a message over, once however often the library brings it. */
  arrived(message: LibraryMessage, edited?: boolean): void
  /** The parent has stored it: the chat is shown as read when nothing else of it is on its way. */
  taken(id: string): void
  /** Hands over what nobody has brought yet. */
  catchUp(since: number | null): Promise<void>
  /** False when messages have been lying in the page since the last look and nobody brought them; they are handed over then. */
  isKeepingUp(): Promise<boolean>
}

/** An empty inbox. `tell` speaks to the parent. */
export function createInbox(client: Client, tell: (message: FromChild) => void, limit: number): Inbox {
  const idsOf = createPeople(client, limit)
  const passed = createLru<true>(20_000)
  const underWay = new Map<string, string>()
  const serial = createSerial()
  let suspects: ReadonlySet<string> = new Set()

  function arrived(message: LibraryMessage, edited = false): void {
    if (!isForUs(message)) return
    const key = edited
      ? `${message.id._serialized}:${message.latestEditSenderTimestampMs ?? 0}`
      : message.id._serialized
    if (passed.get(key)) return
    passed.set(key, true)
    underWay.set(message.id._serialized, message.from)
    // Asking who it is takes longer for the first message of somebody than for the second.
    void serial.run(message.from, async () => tell(reduce(message, await idsOf(message.from), edited)))
  }

  async function bring(since: number | null): Promise<void> {
    for (const message of await catchUp(client, since, limit)) arrived(message)
  }

  /** The unread messages of the page that nobody has brought. */
  async function waitingNow(): Promise<readonly string[]> {
    return (await unreadNow(client, limit)).filter((id) => !passed.get(id))
  }

  /** Shown as read, a message that the page keeps to itself could not be found any more: its chat stays unread. */
  async function showSeen(chat: string): Promise<void> {
    if ((await waitingNow()).some((id) => id.includes(chat))) return
    await withTimeout(client.sendSeen(chat), limit)
  }

  return {
    arrived,
    taken(id) {
      const chat = underWay.get(id)
      underWay.delete(id)
      if (chat === undefined || [...underWay.values()].includes(chat)) return
      // Two blue ticks are a courtesy; without them the message is only brought again after a restart.
      showSeen(chat).catch(() => undefined)
    },
    catchUp: bring,
    async isKeepingUp() {
      const waiting = await waitingNow()
      const forgotten = waiting.some((id) => suspects.has(id))
      suspects = new Set(waiting)
      if (forgotten) await bring(null)
      return !forgotten
    },
  }
}
