import { type AskedLines, elsewhere, unansweredKey } from '../core/vocabulary/asked.ts'
import { type Language, languages } from '../core/vocabulary/language.ts'
import type { Topic } from '../core/vocabulary/topic.ts'

type Ways = Readonly<Record<Language, readonly string[]>>

/** What people say in a talk about a topic: fact → lines to which it is the answer; `unanswered`: lines to which none is. */
export interface AskedTopic {
  readonly topic: string
  readonly facts: Readonly<Record<string, Ways>>
  readonly unanswered: Ways
}

/** About so many lines of other topics show what a message about this one is not. */
const linesElsewhere = 80

/** The lines of the facts a topic has; null where nobody wrote any. The same topic with the same facts gives the same lines. */
export type AskedOf = (topic: Topic) => AskedLines | null

/** Prepared once for the same content, whichever offices it serves. */
const prepared = new WeakMap<readonly AskedTopic[], AskedOf>()

/**
 * Gives the lines of a topic when they are first asked for: those of its facts with the facts' own words, and beside them some of other
 * topics and of what is `outside` of ours.
 */
export function askedIn(all: readonly AskedTopic[], outside: readonly string[]): AskedOf {
  const before = prepared.get(all)
  if (before !== undefined) return before
  const byTopic = new Map(all.map((one) => [one.topic, one]))
  const every = all.flatMap((one) =>
    Object.values(one.facts).flatMap((ways) => linesOf(ways).map((line) => ({ topic: one.topic, line }))),
  )
  const spread = every.filter((_, i) => i % Math.max(1, Math.floor(every.length / linesElsewhere)) === 0)
  const kept = new Map<string, AskedLines>()
  const askedOf: AskedOf = (topic) => {
    const asked = byTopic.get(topic.id)
    if (asked === undefined) return null
    const key = `${topic.id} ${topic.facts.map(({ id }) => id).join(' ')}`
    const lines = kept.get(key) ?? linesAbout(topic, asked)
    kept.set(key, lines)
    return lines
  }
  function linesAbout(topic: Topic, { facts, unanswered: silent }: AskedTopic): AskedLines {
    const told = topic.facts.flatMap(({ id, text }) => {
      const ways = facts[id]
      const own = languages.map((language) => text[language])
      return ways === undefined ? [] : [[id, [...linesOf(ways), ...own]] as const]
    })
    const others = spread.flatMap((one) => (one.topic === topic.id ? [] : [one.line]))
    return new Map([...told, [unansweredKey, linesOf(silent)], [elsewhere, [...others, ...outside]]])
  }
  prepared.set(all, askedOf)
  return askedOf
}

function linesOf(ways: Ways): readonly string[] {
  return languages.flatMap((language) => ways[language])
}
