import type { Language } from '../../core/vocabulary/language.ts'
import { pinsAsLinks } from '../../core/vocabulary/outbound.ts'
import type { Cards } from '../../shared/cards.ts'
import type { NoteOutcome } from '../../shared/noted.ts'
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
  /** The parcels whose picture left before their words, and what became of the places that did, so that another attempt does not bring one twice. */
  readonly pictures: NoteOutcome<true>
  readonly pins: NoteOutcome<Receipt>
}

/** Words under a picture. */
const captionLimit = 1024

/** One attempt, and what became of it. Our id goes along, so that Meta's later word settles what is unknown. */
export async function send(parcel: Parcel, options: SendOptions): Promise<Receipt> {
  const pin = await pinFirst(parcel, options)
  if (pin?.status === 'retry' || pin?.status === 'held') return pin
  try {
    // Where the map may not have come, the words lead to one.
    const outbound = pin === null || pin.status === 'sent' ? parcel.outbound : pinsAsLinks(parcel.outbound)
    const body = await withPicture(parcel, render(outbound, options.listButton), options)
    return sentReceipt(
      await options.graph.post({ ...recipient(parcel.address), ...body, biz_opaque_callback_data: parcel.id }),
    )
  } catch (error) {
    return receiptOf(error)
  }
}

/** What became of the place a message names, sent before its words, once however often they are tried; null when there is none. */
async function pinFirst({ id, address, outbound }: Parcel, { graph, pins }: SendOptions): Promise<Receipt | null> {
  const block = outbound.blocks.find((b) => b.kind === 'pin')
  if (block === undefined) return null
  const before = pins.get(id)
  if (before !== undefined) return before
  try {
    const receipt = sentReceipt(await graph.post({ ...recipient(address), type: 'location', location: block.pin }))
    pins.set(id, receipt)
    return receipt
  } catch (error) {
    const receipt = receiptOf(error)
    if (receipt.status === 'unknown') pins.set(id, receipt)
    return receipt
  }
}

/** Taken; when Meta told no id it may not have been. */
export function sentReceipt(platformId: string | null): Receipt {
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
async function withPicture(parcel: Parcel, body: Body, { graph, picture, pictures }: SendOptions): Promise<Body> {
  const block = parcel.outbound.blocks.find((b) => b.kind === 'picture')
  if (block === undefined) return body
  const isList = body.type === 'interactive' && body.interactive.type === 'list'
  if (isList && pictures.get(parcel.id) === true) return body
  if (isList) pictures.set(parcel.id, true)
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
