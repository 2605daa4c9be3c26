/** Where a linked phone's door stands. */
export type LinkStatus =
  /** The browser is starting. */
  | 'starting'
  /** A phone has to scan the QR or type the code. */
  | 'unlinked'
  /** Nobody scanned it in time; no new one is shown until it is asked for. */
  | 'given_up'
  /** Linked; conversations are being fetched. */
  | 'syncing'
  | 'ready'
  /** WhatsApp cannot be reached at the moment. */
  | 'unreachable'
  /** It ended and starts again by itself. */
  | 'restarting'
  /** The platform refuses this account: nothing is tried until a person asks for it. */
  | 'refused'
  | 'ended'

/** What the office sees of a door that is a linked phone. */
export interface LinkState {
  readonly status: LinkStatus
  /** Since when, milliseconds since 1970. */
  readonly since: number
  /** What the phone must scan: whoever has it gets the office's WhatsApp. */
  readonly qr: string | null
  /** What is typed on the phone instead. */
  readonly code: string | null
  /** The phone ended the link: it has to be made anew. */
  readonly loggedOut: boolean
  /** How often it was started again since Puente was, and the code of the last cause. */
  readonly restarts: number
  readonly trouble: string | null
  /** Megabytes of the process and its browser. */
  readonly memory: number | null
  /** When somebody last answered from the phone itself, unseen by Puente; null: never since the start. */
  readonly answeredOnPhone: number | null
}

/** The feed's key for changes of any door's state. */
export const doorsKey = 'doors'

/** A door that is a linked phone, as the console may use it. */
export interface LinkedPhone {
  state(): LinkState
  /** Starts over with a new QR, or tries again after a refusal. */
  renew(): void
  /** Links by a code typed on the phone with this number (8 to 15 digits) instead of the QR. */
  pair(number: string): void
}
