import { type Api, InputFile } from 'grammy/web'
import type { Cards } from '../../shared/cards.ts'
import type { Parcel, Receipt } from '../channel.ts'
import { receiptOf } from './failure.ts'
import { render } from './render.ts'

/** Words under a picture; a longer text is sent without it. */
const captionLimit = 1024

/** One attempt at sendMessage, or at sendPhoto when the message has a list to keep, and what became of it. */
export async function send(api: Api, parcel: Parcel, picture: Cards['picture']): Promise<Receipt> {
  const { text, entities, reply_markup, link_preview_options } = render(parcel.outbound)
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

/** The picture a message carries; null when it has none or it cannot be drawn: the words are worth sending alone. */
async function drawnFor({ outbound }: Parcel, picture: Cards['picture']): Promise<InputFile | null> {
  const block = outbound.blocks.find((b) => b.kind === 'picture')
  if (block === undefined) return null
  const bytes = await picture(block).catch(() => null)
  return bytes === null ? null : new InputFile(bytes, `puente-${block.topic}.png`)
}
