import { defineFlow, type Flow } from '#core/conversation/flow.ts'
import { linesToTick } from '#core/conversation/items.ts'
import { boardOf, pruneAnswers, type Values } from '#core/conversation/table.ts'
import { deadlineOf } from '#core/conversation/term.ts'
import { inTurn, optionsIn } from '#core/guides/several.ts'
import type { Json } from '#core/vocabulary/conversation.ts'
import {
  type Addition,
  type BoardLine,
  type Guide,
  type GuideTerm,
  type Headway,
  type Later,
  type Lines,
  type Moment,
  type Question,
  type Route,
  unknown,
  type withheld,
} from '#core/vocabulary/guide.ts'
import type { TopicId } from '#core/vocabulary/topic.ts'
import { asks, begin, type Context, ends, next, valuesOf } from './procedure-context.ts'
import { machineOf } from './procedure-machine.ts'

type Questions = Readonly<Record<string, Question>>
type ValueOf<Q> = Q extends Question<infer V> ? V | typeof unknown | typeof withheld : never
type AnswersOf<Q extends Questions> = { readonly [K in keyof Q]?: ValueOf<Q[K]> }
type ConditionOn<V> = V | readonly V[] | { readonly not: V | readonly V[] }
type WhenOf<Q extends Questions, D> = {
  readonly [K in keyof Q | keyof D]?: ConditionOn<K extends keyof Q ? ValueOf<Q[K]> : K extends keyof D ? D[K] : never>
}
type Whens<Q extends Questions, D> = WhenOf<Q, D> | readonly WhenOf<Q, D>[]

/** A guided procedure as its file writes it: what is asked, in which order, and the decision table. */
export interface Procedure<Q extends Questions, D extends Values> {
  /** Names the file, the texts and the snapshots. */
  readonly name: string
  /** Rises when an id of a question or an answer changes its meaning; answers whose ids remain are kept by themselves. */
  readonly version: number
  /** The first is its own; it is offered under all of them. */
  readonly topics: readonly [TopicId, ...TopicId[]]
  /** The question whose place the office beside the result serves. */
  readonly office_of?: NoInfer<keyof Q & string>
  readonly tone?: 'plain' | 'grief'
  /** Nobody is reminded of its questions, and whatever else is said ends it. */
  readonly optional?: true
  /** What is known when it is begun under one of its topics, and so is noted and not asked. */
  readonly under?: Readonly<Record<TopicId, AnswersOf<NoInfer<Q>>>>
  readonly questions: Q
  /** Values worked out from the answers and the day. */
  readonly derive?: (answers: AnswersOf<Q>, moment: Moment) => D
  /** When a question is asked, if not always. */
  readonly ask?: { readonly [K in keyof Q]?: Whens<NoInfer<Q>, NoInfer<D>> }
  /** The first that applies is the result; the last has no `when`. */
  readonly routes: Readonly<Record<string, Omit<Route, 'when'> & { readonly when?: Whens<NoInfer<Q>, NoInfer<D>> }>>
  /** The terms of working days it tells of; a route names the one that is shown day by day under it. */
  readonly terms?: Readonly<Record<string, GuideTerm>>
  /** Told beside the result, each when it applies. */
  readonly additions?: Readonly<
    Record<string, Omit<Addition, 'when'> & { readonly when: Whens<NoInfer<Q>, NoInfer<D>> }>
  >
  /** Who does what, in the order in which it comes; shown under the routes that say `board`. */
  readonly board?: Readonly<Record<string, Omit<BoardLine, 'when'> & { readonly when?: Whens<NoInfer<Q>, NoInfer<D>> }>>
  /** What may be said at any time and is answered at once. */
  readonly asides?: Readonly<Record<string, Lines>>
  /** What follows once the matter has come to something: lines, or the answers it goes on with. */
  readonly later?: { readonly [H in Headway]?: Omit<Later, 'answers'> & { readonly answers?: AnswersOf<NoInfer<Q>> } }
}
/**
 * Makes the machine of a guided procedure: one state a question, one a result. What was told is not asked again; any answer can be given at
 * any time, taken back or left open; every state says itself again on `resume`.
 */
