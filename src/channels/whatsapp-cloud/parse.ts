import type { Attachment } from '../../core/vocabulary/attachment.ts'
import type { Alias, ContactMoved, Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import type { PhoneCard } from '../../core/vocabulary/phone-card.ts'
import { readableCards } from '../../shared/phone-cards.ts'
import type { Word } from '../channel.ts'
import type { Media, Message, Status, Value } from './schema.ts'

/** What a message is to us: something a person said, another id of theirs, or nothing. */
export type ParsedMessage =
  | { readonly inbound: Inbound }
  | { readonly moved: ContactMoved }
  | { readonly ignored: string }

/** Our side of the door, the people the change names, and when it reached us (milliseconds since 1970). */
export interface ParseContext {
  readonly account: string
  readonly contacts: Value['contacts']
  readonly receivedAt: number
}

/** Turns a message into what the turn understands. Pure; only talks with one person are heard. */
export function parse(message: Message, context: ParseContext): ParsedMessage {
  if (message.group_id !== undefined) return { ignored: 'not_private' }
  const { number, userId } = idsOf(message, context)
  const [first, second] = [userId, number].flatMap((id) => (id === undefined ? [] : [aliasOf(id, context)]))
  if (first === undefined) return { ignored: 'no_sender' }
  if (message.type === 'system') return parseSystem(message, context, second === undefined ? [first] : [first, second])
  const changed = changedIn(message)
  const said = changed ?? contentOf(message)
  if (said === null) return { ignored: message.type.slice(0, 40) }
  return {
    inbound: {
      sender: first,
      ...(second === undefined ? {} : { also: second }),
      address: number ?? userId ?? '',
      externalId: message.id,
      edited: changed !== null,
      languageHint: null,
      sentAt: message.timestamp === undefined ? context.receivedAt : message.timestamp * 1000,
      ...said,
    },
  }
}

/** Meta's word on a message of ours; null for one that says nothing to us, e.g. `played`. */
export function wordOf({ id, status, biz_opaque_callback_data, errors }: Status, account: string): Word | null {
  if (status !== 'sent' && status !== 'delivered' && status !== 'read' && status !== 'failed') return null
  const [error] = errors
  const code = status === 'failed' ? `whatsapp:${error?.code ?? 'unsaid'}` : null
  return { account, platformId: id, parcelId: biz_opaque_callback_data ?? null, status, code }
}

/** The number may be hidden, Meta's own id not there yet. Where a change names one person, that is who wrote. */
function idsOf({ from, from_user_id }: Message, { contacts }: ParseContext) {
  const isNamed = (id: string | undefined, own: string | undefined) => own !== undefined && id === own
  const named = contacts.find(({ wa_id, user_id }) => isNamed(wa_id, from) || isNamed(user_id, from_user_id))
  const only = from === undefined && from_user_id === undefined && contacts.length === 1 ? contacts[0] : named
  return { number: from ?? only?.wa_id, userId: from_user_id ?? only?.user_id }
}

function parseSystem({ system }: Message, context: ParseContext, from: readonly Alias[]): ParsedMessage {
  if (system?.type === undefined || !/changed_(?:number|user_id)$/.test(system.type)) return { ignored: 'system' }
  const ids = [system.user_id, system.wa_id].filter((id) => id !== undefined)
  const address = system.wa_id ?? system.user_id
  if (address === undefined) return { ignored: 'system' }
  return { moved: { from, to: ids.map((id) => aliasOf(id, context)), address } }
}

type Said = Pick<Inbound, 'content' | 'attachments'>

/** What is not said at all: a thumb, a message taken back, a change that does not say what it changed into. */
const silent = ['reaction', 'revoke', 'edit', 'ephemeral']

function contentOf(message: Message): Said | null {
  const { type, interactive, location } = message
  if (silent.includes(type) || silent.includes(message.unsupported?.type ?? '')) return null
  const choice = interactive?.button_reply?.id ?? interactive?.list_reply?.id
  if (choice !== undefined) return said({ kind: 'choice', id: choice })
  // A button of a template says its own words.
  const words = (message.text?.body ?? message.button?.text ?? '').trim()
  if (words !== '') return said({ kind: 'text', text: words })
  if (location !== undefined) return said({ kind: 'location', lat: location.latitude, lon: location.longitude })
  const people = cardsIn(message)
  if (people.length > 0) return said({ kind: 'phone_card', people })
  if (type === 'request_welcome') return said({ kind: 'start' })
  return attached(message) ?? said({ kind: 'unsupported', what: type.slice(0, 40) })
}

function cardsIn({ contacts }: Message): readonly PhoneCard[] {
  return readableCards(
    contacts.flatMap((card) => {
      if (card === null) return []
      const phones = card.phones.flatMap(({ phone, wa_id }) => phone ?? wa_id ?? [])
      return [{ name: card.name?.formatted_name ?? '', phones }]
    }),
  )
}

/** The words of a message its writer changed; null when this is none. Meta tells of it for numbers that are in the WhatsApp Business app too. */
function changedIn({ type, edit }: Message): Said | null {
  if (type !== 'edit' || edit === undefined) return null
  const { text, image, video, document } = edit.message
  const words = (text?.body ?? image?.caption ?? video?.caption ?? document?.caption ?? '').trim()
  return words === '' ? null : said({ kind: 'text', text: words })
}

function said(content: InboundContent): Said {
  return { content }
}

function attached({ image, audio, video, document }: Message): Said | null {
  const found = (
    [
      ['photo', image],
      [audio?.voice === true ? 'voice' : 'audio', audio],
      ['video', video],
      ['document', document],
    ] as const
  ).flatMap(([kind, media]) => (media === undefined ? [] : [attachmentOf(kind, media)]))
  if (found.length === 0) return null
  const caption = (image?.caption ?? video?.caption ?? document?.caption ?? '').trim()
  return { content: caption === '' ? { kind: 'attached' } : { kind: 'text', text: caption }, attachments: found }
}

function attachmentOf(kind: Attachment['kind'], { id, mime_type }: Media): Attachment {
  return { kind, mime: mime_type ?? null, size: null, seconds: null, source: { at: 'platform', file: id } }
}

function aliasOf(id: string, { account }: ParseContext): Alias {
  return { channel: 'whatsapp-cloud', account, id }
}
