import type { Shown } from './whatsapp-cloud-rules.ts'
import type { WebhookQueue } from './whatsapp-cloud-webhooks.ts'

type Payload = Readonly<Record<string, unknown>>

/** Somebody's WhatsApp, as the platform knows it. */
export interface PhoneState {
  readonly number?: string
  readonly userId?: string
  readonly received: (Shown & { readonly id: string })[]
  heardAt: number
  unreachable: boolean
  /** How much of the burst is used, and when that was counted. */
  times: number[]
}

/** A person at their phone. */
export interface Phone {
  /** Everything received, oldest first. */
  reads(): readonly (Shown & { readonly id: string })[]
  /** Sends a message of any type, e.g. `{ type: 'text', text: { body } }`; its id. */
  sends(message: Payload): string
  says(text: string): string
  /** Presses a button or a row. */
  presses(id: string): string
  /** Meta no longer delivers to them. */
  vanishes(): void
}

/** A phone over what the server keeps of it. */
export function createPhone(
  state: PhoneState,
  parts: { readonly webhooks: WebhookQueue; now(): number; newId(): string },
): Phone {
  function sends(message: Payload): string {
    const id = parts.newId()
    state.heardAt = parts.now()
    parts.webhooks.message({ id, timestamp: String(Math.floor(parts.now() / 1000)), ...from(state), ...message }, state)
    return id
  }
  return {
    reads: () => state.received,
    sends,
    says: (text) => sends({ type: 'text', text: { body: text } }),
    presses(id) {
      const shown = state.received.findLast((message) => message.choices.some((choice) => choice.id === id))
      const title = shown?.choices.find((choice) => choice.id === id)?.label ?? id
      const type = shown?.type === 'list' ? 'list_reply' : 'button_reply'
      return sends({ type: 'interactive', interactive: { type, [type]: { id, title } } })
    },
    vanishes() {
      state.unreachable = true
    },
  }
}

function from({ number, userId }: PhoneState): Payload {
  return {
    ...(number === undefined ? {} : { from: number }),
    ...(userId === undefined ? {} : { from_user_id: userId }),
  }
}
