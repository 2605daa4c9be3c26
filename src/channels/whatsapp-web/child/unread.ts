import type { Client, Message } from 'whatsapp-web.js'
import { inPage, type PageWindow, withTimeout } from './page.ts'
import { isSaid } from './reduce.ts'

/** Most chats and messages of each that are brought again after an absence. */
const most = { chats: 200, messages: 50 }

/** A chat in which something may have been missed. */
interface Missed {
  readonly chat: string
  readonly unread: number
}

/** The ids of the unread messages the page holds now, without what nobody said: a missed call stays unread and is brought by nobody. */
export async function unreadNow(client: Client, limit: number): Promise<readonly string[]> {
  const run = ({ messages }: typeof most) => {
    const { Chat } = (globalThis as unknown as PageWindow).require('WAWebCollections')
    return Chat.getModelsArray()
      .filter((chat) => /@(?:c\.us|lid)$/.test(chat.id._serialized) && (chat.unreadCount ?? 0) > 0)
      .flatMap((chat) => {
        const theirs = chat.msgs.getModelsArray().filter((message) => !message.id.fromMe)
        return theirs
          .slice(-Math.min(messages, chat.unreadCount ?? 0))
          .map(({ id, type }) => ({ id: id._serialized, type }))
      })
  }
  return (await inPage(client, run, most, limit)).flatMap(({ id, type }) => (isSaid(type) ? [id] : []))
}

/**
 * What people wrote while nobody listened: everything unread, and everything since `since` (milliseconds), read or not. Oldest
 * first within a chat. What was brought before is brought again: whoever takes it tells them apart by their ids.
 */
export async function catchUp(client: Client, since: number | null, limit: number): Promise<Message[]> {
  const run = ({ since, chats }: { since: number | null; chats: number }): Missed[] => {
    const { Chat } = (globalThis as unknown as PageWindow).require('WAWebCollections')
    return Chat.getModelsArray()
      .filter((chat) => /@(?:c\.us|lid)$/.test(chat.id._serialized))
      .filter((chat) => (chat.unreadCount ?? 0) > 0 || (since !== null && (chat.t ?? 0) * 1000 >= since))
      .slice(0, chats)
      .map((chat) => ({ chat: chat.id._serialized, unread: Math.max(0, chat.unreadCount ?? 0) }))
  }
  const missed = await inPage(client, run, { since, chats: most.chats }, limit)
  const all: Message[] = []
  for (const { chat: id, unread } of missed) {
    const chat = await withTimeout(client.getChatById(id), limit)
    const theirs = await withTimeout(chat.fetchMessages({ limit: most.messages, fromMe: false }), limit)
    theirs.sort((a, b) => a.timestamp - b.timestamp)
    const firstUnread = theirs.length - unread
    all.push(...theirs.filter((m, i) => i >= firstUnread || (since !== null && m.timestamp * 1000 >= since)))
  }
  return all
}
