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
// Found on the talks in danger kept apart: of 60 matters asked after words about it 31 are heard (11 before), of 4,258 messages about the
// danger alone some 10 (5 before), half of which do ask for something.
/** Words that are to be trusted so far are answered from these chances: of being about another matter, and about that topic. */
const clear = { elsewhere: 0.05, topic: 0.4, trust: 0.7 }
/** After a comma mostly more is told of the same. */
const elsewhereAfterComma = 0.2
/** Words that leave open which topic is meant, from these. */
const open = { elsewhere: 0.4, topic: 0.3 }
/** A part that is answered goes before every one that leaves open what is meant. */
const beforeOpen = 1
/** The same after words that say it is over, or thank. */
const openAfterEnd = { elsewhere: 0.05, topic: 0.4 }
const over: ReadonlySet<Says> = new Set(['safe', 'found', 'mistake', 'gone', 'thanks'])
const overFrom = 0.4
/** What ends a danger, heard so likely before a question, ends it, and the question is answered as its own matter. */
const ended: ReadonlySet<Says> = new Set(['safe', 'found', 'mistake'])
const endedFrom = 0.45
const leastAsked = 3
/** A question may follow on "and", "now" or "but" alone: "we are safe now how do I report him". */
const question =
  'ahora|now|kounye a|como|cómo|donde|dónde|que|qué|how|where|what|can|kijan|kouman|ki kote|ki papye|kisa|èske|eske'
const joins = new RegExp(`\\s+(?:(?:y|e|and|but|pero|epi|men|so)\\s+)?(?=(?:${question})\\s)`, 'giu')
const asking = new RegExp(`^(?:(?:y|e|and|but|pero|epi|men|so)\\s+)?(?:${question})\\s`, 'iu')
const bounds = /[.,;!?\n]+\s+/gu
const sentenceEnd = /(?<=[.;!?\n])\s+/u

/** "They took me in, thanks. What do I need for the birth certificate?" in its two parts; null for a message about the danger alone. */
export function otherMatterIn(
  text: string,
  { language }: Pick<Situation, 'language'>,
  kind: DangerState['kind'],
  { understander }: Pick<TurnDeps, 'understander'>,
): WithOtherMatter | null {
  const splits = [...tailsOf(text), ...joinedOf(text), ...questionsOf(text)]
  const heard = splits.flatMap((split) => {
    const confidence = askedBeside(split, language, kind, understander)
    return confidence === null ? [] : [{ split, confidence }]
  })
  return heard.toSorted((a, b) => b.confidence - a.confidence)[0]?.split ?? null
}

/** A message parted wherever one of its clauses ends. */
function tailsOf(text: string): readonly WithOtherMatter[] {
  return [...text.matchAll(bounds)].map(({ index, 0: bound }) => ({
    head: text.slice(0, index + 1).trim(),
    matter: text.slice(index + bound.length).trim(),
  }))
}

/** A message parted before each word that a question may begin with. */
function joinedOf(text: string): readonly WithOtherMatter[] {
  return [...text.matchAll(joins)].map(({ index, 0: join }) => ({
    head: `${text.slice(0, index).trim()} `,
    matter: text.slice(index + join.length).trim(),
  }))
}

/** A question in the middle of a message, and what stands around it. */
function questionsOf(text: string): readonly WithOtherMatter[] {
  const sentences = text.split(sentenceEnd)
  return sentences.slice(0, -1).flatMap((matter, at) => {
    const head = sentences.filter((_, other) => other !== at).join(' ')
    return matter.endsWith('?') ? [{ head, matter }] : []
  })
}

/** How surely the second part asks for a topic of ours and tells of no danger; null where it does not. */
function askedBeside(
  { head, matter }: WithOtherMatter,
  language: Situation['language'],
  kind: DangerState['kind'],
  understander: TurnDeps['understander'],
): number | null {
  const words = matter.split(/\s+/u).length
  if (head.length < 2 || words < leastAsked) return null
  const { followUps } = understander.followUp(head, kind)
  const [said] = followUps
  const end = followUps.reduce((sum, one) => sum + (ended.has(one.says) ? one.confidence : 0), 0)
  // Parted at no sign of its own, or so short: only where the danger ends is the rest another matter.
  if (end < endedFrom && (words < leastWords || head.endsWith(' '))) return null
  const isOver = said !== undefined && over.has(said.says) && said.confidence >= overFrom
  const meant = understander.understand(matter, { language, topic: null, lately: [], offered: [] })
  const confidence = meant.candidates[0]?.confidence ?? 0
  if (meant.urgent !== null || meant.doubt !== undefined) return null
  const asks = matter.endsWith('?') || asking.test(matter)
  if (end >= endedFrom && asks) return end + beforeOpen
  if (words < leastWords || head.endsWith(' ')) return null
  const { elsewhere } = understander.followUp(matter, kind)
  switch (meant.outcome) {
    case 'answer': {
      const least = head.endsWith(',') ? elsewhereAfterComma : clear.elsewhere
      const isMeant = confidence >= clear.topic && meant.confidence >= clear.trust && elsewhere >= least
      return isMeant ? confidence : null
    }
    case 'clarify': {
      const least = isOver ? openAfterEnd : open
      return confidence >= least.topic && elsewhere >= least.elsewhere ? confidence - beforeOpen : null
    }
    default:
      return null
  }
}
