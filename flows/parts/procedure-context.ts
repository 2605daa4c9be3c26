import type { Act } from '#core/conversation/act.ts'
import { itemsOf } from '#core/conversation/items.ts'
import { nextOf, pruneAnswers, type Values } from '#core/conversation/table.ts'
import { inTurn, together, turnOf, turnsLeft } from '#core/guides/several.ts'
import { type Answers, type Guide, type HeadwaySaid, type Moment, unknown, withheld } from '#core/vocabulary/guide.ts'

/** What a procedure starts with. */
export interface Input {
  /** What the person told before it began. */
  readonly answers?: Answers
  readonly moment?: Moment
}

/** What the machine of a procedure remembers. */
export interface Context {
  /** The answers that matter now. */
  readonly answers: Answers
  /** Everything told so far: an answer to a question that is asked only later waits here. */
  readonly heard?: Answers
  /** What was worked out from the answers when something was last said. */
  readonly worked: Values
  /** The questions answered when asked, oldest first: the way back. */
  readonly order: readonly string[]
  /** Questions answered before they were asked and not yet said so, those that matter only on another way included. */
  readonly noted: readonly string[]
  /** Of these, what was told before and no longer holds; snapshots of before it was kept have none. */
  readonly replaced?: Answers
  readonly ticks: readonly string[]
  /** Of several needs those that were seen to (`turnOf`); snapshots of before it was kept have none. */
  readonly over?: readonly string[]
  /** The day of the appointment the papers are for; snapshots of before it was kept have none. */
  readonly appointment?: string | null
  /** Answers to the question that stands which could not be read. */
  readonly misses: number
  /** A person was called for this result. */
  readonly called: boolean
}

/** From so many misses at one question on it is offered to leave it out. */
export const mostMisses = 3

/** An act with the time it happens at. */
export type Heard = Act & { readonly moment?: Moment }

/** Nothing tells the time in a machine that is only looked at. */
export const nowhere: Moment = { today: '1970-01-01', calendars: {} }

/** What a decision table reads: answers, of several needs the one whose turn it is, and what is worked out from them. */
export function valuesOf(
  guide: Guide,
  { answers, worked, over = [] }: Pick<Context, 'answers' | 'worked' | 'over'>,
): Values {
  return { ...inTurn(guide, answers, over), ...worked }
}

/** Where the procedure goes from here. */
export function next(guide: Guide, context: Pick<Context, 'answers' | 'worked' | 'over'>) {
  return nextOf(guide, valuesOf(guide, context))
}

/** The context a procedure starts with: what was told before is not asked. */
export function begin(guide: Guide, { answers = {}, moment = nowhere }: Input): Context {
  const settled = settle(guide, answers, moment)
  return { ...settled, order: [], noted: questionsIn(guide, answers), ticks: [], misses: 0, called: false }
}

/** The answers that still matter, and what follows from them on this day. */
export function settle(
  guide: Guide,
  told: Answers,
  moment: Moment,
  over: readonly string[] = [],
): Pick<Context, 'answers' | 'worked' | 'heard'> {
  const answers = pruneAnswers(guide, told, (kept) => ({ ...inTurn(guide, kept, over), ...guide.derive(kept, moment) }))
  return { answers, heard: told, worked: guide.derive(answers, moment) }
}

/** The context after answers: the one to the question that stands is the way back, the others are noted aloud. */
export function keep(guide: Guide, context: Context, event: Heard): Partial<Context> {
  if (event.type !== 'told') return {}
  const standing = next(guide, context)
  const known = heardOf(context)
  const told = toldIn(guide, event.answers, known)
  // A need told again has its turn again.
  const over = (context.over ?? []).filter((turn) => !turnsIn(guide, event.answers).includes(turn))
  const settled = settle(guide, { ...known, ...told }, event.moment ?? nowhere, over)
  const fresh = questionsIn(guide, told)
  const asked = 'ask' in standing && fresh.includes(standing.ask) ? [standing.ask] : []
  const isClosed = (id: string) => guide.questions[id]?.closes?.includes(told[id] ?? '') === true
  const before = context.order.filter((id) => settled.answers[id] !== undefined && !asked.includes(id))
  return {
    ...settled,
    over,
    order: [...before, ...asked],
    noted: [...new Set([...context.noted, ...fresh])].filter((id) => !asked.includes(id) || isClosed(id)),
    replaced: Object.fromEntries(
      Object.entries(known).filter(
        ([id, answer]) =>
          told[id] !== undefined &&
          told[id] !== answer &&
          !isOpen(answer) &&
          guide.questions[id]?.several === undefined,
      ),
    ),
    misses: 0,
    called: false,
  }
}

