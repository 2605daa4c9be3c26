import type { Case } from '../vocabulary/case.ts'
import type { CaseStage } from '../vocabulary/case-care.ts'

/** What a case waits for; of one that was kept before stages were, what its status tells. */
export function stageOf({ stage, status }: Pick<Case, 'stage' | 'status'>): CaseStage {
  return stage ?? (status === 'waiting' ? 'new' : 'waiting_us')
}

/**
 * A case after something happened to it by itself. Somebody took it: it waits for the office. The office answered: for the person, unless it
 * waits for another institution. The person wrote: for the office again, and nobody sleeps on it, unless nobody has looked yet.
 */
export function advanceStage(of: Case, happened: 'taken' | 'answered' | 'heard'): Case {
  const before = stageOf(of)
  if (happened === 'taken') return before === 'new' ? { ...of, stage: 'waiting_us' } : of
  if (happened === 'answered') return before === 'waiting_other' ? of : { ...of, stage: 'waiting_person' }
  const { snoozedUntil: _, ...awake } = of
  return before === 'new' ? awake : { ...awake, stage: 'waiting_us' }
}

/** True while nobody need look at a case: it was put off, and the day has not come. */
export function isSnoozed({ snoozedUntil }: Pick<Case, 'snoozedUntil'>, now: number): boolean {
  return snoozedUntil !== undefined && snoozedUntil > now
}
