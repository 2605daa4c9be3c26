import { z } from 'zod'
import type { Attachment, AttachmentKind } from '../../core/vocabulary/attachment.ts'
import type { InboundContent } from '../../core/vocabulary/inbound.ts'
import { readableCards } from '../../shared/phone-cards.ts'
import { Location, type Message } from './schema.ts'

/** What a message that is no text holds. */
export interface Media {
  readonly content: InboundContent
  readonly attachments: readonly Attachment[]
}

const file = z.object({
  file_id: z.string().min(1).max(300),
  mime_type: z.string().max(100).optional().catch(undefined),
  file_size: z.number().nonnegative().optional().catch(undefined),
  duration: z.number().nonnegative().optional().catch(undefined),
})

const Contact = z.object({
  phone_number: z.string(),
  first_name: z.string().catch(''),
  last_name: z.string().optional().catch(undefined),
})

// Most telling key first: an animation is also a `document`.
const kinds: readonly (readonly [key: string, kind: AttachmentKind, mime: string | null])[] = [
  ['voice', 'voice', 'audio/ogg'],
  ['video_note', 'video', 'video/mp4'],
  ['audio', 'audio', null],
  ['video', 'video', null],
  ['animation', 'video', null],
  ['photo', 'photo', 'image/jpeg'],
  ['document', 'document', null],
]

/** Kinds of message that are nothing to keep, most telling key first: a venue is also a `location`. */
const unreadable =
  'voice video_note audio video animation photo sticker document venue location contact poll checklist dice game story paid_media invoice'.split(
    ' ',
  )

/**
 * Reads a message that is no text; null for what Telegram itself wrote. Words under a picture are words, the picture is kept beside
 * them. A shared location is where the person is; a card of the address book is read for name and number.
 */
export function readMedia(message: Message): Media | null {
  const location = Location.safeParse(message.location)
  if (location.success) {
    const { latitude: lat, longitude: lon } = location.data
    return { content: { kind: 'location', lat, lon }, attachments: [] }
  }
  const card = Contact.safeParse(message.contact)
  if (card.success) {
    const { first_name, last_name = '', phone_number } = card.data
    const people = readableCards([{ name: `${first_name} ${last_name}`, phones: [phone_number] }])
    if (people.length > 0) return { content: { kind: 'phone_card', people }, attachments: [] }
  }
  const what = unreadable.find((kind) => message[kind] !== undefined)
  if (what === undefined) return null
  const attachment = attachmentIn(message)
  const caption = message.caption?.trim()
  return {
    content: caption
      ? { kind: 'text', text: caption }
      : attachment === null
        ? { kind: 'unsupported', what }
        : { kind: 'attached' },
    attachments: attachment === null ? [] : [attachment],
  }
}

/** What came with a message; null when there is nothing, or Telegram did not say where it is. */
function attachmentIn(message: Message): Attachment | null {
  for (const [key, kind, usual] of kinds) {
    const value = message[key]
    if (value === undefined) continue
    // A picture comes in several sizes, the largest last.
    const read = file.safeParse(Array.isArray(value) ? value.at(-1) : value)
    if (!read.success) return null
    const { file_id, mime_type = usual, file_size = null, duration = null } = read.data
    return { kind, mime: mime_type, size: file_size, seconds: duration, source: { at: 'platform', file: file_id } }
  }
  return null
}
