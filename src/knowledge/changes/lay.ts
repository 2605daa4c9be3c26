import type { Office } from '../../core/office/office.ts'
import type { Source } from '../../core/vocabulary/topic.ts'
import type { Knowledge } from '../knowledge.ts'
import { type Change, isOfOffice } from './change.ts'

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>
type Cited = { readonly id: string; readonly sources: readonly string[] }

/**
 * The content with changes laid over it, each in the place of the entry it changes; one whose entry is no more changes nothing. The content
 * itself is left as it is. What a changed entry alone cited and cites no longer goes.
 */
export function lay(base: Knowledge, changes: readonly Change[]): Knowledge {
  if (changes.length === 0) return base
  const of = <K extends Change['kind']>(kind: K) => changes.filter((one): one is Of<K> => one.kind === kind)
  const [facts, own, summaries] = [of('fact'), of('own'), of('summary')]
  const topics = base.topics.map((topic) => {
    const summary = summaries.find((one) => one.topic === topic.id)?.item.summary
    const laid = layList(
      topic.facts,
      topic.sources,
      facts.filter((one) => one.topic === topic.id),
    )
    if (laid === null) return summary === undefined ? topic : { ...topic, summary }
    return { ...topic, summary: summary ?? topic.summary, facts: laid.items, sources: laid.sources }
  })
  const variants = Object.fromEntries(
    Object.entries(base.variants).map(([office, all]) => [
      office,
      all.map((variant) => {
        const mine = own.filter((one) => one.office === office && one.topic === variant.topic)
        const laid = layList(variant.facts, variant.sources, mine)
        return laid === null ? variant : { ...variant, facts: laid.items, sources: laid.sources }
      }),
    ]),
  )
  const lines = layList(base.directory.entries, base.directory.sources, of('line'))
  const offices = base.offices.map(
    (office) =>
      Object.assign(
        {},
        office,
        ...changes.filter(isOfOffice).flatMap((one) => (one.office === office.id ? [one.item] : [])),
      ) as Office,
  )
  const places = layList(base.places.records, base.places.sources, of('place'))
  return {
    ...base,
    topics,
    offices,
    variants,
    directory: lines === null ? base.directory : { entries: lines.items, sources: lines.sources },
    places: places === null ? base.places : { ...base.places, records: places.items, sources: places.sources },
  }
}

/** A list with changes in the places of what they change, and the sources it then cites; null when nothing changes. */
function layList<T extends Cited>(
  items: readonly T[],
  sources: Readonly<Record<string, Source>>,
  changes: readonly { readonly item: T; readonly sources: Readonly<Record<string, Source>> }[],
): { readonly items: readonly T[]; readonly sources: Readonly<Record<string, Source>> } | null {
  const mine = changes.filter(({ item }) => items.some(({ id }) => id === item.id))
  if (mine.length === 0) return null
  const laid = items.map((item) => mine.findLast((one) => one.item.id === item.id)?.item ?? item)
  const cited = new Set(laid.flatMap((item) => item.sources))
  const all = Object.assign({}, sources, ...mine.map((one) => one.sources)) as Record<string, Source>
  return { items: laid, sources: Object.fromEntries(Object.entries(all).filter(([name]) => cited.has(name))) }
}
