import { type AskedLines, unanswered } from '../core/vocabulary/asked.ts'
import { type Language, languages } from '../core/vocabulary/language.ts'
import type { Topic } from '../core/vocabulary/topic.ts'

type Ways = Readonly<Record<Language, readonly string[]>>

/** What people say in a talk about a topic: fact → lines to which it is the answer; `unanswered`: lines to which none is. */
export interface Asked {
  readonly topic: string
  readonly facts: Readonly<Record<string, Ways>>
  readonly unanswered: Ways
}

/** The lines of the facts an office has on a topic, with the facts' own words; null where nobody wrote any. */
export function askedOf(topic: Topic, asked: Asked | undefined): AskedLines | null {
  if (asked === undefined) return null
  const told = topic.facts.flatMap(({ id, text }) => {
    const ways = asked.facts[id]
    return ways === undefined ? [] : [[id, [...linesOf(ways), ...languages.map((language) => text[language])]] as const]
  })
  return new Map([...told, [unanswered, linesOf(asked.unanswered)]])
}

function linesOf(ways: Ways): readonly string[] {
  return languages.flatMap((language) => ways[language])
}
