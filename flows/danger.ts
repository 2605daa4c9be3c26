import { assign, enqueueActions, initialTransition, setup, transition } from 'xstate'
import { actions } from '#core/conversation/actions.ts'
import type { DangerEvent } from '#core/danger/command.ts'
import { heardAfter, openedAfter, tellsOfHelp, toldAfter, whoseAfter } from '#core/danger/context-after.ts'
import { endings, isDetail, type Says } from '#core/danger/follow-up.ts'
import { type DangerContext, dangerStateOf, noDanger } from '#core/danger/state.ts'
import type { DangerRow } from '#core/danger/table.ts'
import { openingKey, saidKey, wasSaid, worn } from '#core/danger/take-up.ts'
import type { DangerChart } from '#core/danger/turn.ts'
import { isAcross, whereAfter } from '#core/danger/whereabouts.ts'
import type { Json } from '#core/vocabulary/conversation.ts'
import type { Effect } from '#core/vocabulary/effect.ts'
import { type UrgentKind, urgentKinds } from '#core/vocabulary/meaning.ts'

/** Who says one of these cannot be seen or heard writing. */
const hiding: readonly Says[] = ['near', 'secret', 'cannot_talk']
/** Kinds whose first question is whether they can write unseen: a no says that they cannot. */
const watchedKinds: readonly UrgentKind[] = ['home_violence', 'sexual_violence', 'kidnapped']

/** The sentence of a row, for whom and where they are. */
function sentence({ kind, country, place, about, here, there }: DangerContext, row: DangerRow, isFar = false) {
  const whose = about === 'other' ? { about } : {}
  // What there is to do there is said for both sides; whom one calls from here, and the numbers, for this one.
  const from = isAcross({ here, there, about }) && country !== null ? { from: country } : {}
  const isOfBoth = 'from' in from && row !== 'across' && !isFar
  const where = { country: isOfBoth ? null : country, ...from }
  return { type: 'say_danger', params: { kind: kind ?? 'danger', row, ...where, place, ...whose } } as const
}

/** What is remembered of a sentence that was said. */
function saidAfter({ kind, said, about }: DangerContext, row: DangerRow): Pick<DangerContext, 'said' | 'last'> {
  const keys = [saidKey(kind ?? 'danger', row), ...(row === 'opening' ? [openingKey(kind ?? 'danger', about)] : [])]
  return { said: [...new Set([...said, ...keys])], last: row }
}

/** What is said when they tell that it is over. */
const endRow = ({ says, row }: DangerEvent & { type: 'follow_up' }): DangerRow =>
  says === 'mistake' ? says : isDetail(says) && row === says ? row : 'safe'

