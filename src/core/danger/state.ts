import type { Json } from '../vocabulary/conversation.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { FollowUp } from './follow-up.ts'
import type { Country } from './table.ts'

/** What the danger chart remembers. Plain data. */
export interface DangerContext {
  /** The danger spoken of now; null before any. */
  readonly kind: UrgentKind | null
  /** All that were told in this talk, the latest last. */
  readonly kinds: readonly UrgentKind[]
  readonly country: Country | null
  /** Both sides of the border were told: the numbers of neither are given for sure. */
  readonly both: boolean
  readonly place: PlaceId | null
  /** What the person told, each once, in order. */
  readonly told: readonly FollowUp[]
  /** Sentences already said, as `kind/row`: none is said twice. */
  readonly said: readonly string[]
  /** How often something was said that had been answered before. */
  readonly repeated: number
  /** Messages in a row that told nothing of it. */
  readonly unread: number
  /** Silence was asked after; once is enough. */
  readonly checked: boolean
  /** Kinds that were asked about in doubt. */
  readonly asked: readonly UrgentKind[]
  readonly ending: 'safe' | 'mistake' | null
}

/** How a conversation stands with danger: nobody in any, asked about, held, or with a person of the office. */
export interface DangerState extends DangerContext {
  readonly phase: 'none' | 'asked' | 'held' | 'joined'
  /** Somebody may read along, or no sound may be made: nothing is sent unasked. */
  readonly watched: boolean
}

/** Before anything was told. */
export const noDanger: DangerContext = {
  kind: null,
  kinds: [],
  country: null,
  both: false,
  place: null,
  told: [],
  said: [],
  repeated: 0,
  unread: 0,
  checked: false,
  asked: [],
  ending: null,
}

/** Reads a stored snapshot of the chart; what is absent or cannot be read is no danger. */
export function dangerStateOf(snapshot: Json | undefined): DangerState {
  const { value, context } = (snapshot ?? {}) as { value?: unknown; context?: DangerContext }
  const [phase, within] = pathOf(value)
  const known = phase === 'asked' || phase === 'held' || phase === 'joined' ? phase : 'none'
  return { ...noDanger, ...context, phase: known, watched: within === 'watched' }
}

function pathOf(value: unknown): readonly [string, string] {
  if (typeof value === 'string') return [value, '']
  const [phase = 'none', kinds] = Object.entries((value ?? {}) as object)[0] ?? []
  if (typeof kinds === 'string') return [phase, kinds]
  const [, within = ''] = Object.entries((kinds ?? {}) as object)[0] ?? []
  return [phase, typeof within === 'string' ? within : '']
}
