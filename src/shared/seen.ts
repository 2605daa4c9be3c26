import type { Outbound } from '../core/vocabulary/outbound.ts'

/** A message as one channel shows it, in one or more pieces. */
export interface RenderedMessage {
  readonly channel: 'web' | 'telegram' | 'whatsapp'
  readonly messages: readonly string[]
}

/** Shows a message as each channel would. */
export type See = (said: Outbound) => readonly RenderedMessage[]
