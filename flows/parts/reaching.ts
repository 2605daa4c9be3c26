import type { Act } from '#core/conversation/act.ts'
import { rating, reaching } from '#core/conversation/choice-id.ts'
import type { TopicId } from '#core/vocabulary/topic.ts'
import { type Context, openCalled, sayCase } from './root.ts'
import { runGuide } from './say.ts'

/** What was said of an earlier case is not about this one. */
export const askAnew = { type: 'drop_flow', params: { flow: rating } } as const

/** When the case has ended, how to reach the person for it is no longer kept with the conversation; the next case asks anew. */
export const forgetReaching = { type: 'drop_flow', params: { flow: reaching } } as const

/** Steps into a guided procedure. Telling how to be reached when no case is open, by an old button, asks for a person first. */
export const guided = [
  {
    guard: 'reachedWithoutCase',
    target: '.listening',
    actions: ['notice', openCalled, sayCase('case.opened'), 'case_opened', runGuide],
  },
  { target: '.listening', actions: ['keep_topic', 'understood', 'notice', runGuide] },
] as const

/** Begins a guided procedure of itself: who tells their case is told what to do first, then asked. */
const sayFirst = {
  type: 'say_first',
  params: ({ event: { flow, topic, told } }: { event: Extract<Act, { type: 'guide' }> }) => ({
    flow,
    topic,
    sure: told === 'surely',
  }),
} as const

/** Steps into a guided procedure by its button, or because somebody told their case. */
export const stepIn = [
  {
    guard: 'tellsCase',
    target: '.listening',
    actions: ['keep_topic', 'understood', 'greet', sayFirst, 'notice', runGuide],
  },
  ...guided,
] as const

/** True when somebody tells how to be reached and no case is open. */
export function reachesNobody({ waiting }: Context, event: Act): boolean {
  return !waiting && 'flow' in event && event.flow === reaching
}

/** The topic of an act that a case may be about; null where it has none, or only wants a person. */
export function matterOf(event: Act): TopicId | null {
  return 'topic' in event && event.topic !== 'talk-to-person' ? event.topic : null
}
