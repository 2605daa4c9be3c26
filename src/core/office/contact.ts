import type { CivilDay } from './civil-time.ts'

/** How people reach an office, as it says itself. What it does not say is absent: nothing is guessed. */
export interface Contact {
  /** Street, number, quarter and town, as one writes it on a letter. */
  readonly address?: string
  /** Digits and spaces, the one to call first in front. */
  readonly phones: readonly string[]
  readonly whatsapp?: string
  readonly email?: string
  readonly url?: string
  /** The day the office said it. */
  readonly as_of: CivilDay
}
