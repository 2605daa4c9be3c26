import { assign, setup } from 'xstate'
import { actions } from '#core/conversation/actions.ts'
import { startOf } from '#core/conversation/term.ts'
import { turnsLeft } from '#core/guides/several.ts'
import type { Guide } from '#core/vocabulary/guide.ts'
import type { TopicId } from '#core/vocabulary/topic.ts'
import {
  asks,
  begin,
  type Context,
  dayIn,
  ends,
  type Heard,
  headwayIn,
  heardOf,
  type Input,
  keep,
  leaveOut,
  mostMisses,
  next,
  nowhere,
  seenTo,
  settle,
  toggled,
  valuesOf,
  without,
} from './procedure-context.ts'
import { saysOf } from './procedure-says.ts'

/** The machine of a guided procedure: one state a question, one a result. */
export function machineOf(guide: Guide) {
  const says = saysOf(guide)
  const states = [...Object.keys(guide.questions).map(asks), ...Object.keys(guide.routes).map(ends)]
  return partsOf(guide).createMachine({
    id: guide.flow,
    context: ({ input }) => begin(guide, input ?? {}),
    initial: 'deciding',
    on: {
      told: { target: '.deciding', actions: 'keep' },
      guide: { target: '.deciding', actions: 'now' },
      resume: { target: '.deciding', actions: 'now' },
      back: { guard: 'answered', target: '.deciding', actions: 'take_back' },
      redo: [{ guard: 'names', target: '.deciding', actions: 'reopen' }, { actions: says.answers }],
    },
    states: {
      deciding: {
        always: states.map((to) => ({ guard: { type: 'leads' as const, params: { to } }, target: to })),
      },
      ...questionStates(guide),
      ...resultStates(guide),
    },
  })
}

function partsOf(guide: Guide) {
  return setup({
    types: { context: {} as Context, events: {} as Heard, input: {} as Input | undefined },
    actions: {
      ...actions,
      keep: assign(({ context, event }) => keep(guide, context, event)),
      miss: assign({ misses: ({ context }) => context.misses + 1 }),
      noted: assign({
        noted: ({ context }) => context.noted.filter((id) => context.answers[id] === undefined),
        replaced: {},
      }),
      leave_out: assign(({ context, event }) => leaveOut(guide, context, event)),
      headway: assign(({ context, event }) => headwayIn(guide, context, event)),
      called: assign({ called: true }),
      now: assign(({ context, event }) => ({
        ...settle(guide, heardOf(context), event.moment ?? nowhere, context.over),
        misses: 0,
      })),
      see_to: assign(({ context, event }) => seenTo(guide, context, event)),
      take_back: assign(({ context, event }) => without(guide, context, context.order.at(-1) ?? '', event)),
      reopen: assign(({ context, event }) =>
        event.type === 'redo' && event.question !== null ? without(guide, context, event.question, event) : {},
      ),
      appoint: assign(({ event }) => ({ appointment: dayIn(event) })),
      tick: assign(({ context, event }) =>
        event.type === 'tick' ? { ticks: toggled(context.ticks, event.item) } : {},
      ),
    },
    guards: {
      leads: ({ context }, { to }: { to: string }) => {
        const found = next(guide, context)
        return to === ('ask' in found ? asks(found.ask) : ends(found.end))
      },
      /** It was offered to leave the question out, and still nothing could be read. */
      offered: ({ context }) => context.misses >= mostMisses,
      answered: ({ context }) => context.order.length > 0,
      uncalled: ({ context }) => !context.called,
      names: ({ event }) => event.type === 'redo' && event.question !== null,
      /** A day that is today or still to come. */
      dated: ({ event }) => (dayIn(event) ?? '') >= (event.moment ?? nowhere).today,
      asks_headway: ({ event }) => event.type === 'headway' && event.said.says === 'asks',
      unappoints: ({ event }) => event.type === 'appoint' && event.said.says === 'none',
      asks_appointment: ({ context, event }) =>
        event.type === 'appoint' && event.said.says === 'when' && context.appointment != null,
      ticks: ({ event }) => event.type === 'tick' && event.item !== null,
      /** Another need was told. */
      has_further: ({ context }) => turnsLeft(guide, heardOf(context), context.over ?? []).length > 1,
    },
  })
}

function questionStates(guide: Guide) {
  const says = saysOf(guide)
  return Object.fromEntries(
    Object.keys(guide.questions).map((id) => [
      asks(id),
      {
        entry: [says.question(id), 'noted' as const],
        on: {
          unread: [
            { guard: 'offered' as const, target: 'deciding', actions: 'leave_out' as const },
            { actions: ['miss' as const, says.question(id, 'unread')] },
          ],
          repeat: { actions: says.question(id, 'repeat') },
          simpler: { actions: says.question(id, 'repeat') },
          shorter: { actions: says.question(id, 'repeat') },
          // A button of an older result: nothing is in hand now.
          appoint: { actions: says.question(id, 'repeat') },
          further: { actions: says.question(id, 'repeat') },
          why: { actions: says.why(id) },
          headway: { guard: 'asks_headway' as const, actions: [says.parked, says.question(id, 'repeat')] },
        },
      },
    ]),
  )
}

/** True when it is known on which day a term starts. */
function starts(guide: Guide, term: string) {
  return ({ context }: { readonly context: Context }) => startOf(guide, term, valuesOf(guide, context)) !== null
}

function asksList(topics: readonly TopicId[]) {
  return ({ event }: { readonly event: Heard }) =>
    event.type === 'ask' && event.field === 'list' && topics.includes(event.topic)
}

function resultStates(guide: Guide) {
  const says = saysOf(guide)
  return Object.fromEntries(
    Object.entries(guide.routes).map(([id, { person, topic, term, danger }]) => [
      ends(id),
      {
        entry: [says.result(id, 'all'), 'noted' as const],
        // Some results are a case for a human, whatever else is told.
        always:
          person === 'always'
            ? { guard: 'uncalled' as const, actions: ['called' as const, danger ? says.danger(id) : says.person(id)] }
            : [],
        on: {
          tick: [
            { guard: 'ticks' as const, actions: ['tick' as const, says.result(id, 'ticking')] },
            { actions: says.result(id, 'ticking') },
          ],
          keep_list: { actions: says.result(id, 'list') },
          simpler: { actions: says.result(id, 'brief') },
          shorter: { actions: says.result(id, 'brief') },
          headway: { target: 'deciding', actions: 'headway' as const },
          further: [
            { guard: 'has_further' as const, target: 'deciding', actions: 'see_to' as const },
            { actions: says.result(id, 'all') },
          ],
          appoint: [
            { guard: 'unappoints' as const, actions: ['appoint' as const, says.unappointed] },
            { guard: 'dated' as const, actions: ['appoint' as const, says.result(id, 'appointment')] },
            { guard: 'asks_appointment' as const, actions: says.result(id, 'appointment') },
            { actions: says.askDay },
          ],
          ...(term === undefined ? {} : { count: { guard: starts(guide, term), actions: says.count(term) } }),
          // "Send me the list", in words, is the one just made.
          ask: {
            guard: asksList([...guide.topics, ...(topic === undefined ? [] : [topic])]),
            actions: says.result(id, 'list'),
          },
        },
      },
    ]),
  )
}
