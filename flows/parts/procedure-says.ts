import { additionsOf, lengthOf, urgentOf } from '#core/conversation/table.ts'
import { startOf } from '#core/conversation/term.ts'
import { turnsLeft } from '#core/guides/several.ts'
import type { Effect } from '#core/vocabulary/effect.ts'
import type { Guide, HeadwaySaid } from '#core/vocabulary/guide.ts'
import { answersOf, type Context, dayIn, type Heard, heardOf, mostMisses, valuesOf } from './procedure-context.ts'

interface With {
  readonly context: Context
  readonly event: { readonly type: string }
}

/** What happens when a procedure is begun, or gone on with before anything was asked. */
const opening: ReadonlySet<string> = new Set(['xstate.init', 'guide'])

/** What a procedure says, as actions for its machine. */
export function saysOf(guide: Guide) {
  const { flow } = guide
  return {
    question: (question: string, lead: 'first' | 'repeat' | 'unread' = 'first') =>
      ({
        type: 'ask_question',
        params: ({ context, event }: With) => ({
          flow,
          question,
          opens: lead === 'first' && context.order.length === 0 && opening.has(event.type),
          lead: lead === 'unread' ? missed(context.misses, event) : lead,
          answers: heardOf(context),
          noted: notedFor(lead, context, event),
          ...(lead === 'first' ? replacedIn(context) : {}),
          at: context.order.length + 1,
          of: lengthIn(guide, context, question),
        }),
      }) as const,
    why: (question: string) => ({ type: 'say_why', params: { flow, question } }) as const,
    result: (route: string, show: Extract<Effect, { type: 'say_result' }>['show']) =>
      ({
        type: 'say_result',
        params: ({ context, event }: With) => {
          const all = valuesOf(guide, context)
          const headway = show === 'all' ? headwayOf(guide, event, context) : null
          const noted = show === 'all' ? usedOf(context) : []
          const { ticks, appointment = null } = context
          const additions = additionsOf(guide, all)
          // What was told stands whole; the table read of several needs the one whose turn it is.
          const values = { ...all, ...context.answers }
          return {
            flow,
            route,
            additions,
            values,
            ...turnsOf(guide, context),
            noted,
            ...replacedIn(context),
            ticks,
            appointment,
            show: headway === null ? show : 'headway',
            ...(headway === null ? {} : { headway }),
          }
        },
      }) as const,
    parked: { type: 'say_parked', params: { flow, away: false } } as const,
    danger: (route: string) => opens(guide, route),
    person: (route: string) =>
      ({
        type: 'call_person',
        params: ({ context }: With) => ({
          topic: topicOf(guide, route),
          urgent: urgentOf(guide, route, valuesOf(guide, context)),
        }),
      }) as const,
    /** Asks for the day of the appointment, again when the one told is over. */
    askDay: {
      type: 'ask_appointment',
      params: ({ event }: { readonly event: Heard }) => ({ flow, past: dayIn(event) }),
    } as const,
    unappointed: { type: 'say', params: { key: 'appointment.gone', choices: ['menu'] } } as const,
    count: (term: string) =>
      ({
        type: 'say_count',
        params: ({ context }: With) => {
          const start = startOf(guide, term, valuesOf(guide, context))
          return { flow, term, from: start?.from ?? '', rough: start?.rough ?? false }
        },
      }) as const,
    answers: {
      type: 'say_answers',
      // What matters now first, in the order of the questions; then what waits.
      params: ({ context }: With) => ({ flow, answers: { ...context.answers, ...heardOf(context) } }),
    } as const,
  }
}

/** What was asked or told of the matter, where the result stays the same and only that is answered. */
function headwayOf(guide: Guide, event: With['event'], { answers }: Context): HeadwaySaid | null {
  const { type, said } = event as Heard & { readonly said?: HeadwaySaid }
  if (type !== 'headway' || said === undefined) return null
  // An answer that no question of this way awaits changes nothing.
  const isKept = Object.entries(answersOf(guide, said) ?? {}).some(([id, answer]) => answers[id] === answer)
  return isKept ? null : said
}

/** What a result is about. */
function topicOf({ routes, topics }: Guide, route: string): string {
  return routes[route]?.topic ?? topics[0] ?? ''
}

/** Hands over to the talk about the danger that a result is urgent for. */
function opens(guide: Guide, route: string) {
  return {
    type: 'open_danger',
    params: ({ context }: With) => ({
      kind: urgentOf(guide, route, valuesOf(guide, context)) ?? 'danger',
      topic: topicOf(guide, route),
    }),
  } as const
}

/** The needs told and not over, the one whose turn it is first; nothing where at most one was told. */
function turnsOf(guide: Guide, context: Context) {
  const { over = [] } = context
  const left = turnsLeft(guide, heardOf(context), over)
  return left.length + over.length > 1 ? { turns: { left, over: over.length } } : {}
}

function replacedIn({ replaced = {} }: Context) {
  return Object.keys(replaced).length === 0 ? {} : { replaced }
}

/** The same excuse is not made a third time. */
function missed(misses: number, event: With['event'] & { readonly beside?: true }) {
  if (misses === 1 && event.beside === true) return 'beside'
  return misses >= mostMisses ? 'leave_out' : misses > 1 ? 'unread_again' : 'unread'
}

/** What is said back with a question; who asks how their matter stands is told all they have answered. */
function notedFor(lead: 'first' | 'repeat' | 'unread', context: Context, { type }: With['event']): readonly string[] {
  if (type === 'headway') return Object.keys(context.answers)
  return lead === 'first' ? usedOf(context) : []
}

/** Of what is to be said back, what this way uses: the rest waits until a question leads there. */
function usedOf({ noted, answers }: Context): readonly string[] {
  return noted.filter((id) => answers[id] !== undefined)
}

/** How many questions are asked in all, as far as can be told. */
function lengthIn(guide: Guide, context: Context, question: string): number {
  const all = lengthOf(guide, valuesOf(guide, context), question) - notAsked(context)
  return Math.max(context.order.length + 1, all)
}

/** Answers that were told without being asked. */
function notAsked({ answers, order }: Context): number {
  return Object.keys(answers).length - order.length
}
