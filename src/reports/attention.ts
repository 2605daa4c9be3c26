import type { Case } from '../core/vocabulary/case.ts'
import type { CaseOutcome, CaseStage } from '../core/vocabulary/case-care.ts'

/** One matter of one person that the office attended, however they came. Names and words of nobody; moments in milliseconds. */
export interface Attention {
  readonly id: string
  /** Whose it is: the same for all of one person, and leading to nobody. */
  readonly person: string
  readonly area: string
  /** What it is about, `untold` when nobody said; so for the other words below. */
  readonly topic: string
  /** A state or country, as the atlas names it; of the office's own state the municipality, where it is known. */
  readonly place: string
  readonly language: string
  readonly channel: string
  readonly reason: string
  readonly urgent: boolean
  readonly stage: CaseStage
  readonly cameAt: number
  /** When somebody of the office first answered; null while nobody did. */
  readonly repliedAt: number | null
  readonly endedAt: number | null
  readonly ending: 'resolved' | 'unanswered' | 'withdrawn' | 'merged' | 'untold'
  readonly outcome: CaseOutcome | 'untold'
  /** When it was passed on to a colleague or another area. */
  readonly passedAt: readonly number[]
  /** False for what was written down after it was done: how long it took is not known. */
  readonly isTimed: boolean
}

/** What nobody told. */
export const untold = 'untold' as const

/** A case as an attention. `person` stands for its contact: a digest of ours, that cannot be turned back. */
export function attentionOf(c: Case, person: string): Attention {
  return {
    id: c.id,
    person,
    area: c.area,
    topic: c.topic ?? untold,
    place: c.origin ?? untold,
    language: c.language,
    channel: c.channel,
    reason: c.reason,
    urgent: c.urgent !== null,
    stage: c.stage ?? (c.status === 'owned' ? 'waiting_us' : 'new'),
    cameAt: c.openedAt,
    repliedAt: c.repliedAt ?? null,
    endedAt: c.closedAt,
    ending: c.mergedInto === undefined ? (c.ending?.how ?? untold) : 'merged',
    outcome: c.ending?.outcome ?? untold,
    passedAt: (c.notes ?? []).filter((note) => note.passed !== undefined).map(({ at }) => at),
    isTimed: true,
  }
}
