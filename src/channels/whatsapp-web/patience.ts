/** How patient the door is; all in milliseconds but where said. */
export interface Patience {
  /** Between two questions whether messages still come through. */
  readonly heartbeat: number
  /** Without a good answer for this long the child is ended. With the time a restart takes this stays below two minutes. */
  readonly deafAfter: number
  /** From starting the browser to its first sign of WhatsApp, and from linking to being ready. */
  readonly startLimit: number
  readonly syncLimit: number
  /** Not connected to WhatsApp for this long: started again. */
  readonly unreachableLimit: number
  /** Before starting again: the first time, and at most. It grows while starts keep failing. */
  readonly firstPause: number
  readonly longestPause: number
  /** Ready for this long is a good start: the pause is short again. */
  readonly steadyAfter: number
  /** For ending in order, before it is ended. */
  readonly stopLimit: number
  /** For one answer of the page, and for one message to reach WhatsApp. */
  readonly answerLimit: number
  readonly sendLimit: number
  /** Messages written up to this long before a restart are looked for again. */
  readonly lookBack: number
  /** How often a QR is renewed before it gives up; a number. */
  readonly qrMaxRetries: number
}

/** Deaf or hung is noticed within 80 seconds; the pause before starting again is one second after a good run. */
export const patience: Patience = {
  heartbeat: 20_000,
  deafAfter: 60_000,
  startLimit: 90_000,
  syncLimit: 5 * 60_000,
  unreachableLimit: 5 * 60_000,
  firstPause: 1000,
  longestPause: 60_000,
  steadyAfter: 60_000,
  stopLimit: 10_000,
  answerLimit: 10_000,
  sendLimit: 45_000,
  lookBack: 10 * 60_000,
  qrMaxRetries: 8,
}