const base = setup({
  types: { context: {} as DangerContext, events: {} as DangerEvent },
  actions: {
    ...actions,
    /** Where they are, who writes, and which kinds this sounds like, as far as this message tells it. */
    place: assign(({ context, event }) => ({
      ...heardAfter(context, event),
      ...whoseAfter(context, event),
      ...whereAfter(context, event.where, whoseAfter(context, event).about),
      ...openedAfter(context, event),
      others: context.others + (event.other ?? 0),
      place: event.where.place ?? context.place,
    })),
    note_kind: assign(({ context, event }) =>
      event.type === 'danger'
        ? {
            kind: event.kind,
            kinds: [...context.kinds.filter((kind) => kind !== event.kind), event.kind],
            ending: null,
          }
        : {},
    ),
    note_told: assign(({ context, event }) =>
      event.type === 'follow_up' ? { told: toldAfter(context, [event.says, ...event.tells]) } : {},
    ),
    note_asked: assign(({ context, event }) =>
      event.type === 'danger' ? { asked: [...context.asked, event.kind] } : {},
    ),
    note_checked: assign({ checked: true }),
    say_opening: enqueueActions(({ context, enqueue }) => {
      const row = wasSaid(context, 'opening') ? worn(context) : 'opening'
      enqueue(sentence(context, row))
      enqueue.assign({ ...saidAfter(context, row), unread: 0 })
    }),
    /** Whether it is one: with what to do at once, for who needs it before they can answer. */
    ask_doubt: enqueueActions(({ context: { country }, event, enqueue }) => {
      if (event.type !== 'danger') return
      enqueue({
        type: 'ask_danger',
        params: { kind: event.kind, why: 'doubt', country: event.where.country ?? country },
      })
    }),
    /** Whether it lasts: asked of whoever comes back, or says things that tell nothing of it. */
    ask_whether: enqueueActions(({ context: { kind, country }, enqueue }) => {
      enqueue({ type: 'ask_danger', params: { kind: kind ?? 'danger', why: 'lasts', country } })
      enqueue.assign({ unread: 0, last: null, asked: ({ context }) => [...context.asked, kind ?? 'danger'] })
    }),
    /** Whether it is over, of whoever most likely said so. */
    ask_over: enqueueActions(({ context: { kind, country }, enqueue }) => {
      enqueue({ type: 'ask_danger', params: { kind: kind ?? 'danger', why: 'over', country } })
      enqueue.assign({ unread: 0, last: null, asked: ({ context }) => [...context.asked, kind ?? 'danger'] })
    }),
    say_silence: enqueueActions(({ context, enqueue }) => enqueue(sentence(context, 'silence'))),
    say_still: enqueueActions(({ context, enqueue }) => {
      const row = context.told.some((one) => tellsOfHelp.includes(one)) ? 'still_helped' : 'still'
      enqueue(sentence(context, row))
    }),
    /** What the person said, answered from the table. */
    answer: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'follow_up') return
      const { says, row, tells } = event
      enqueue(sentence(context, row, says === 'far' || tells.includes('far')))
      enqueue.assign({
        ...saidAfter(context, row),
        unread: says === 'unread' ? context.unread + 1 : 0,
        repeated: row === 'again' || row === 'stay' ? context.repeated + 1 : context.repeated,
      })
    }),
    /** That it is over, or was none; who says so a second time in a talk is only thanked. */
    say_end: enqueueActions(({ context, event, enqueue }) => {
      const row = event.type === 'follow_up' ? endRow(event) : 'safe'
      if (wasSaid(context, row)) enqueue('calm_danger')
      else enqueue(sentence(context, row))
      enqueue.assign(saidAfter(context, row))
    }),
    /** After days everything may be said in full again. */
    forget_said: assign({ said: [] }),
    /** While life may be at stake, silence is asked after once. */
    listen: enqueueActions(({ context: { kind, checked }, enqueue }) => {
      if (kind !== null && !checked) enqueue({ type: 'watch_silence', params: { kind } })
    }),
    quiet: enqueueActions(({ enqueue }) => enqueue({ type: 'cancel_timers', params: { kinds: ['silence'] } })),
    end_safe: enqueueActions(({ context, enqueue }) => {
      if (context.kind !== null) enqueue({ type: 'end_danger', params: { kind: context.kind, how: 'safe' } })
      enqueue.assign({ ...noDanger, country: context.country, said: context.said, ending: 'safe' })
    }),
    end_mistake: enqueueActions(({ context, enqueue }) => {
      if (context.kind !== null) enqueue({ type: 'end_danger', params: { kind: context.kind, how: 'mistake' } })
      enqueue.assign({ ...noDanger, country: context.country, said: context.said, ending: 'mistake' })
    }),
  },
  guards: {
    sure: ({ event }) => event.type === 'danger' && event.sure,
    of: ({ event }, { kind }: { kind: UrgentKind }) => event.type === 'danger' && event.sure && event.kind === kind,
    /** Each kind is asked about once in a talk: whoever said no is not asked again. */
    new_doubt: ({ context, event }) => event.type === 'danger' && !event.sure && !context.asked.includes(event.kind),
    says: ({ event }, { any }: { any: readonly Says[] }) => event.type === 'follow_up' && any.includes(event.says),
    /** A detail that tells of its end. */
    told_over: ({ event }) => event.type === 'follow_up' && event.tells.some((one) => endings.has(one)),
    /** Nothing that was said for long told anything of the danger, and all there is to do was said. */
    lost: ({ context, event }) =>
      event.type === 'follow_up' && event.says === 'unread' && event.row === 'stay' && context.unread >= 2,
    hidden: ({ context, event }) =>
      event.type === 'follow_up' &&
      ([event.says, ...event.tells].some((one) => hiding.includes(one)) ||
        (event.says === 'no' &&
          context.last === 'opening' &&
          context.kind !== null &&
          watchedKinds.includes(context.kind))),
    stands: ({ context }, { kind }: { kind: UrgentKind }) => context.kind === kind,
  },
})

