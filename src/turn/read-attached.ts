import { type Attachment, keptLimit, lengthOf } from '../core/vocabulary/attachment.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Inbound, InboundContent } from '../core/vocabulary/inbound.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { TurnDeps } from './deps.ts'

/** A message of attachments only, as the event it is; a later one of an album is no news. */
export function attachedIn(
  { attachments = [], album }: Pick<Inbound, 'attachments' | 'album'>,
  conversation: Pick<Conversation, 'album'>,
): ConversationEvent {
  const [first] = attachments
  if (first === undefined) return { type: 'unsupported', what: 'nothing' }
  return { type: 'attached', what: first.kind, more: album !== undefined && album === conversation.album }
}

/** What a message of attachments only reads like in the thread, e.g. `[Nota de voz, 0:14]`. */
export function writtenAttached(
  { attachments = [] }: Pick<Inbound, 'attachments'>,
  language: Language,
  { texts }: Pick<TurnDeps, 'texts'>,
): string {
  const names = attachments.map((one) => {
    const length = lengthOf(one)
    return texts(language, `attached.${one.kind}`) + (length === null ? '' : `, ${length}`)
  })
  return `[${names.join('; ')}]`
}

/** What a card from the address book reads like in the thread: for whoever of the office calls that number. */
export function writtenCards(
  { people }: Extract<InboundContent, { readonly kind: 'phone_card' }>,
  language: Language,
  { texts }: Pick<TurnDeps, 'texts'>,
): string {
  const cards = people.map(({ name, phones }) => [name, ...phones].filter((part) => part !== '').join(', '))
  return `[${texts(language, 'attached.phone_card')}: ${cards.join('; ')}]`
}

/** The album a conversation remembers after a message: the last one, for its other pictures come one by one. */
export function albumAfter(inbound: Inbound | null): Pick<Conversation, 'album'> {
  return inbound?.album === undefined ? {} : { album: inbound.album }
}

/** Attachments as they are kept: bytes that would weigh the thread down are not, and a door should have said so. */
export function keepable(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter(({ source }) => source.at !== 'thread' || (source.base64.length * 3) / 4 <= keptLimit)
}
