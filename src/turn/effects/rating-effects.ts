import { rating } from '../../core/conversation/choice-id.ts'
import { guideAt } from '../../core/conversation/guides.ts'
import { topicAtHand } from '../../core/conversation/step.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { Answers } from '../../core/vocabulary/guide.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { HelpRating, Rating } from '../../core/vocabulary/rating.ts'
import type { TurnDeps } from '../deps.ts'

/** What a turn changes of what somebody said of the help they got. */
export interface RatingChange {
  /** To be kept in place of one with the same id; null when nothing was said. */
  readonly rating: Rating | null
  readonly rated: Conversation['rated']
}

const helps: ReadonlySet<string> = new Set<HelpRating>(['yes', 'partly', 'no'])

/** What was said of the help in this turn; another tap or a sentence later changes the same rating until the next case is closed. */
export function ratingIn(
  before: Conversation,
  after: Conversation,
  effects: readonly Effect[],
  language: Language,
  deps: Pick<TurnDeps, 'machinery' | 'now' | 'newId'>,
): RatingChange {
  if (effects.some(({ type }) => type === 'close_case'))
    return { rating: null, rated: { id: deps.newId(), after: 'case' } }
  const { helped, words = '' } = answersIn(after, deps)
  const old = answersIn(before, deps)
  const isNew = helped !== undefined && (helped !== old.helped || words !== (old.words ?? ''))
  if (!isNew || !helps.has(helped)) return { rating: null, rated: before.rated }
  const rated = before.rated ?? { id: deps.newId(), after: hasResult(after, deps) ? 'procedure' : 'talk' }
  const { flows } = deps.machinery
  const stack = after.stack.filter(({ flow }) => flow !== rating)
  const topic = topicAtHand({ stack }, flows)
  const said = ['', 'nothing', 'unknown', 'withheld'].includes(words) ? '' : maskNames(words)
  return { rating: { ...rated, at: deps.now(), helped: helped as HelpRating, words: said, topic, language }, rated }
}

/** Words without what may name somebody: numbers of four digits and more, addresses of mail and the web. */
export function maskNames(words: string): string {
  return words.replace(/\S+@\S+|https?:\S+|www\.\S+/giu, '…').replace(/\d[\d\s().-]{2,}\d/g, '…')
}

function answersIn({ stack }: Conversation, { machinery: { flows } }: Pick<TurnDeps, 'machinery'>): Answers {
  const frame = stack[guideAt(stack, rating)]
  return (frame === undefined ? null : flows.get(rating)?.progress(frame.snapshot)?.answers) ?? {}
}

function hasResult({ stack }: Conversation, { machinery: { flows } }: Pick<TurnDeps, 'machinery'>): boolean {
  return stack.some(({ flow, snapshot }) => flow !== rating && flows.get(flow)?.progress(snapshot)?.route != null)
}
