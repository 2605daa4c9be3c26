import type { Alias, Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'
import { readText } from './commands.ts'
import { type CallbackQuery, Location, type Message, type Update } from './schema.ts'

/** What an update is to us: something a person said (`query`: the button press to acknowledge), nothing, or a goodbye. */
export type Parsed =
  | { readonly inbound: Inbound; readonly query: string | null }
  | { readonly ignored: string }
  | { readonly left: Alias }

/** Our side of the door, and when the update reached us (milliseconds since 1970). */
export interface ParseContext {
  readonly account: string
  readonly receivedAt: number
}

/** Kinds of message we cannot read, most telling key first: an animation is also a `document`, a venue a `location`. */
const unreadable =
  'photo voice video_note video audio animation sticker document venue location contact poll checklist dice game story paid_media invoice'.split(
    ' ',
  )

/** Turns an update into what the turn understands. Pure; only private chats with people are heard. */
export function parse(update: Update, context: ParseContext): Parsed {
  if (update.message) return parseMessage(update.message, false, context)
  if (update.edited_message) return parseMessage(update.edited_message, true, context)
  if (update.callback_query) return parseQuery(update.callback_query, context)
  const member = update.my_chat_member
  if (!member) return { ignored: 'other_kind' }
  if (member.chat.type !== 'private') return { ignored: 'not_private' }
  return member.new_chat_member.status === 'kicked' ? { left: aliasOf(member.from.id, context) } : { ignored: 'joined' }
}

/** The chat an update belongs to: updates with the same key must be taken in order. */
export function chatOf(update: Update): string {
  const id =
    (update.message ?? update.edited_message ?? update.my_chat_member)?.chat.id ?? update.callback_query?.from.id
  return String(id)
}

function parseMessage(message: Message, edited: boolean, context: ParseContext): Parsed {
  const { chat, from } = message
  if (chat.type !== 'private') return { ignored: 'not_private' }
  if (from?.is_bot) return { ignored: 'bot' }
  const said = message.text === undefined ? readMedia(message) : readText(message.text)
  if (said === null) return { ignored: 'service' }
  // A live location is "edited" every few seconds; where a person is was asked once.
  if (edited && (said.content.kind === 'unsupported' || said.content.kind === 'location'))
    return { ignored: 'edited_media' }
  const inbound: Inbound = {
    sender: aliasOf(from?.id ?? chat.id, context),
    address: String(chat.id),
    externalId: externalId(message, edited),
    content: said.content,
    edited,
    languageHint: said.language ?? languageOf(from?.language_code),
    languageChosen: said.language !== null,
    sentAt: ((edited ? message.edit_date : undefined) ?? message.date) * 1000,
  }
  return { inbound, query: null }
}

/**
 * Not the update_id: it restarts at a random number after a week without updates, so it may come again for another message,
 * and a bot moved from polling to a webhook gets the same message with the same message_id. An album is many messages and
 * one act: its pictures share an id and get one reply.
 */
function externalId(message: Message, edited: boolean): string {
  const chat = message.chat.id
  if (edited) return `e:${chat}:${message.message_id}:${message.edit_date ?? message.date}`
  return message.media_group_id === undefined
    ? `m:${chat}:${message.message_id}`
    : `g:${chat}:${message.media_group_id}`
}

/** Words under a picture are words; the picture itself is not looked at. A shared location is where the person is. */
function readMedia(message: Message): { content: InboundContent; language: null } | null {
  const location = Location.safeParse(message.location)
  if (location.success) {
    const { latitude: lat, longitude: lon } = location.data
    return { content: { kind: 'location', lat, lon }, language: null }
  }
  const what = unreadable.find((kind) => message[kind] !== undefined)
  if (what === undefined) return null
  const caption = message.caption?.trim()
  return { content: caption ? { kind: 'text', text: caption } : { kind: 'unsupported', what }, language: null }
}

function parseQuery(query: CallbackQuery, context: ParseContext): Parsed {
  if (query.message && query.message.chat.type !== 'private') return { ignored: 'not_private' }
  if (query.from.is_bot) return { ignored: 'bot' }
  if (!query.data) return { ignored: 'no_data' }
  const inbound: Inbound = {
    sender: aliasOf(query.from.id, context),
    // In a private chat the chat's id is the person's, also when the message is too old to be included.
    address: String(query.from.id),
    externalId: `c:${query.id}`,
    content: { kind: 'choice', id: query.data },
    edited: false,
    languageHint: languageOf(query.from.language_code),
    // A press carries no time of its own.
    sentAt: context.receivedAt,
  }
  return { inbound, query: query.id }
}

function aliasOf(id: number, context: ParseContext): Alias {
  return { channel: 'telegram', account: context.account, id: String(id) }
}

/** `es-MX` is Spanish; a language we do not answer in is no hint. */
function languageOf(code: string | undefined): Language | null {
  const language = code?.toLowerCase().split('-')[0]
  return isLanguage(language) ? language : null
}
