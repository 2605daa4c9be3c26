import type { Client } from 'whatsapp-web.js'
import type { FromChild } from '../protocol.ts'
import { withTimeout } from './page.ts'
import type { LibraryMessage } from './reduce.ts'

/** Most bytes that are carried from the page to the parent: what WhatsApp takes for a voice note, a picture or a video. */
const largest = 16 * 1024 * 1024

type Found = Extract<FromChild, { type: 'file' }>['found']

/** What came with a message, brought from WhatsApp by the library. Never rejects: an old message's may be gone, the page may not answer. */
export async function fetchFile(client: Client, id: string, limit: number): Promise<Found> {
  try {
    const message = await withTimeout(client.getMessageById(id), limit)
    if (!message?.hasMedia) return { ok: false, code: 'gone' }
    // The library does not tell how large it is; the page's own words do, which it keeps.
    const { _data } = message as unknown as LibraryMessage
    if (Number(_data?.size ?? 0) > largest) return { ok: false, code: 'too_large' }
    const media = await withTimeout(message.downloadMedia(), limit)
    if (!media) return { ok: false, code: 'gone' }
    // Four letters of base64 are three bytes.
    return (media.data.length * 3) / 4 > largest ? { ok: false, code: 'too_large' } : { ok: true, base64: media.data }
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}
