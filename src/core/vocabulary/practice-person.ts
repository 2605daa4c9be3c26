import type { ChannelName } from './inbound.ts'
import type { Language } from './language.ts'

/** Somebody invented, whom staff practise with. */
export interface PracticePerson {
  readonly id: string
  readonly language: Language
  /** The door they seem to write through. */
  readonly channel: Extract<ChannelName, 'web' | 'telegram' | 'whatsapp-cloud'>
  /** What they write, one after another. */
  readonly says: readonly string[]
  /** What they write after each answer of the office, in this order; then they are silent. */
  readonly answers: readonly string[]
}
