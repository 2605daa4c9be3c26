import type { Client } from 'whatsapp-web.js'
import { createLru } from '../../../shared/lru.ts'
import { withTimeout } from './page.ts'
import type { Ids } from './reduce.ts'

/** Asks WhatsApp for both ids of a chat; once it has said both they are remembered. What it does not say stays null; it never rejects. */
export function createPeople(client: Client, limit: number): (chat: string) => Promise<Ids> {
  const known = createLru<Ids>(5000)
  return async function idsOf(chat) {
    const before = known.get(chat)
    if (before !== undefined) return before
    const isLid = chat.endsWith('@lid')
    const own: Ids = { lid: isLid ? chat : null, phone: isLid ? null : chat }
    try {
      const [said] = await withTimeout(client.getContactLidAndPhone([chat]), limit)
      const ids = { lid: said?.lid ?? own.lid, phone: said?.pn ?? own.phone }
      if (ids.lid !== null && ids.phone !== null) known.set(chat, ids)
      return ids
    } catch {
      return own
    }
  }
}