const answered = ['place', 'note_told', 'answer'] as const

/** The person says that it is over, or was none: from any kind, and before anything else they may mean. */
const ends = [
  { guard: 'told_over', target: '#danger.none', actions: ['place', 'note_told', 'say_end', 'end_safe', 'quiet'] },
  {
    guard: { type: 'says', params: { any: ['safe', 'found'] } },
    target: '#danger.none',
    actions: ['say_end', 'end_safe', 'quiet'],
  },
  {
    guard: { type: 'says', params: { any: ['mistake'] } },
    target: '#danger.none',
    actions: ['say_end', 'end_mistake', 'quiet'],
  },
] as const

/** The way into each kind, from wherever the talk stands. */
const begins = urgentKinds.map((kind) => ({
  guard: { type: 'of', params: { kind } } as const,
  target: `#danger.held.${kind}` as const,
  actions: ['place', 'note_kind', 'say_opening', 'listen'] as const,
}))

/** The same on a phone that somebody else may see: it stays so, whatever danger is told next. */
const beginsWatched = urgentKinds.map((kind) => ({
  guard: { type: 'of', params: { kind } } as const,
  target: `#danger.held.${kind}.watched` as const,
  actions: ['place', 'note_kind', 'say_opening'] as const,
}))

/** One kind of danger while it lasts: talking; hiding, when they may be seen writing; asked whether it lasts; or asked after once, when they fell silent. */
function lasting() {
  return {
    initial: 'talking',
    states: {
      talking: {
        on: {
          follow_up: [
            ...ends,
            { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
            { guard: 'hidden', target: 'watched', actions: [...answered, 'quiet'] },
            { actions: [...answered, 'listen'] },
          ],
          perhaps_over: { target: 'wondering', actions: ['place', 'ask_over'] },
          silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
        },
      },
      watched: {
        on: {
          // Another matter may be their cover: nothing of the danger is written beside it.
          elsewhere: {},
          danger: beginsWatched,
          taken: '#danger.joined.watched',
          perhaps_over: { actions: ['place', 'ask_over'] },
          follow_up: [
            ...ends,
            { guard: { type: 'says', params: { any: ['accompanied'] } }, target: 'talking', actions: [...answered] },
            { actions: [...answered] },
          ],
        },
      },
      /** Is somebody still in danger? */
      wondering: {
        on: {
          perhaps_over: { target: '#danger.none', actions: ['place', 'say_end', 'end_safe', 'quiet'] },
          follow_up: [
            ...ends,
            {
              guard: { type: 'says', params: { any: ['no'] } },
              target: '#danger.none',
              actions: ['calm_danger', 'end_safe', 'quiet'],
            },
            { guard: 'hidden', target: 'watched', actions: [...answered, 'quiet'] },
            { target: 'talking', actions: [...answered, 'listen'] },
          ],
        },
      },
      checked: {
        on: {
          perhaps_over: { target: 'wondering', actions: ['place', 'ask_over'] },
          follow_up: [
            ...ends,
            { guard: 'hidden', target: 'watched', actions: [...answered] },
            { target: 'talking', actions: [...answered] },
          ],
        },
      },
    },
  } as const
}

/** The way back from a person of the office, to the kind that stands. */
const back = [
  ...urgentKinds.map((kind) => ({
    guard: { type: 'stands', params: { kind } } as const,
    target: `#danger.held.${kind}` as const,
  })),
  { target: '#danger.none' as const },
]
const backWatched = [
  ...urgentKinds.map((kind) => ({
    guard: { type: 'stands', params: { kind } } as const,
    target: `#danger.held.${kind}.watched` as const,
  })),
  { target: '#danger.none' as const },
]

/**
 * Danger as a talk of its own: it begins when danger is heard, or when our question whether somebody is in danger is answered yes; it holds
 * over messages, hours and other matters until the person says that it is over, or somebody of the office takes the talk. One child a
 * kind; what each says stands in its table in knowledge/danger.
 */
export const dangerMachine = base.createMachine({
  id: 'danger',
  context: noDanger,
  initial: 'none',
  // A number is given whenever its button is pressed, also weeks later.
  on: {
    away: { actions: 'forget_said' },
    call: {
      actions: [
        'place',
        {
          type: 'say_line',
          params: ({ context: { kind, country }, event }) => ({ line: event.line, kind: kind ?? 'danger', country }),
        },
      ],
    },
  },
  states: {
    none: {
      on: {
        danger: [...begins, { guard: 'new_doubt', target: 'asked', actions: ['place', 'note_asked', 'ask_doubt'] }],
        taken: 'joined',
      },
    },
    /** Our question stands: is somebody in danger? */
    asked: {
      on: {
        danger: [...begins, { guard: 'new_doubt', actions: ['place', 'note_asked', 'ask_doubt'] }],
        no_danger: { target: 'none', actions: 'calm_danger' },
        elsewhere: 'none',
        taken: 'joined',
      },
    },
    held: {
      on: {
        danger: begins,
        elsewhere: { actions: 'say_still' },
        no_danger: { target: 'none', actions: ['calm_danger', 'end_safe', 'quiet'] },
        away: { target: 'asked', actions: ['ask_whether', 'forget_said'] },
        taken: { target: 'joined', actions: 'quiet' },
        ended: { target: 'none', actions: ['end_safe', 'quiet'] },
      },
      initial: 'danger',
      states: Object.fromEntries(urgentKinds.map((kind) => [kind, lasting()])) as Record<
        UrgentKind,
        ReturnType<typeof lasting>
      >,
    },
    /** A person of the office has the talk: they answer; only new danger is answered at once. */
    joined: {
      on: {
        danger: {
          guard: 'sure',
          actions: ['place', 'note_kind', 'say_opening'],
        },
        ended: { target: 'none', actions: 'end_safe' },
      },
      initial: 'open',
      states: {
        open: {
          on: {
            follow_up: [
              { guard: { type: 'says', params: { any: hiding } }, target: 'watched', actions: ['place', 'note_told'] },
              { actions: ['place', 'note_told'] },
            ],
            handed_back: back,
          },
        },
        /** What was said of the phone before, or to the person of the office, holds when it is given back. */
        watched: { on: { follow_up: { actions: ['place', 'note_told'] }, handed_back: backWatched } },
      },
    },
  },
})

/** The chart as a step runs it, speaking from these tables. A snapshot of a version that no longer exists is begun anew: danger then is heard again. */
export function createDangerChart(tables: DangerChart['tables']): DangerChart {
  return {
    tables,
    send(stored, event) {
      const [snapshot, effects] = transition(dangerMachine, restored(stored), event)
      const { value, context } = snapshot
      return {
        snapshot: JSON.parse(JSON.stringify({ value, context })) as Json,
        effects: effects.map((effect) => ({ type: effect.type, ...(effect.params as object | undefined) }) as Effect),
      }
    },
  }
}

function restored(stored: Json | undefined) {
  const [fresh] = initialTransition(dangerMachine)
  const { phase, watched: _, ...context } = dangerStateOf(stored)
  const { value } = (stored ?? {}) as { value?: 'none' }
  if (value === undefined || (phase === 'none' && value !== 'none')) return fresh
  return dangerMachine.resolveState({ value, context })
}
