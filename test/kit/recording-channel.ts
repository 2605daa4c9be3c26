import type { Channel, Parcel, Receipt } from '../../src/channels/channel.ts'
import type { ChannelName } from '../../src/core/vocabulary/inbound.ts'

/** What a scripted channel does with one parcel. */
export type Answer = Receipt | Error | Promise<Receipt>

/** A channel that keeps what it is given and answers as it is told; `sent` when it is told nothing. */
export interface RecordingChannel extends Channel {
  readonly parcels: Parcel[]
  /** The answers to the next parcels, in order. */
  answer(...answers: Answer[]): void
  /** Called with each parcel before it is answered. */
  onSend: (parcel: Parcel) => void
}

/** A recording channel of this name. */
export function recordingChannel(name: ChannelName = 'telegram'): RecordingChannel {
  const answers: Answer[] = []
  const channel: RecordingChannel = {
    name,
    capabilities: { textLimit: 4096, unit: 'utf16', buttons: 10, labelLimit: 40, idLimit: 64 },
    parcels: [],
    onSend: () => undefined,
    answer: (...more) => void answers.push(...more),
    async send(parcel) {
      channel.parcels.push(parcel)
      channel.onSend(parcel)
      const answer = answers.shift() ?? { status: 'sent', platformId: `p-${parcel.id}` }
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  return channel
}
