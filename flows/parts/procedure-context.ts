import type { Act } from '#core/conversation/act.ts'
import { nextOf, pruned, type Values } from '#core/conversation/table.ts'
import type { Answers, Guide, Moment } from '#core/vocabulary/guide.ts'

/** What a procedure starts with. */
export interface Input {
  /** What the person told before it began. */
  readonly answers?: Answers
  readonly moment?: Moment
}

/** What the machine of a procedure remembers. */
export interface Context {
  readonly answers: Answers
  /** The questions answered when asked, oldest first: the way back. */
  readonly order: readonly string[]
  /** Questions answered before they were asked and not yet said so. */
  readonly noted: readonly string[]
  readonly ticks: readonly string[]
  /** Answers to the question that stands which could not be read. */
  readonly misses: number
  /** A person was called for this result. */
  readonly called: boolean
  readonly moment: Moment
}

/** An act with the time it happens at. */
export type Heard = Act & { readonly moment?: Moment }

/** Before any step told when it was. */
export const nowhere: Moment = { today: '1970-01-01', closed: {} }

/** Answers with what is worked out from them. */
export function valuesOf(guide: Guide, answers: Answers, moment: Moment): Values {
  return { ...answers, ...guide.derive(answers, moment) }
}

/** The context a procedure starts with: what was told before is not asked. */
export function begin(guide: Guide, { answers = {}, moment = nowhere }: Input): Context {
  const kept = prune(guide, answers, moment)
  return { answers: kept, order: [], noted: Object.keys(kept), ticks: [], misses: 0, called: false, moment }
}

function prune(guide: Guide, answers: Answers, moment: Moment): Answers {
  return pruned(guide, answers, (kept) => valuesOf(guide, kept, moment))
}

/** Where the procedure goes from here. */
export function next(guide: Guide, { answers, moment }: Context) {
  return nextOf(guide, valuesOf(guide, answers, moment))
}

/** The context after answers: the one to the question that stands is the way back, the others are noted aloud. */
export function keep(guide: Guide, context: Context, event: Heard): Partial<Context> {
  if (event.type !== 'told') return {}
  const moment = event.moment ?? context.moment
  const standing = next(guide, context)
  const answers = prune(guide, { ...context.answers, ...event.answers }, moment)
  const fresh = Object.keys(event.answers).filter((id) => answers[id] !== undefined)
  const asked = 'ask' in standing && fresh.includes(standing.ask) ? [standing.ask] : []
  return {
    answers,
    moment,
    order: [...context.order.filter((id) => answers[id] !== undefined && !asked.includes(id)), ...asked],
    noted: fresh.filter((id) => !asked.includes(id)),
    misses: 0,
    called: false,
  }
}

/** The context with one answer taken back. */
export function without(guide: Guide, context: Context, question: string): Partial<Context> {
  const { [question]: _, ...rest } = context.answers
  return {
    answers: prune(guide, rest, context.moment),
    order: context.order.filter((id) => id !== question),
    noted: [],
    misses: 0,
    called: false,
  }
}

/** The state in which a question stands. */
export function asks(question: string): string {
  return `ask-${question}`
}

/** The state in which a result was given. */
export function ends(route: string): string {
  return `end-${route}`
}

/** The ticks with one line ticked, or no more. */
export function toggled(ticks: readonly string[], item: string | null): readonly string[] {
  if (item === null) return ticks
  return ticks.includes(item) ? ticks.filter((one) => one !== item) : [...ticks, item]
}
