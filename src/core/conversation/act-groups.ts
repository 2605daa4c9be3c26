import type { DangerState } from '../danger/state.ts'
import type { Conversation } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Act } from './act.ts'

/** Acts after which a person needs to hear that something waits for them elsewhere. */
export const listingActs: ReadonlySet<Act['type']> = new Set(['menu', 'help', 'start', 'assistant'])
/** Acts that are answered beside the question that stands. */
export const interruptingActs: ReadonlySet<Act['type']> = new Set([
  'ask',
  'near',
  'place',
  'courtesy',
  'language',
  'follow',
  'unfollow',
  'out_of_scope',
  'free',
  'confidential',
  'when_answer',
  'leave_message',
  'message_kept',
  'misread',
  'maybe_person',
  'gives_up',
  'why_asked',
  'answer_language',
  'aside',
  'attached',
])
/** Acts of somebody who knows where they are, or needs something else first. */
export const quietActs: ReadonlySet<Act['type']> = new Set([
  'guide',
  'tick',
  'appoint',
  'headway',
  'keep_list',
  'count',
  'further',
  'redo',
  'reopen',
  'urgent',
  'person',
  'stop',
  'erase',
  'start_over',
  'menu',
  'help',
  'start',
])
/** Acts that say nothing of what is wanted: somebody is back. */
export const vagueActs: ReadonlySet<Act['type']> = new Set([
  'vague',
  'courtesy',
  'not_understood',
  'fragment',
  'silence',
  'yes',
  'no',
])
/** Effects that end in a question or an emergency: nothing is asked beneath them. */
export const askingEffects: ReadonlySet<Effect['type']> = new Set([
  'ask_question',
  'ask_topic',
  'ask_place',
  'say_danger',
  'forget',
])

/** What a procedure says of itself: after it, it is no longer hushed. */
export const guideEffects: ReadonlySet<Effect['type']> = new Set(['ask_question', 'say_result', 'forget'])

/** In danger what is asked beside is answered in a few sentences. */
export function briefly(effect: Effect): Effect {
  return effect.type === 'say_topic' ? { ...effect, brief: true } : effect
}

/** What is said of privacy, and whether it still is to be said. */
interface Noticed {
  readonly effects: readonly Effect[]
  readonly kept: Pick<Conversation, 'noticeOwed'>
}

/** What the notice has to come before. */
const personal: ReadonlySet<Effect['type']> = new Set(['ask_question', 'open_case'])

/** The privacy notice never stands beside what is said of danger: it waits until that is over, and comes before the next personal question. Pure. */
export function noticeAfter(
  effects: readonly Effect[],
  { noticeOwed = false }: Pick<Conversation, 'noticeOwed'>,
  { phase }: Pick<DangerState, 'phase'>,
): Noticed {
  if (phase !== 'none') {
    const rest = effects.filter((effect) => !isNotice(effect))
    return { effects: rest, kept: rest.length < effects.length ? { noticeOwed: true } : {} }
  }
  const at = noticeOwed ? effects.findIndex(({ type }) => personal.has(type)) : -1
  if (at === -1) return { effects, kept: {} }
  const said = effects.some(isNotice) ? effects : effects.toSpliced(at, 0, { type: 'say', key: 'notice' })
  return { effects: said, kept: { noticeOwed: false } }
}

function isNotice(effect: Effect): boolean {
  return effect.type === 'say' && effect.key === 'notice'
}
