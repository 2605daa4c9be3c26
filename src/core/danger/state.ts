import type { Json } from '../vocabulary/conversation.ts'
import { type UrgentKind, urgentKinds } from '../vocabulary/meaning.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { Says } from './follow-up.ts'
import type { About, Country, DangerRow } from './table.ts'

/** What the danger chart remembers. Plain data. */
export interface DangerContext {
  /** The danger spoken of now; null before any. */
  readonly kind: UrgentKind | null
  /** All that were told in this talk, the latest last. */
  readonly kinds: readonly UrgentKind[]
  /** How much was heard of each kind since danger was first told: when we are put right, the likeliest of the others is meant. */
  readonly heard: Readonly<Partial<Record<UrgentKind, number>>>
  /** The words that told of the danger, at most 400 characters: when we are put right they are read once more. */
  readonly opened: string
  readonly country: Country | null
  /** Both sides of the border were told: the numbers of neither are given for sure. */
  readonly both: boolean
  /** What whoever writes says of where they are: it is not guessed any more; `elsewhere`: in neither country. */
  readonly here: Country | 'elsewhere' | null
  /** Where whoever they write about is, as told. */
  readonly there: Country | null
  readonly place: PlaceId | null
  readonly about: About
  /** How much was told that somebody else is in it than the writer, in log odds, added up; with a minus, that the writer is. */
  readonly others: number
  /** What the person told, each once, in order. */
  readonly told: readonly Says[]
  /** Sentences already said, as `kind/row`: none is said twice. */
  readonly said: readonly string[]
  /** The row said last: a yes or a no answers its question. */
  readonly last: DangerRow | null
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
  /** Our question stands whether somebody still is in danger. */
  readonly wondering: boolean
}

/** Before anything was told. */
export const noDanger: DangerContext = {
  kind: null,
  kinds: [],
  heard: {},
  opened: '',
  country: null,
  both: false,
  here: null,
  there: null,
  place: null,
  about: null,
  others: 0,
  told: [],
  said: [],
  last: null,
  repeated: 0,
  unread: 0,
  checked: false,
  asked: [],
  ending: null,
}

/** Reads a stored snapshot of the chart; what is absent or cannot be read is no danger. */
export function dangerStateOf(snapshot: Json | undefined): DangerState {
  const { value, context } = (snapshot ?? {}) as { value?: unknown; context?: unknown }
  const [phase, kind, within] = pathOf(value)
  const whole = dangerContextOf(context)
  return { ...whole, kind: kind ?? whole.kind, phase, watched: within === 'watched', wondering: within === 'wondering' }
}

/** What a snapshot remembers; what an earlier version did not keep yet, or cannot be read, is as before any danger. */
export function dangerContextOf(context: unknown): DangerContext {
  const kept = (typeof context === 'object' && context !== null ? context : {}) as Record<string, unknown>
  const readable = Object.entries(noDanger).filter(([key, value]) => isLike(kept[key], value))
  const whole = { ...noDanger, ...Object.fromEntries(readable.map(([key]) => [key, kept[key]])) }
  return { ...whole, kind: kindOf(whole.kind) }
}

function isLike(kept: unknown, value: unknown): boolean {
  if (Array.isArray(value)) return Array.isArray(kept) && kept.every((one) => typeof one === 'string')
  return value === null ? kept === null || typeof kept === 'string' : typeof kept === typeof value
}

function kindOf(name: unknown): UrgentKind | null {
  return urgentKinds.find((kind) => kind === name) ?? null
}

/** The states within a kind. */
const within: readonly unknown[] = ['talking', 'watched', 'wondering', 'checked']

/** Phase, kind and state of a stored value; a value the chart no longer knows is no danger. */
function pathOf(value: unknown): readonly [DangerState['phase'], UrgentKind | null, unknown] {
  if (value === 'asked' || value === 'joined') return [value, null, '']
  const { held, joined } = (typeof value === 'object' ? (value ?? {}) : {}) as { held?: unknown; joined?: unknown }
  if (joined === 'open' || joined === 'watched') return ['joined', null, joined]
  const [name, state] = Object.entries(typeof held === 'object' ? (held ?? {}) : {})[0] ?? []
  const kind = kindOf(name)
  return kind !== null && within.includes(state) ? ['held', kind, state] : ['none', null, '']
}
