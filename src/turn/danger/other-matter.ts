import type { Says } from '../../core/danger/follow-up.ts'
import type { DangerState } from '../../core/danger/state.ts'
import type { Situation } from '../../nlu/understander.ts'
import type { TurnDeps } from '../deps.ts'

/** A message to whoever holds them in danger that says something of it, and asks for another matter after it. */
export interface WithOtherMatter {
  /** What it says of the danger. */
  readonly head: string
  /** The other matter, in its own words. */
  readonly matter: string
}

/** So many words ask for a matter; in fewer a danger is spoken of by its parts. */
const leastWords = 4
/** The words are about another matter from this chance, and name a topic of ours from this. */
const besideDanger = { elsewhere: 0.45, topic: 0.55 }
/** The same after words that say it is over, or thank. */
const afterDanger = { elsewhere: 0.2, topic: 0.4 }
const over: ReadonlySet<Says> = new Set(['safe', 'found', 'mistake', 'gone', 'thanks'])
const overFrom = 0.4
const bounds = /[.,;!?\n]+\s+/gu

/** "They took me in, thanks. What do I need for the birth certificate?" in its two parts; null for a message about the danger alone. */
export function otherMatterIn(
  text: string,
  { language }: Pick<Situation, 'language'>,
  kind: DangerState['kind'],
  { understander }: Pick<TurnDeps, 'understander'>,
): WithOtherMatter | null {
  const splits = [...text.matchAll(bounds)].map(({ index, 0: bound }) => ({
    head: text.slice(0, index + 1).trim(),
    matter: text.slice(index + bound.length).trim(),
  }))
  const heard = splits.flatMap((split) => {
    const confidence = askedBeside(split, language, kind, understander)
    return confidence === null ? [] : [{ split, confidence }]
  })
  return heard.toSorted((a, b) => b.confidence - a.confidence)[0]?.split ?? null
}

/** How surely the second part asks for a topic of ours and tells of no danger; null where it does not. */
function askedBeside(
  { head, matter }: WithOtherMatter,
  language: Situation['language'],
  kind: DangerState['kind'],
  understander: TurnDeps['understander'],
): number | null {
  if (head.length < 2 || matter.split(/\s+/u).length < leastWords) return null
  const [said] = understander.followUp(head, kind).followUps
  const isOver = said !== undefined && over.has(said.says) && said.confidence >= overFrom
  const meant = understander.understand(matter, { language, topic: null, lately: [], offered: [] })
  const least = isOver ? afterDanger : besideDanger
  const isOurs = meant.outcome === 'answer' || (isOver && meant.outcome === 'clarify')
  if (!isOurs || meant.urgent !== null || meant.doubt !== undefined) return null
  const confidence = meant.candidates[0]?.confidence ?? 0
  return confidence >= least.topic && understander.followUp(matter, kind).elsewhere >= least.elsewhere
    ? confidence
    : null
}
