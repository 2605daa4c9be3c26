import { stateOf } from '../core/vocabulary/place.ts'
import type { Rating } from '../core/vocabulary/rating.ts'
import { untold } from './attention.ts'
import { type FoldedTable, fewestPeople, foldParts, type Part, peopleIn } from './fold.ts'
import type { Tally } from './tally.ts'

/** What people are counted by, each a partition of its own: nothing is told of two of them at once, so that nothing can be crossed. */
export const partitions = ['area', 'place', 'language', 'channel', 'reason', 'outcome', 'helped'] as const

/** One of `partitions`, or the topics within an area that is told: `topic:atencion`, or the municipalities within a state: `town:mx-dur`. */
export type Partition = (typeof partitions)[number] | `topic:${string}` | `town:${string}`

/** One partition of a month: what is told, and the parts behind it, which are never shown. */
export interface MonthPartition {
  readonly folded: FoldedTable
  readonly parts: readonly Part[]
}

/** A month as it is told, by partition; those that are not told are missing. */
export type ToldParts = Readonly<Partial<Record<Partition, MonthPartition>>>

/** The parts of every partition, told or not. Of a rating nobody is known: each counts as a person. */
export function partsOf(
  tallies: readonly Tally[],
  ratings: readonly Rating[],
): ReadonlyMap<Partition, readonly Part[]> {
  const came = tallies.flatMap((t) => t.came)
  const ended = tallies.flatMap((t) => t.ended).filter(({ ending }) => ending !== 'merged')
  const by = (how: (one: (typeof came)[number]) => string, of = came) =>
    of.map((one) => ({ id: one.id, person: one.person, key: how(one) }))
  const topics = [...Map.groupBy(came, ({ area }) => area)].map(
    ([area, of]) => [`topic:${area}`, by(({ topic }) => topic, of)] as const,
  )
  const towns = [...Map.groupBy(came, ({ place }) => stateOf(place))].flatMap(([state, of]) =>
    of.every(({ place }) => place === state)
      ? []
      : [[`town:${state}`, by(({ place }) => (place === state ? untold : place), of)] as const],
  )
  return new Map<Partition, readonly Part[]>([
    ['area', by(({ area }) => area)],
    ['place', by(({ place }) => stateOf(place))],
    ['language', by(({ language }) => language)],
    ['channel', by(({ channel }) => channel)],
    ['reason', by(({ reason }) => reason)],
    // An attention that ended twice is told as it ended last.
    ['outcome', [...new Map(ended.map(({ id, person, outcome }) => [id, { id, person, key: outcome }])).values()]],
    ['helped', ratings.map(({ id, helped }) => ({ id, person: id, key: helped }))],
    ...topics,
    ...towns,
  ])
}

/** Tells a month for the first time. */
export function tell(parts: ReadonlyMap<Partition, readonly Part[]>): ToldParts {
  const within = { topic: foldParts(parts.get('area') ?? []), town: foldParts(parts.get('place') ?? []) }
  const told = [...parts].flatMap(([partition, of]) => {
    const folded = isWithin(partition, within) ? foldParts(of) : null
    return folded === null ? [] : [[partition, { folded, parts: of }] as const]
  })
  return Object.fromEntries(told)
}

/**
 * Tells a month again after corrections. What was told alone and what together stays as it was, or the two editions would tell on each
 * other; and a figure changes only when ten different people or more came into it or left it, and ten or more are in it then.
 * What is not corrected for that reason keeps its parts of before.
 */
export function tellAgain(before: ToldParts, parts: ReadonlyMap<Partition, readonly Part[]>): ToldParts {
  return Object.fromEntries(
    Object.entries(before).map(([partition, old]) => [
      partition,
      old === undefined ? old : corrected(old, parts.get(partition as Partition) ?? []),
    ]),
  )
}

function corrected({ folded, parts }: MonthPartition, now: readonly Part[]): MonthPartition {
  const blockOf = ({ key }: Part) => (key in folded.shown ? key : '')
  const [old, fresh] = [Map.groupBy(parts, blockOf), Map.groupBy(now, blockOf)]
  // Where nothing was told together, nothing is: a new category would stand alone.
  const blocks = [...Object.keys(folded.shown), ...(folded.folded > 0 ? [''] : [])]
  const kept = blocks.map((block) => {
    const [was, is] = [old.get(block) ?? [], fresh.get(block) ?? []]
    return [block, peopleIn(changed(was, is)) >= fewestPeople && peopleIn(is) >= fewestPeople ? is : was] as const
  })
  const counts = kept.map(([block, of]) => [block, of.length] as const)
  return {
    folded: {
      shown: Object.fromEntries(counts.filter(([block]) => block !== '')),
      folded: counts.find(([block]) => block === '')?.[1] ?? 0,
    },
    parts: kept.flatMap(([, of]) => of),
  }
}

/** The attentions that are in one of the two and not in the other, or in another category. */
function changed(was: readonly Part[], is: readonly Part[]): readonly Part[] {
  const name = ({ id, key }: Part) => `${id} ${key}`
  const [before, after] = [new Set(was.map(name)), new Set(is.map(name))]
  return [...was.filter((part) => !after.has(name(part))), ...is.filter((part) => !before.has(name(part)))]
}

/** Topics are told within areas that are told themselves, and municipalities within states. */
function isWithin(partition: Partition, within: Readonly<Record<'topic' | 'town', FoldedTable | null>>): boolean {
  const [kind, of] = partition.split(':')
  if (of === undefined || (kind !== 'topic' && kind !== 'town')) return true
  return of in (within[kind]?.shown ?? {})
}
