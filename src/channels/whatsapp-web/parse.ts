import type { Alias, Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import { cardOf, readableCards } from '../../shared/phone-cards.ts'
import type { ArrivedMessage } from './protocol.ts'

/** Our side of this door. One phone is linked at a time, and people keep their ids when the office changes its number. */
export const account = 'linked-phone'

/** WhatsApp's kinds in the words the assistant uses for what it cannot read. */
const kinds: Readonly<Record<string, string>> = {
  image: 'photo',
  ptt: 'voice',
  vcard: 'contact',
  multi_vcard: 'contact',
  poll_creation: 'poll',
  live_location: 'location',
}

/**
 * What arrived as a message of the assistant's. A person is their LID, which stays when the phone number changes; their number
 * while WhatsApp tells no LID, and what they are known by besides when it tells both. An edit is a message of its own. Pure.
 */
export function parse(arrived: ArrivedMessage): Inbound {
  const { id, from, lid, phone, at, editedAt } = arrived
  const known = (id: string): Alias => ({ channel: 'whatsapp-web', account, id })
  return {
    sender: known(lid ?? phone ?? from),
    ...(lid === null || phone === null ? {} : { also: known(phone) }),
    address: from,
    externalId: editedAt === null ? id : `e:${id}:${editedAt}`,
    content: contentOf(arrived),
    ...(arrived.media === null ? {} : { attachments: [{ ...arrived.media, source: { at: 'platform', file: id } }] }),
    edited: editedAt !== null,
    languageHint: null,
    sentAt: editedAt ?? at,
  }
}

/** Words under a picture are words. */
function contentOf({ kind, text, place, vcards, media }: ArrivedMessage): InboundContent {
  if (place !== null) return { kind: 'location', ...place }
  const people = readableCards(vcards.map(cardOf))
  if (people.length > 0) return { kind: 'phone_card', people }
  if (text.trim() !== '') return { kind: 'text', text }
  return media === null ? { kind: 'unsupported', what: kinds[kind] ?? kind } : { kind: 'attached' }
}
