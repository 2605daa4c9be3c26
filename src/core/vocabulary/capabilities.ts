/** What a channel can carry; replies are cut to it before they are committed, so one stored message is one sent message. */
export interface Capabilities {
  /** Longest text of one message, counted in `unit`. */
  readonly textLimit: number
  /** How the platform counts: UTF-16 code units, Unicode characters or UTF-8 bytes. */
  readonly unit: 'utf16' | 'characters' | 'bytes'
  /** Buttons under one message; 0 = none, choices become numbered text. */
  readonly buttons: number
  /** Longest button label in characters. */
  readonly labelLimit: number
  /** The person's own page fetches what was said from the thread: nothing has to be sent, so nothing is put in the outbox. */
  readonly fetched?: boolean
  /** Nothing reaches anybody here: what staff write is kept as a note of what they told, and the assistant says nothing. */
  readonly noted?: true
  /** The choice `locate` makes the person's own device say where it is, when it is pressed. */
  readonly locates?: boolean
  /** Shows the picture of a list; without it the list is written out. */
  readonly pictures?: boolean
  /** Shows a place on a map; without it a link leads to one. */
  readonly pins?: boolean
  /** Shows words to send on beside the apps that open with them; elsewhere they are a message of their own, to hold down and forward. */
  readonly forwards?: boolean
  /** Free words are taken only so long after the person's last message, milliseconds; at any time when absent. */
  readonly freeTextWindowMs?: number
  /** Longest choice id in bytes. */
  readonly idLimit: number
}

/** What the counter can carry: everything, for nothing leaves. */
export const counter: Capabilities = {
  textLimit: 100_000,
  unit: 'utf16',
  buttons: 0,
  labelLimit: 200,
  idLimit: 64,
  noted: true,
}
