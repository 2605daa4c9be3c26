import { type Attachment, type InboundAttachment, keptLimit, lengthOf } from '../core/vocabulary/attachment.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Inbound, InboundContent } from '../core/vocabulary/inbound.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { NewFile } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'

/** Milliseconds between two pictures that were chosen together, where the platform tells of no album: a slow phone sends them one by one. */
const together = 60_000

/** A message of attachments only, as the event it is; a later one of an album is no news. */
export function attachedIn(
  inbound: Pick<Inbound, 'content' | 'attachments' | 'album' | 'sentAt'>,
  { album, heardAt = 0 }: Pick<Conversation, 'album' | 'heardAt'>,
): ConversationEvent {
  const [first] = inbound.attachments ?? []
  if (first === undefined) return { type: 'unsupported', what: 'nothing' }
  const follows = isShown(inbound) && album === runAt(heardAt) && Math.abs(inbound.sentAt - heardAt) <= together
  return { type: 'attached', what: first.kind, more: inbound.album === undefined ? follows : inbound.album === album }
}

/** True for a picture or file without words; each voice note is something said. */
function isShown({ content, attachments: [first] = [] }: Pick<Inbound, 'content' | 'attachments'>): boolean {
  return content.kind === 'attached' && first !== undefined && first.kind !== 'voice' && first.kind !== 'audio'
}

/** What a conversation remembers in an album's place: that its last message, of this time, was a picture. */
function runAt(sentAt: number): string {
  return `run:${sentAt}`
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
  if (inbound === null) return {}
  if (inbound.album !== undefined) return { album: inbound.album }
  return isShown(inbound) ? { album: runAt(inbound.sentAt) } : {}
}

/** What came with a message, as its line of the thread names it, and what of it is kept beside. */
export interface Keepable {
  readonly attachments: readonly Attachment[]
  readonly files: readonly NewFile[]
}

/** Attachments as they are kept: bytes become files; those too large are not kept, and a door should have said so. */
export function keepable(attachments: readonly InboundAttachment[], newId: () => string): Keepable {
  const kept: Attachment[] = []
  const files: NewFile[] = []
  for (const { source, ...one } of attachments) {
    if (source.at !== 'message') kept.push({ ...one, source })
    else if (source.bytes.length <= keptLimit) {
      const id = newId()
      files.push({ id, bytes: source.bytes })
      kept.push({ ...one, source: { at: 'store', file: id } })
    }
  }
  return { attachments: kept, files }
}
