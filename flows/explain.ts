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
  /** So many facts of that part were shown before; 0: it is shown from its beginning. */
  readonly from: number
  /** Nothing of the topic has been shown yet. */
  readonly first: boolean
  /** What was said last was the first answer about the topic; talks of before have none. */
  readonly opening?: boolean
  /** The facts last said, as the answer to a question; null: a part or the first answer. */
  readonly facts: readonly string[] | null
  /** What was asked last, none of its facts answers. */
  readonly silent: boolean
  /** In few and plain words; null: as it is written. */
  readonly brief: 'simpler' | 'shorter' | null
  /** The topics that may have been meant instead; null: this one surely is. */
  readonly doubt: readonly TopicId[] | null
}

/** What the flow starts with. */
interface Input {
  readonly topic: TopicId
  readonly field: Field | null
  readonly from?: number
  readonly facts: readonly string[] | null
  readonly silent: boolean
  readonly doubt: readonly TopicId[] | null
}

/** "What do I do?" about a topic just opened is what its summary is for: what it is and what to do first. */
function opening(field: Field | null): Field | null {
  return field === 'steps' || field === 'what' ? null : field
}

const machine = setup({
  types: {
    context: {} as Context,
    events: {} as Act,
    input: {} as Input | undefined,
  },
  actions,
  guards: {
    sameTopic: ({ context, event }) => event.type === 'ask' && event.topic === context.topic,
  },
}).createMachine({
  id: 'explain',
  context: ({ input }) => ({
    topic: input?.topic ?? '',
    field: opening(input?.field ?? null),
    from: input?.from ?? 0,
    first: true,
    facts: input?.facts ?? null,
    silent: input?.silent ?? false,
    brief: null,
    doubt: input?.doubt ?? null,
  }),
  initial: 'shown',
  states: {
    shown: {
      entry: [
        {
          type: 'say_topic',
          params: ({ context: { topic, field, from = 0, first, opening, facts, silent, doubt, brief } }) => ({
            topic,
            field,
            first,
            ...(from === 0 ? {} : { from }),
            ...(facts === null ? {} : { facts }),
            ...(silent ? { silent } : {}),
            ...(doubt === null ? {} : { doubt }),
            ...(brief === null ? {} : { plain: true as const }),
            ...(brief !== null && opening === true ? { opening } : {}),
          }),
        },
        assign(({ context: { first, brief, opening = false } }) => ({
          opening: brief === null ? first : opening,
          first: false,
          doubt: null,
          brief: null,
        })),
      ],
      on: {
        ask: {
          guard: 'sameTopic',
          target: 'shown',
          reenter: true,
          actions: assign({
            // What to do first is not said twice: who asks for the topic again gets the whole card.
            field: ({ event }) => event.field ?? (event.facts === undefined && event.silent !== true ? 'more' : null),
            from: ({ event }) => event.from ?? 0,
            facts: ({ event }) => event.facts ?? null,
            silent: ({ event }) => event.silent === true,
            doubt: ({ event }) => event.doubt ?? null,
          }),
        },
        repeat: { target: 'shown', reenter: true },
        simpler: { target: 'shown', reenter: true, actions: assign({ brief: 'simpler', silent: false }) },
        shorter: { target: 'shown', reenter: true, actions: assign({ brief: 'shorter', silent: false }) },
        more_of_it: {
          target: 'shown',
          reenter: true,
          // The whole card, then what else there is.
          actions: assign({
            field: ({ context: { field } }) => (field === 'more' ? ('rest' as const) : ('more' as const)),
            from: 0,
            facts: null,
            silent: false,
          }),
        },
        resume: { target: 'shown', reenter: true, actions: assign({ silent: false }) },
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
