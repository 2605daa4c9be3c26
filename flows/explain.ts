import { assign, setup } from 'xstate'
import type { Act } from '#core/conversation/act.ts'
import { actions } from '#core/conversation/actions.ts'
import { defineFlow } from '#core/conversation/flow.ts'
import type { Field } from '#core/vocabulary/field.ts'
import type { TopicId } from '#core/vocabulary/topic.ts'

interface Context {
  readonly topic: TopicId
  /** The part last shown; null = the summary. */
  readonly field: Field | null
}

const machine = setup({
  types: {
    context: {} as Context,
    events: {} as Act,
    input: {} as Context | undefined,
  },
  actions,
  guards: {
    sameTopic: ({ context, event }) => event.type === 'ask' && event.topic === context.topic,
  },
}).createMachine({
  id: 'explain',
  context: ({ input }) => ({ topic: input?.topic ?? '', field: input?.field ?? null }),
  initial: 'shown',
  states: {
    shown: {
      entry: { type: 'say_topic', params: ({ context }) => ({ topic: context.topic, field: context.field }) },
      on: {
        ask: {
          guard: 'sameTopic',
          target: 'shown',
          reenter: true,
          actions: assign({ field: ({ event }) => event.field }),
        },
        resume: { target: 'shown', reenter: true },
      },
    },
  },
})

/** Walks any topic that only informs: its summary, then the parts the person asks for, in any order. */
export const explain = defineFlow({
  name: 'explain',
  version: 1,
  machine,
  topic: (context) => (typeof context.topic === 'string' ? context.topic : null),
})
