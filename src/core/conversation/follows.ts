import type { Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/** The topics somebody wants to be told about, after what a step wants; the one asked for last is last. */
export function followsAfter(
  { follows = [] }: Pick<Conversation, 'follows'>,
  effects: readonly Effect[],
): readonly TopicId[] {
  return effects.reduce(
    (kept, effect) =>
      effect.type === 'follow_topic'
        ? [...kept.filter((topic) => topic !== effect.topic), ...(effect.following ? [effect.topic] : [])]
        : kept,
    follows,
  )
}
