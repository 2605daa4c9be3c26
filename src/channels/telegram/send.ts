import { type Api, InputFile } from 'grammy/web'
import { pinsAsLinks } from '../../core/vocabulary/outbound.ts'
import type { Cards } from '../../shared/cards.ts'
import type { NoteOutcome } from '../../shared/noted.ts'
import type { Parcel, Receipt } from '../channel.ts'
import { receiptOf } from './failure.ts'
import { render } from './render.ts'

/** Words under a picture; a longer text is sent without it. */
const captionLimit = 1024

/** One attempt at sendMessage, with the place it names before it, or at sendPhoto when the message has a list to keep, and what became of it. */
export async function send(
  api: Api,
  parcel: Parcel,
  picture: Cards['picture'],
  pins: NoteOutcome<Receipt>,
): Promise<Receipt> {
  const pin = await pinFirst(api, parcel, pins)
  if (pin?.status === 'retry') return pin
  // Where the map may not have come, the words lead to one.
  const outbound = pin === null || pin.status === 'sent' ? parcel.outbound : pinsAsLinks(parcel.outbound)
  const { text, entities, reply_markup, link_preview_options } = render(outbound)
  const keyboard = reply_markup === undefined ? {} : { reply_markup }
  const drawn = text.length > captionLimit ? null : await drawnFor(parcel, picture)
  try {
    const message =
      drawn === null
        ? await api.sendMessage(parcel.address, text, { entities, link_preview_options, ...keyboard })
        : await api.sendPhoto(parcel.address, drawn, { caption: text, caption_entities: entities, ...keyboard })
    return { status: 'sent', platformId: String(message.message_id) }
  } catch (error) {
    return receiptOf(error)
  }
}

/** What became of the place a message names, sent before its words, once however often they are tried; null when there is none. A place with an address is a venue. */
async function pinFirst(
  api: Api,
  { id, address, outbound }: Parcel,
  pins: NoteOutcome<Receipt>,
): Promise<Receipt | null> {
  const block = outbound.blocks.find((b) => b.kind === 'pin')
  if (block === undefined) return null
  const before = pins.get(id)
  if (before !== undefined) return before
  const { latitude, longitude, name, address: street } = block.pin
  try {
    const message =
      street === undefined
        ? await api.sendLocation(address, latitude, longitude)
        : await api.sendVenue(address, latitude, longitude, name, street)
    const receipt = { status: 'sent', platformId: String(message.message_id) } as const
    pins.set(id, receipt)
    return receipt
  } catch (error) {
    const receipt = receiptOf(error)
    if (receipt.status === 'unknown') pins.set(id, receipt)
    return receipt
  }
}

/** The picture a message carries; null when it has none or it cannot be drawn: the words are worth sending alone. */
async function drawnFor({ outbound }: Parcel, picture: Cards['picture']): Promise<InputFile | null> {
  const block = outbound.blocks.find((b) => b.kind === 'picture')
  if (block === undefined) return null
  const bytes = await picture(block).catch(() => null)
  return bytes === null ? null : new InputFile(bytes, `puente-${block.topic}.png`)
}
