import { doChoice, topicChoice } from '../../core/conversation/choice-id.ts'
import type { Pen } from '../../core/replies/pen.ts'
import { type Reply, repliesFrom } from '../../core/replies/replies.ts'
import { textMark } from '../../core/replies/write-again.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { ConversationEvent } from '../../core/vocabulary/event.ts'
import { plainText } from '../../core/vocabulary/outbound.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'

/** From so many characters on an answer is not said twice in a talk unless it is asked for again. */
const longFrom = 200
/** So many answers of a talk are remembered. */
const mostKept = 30

type SayResult = Extract<Effect, { type: 'say_result' }>

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
 * person; and in place of a result that what was just told does not change: that. Null: it is a new one, or none that counts; who comes back to
 * another topic asks for it again.
 */
export function insteadOf(
  reply: Reply,
  atHand: TopicId,
  { answered = [] }: AnswersGiven,
  pen: Pen,
): readonly Effect[] | null {
  const mark = markOf(reply, pen)
  if (mark === null || !answered.includes(mark)) return null
  const result = resultIn(reply)
  if (result !== null)
    return [
      { ...result, show: 'changed' },
      { type: 'say', key: 'guide.same', choices: [doChoice('redo', result.flow), 'person', 'menu'] },
    ]
  if (!reply.effects.some((effect) => effect.type === 'say_topic' && effect.topic === atHand)) return null
  return [{ type: 'say', key: 'answer.again', choices: [topicChoice(atHand, 'more'), 'person', 'menu'] }]
}

/** The answers said so far with these, the latest kept. */
export function answeredAfter({ answered = [] }: AnswersGiven, said: readonly Reply[], pen: Pen): readonly string[] {
  const marks = said.flatMap((reply) => markOf(reply, pen) ?? [])
  return [...answered.filter((mark) => !marks.includes(mark)), ...marks].slice(-mostKept)
}

/** A result is marked without what it says of the answers that led to it. */
function markOf(reply: Reply, pen: Pen): string | null {
  const result = resultIn(reply)
  const outbound = result === null ? reply.outbound : repliesFrom([withoutNews(result)], pen)[0]?.outbound
  const isAnswer = reply.effects.some((effect) => effect.type === 'say_topic' && effect.brief !== true)
  if (outbound === undefined || (result === null && !isAnswer)) return null
  const text = plainText(outbound)
  return text.length >= longFrom ? textMark(text) : null
}

function resultIn({ effects }: Reply): SayResult | null {
  return effects.find((effect): effect is SayResult => effect.type === 'say_result' && effect.show === 'all') ?? null
}

function withoutNews({ replaced: _, ...result }: SayResult): SayResult {
  return { ...result, noted: [] }
}
