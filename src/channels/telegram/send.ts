import type { Api } from 'grammy/web'
import type { Parcel, Receipt } from '../channel.ts'
import { receiptOf } from './failure.ts'
import { render } from './render.ts'

/** One attempt at sendMessage, and what became of it. */
export async function send(api: Api, parcel: Parcel): Promise<Receipt> {
  const { text, ...rest } = render(parcel.outbound)
  try {
    const message = await api.sendMessage(parcel.address, text, rest)
    return { status: 'sent', platformId: String(message.message_id) }
  } catch (error) {
    return receiptOf(error)
  }
}
