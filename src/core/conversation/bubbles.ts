import type { Bubble, Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent, Words } from '../vocabulary/event.ts'
import type { TextKey } from '../vocabulary/text-key.ts'
import { type Act, type ActScope, actOf } from './act.ts'
import { amongOffered, askedAgain } from './guides.ts'
import type { Flows } from './stack.ts'

/** How long words wait for their sentence to go on, in milliseconds. */
export const bubbleLife = 20_000
const mostBubbles = 5
const mostCharacters = 600
/** A longer message is a second attempt and no piece of a sentence. */
const fragmentWords = 6
/** What is left of an answered sentence is short. */
const restWords = 3

/** What was sent in the seconds before `at` and not answered in substance, oldest first. */
export function bubblesAt({ bubbles = [] }: Pick<Conversation, 'bubbles'>, at: number): readonly Bubble[] {
  return bubbles.filter((bubble) => Math.abs(at - bubble.at) <= bubbleLife)
}

/**
 * The act as it is heard within seconds of words before it: no second excuse for a fragment, no second question for one, and
 * the last words of a sentence that was answered already lead nowhere else.
 */
export function paceAct(act: Act, conversation: Conversation, event: ConversationEvent): Act {
  if (event.type !== 'message' || event.words === undefined) return act
  const { words } = event
  const before = bubblesAt(conversation, words.at)
  const length = words.text.split(/\s+/u).length
  const isLeft = words.sense === 'part' && length <= restWords && isRest(words, before, conversation)
  // "What do I do?" asks for a part of what was just answered: it is no rest of the sentence before.
  const asksPart = act.type === 'ask' && act.field !== null
  if ((isLeft || words.sense === 'none') && canWait.has(act.type) && !asksPart) return { type: 'fragment' }
  if (act.type === 'unsure' && before.length > 0) return { ...act, hurried: true }
  // Greeted or asked to wait a moment ago: nothing new is said by saying it again.
  const isAgain = act.type === 'courtesy' && words.sense === 'part' && before.length > 0
  const isSilent = canExcuse.has(act.type) && length <= fragmentWords && before.some(({ excused }) => excused)
  return isAgain || isSilent ? { type: 'fragment' } : act
}

/** Acts that only say that nothing was understood. */
const canExcuse: ReadonlySet<Act['type']> = new Set(['not_understood', 'out_of_scope', 'subject_missing'])
/** Acts that the rest of an answered sentence must not become. */
const canWait: ReadonlySet<Act['type']> = new Set([...canExcuse, 'ask', 'unsure', 'courtesy', 'person', 'stop', 'menu'])

/** True for words that go on with a sentence of which the beginning was just answered. */
function isRest({ begins, at }: Words, before: readonly Bubble[], { stack, lastSeenAt }: Conversation): boolean {
  if (before.some(({ text }) => text === answered)) return true
  return begins === 'inside' && before.length === 0 && stack.length > 1 && Math.abs(at - lastSeenAt) <= bubbleLife
}

/** Stands for words that were answered though their sentence visibly goes on: the mark stays, the words do not. */
const answered = ''

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
  const { text, at, ends } = event.words
  if (!excused && !isUnanswered(act, effects) && !isWaitedFor(act, before))
    return act.type === 'fragment' || (act.type === 'ask' && ends === 'inside') ? [{ text: answered, at, excused }] : []
  if (before.some((bubble) => bubble.text === answered)) return before
  return newestOf([...before, { text: text.slice(0, mostCharacters), at, excused }])
}

/** Texts that say no more than that nothing was understood. */
const excuses: ReadonlySet<TextKey> = new Set([
  'not_understood',
  'not_understood.waiting',
  'out_of_scope',
  'subject_missing',
])

/** A greeting, a question back or an answer given with a doubt is an answer, but not in substance. */
function isUnanswered(act: Act, effects: readonly Effect[]): boolean {
  if (act.type === 'ask') return act.doubt !== undefined || act.silent === true
  if (act.type === 'courtesy')
    return effects.some(({ type }) => type === 'say') && (act.kind === 'greeting' || act.kind === 'chatter')
  return act.type === 'unsure' && effects.some(({ type }) => type === 'ask_topic')
}

/** Silence inside a sentence; any other is that of a conversation a person of the office has. */
function isWaitedFor(act: Act, before: readonly Bubble[]): boolean {
  return before.length > 0 && (act.type === 'fragment' || (act.type === 'unsure' && act.hurried === true))
}

/** The newest that fit, oldest first. */
function newestOf(bubbles: readonly Bubble[]): readonly Bubble[] {
  const lengths = bubbles.map(({ text }) => text.length)
  return bubbles.filter(
    (_, i) =>
      i >= bubbles.length - mostBubbles && lengths.slice(i).reduce((sum, length) => sum + length, 0) <= mostCharacters,
  )
}

/**
 * What an event asks for in this talk: as it reads alone, then by how quickly it came, among what was offered last, and by what was asked
 * before. Not for somebody's leaving or coming back, which asks for nothing.
 */
export function actInTalk(
  event: Exclude<ConversationEvent, { type: 'left' | 'back' }>,
  conversation: Conversation,
  { known, flows }: { readonly known: ActScope; readonly flows: Flows },
): Act {
  const paced = paceAct(actOf(event, known), conversation, event)
  return askedAgain(amongOffered(paced, event, conversation, { known }), event, conversation, flows)
}
