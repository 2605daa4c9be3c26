import type { Language } from '../../core/vocabulary/language.ts'
import type { Cards } from '../../shared/cards.ts'
import type { Parcel, Receipt } from '../channel.ts'
import { receiptOf, wordWithin } from './failure.ts'
import type { Graph } from './graph.ts'
import { type Body, render } from './render.ts'

/** What sending needs. */
export interface SendOptions {
  readonly graph: Graph
  /** Draws a topic's list; null when there is none. */
  readonly picture: Cards['picture']
  /** What opens a list of choices. */
  readonly listButton: (language: Language) => string
  /** Notes that a parcel's picture has left, so that another attempt does not bring it twice; true when it had before. */
  readonly pictureLeft: (parcelId: string) => boolean
}

/** Words under a picture. */
const captionLimit = 1024

/** One attempt, and what became of it. Our id goes along, so that Meta's later word settles what is unknown. */
export async function send(parcel: Parcel, options: SendOptions): Promise<Receipt> {
  try {
    const body = await withPicture(parcel, render(parcel.outbound, options.listButton), options)
    return sent(
      await options.graph.post({ ...recipient(parcel.address), ...body, biz_opaque_callback_data: parcel.id }),
    )
  } catch (error) {
    return receiptOf(error)
  }
}

/** Taken; when Meta told no id it may not have been. */
export function sent(platformId: string | null): Receipt {
  return platformId === null
    ? { status: 'unknown', code: 'network:unreadable', after: wordWithin }
    : { status: 'sent', platformId }
}

/** A telephone number, or Meta's own id of a person who does not show theirs. */
export function recipient(address: string): Readonly<Record<string, string>> {
  const field = /^\+?\d+$/.test(address) ? 'to' : 'recipient'
  return { recipient_type: 'individual', [field]: address }
}

/**
 * The body with the list's picture: above buttons, over the words, or, since a list of choices can hold none, as a message before it.
 * The words leave alone when it cannot be drawn or taken.
 */
async function withPicture(parcel: Parcel, body: Body, { graph, picture, pictureLeft }: SendOptions): Promise<Body> {
  const block = parcel.outbound.blocks.find((b) => b.kind === 'picture')
  if (block === undefined) return body
  const isList = body.type === 'interactive' && body.interactive.type === 'list'
  if (isList && pictureLeft(parcel.id)) return body
  try {
    const bytes = await picture(block)
    if (bytes === null) return body
    const id = await graph.upload(bytes, `puente-${block.topic}.png`)
    if (isList) await graph.post({ ...recipient(parcel.address), type: 'image', image: { id } })
    return isList ? body : around(body, id)
  } catch {
    return body
  }
}

function around(body: Body, id: string): Body {
  if (body.type === 'interactive' && body.interactive.type === 'button')
    return { ...body, interactive: { ...body.interactive, header: { type: 'image', image: { id } } } }
  if (body.type === 'text' && body.text.body.length <= captionLimit)
    return { type: 'image', image: { id, caption: body.text.body } }
  return body
}
