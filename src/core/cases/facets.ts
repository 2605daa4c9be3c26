import type { Case } from '../vocabulary/case.ts'
import { stateOf } from '../vocabulary/place.ts'
import { stageOf } from './stage.ts'

/** What lists of cases can be filtered by, beside area, status, owner and times. */
export const facetNames = ['language', 'topic', 'channel', 'origin', 'stage', 'priority', 'protected'] as const

/** One of them. */
export type FacetName = (typeof facetNames)[number]

/** What a case is by each of them; null where it has none. `protected` is `yes` or `no`. */
export type Facets = Readonly<Record<FacetName, string | null>>

/** A case's facets. */
export function facetsOf(c: Case): Facets {
  return {
    language: c.language,
    topic: c.topic,
    channel: c.channel,
    // Lists are filtered by state or country, whatever a case knows beside.
    origin: c.origin === undefined ? null : stateOf(c.origin),
    stage: stageOf(c),
    priority: levelOf(c),
    protected: c.protected === undefined ? 'no' : 'yes',
  }
}

const levels = ['high', 'normal', 'low'] as const

/** Where a case stands beside others, 0 first: danger before all, then by its priority; among equals who waits longest is first. */
export function rankOf(c: Pick<Case, 'urgent' | 'priority'>): number {
  return (c.urgent === null ? levels.length : 0) + levels.indexOf(levelOf(c))
}

/** The first rank of a case without danger. */
export const calmRank: number = levels.length

/** How many ranks there are. */
export const ranks: number = 2 * levels.length

function levelOf({ priority }: Pick<Case, 'priority'>): (typeof levels)[number] {
  return priority?.level ?? 'normal'
}
