import type { InboundAttachment } from './attachment.ts'
import type { Language } from './language.ts'
import type { PhoneCard } from './phone-card.ts'

/** The doors a person can write through; `counter`: none, they came, called or wrote a letter, and somebody of the office wrote it down. */
export type ChannelName = 'web' | 'telegram' | 'whatsapp-cloud' | 'whatsapp-web' | 'terminal' | 'counter'

/** A person as one channel knows them: which door, which of our accounts behind it, and the platform's own id. */
export interface Alias {
  readonly channel: ChannelName
  /** Our side of the door: the bot's id, our phone number's id, the site. */
  readonly account: string
  readonly id: string
}

/** True when two aliases are one. */
export function isSameAlias(a: Alias, b: Alias): boolean {
  return a.channel === b.channel && a.account === b.account && a.id === b.id
}

/** What arrived: words, a pressed choice, or something we cannot read. */
export type InboundContent =
  /** `spoken`: a program wrote down what was said in a voice note; it may have heard wrongly. */
  | { readonly kind: 'text'; readonly text: string; readonly spoken?: true }
  | { readonly kind: 'choice'; readonly id: string }
  /** A door's own opening act, e.g. Telegram's /start or the page's first load. */
  | { readonly kind: 'start' }
  /** Where the person is, shared on purpose. Rounded to the municipality before anything is written; never stored as it is. */
  | { readonly kind: 'location'; readonly lat: number; readonly lon: number }
  /** Nothing but what is in `attachments`. */
  | { readonly kind: 'attached' }
  /** Somebody from the address book of the person's telephone. */
  | { readonly kind: 'phone_card'; readonly people: readonly PhoneCard[] }
  /** The person blocked us on this door, or takes our messages again. */
  | { readonly kind: 'left' }
  | { readonly kind: 'back' }
  /** A message of a kind we do not take, e.g. `sticker`, `poll`. */
  | { readonly kind: 'unsupported'; readonly what: string }

/** A platform told that somebody has another id there from now on, e.g. a new telephone number. */
export interface ContactMoved {
  /** What they were known by; whoever has that number next is somebody else. */
  readonly from: readonly Alias[]
  readonly to: readonly Alias[]
  /** Where they are reached now, on the same door. */
  readonly address: string
}

/** One message from a person, the same shape whatever door it came through. */
export interface Inbound {
  readonly sender: Alias
  /** The same person by another id the platform gives: either leads to them from now on. */
  readonly also?: Alias
  /** Where an answer goes on that channel, e.g. the chat id. */
  readonly address: string
  /** The platform's id of this message within channel and account: seen twice, it has one effect. */
  readonly externalId: string
  readonly content: InboundContent
  /** Where on the network it came from, as limits count it; never kept. Platforms do not tell. */
  readonly from?: string
  /** What came with it: a voice note, pictures. Words beside it are the content. */
  readonly attachments?: readonly InboundAttachment[]
  /** The platform's id of the album it is one of: an album is answered once. */
  readonly album?: string
  /** The person changed a message they had sent before. */
  readonly edited: boolean
  /** The language the platform says the person uses, when it is one of ours. */
  readonly languageHint: Language | null
  /** The hint is the person's own choice (a page's language switch), so it holds for known conversations too. */
  readonly languageChosen?: boolean
  /** The place whose poster led here, as in its address: counted with a first message, and for nothing else. */
  readonly place?: string
  /** When the person sent it, milliseconds since 1970. */
  readonly sentAt: number
}