/** What an act tells that is to be kept: a further need stands beside those told before. */
function toldIn({ questions }: Guide, answers: Answers, known: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const [asked, before] = [questions[id], known[id]]
      if (isForgotten(answer, before)) return []
      return [[id, asked?.several === undefined || before === undefined ? answer : together(asked, before, answer)]]
    }),
  )
}

/** The needs that answers name, as they would be written among those that are over. */
function turnsIn(guide: Guide, answers: Answers): readonly string[] {
  return turnsLeft(guide, answers, []).map(({ question, option }) => turnOf(question, option))
}

/** The context with the need whose turn it was seen to; unchanged where no further one was told. */
export function seenTo(guide: Guide, context: Context, event: Heard): Partial<Context> {
  const [turn, further] = turnsLeft(guide, heardOf(context), context.over ?? [])
  if (turn === undefined || further === undefined) return {}
  const over = [...(context.over ?? []), turnOf(turn.question, turn.option)]
  return { ...settle(guide, heardOf(context), event.moment ?? nowhere, over), over, called: false, misses: 0 }
}

/** "I don't know" takes nothing back that was told. */
function isForgotten(answer: string, before: string | undefined): boolean {
  return isOpen(answer) && before !== undefined && before !== answer
}

function isOpen(answer: string): boolean {
  return answer === unknown || answer === withheld
}

/** The context with the question that stands left out. */
export function leaveOut(guide: Guide, context: Context, event: Heard): Partial<Context> {
  const standing = next(guide, context)
  if (!('ask' in standing)) return {}
  const settled = settle(guide, { ...heardOf(context), [standing.ask]: unknown }, event.moment ?? nowhere, context.over)
  return { ...settled, order: [...context.order, standing.ask], noted: [...context.noted, standing.ask], misses: 0 }
}

/** The context with one answer taken back. */
export function without(guide: Guide, context: Context, question: string, event: Heard): Partial<Context> {
  const { [question]: _, ...rest } = heardOf(context)
  const over = (context.over ?? []).filter((turn) => !turn.startsWith(turnOf(question, '')))
  return {
    ...settle(guide, rest, event.moment ?? nowhere, over),
    over,
    order: context.order.filter((id) => id !== question),
    noted: [],
    misses: 0,
    called: false,
  }
}

function questionsIn(guide: Guide, answers: Answers): readonly string[] {
  return Object.keys(guide.questions).filter((id) => answers[id] !== undefined)
}

/** Everything told so far, in snapshots from before it was kept too. */
export function heardOf({ answers, heard = answers }: Pick<Context, 'answers' | 'heard'>): Answers {
  return heard
}

/** The state in which a question stands. */
export function asks(question: string): string {
  return `ask-${question}`
}

/** The state in which a result was given. */
export function ends(route: string): string {
  return `end-${route}`
}

/** The day of an appointment that an act tells; null when it tells none. */
export function dayIn(event: Heard): string | null {
  return event.type === 'appoint' && event.said.says === 'day' ? event.said.day : null
}

/** The ticks with one line ticked, or no more. */
export function toggled(ticks: readonly string[], item: string | null): readonly string[] {
  if (item === null) return ticks
  return ticks.includes(item) ? ticks.filter((one) => one !== item) : [...ticks, item]
}

/**
 * The context once it was asked how the matter stands, or told what it has come to: counted from this day, ticks set or taken away, and with
 * the answers that the words tell.
 */
export function headwayIn(guide: Guide, context: Context, event: Heard): Partial<Context> {
  if (event.type !== 'headway') return {}
  const answers = answersOf(guide, event.said)
  const counted =
    answers === null
      ? settle(guide, heardOf(context), event.moment ?? nowhere, context.over)
      : keep(guide, context, { ...event, type: 'told', answers })
  return { ...counted, ticks: ticksAfter(guide, context.ticks, event.said), misses: 0 }
}

/** The answers with which the procedure goes on from what was told; null where it stays at its result. */
export function answersOf({ later }: Guide, said: HeadwaySaid): Answers | null {
  const follows = said.says === 'asks' ? undefined : later[said.says]
  if (said.says === 'asks' || follows?.answers === undefined) return null
  const isMeant = follows.of === undefined || (said.item !== null && follows.of.includes(said.item))
  return isMeant ? follows.answers : null
}

function ticksAfter(guide: Guide, ticks: readonly string[], said: HeadwaySaid): readonly string[] {
  switch (said.says) {
    case 'has':
      return said.item === null || ticks.includes(said.item) ? ticks : [...ticks, said.item]
    case 'lost':
      return ticks.filter((item) => item !== said.item)
    case 'lost_all': {
      const papers = itemsOf(guide, ['bring'])
      return ticks.filter((item) => !papers.includes(item))
    }
    case 'asks':
    case 'refused':
    case 'granted':
      return ticks
  }
}
