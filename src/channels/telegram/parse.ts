import type { Attachment } from '../../core/vocabulary/attachment.ts'
import type { Alias, Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'
import { readText } from './commands.ts'
import { readMedia } from './media.ts'
import type { CallbackQuery, Member, Message, Update } from './schema.ts'

/** What an update is to us: something a person said or did (`query`: the button press to acknowledge), or nothing. */
export type ParsedUpdate = { readonly inbound: Inbound; readonly query: string | null } | { readonly ignored: string }

/** Our side of the door, and when the update reached us (milliseconds since 1970). */
export interface ParseContext {
  readonly account: string
  readonly receivedAt: number
  /** True for a topic a link may open; a link to any other is an ordinary start. */
  hasTopic(id: string): boolean
}

/** Turns an update into what the turn understands. Pure; only private chats with people are heard. */
export function parse(update: Update, context: ParseContext): ParsedUpdate {
  if (update.message) return parseMessage(update.message, false, context)
  if (update.edited_message) return parseMessage(update.edited_message, true, context)
  if (update.callback_query) return parseQuery(update.callback_query, context)
  if (update.my_chat_member) return parseMember(update.my_chat_member, context)
  return { ignored: 'other_kind' }
}

/** The chat an update belongs to: updates with the same key must be taken in order. */
export function chatOf(update: Update): string {
  const id =
    (update.message ?? update.edited_message ?? update.my_chat_member)?.chat.id ??
    (update.callback_query ?? update.inline_query)?.from.id
  return String(id)
}

function parseMessage(message: Message, edited: boolean, context: ParseContext): ParsedUpdate {
  const { chat, from } = message
  if (chat.type !== 'private') return { ignored: 'not_private' }
  if (from?.is_bot) return { ignored: 'bot' }
  const said = readMessage(message, context)
  if (said === null) return { ignored: 'service' }
  // A live location is "edited" every few seconds; where a person is was asked once.
  if (edited && said.content.kind !== 'text' && said.content.kind !== 'choice') return { ignored: 'edited_media' }
  const inbound: Inbound = {
    sender: aliasOf(from?.id ?? chat.id, context),
    address: String(chat.id),
    externalId: externalId(message, edited),
    content: said.content,
    ...(said.attachments.length === 0 ? {} : { attachments: said.attachments }),
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
    edited,
    languageHint: said.language ?? languageOf(from?.language_code),
    languageChosen: said.language !== null,
    sentAt: ((edited ? message.edit_date : undefined) ?? message.date) * 1000,
  }
  return { inbound, query: null }
}

/**
 * Not the update_id: it restarts at a random number after a week without updates, so it may come again for another message,
 * and a bot moved from polling to a webhook gets the same message with the same message_id.
 */
function externalId({ chat, ...message }: Message, edited: boolean): string {
  return edited
    ? `e:${chat.id}:${message.message_id}:${message.edit_date ?? message.date}`
    : `m:${chat.id}:${message.message_id}`
}

interface Read {
  readonly content: InboundContent
  readonly language: Language | null
  readonly attachments: readonly Attachment[]
}

function readMessage(message: Message, { hasTopic }: ParseContext): Read | null {
  if (message.text !== undefined) return { ...readText(message.text, hasTopic), attachments: [] }
  const media = readMedia(message)
  return media === null ? null : { ...media, language: null }
}

/** Who blocks the bot has left; who unblocks it is back. Being added for the first time says nothing: /start follows. */
function parseMember(
  { chat, from, date, old_chat_member, new_chat_member }: Member,
  context: ParseContext,
): ParsedUpdate {
  if (chat.type !== 'private') return { ignored: 'not_private' }
  const left = new_chat_member.status === 'kicked'
  if (!left && old_chat_member?.status !== 'kicked') return { ignored: 'joined' }
  const inbound: Inbound = {
    sender: aliasOf(from.id, context),
    address: String(chat.id),
    externalId: `b:${chat.id}:${date}:${left ? 'left' : 'back'}`,
    content: { kind: left ? 'left' : 'back' },
    edited: false,
    languageHint: null,
    sentAt: date * 1000,
  }
  return { inbound, query: null }
}

function parseQuery(query: CallbackQuery, context: ParseContext): ParsedUpdate {
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
export function languageOf(code: string | undefined): Language | null {
  const language = code?.toLowerCase().split('-')[0]
  return isLanguage(language) ? language : null
}
