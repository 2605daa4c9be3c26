import { topicChoice } from '../../core/conversation/choice-id.ts'
import { textMark } from '../../core/replies/write-again.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { ConversationEvent } from '../../core/vocabulary/event.ts'
import { type Outbound, plainText } from '../../core/vocabulary/outbound.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'

/** From so many characters on an answer is not said twice in a talk unless it is asked for again. */
const longFrom = 200
/** So many answers of a talk are remembered. */
const mostKept = 30

/** The longer answers a talk has had, by the marks of their texts. */
type AnswersGiven = Pick<Conversation, 'answered'>

/** Who was silent this long may have to hear it again. Milliseconds. */
const longAgo = 60 * 60 * 1000

/** True where whatever is said may have been said before: to a button, an instruction, an act of the office, or after a silence. */
export function mayRepeat(event: ConversationEvent | undefined, silence: number): boolean {
  if (event?.type !== 'message' || silence > longAgo) return true
  const { control, picked, urgent } = event.meaning
  return (
    (control !== null && control !== 'more_of_it') || picked !== null || urgent !== null || event.errand !== undefined
  )
}

/**
 * What is said in place of an answer about the topic at hand word for word as it was given before: that it was, with the rest of its topic and a
 * person. Null: it is a new one, or none that counts; who comes back to another topic asks for it again.
 */
export function insteadOf(
  outbound: Outbound,
  effects: readonly Effect[],
  atHand: TopicId,
  { answered = [] }: AnswersGiven,
): readonly Effect[] | null {
  const mark = markOf(outbound, effects)
  if (mark === null || !answered.includes(mark)) return null
  if (!effects.some((effect) => effect.type === 'say_topic' && effect.topic === atHand)) return null
  return [{ type: 'say', key: 'answer.again', choices: [topicChoice(atHand, 'more'), 'person', 'menu'] }]
}

/** The answers said so far with these, the latest kept. */
export function answeredAfter(
  { answered = [] }: AnswersGiven,
  said: readonly { readonly outbound: Outbound; readonly effects: readonly Effect[] }[],
): readonly string[] {
  const marks = said.flatMap(({ outbound, effects }) => markOf(outbound, effects) ?? [])
  return [...answered.filter((mark) => !marks.includes(mark)), ...marks].slice(-mostKept)
}

function markOf(outbound: Outbound, effects: readonly Effect[]): string | null {
  const isAnswer = effects.some((effect) => effect.type === 'say_topic' && effect.brief !== true)
  const text = plainText(outbound)
  return isAnswer && text.length >= longFrom ? textMark(text) : null
}
