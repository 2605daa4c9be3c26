import type { Broadcast, Count } from '../../core/vocabulary/broadcast.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Outbound } from '../../core/vocabulary/outbound.ts'

/** What the pages of notices stand on. */
export interface BroadcastDeps {
  readonly broadcasts: {
    /** How many a notice would reach now; nobody is written to. */
    count(broadcast: Broadcast): Promise<Count>
    /** How many asked for notices; with a topic, how many asked to be told when it changes. */
    asked(topic: string | null): Promise<number>
    /** As a person gets it. */
    preview(text: string, language: Language): Outbound
  }
}
