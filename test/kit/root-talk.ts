import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Control, UrgentKind } from '#src/core/vocabulary/meaning.ts'
import { message, newTalk, stepped } from './talking.ts'

/** One promise of the root: after these events the last one is answered like this. */
export type Row = readonly [promise: string, events: readonly ConversationEvent[], heard: readonly string[]]

/** A choice pressed. */
export function press(id: string): ConversationEvent {
  return { type: 'choice', id }
}

/** An instruction to the assistant, in words. */
export function control(name: Control): ConversationEvent {
  return message({ outcome: 'control', control: name })
}

/** An emergency told. */
export function alarm(urgent: UrgentKind): ConversationEvent {
  return message({ outcome: 'urgent', urgent })
}

/** A question about a topic. */
export function about(topic: string): ConversationEvent {
  return message({ outcome: 'answer', candidates: [{ topic, confidence: 0.9 }] })
}

/** What may happen, by what it is. */
export const events = {
  begin: { type: 'start' },
  unclear: message({}),
  person: message({ outcome: 'person' }),
  creole: message({ outcome: 'control', control: 'language', wants: 'ht' }),
  durango: { type: 'place', places: ['mx-dur'] },
  timer: { type: 'timer', kind: 'reminder', flow: 'refugio', unanswered: 2 },
  news: { type: 'news', flow: 'traslado-de-restos', news: 'changed', shared: false },
} satisfies Record<string, ConversationEvent>

/** A talk in which these things happened, and what the last one led to. */
export function talkOf(happened: readonly ConversationEvent[]) {
  let conversation: Conversation = newTalk()
  let effects: readonly Effect[] = []
  for (const event of happened) ({ conversation, effects } = stepped(conversation, event))
  return { conversation, effects }
}

/** What the last of these led to, a line each; that the first words set the language is left out. */
export function heard(...happened: readonly ConversationEvent[]): readonly string[] {
  return talkOf(happened)
    .effects.map(brief)
    .filter((line) => line !== 'set_language es false')
}

/** An effect in a line: a text with its choices, or its kind with what it holds. */
function brief(effect: Effect): string {
  if (effect.type === 'say') return [effect.key, ...(effect.choices ?? [])].join(' ')
  if (effect.type === 'ask_question') return `ask_question ${effect.flow} ${effect.question} ${effect.lead}`
  const { type, ...rest } = effect
  const held = Object.values(rest).map((value) => (isNamed(value) ? value.id : String(value)))
  return [type, ...held].join(' ')
}

function isNamed(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value
}
