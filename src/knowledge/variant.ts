import type { Trilingual } from '../core/vocabulary/language.ts'
import type { Fact, Lead, Source, Topic } from '../core/vocabulary/topic.ts'

/** A fact of an office's own. `after` names the fact of the same field it follows; without it, it stands first in its field. */
export interface OwnFact extends Fact {
  readonly after?: string
}

/** What one office says differently about a topic: knowledge/offices/<office>/topics/<topic>.yaml. */
export interface Variant {
  readonly topic: string
  /** In place of the topic's, with the facts it rests on. */
  readonly summary?: Trilingual
  readonly rests_on?: readonly string[]
  /** In place of the topic's. */
  readonly lead?: Lead
  readonly sources: Readonly<Record<string, Source>>
  /** Added to the topic's; one with the id of a fact of the topic stands in its place. */
  readonly facts: readonly OwnFact[]
  /** Ids of the topic's facts that do not hold here. */
  readonly without: readonly string[]
  readonly gaps: readonly string[]
}

/** The topic as one office tells it. Facts whose `after` names nothing stand first in their field. */
export function applyVariant(topic: Topic, variant: Variant | undefined): Topic {
  if (variant === undefined) return topic
  const replaced = new Map(variant.facts.map((fact) => [fact.id, fact]))
  const kept = topic.facts
    .filter((f) => !variant.without.includes(f.id))
    .map((f) => {
      const own = replaced.get(f.id)
      return own === undefined ? f : ownFact(own)
    })
  const added = variant.facts.filter((own) => !topic.facts.some((f) => f.id === own.id))
  const leading = added.filter((own) => own.after === undefined)
  const following = added.filter((own) => own.after !== undefined)
  // Own sources are told apart from the topic's of the same short name.
  const { lead, ...whole } = topic
  // A topic's first answer is not said where an office sums it up differently.
  const own = variant.lead ?? (variant.summary === undefined ? lead : undefined)
  return {
    ...whole,
    ...(own === undefined ? {} : { lead: own }),
    summary: variant.summary ?? topic.summary,
    rests_on: variant.rests_on ?? topic.rests_on,
    sources: { ...topic.sources, ...prefixed(variant.sources) },
    facts: [...leading.toReversed(), ...following].reduce(place, kept),
    gaps: [...topic.gaps, ...variant.gaps],
  }
}

function ownFact({ after: _, ...fact }: OwnFact): Fact {
  return { ...fact, sources: fact.sources.map(ownName) }
}

function prefixed(sources: Variant['sources']): Record<string, Source> {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [ownName(name), source]))
}

function place(facts: readonly Fact[], own: OwnFact): readonly Fact[] {
  const before = facts.findIndex((f) => f.id === own.after)
  const first = facts.findIndex((f) => f.field === own.field)
  const at = before !== -1 ? before + 1 : first === -1 ? facts.length : first
  return facts.toSpliced(at, 0, ownFact(own))
}

function ownName(source: string): string {
  return `own-${source}`
}
