import type { Machinery } from '../core/conversation/step.ts'
import type { Book } from '../core/replies/book.ts'
import type { InboundAttachment } from '../core/vocabulary/attachment.ts'
import type { Capabilities } from '../core/vocabulary/capabilities.ts'
import type { ErrandReader } from '../core/vocabulary/errand.ts'
import type { Alias, ChannelName } from '../core/vocabulary/inbound.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Limiter } from '../limits/limiter.ts'
import type { Listener } from '../nlu/listener.ts'
import type { SecondOpinion, Understander } from '../nlu/understander.ts'
import type { Texts } from '../shared/texts.ts'
import type { Store } from '../store/store.ts'
import type { CodeTries } from './code-tries.ts'

/** Everything a turn is made with. Time, ids and chance are arguments, so that a test decides them. */
export interface TurnDeps {
  readonly store: Store
  readonly understander: Understander
  /** Reads answers to the questions of guided procedures. */
  readonly listener: Listener
  /** An optional model's, where an office has switched it on. */
  readonly secondOpinion?: SecondOpinion | undefined
  /** Writes down a voice note, where an office has switched that on; null when nothing could be heard. Never rejects. */
  readonly hear?:
    | ((contactId: string, sender: Alias, note: InboundAttachment, language: Language | null) => Promise<string | null>)
    | undefined
  /** What people want of the assistant itself. */
  readonly errands: ErrandReader
  /** Counts what one person does over a time. */
  readonly limiter: Limiter
  /** Guards codes against being guessed. */
  readonly codeTries: CodeTries
  readonly machinery: Machinery
  readonly book: Book
  readonly texts: Texts
  capabilities(channel: ChannelName): Capabilities
  /** Whether the office keeps single words of what could not be answered, of those who agree. */
  keepsUnanswered(): boolean
  /** Milliseconds since 1970. */
  now(): number
  newId(): string
  random(bytes: number): Uint8Array
  /** Told after each commit, so that delivery wakes and open consoles and pages refresh. Must not throw. */
  committed(change: CommitResult): void
  /** Takes work the answer does not wait for; it never rejects. */
  background(work: Promise<void>): void
}

/** What a commit touched. */
export interface CommitResult {
  readonly contactId: string
  readonly caseId: string | null
  /** A timer was set, put off or ended. */
  readonly timers?: boolean
}