export function procedure<const Q extends Questions, const D extends Values = Record<never, string>>(
  written: Procedure<Q, D>,
): Flow {
  const guide: Guide = {
    flow: written.name,
    topics: written.topics,
    office_of: written.office_of ?? null,
    tone: written.tone ?? 'plain',
    optional: written.optional === true,
    under: (written.under ?? {}) as Guide['under'],
    questions: written.questions,
    ask: (written.ask ?? {}) as Guide['ask'],
    routes: written.routes as Guide['routes'],
    additions: (written.additions ?? {}) as Guide['additions'],
    terms: written.terms ?? {},
    board: (written.board ?? {}) as Guide['board'],
    asides: written.asides ?? {},
    later: (written.later ?? {}) as Guide['later'],
    derive: (answers, moment) => written.derive?.(answers as AnswersOf<Q>, moment) ?? {},
  }
  const machine = machineOf(guide)
  return defineFlow({
    name: written.name,
    version: written.version,
    machine,
    guide,
    topic: (context) => topicOf(guide, context as unknown as Context),
    progress: (context, state) => progressOf(guide, context as unknown as Context, state),
    migrate: (snapshot) => carriedOver(guide, machine, snapshot),
  })
}

function topicOf(guide: Guide, context: Context): TopicId | null {
  const found = next(guide, context)
  const route = 'end' in found ? guide.routes[found.end] : undefined
  return (route === undefined ? topicUnder(guide, context) : route.topic) ?? guide.topics[0] ?? null
}

/** The topic whose answers these are: what a question without a subject is about while others are still asked. */
function topicUnder(guide: Guide, context: Context): TopicId | undefined {
  const values = valuesOf(guide, context)
  return Object.entries(guide.under).find(([, known]) =>
    Object.entries(known).every(([question, answer]) => values[question] === answer),
  )?.[0]
}

function progressOf(guide: Guide, context: Context, state: Json) {
  const { answers, heard, ticks, order, appointment = null } = context
  const name = typeof state === 'string' ? state : ''
  const route = name.startsWith('end-') ? name.slice('end-'.length) : null
  return {
    answers,
    heard: { ...heard, ...answers },
    ticks,
    appointment,
    before: order.at(-1) ?? null,
    question: name.startsWith('ask-') ? name.slice('ask-'.length) : null,
    route,
    values: valuesOf(guide, context),
    lines: route === null ? [] : linesToTick(guide, route, valuesOf(guide, context)),
    deadline: deadlineOf(guide, route, valuesOf(guide, context)),
    board: boardOf(guide, route, valuesOf(guide, context)),
  }
}

/** The answers of a snapshot of any version, carried into this one as far as their questions still exist. */
function carriedOver(guide: Guide, machine: ReturnType<typeof machineOf>, snapshot: Json): Json | null {
  const { context } = (snapshot ?? {}) as { context?: Partial<Context> }
  if (context?.answers === undefined) return null
  const { answers: given, heard = given } = context
  const known = Object.entries(heard).filter(([id, answer]) => {
    const question = guide.questions[id]
    if (question === undefined || typeof answer !== 'string') return false
    return (
      question.kind !== 'option' ||
      optionsIn(answer).every((option) => question.options.includes(option)) ||
      answer === unknown ||
      answer === 'withheld'
    )
  })
  // Worked out anew at the next step; until then as it was, since no time is told here.
  const worked = context.worked ?? {}
  const told = Object.fromEntries(known)
  const over = context.over ?? []
  const answers = pruneAnswers(guide, told, (kept) => ({ ...inTurn(guide, kept, over), ...worked }))
  const began: Context = { ...begin(guide, {}), answers, heard: told, worked }
  const order = (context.order ?? []).filter((id) => began.answers[id] !== undefined)
  const { ticks = [], appointment = null, called } = context
  const kept: Context = { ...began, noted: [], order, ticks, over, appointment, called: called === true }
  const found = next(guide, kept)
  const value = 'ask' in found ? asks(found.ask) : ends(found.end)
  const resolved = machine.resolveState({ value, context: kept })
  return JSON.parse(JSON.stringify({ value: resolved.value, context: resolved.context, status: 'active' })) as Json
}
