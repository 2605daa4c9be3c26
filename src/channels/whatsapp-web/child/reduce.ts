import type { ArrivedMessage } from '../protocol.ts'

/** What is read of the library's message. */
export interface LibraryMessage {
  readonly id: { readonly _serialized: string; readonly fromMe: boolean; readonly id: string }
  readonly from: string
  readonly body?: string
  readonly type?: string
  readonly timestamp?: number
  readonly isStatus?: boolean
  readonly broadcast?: boolean
  readonly location?: { readonly latitude: unknown; readonly longitude: unknown } | undefined
  readonly vCards?: readonly unknown[]
  readonly latestEditSenderTimestampMs?: number
  readonly hasMedia?: boolean
  readonly duration?: unknown
  /** What WhatsApp's page holds of it, of which the library does not read all. */
  readonly _data?: { readonly mimetype?: unknown; readonly size?: unknown }
}

/** Kinds that nobody said: notices of the platform, what others do to messages, and the frame around an album, whose pictures come by themselves. */
const notSaid = new Set(
  'e2e_notification notification notification_template gp2 group_notification broadcast_notification protocol revoked ciphertext call_log debug reaction album'.split(
    ' ',
  ),
)

/** True for a kind of message that somebody said. */
export function isSaid(type: string | undefined): boolean {
  return !notSaid.has(type ?? '')
}

/** Both ids of one person, as far as WhatsApp tells. */
export interface Ids {
  readonly lid: string | null
  readonly phone: string | null
}

/** True for a message a person sent to us alone: not ours, no group, broadcast, status or channel, no notice. */
export function isForUs(message: LibraryMessage): boolean {
  if (message.id.fromMe || message.isStatus || message.broadcast) return false
  return /^[^@]+@(?:c\.us|lid)$/.test(message.from) && isSaid(message.type)
}

/** As little of a message as the assistant needs. Pure. */
export function reduce(message: LibraryMessage, { lid, phone }: Ids, edited: boolean): ArrivedMessage {
  const at = (message.timestamp ?? 0) * 1000
  return {
    type: 'message',
    id: message.id._serialized.slice(0, 300),
    from: message.from,
    lid,
    phone,
    kind: (message.type ?? 'unknown').slice(0, 60),
    // A location's and a contact's body is a picture or a card, not words.
    text: message.type === 'location' || /vcard/.test(message.type ?? '') ? '' : (message.body ?? '').slice(0, 70_000),
    place: placeOf(message),
    vcards: (message.vCards ?? []).slice(0, 10).map((card) => String(card).slice(0, 10_000)),
    media: mediaOf(message),
    at,
    editedAt: edited ? (message.latestEditSenderTimestampMs ?? at) : null,
  }
}

function placeOf({ type, location }: LibraryMessage): ArrivedMessage['place'] {
  if (type !== 'location' || location === undefined) return null
  const lat = Number(location.latitude)
  const lon = Number(location.longitude)
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null
}

/** WhatsApp's words for the kinds we keep; a sticker says nothing a person of the office would look for. */
const mediaKinds: Readonly<Record<string, NonNullable<ArrivedMessage['media']>['kind']>> = {
  ptt: 'voice',
  audio: 'audio',
  image: 'photo',
  video: 'video',
  document: 'document',
}

function mediaOf({ type, hasMedia, duration, _data }: LibraryMessage): ArrivedMessage['media'] {
  const kind = hasMedia === true ? mediaKinds[type ?? ''] : undefined
  if (kind === undefined) return null
  const mime = typeof _data?.mimetype === 'string' ? _data.mimetype.slice(0, 100) : null
  return { kind, mime, size: countOf(_data?.size), seconds: countOf(duration) }
}

/** Numbers come as numbers or as text. */
function countOf(value: unknown): number | null {
  const count = Math.round(Number(value ?? Number.NaN))
  return Number.isFinite(count) && count >= 0 ? count : null
}
