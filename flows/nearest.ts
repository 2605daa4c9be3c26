import { assign, setup } from 'xstate'
import type { Act } from '#core/conversation/act.ts'
import { actions } from '#core/conversation/actions.ts'
import { defineFlow } from '#core/conversation/flow.ts'
import type { PlaceId, PlaceKind } from '#core/vocabulary/place.ts'
import type { TopicId } from '#core/vocabulary/topic.ts'
import { say } from './parts/say.ts'

interface Context {
  /** What is looked for; none: not told yet. */
  readonly kinds: readonly PlaceKind[]
  /** Offices asked for by their name, in place of a kind; talks of before have none. */
  readonly offices?: readonly string[] | undefined
  /** Where: one, several of one name, or none yet. Municipalities, cities or states, never a position. */
  readonly places: readonly PlaceId[]
  /** Answers in a row that named no place we know. */
  readonly misses: number
  /** The topic this was asked under, for questions without a subject. */
  readonly topic: TopicId | null
}

/** What the flow starts with. */
interface Input {
  readonly kinds: readonly PlaceKind[]
  readonly places: readonly PlaceId[]
  readonly topic: TopicId | null
  readonly offices?: readonly string[] | undefined
  /** A place was named, but none we know. */
  readonly missed: boolean
}

const anew = ['locate', 'person', 'menu'] as const

/** In the United States there is one kind of office of Mexico: nothing has to be asked. */
function wanted({ kinds, places: [place] }: Context): readonly PlaceKind[] {
  return kinds.length === 0 && place?.startsWith('us') ? ['consulate'] : kinds
}

const machine = setup({
  types: { context: {} as Context, events: {} as Act, input: {} as Input | undefined },
  actions: {
    ...actions,
    keep_wish: assign(({ context, event }) =>
      event.type !== 'near'
        ? {}
        : {
            kinds: event.kinds.length > 0 ? event.kinds : context.kinds,
            offices: event.offices ?? (event.kinds.length > 0 ? undefined : context.offices),
            places: event.again ? [] : event.places.length > 0 ? event.places : context.places,
            misses: 0,
          },
    ),
    keep_place: assign(({ context, event }) =>
      event.type !== 'place'
        ? {}
        : { places: event.places, misses: event.places.length === 0 ? context.misses + 1 : 0 },
    ),
  },
  guards: {
    isNamed: ({ context }) => (context.offices ?? []).length > 0 && context.misses === 0,
    answerable: ({ context }) => context.places.length === 1 && wanted(context).length > 0,
    purposeless: ({ context }) => context.places.length === 1,
    ambiguous: ({ context }) => context.places.length > 1,
    missedOnce: ({ context }) => context.misses === 1,
    missedTwice: ({ context }) => context.misses > 1,
  },
}).createMachine({
  id: 'nearest',
  context: ({ input }) => ({
    kinds: input?.kinds ?? [],
    places: input?.places ?? [],
    misses: input?.missed ? 1 : 0,
    topic: input?.topic ?? null,
    offices: input?.offices,
  }),
  initial: 'deciding',
  on: {
    near: { target: '.deciding', actions: 'keep_wish' },
    place: { target: '.deciding', actions: 'keep_place' },
    resume: { target: '.deciding' },
  },
  states: {
    deciding: {
      always: [
        { guard: 'isNamed', target: 'named' },
        { guard: 'answerable', target: 'shown' },
        { guard: 'purposeless', target: 'purpose' },
        { guard: 'ambiguous', target: 'choosing' },
        { guard: 'missedTwice', target: 'asking', actions: say('near.unknown_again', anew) },
        { guard: 'missedOnce', target: 'asking', actions: say('near.unknown', anew) },
        { target: 'asking', actions: say('near.ask', anew) },
      ],
    },
    /** Where the person is has been asked. */
    asking: {},
    /** Several places bear the name. */
    choosing: {
      entry: { type: 'ask_place', params: ({ context }) => ({ kinds: context.kinds, places: context.places }) },
    },
    named: {
      entry: {
        type: 'say_offices',
        params: ({ context }) => ({ offices: context.offices ?? [], place: context.places[0] ?? null }),
      },
    },
    /** A place, but not what is looked for there. */
    purpose: { entry: { type: 'ask_kind', params: ({ context }) => ({ place: context.places[0] ?? '' }) } },
    shown: {
      entry: {
        type: 'say_nearest',
        params: ({ context }) => ({ kinds: wanted(context), place: context.places[0] ?? '' }),
      },
    },
  },
})

/** Finds what is nearest to where a person is: one question at most, "in which city or municipality are you?". */
export const nearest = defineFlow({
  name: 'nearest',
  version: 1,
  machine,
  topic: (context) => (typeof context.topic === 'string' ? context.topic : null),
  awaits: (state) => (state === 'shown' || state === 'named' ? 'another' : 'place'),
})
