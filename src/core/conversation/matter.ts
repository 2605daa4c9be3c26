import type { Conversation, Matter } from '../vocabulary/conversation.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/** So many characters of the words that named a matter are kept, to read them once more. */
const mostCharacters = 400

/** The topic, unless it was said not to be meant: then none is at hand. */
export function unlessRefused({ matter }: Pick<Conversation, 'matter'>, topic: TopicId | null): TopicId | null {
  return topic !== null && matter?.not.includes(topic) === true ? null : topic
}

/** True for a message that says an answer was not what was asked for. */
function isObjection(event: ConversationEvent): boolean {
  if (event.type !== 'message') return false
  const { corrects, control } = event.meaning
  return corrects === true || control === 'misread' || control === 'gives_up'
}

/**
 * The matter after an event: a topic that words led to is named by them; an objection adds what they were wrongly taken for, and a button
 * names a matter without words.
 */
export function matterAfter(
  { matter = null }: Conversation,
  event: ConversationEvent,
  before: TopicId | null,
  after: TopicId | null,
): Matter | null {
  if (isObjection(event)) return isAnsweredOn(event) && before === after ? matter : objected(matter, before)
  if (before === after && matter !== null) return matter
  if (event.type !== 'message') return before === after ? matter : null
  const words = event.words?.text.slice(0, mostCharacters)
  return words === undefined || after === null ? null : { words, not: [] }
}

/** The objection was to what was said of the topic, not to the topic: more of it was answered. */
function isAnsweredOn(event: ConversationEvent): boolean {
  return event.type === 'message' && event.meaning.outcome === 'answer'
}

function objected(matter: Matter | null, topic: TopicId | null): Matter | null {
  if (topic === null || matter?.not.includes(topic) === true) return matter
  return { words: matter?.words ?? '', not: [...(matter?.not ?? []), topic] }
}
