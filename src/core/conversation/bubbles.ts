import type { Bubble, Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { TextKey } from '../vocabulary/text-key.ts'
import type { Act } from './act.ts'

/** How long words wait for their sentence to go on, in milliseconds. */
export const bubbleLife = 20_000
const mostBubbles = 5
const mostCharacters = 600
/** A longer message is a second attempt and no piece of a sentence. */
const fragmentWords = 6

/** What was sent in the seconds before `at` and not answered in substance, oldest first. */
export function bubblesAt({ bubbles = [] }: Pick<Conversation, 'bubbles'>, at: number): readonly Bubble[] {
  return bubbles.filter((bubble) => Math.abs(at - bubble.at) <= bubbleLife)
}

/** The act as it is heard within seconds of words not answered yet: no second excuse for a fragment, no second question for one. */
export function paced(act: Act, conversation: Conversation, event: ConversationEvent): Act {
  if (event.type !== 'message' || event.words === undefined) return act
  const before = bubblesAt(conversation, event.words.at)
  if (act.type === 'unsure' && before.length > 0) return { ...act, hurried: true }
  const isFragment = event.words.text.split(/\s+/u).length <= fragmentWords
  return isMiss(act) && isFragment && before.some(({ excused }) => excused) ? { type: 'fragment' } : act
}

/** What is kept of the person's words after an act: nothing once they were answered in substance, or somebody of the office has them. */
export function bubblesAfter(
  conversation: Conversation,
  event: ConversationEvent,
  act: Act,
  effects: readonly Effect[],
): readonly Bubble[] {
  if (event.type !== 'message' || event.words === undefined) return []
  const before = bubblesAt(conversation, event.words.at)
  const excused = effects.some((effect) => effect.type === 'say' && excuses.has(effect.key))
  if (!excused && !isUnanswered(act, effects) && !isWaitedFor(act, before)) return []
  const { text, at } = event.words
  return newestOf([...before, { text: text.slice(0, mostCharacters), at, excused }])
}

/** Texts that say no more than that nothing was understood. */
const excuses: ReadonlySet<TextKey> = new Set([
  'not_understood',
  'not_understood.waiting',
  'out_of_scope',
  'subject_missing',
])

/** A greeting or a question back is an answer, but not in substance. */
function isUnanswered(act: Act, effects: readonly Effect[]): boolean {
  if (act.type === 'courtesy')
    return effects.some(({ type }) => type === 'say') && (act.kind === 'greeting' || act.kind === 'chatter')
  return act.type === 'unsure' && effects.some(({ type }) => type === 'ask_topic')
}

/** Silence inside a sentence; any other is that of a conversation a person of the office has. */
function isWaitedFor(act: Act, before: readonly Bubble[]): boolean {
  return before.length > 0 && (act.type === 'fragment' || (act.type === 'unsure' && act.hurried === true))
}

function isMiss({ type }: Act): boolean {
  return type === 'not_understood' || type === 'out_of_scope' || type === 'subject_missing'
}

/** The newest that fit, oldest first. */
function newestOf(bubbles: readonly Bubble[]): readonly Bubble[] {
  const lengths = bubbles.map(({ text }) => text.length)
  return bubbles.filter(
    (_, i) =>
      i >= bubbles.length - mostBubbles && lengths.slice(i).reduce((sum, length) => sum + length, 0) <= mostCharacters,
  )
}
