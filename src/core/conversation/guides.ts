import type { Conversation, Frame } from '../vocabulary/conversation.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { Answers, Guide, Guides } from '../vocabulary/guide.ts'
import type { Act } from './act.ts'
import { readChoice } from './choice-id.ts'
import { wasReturned } from './root-state.ts'
import type { Flows } from './stack.ts'

/** The guided procedures among some flows. Of several that would be offered under one topic, the one that names it earliest: its own comes first. */
export function guidesIn(flows: Flows): Guides {
  const all = [...flows.values()].flatMap(({ guide }) => guide ?? [])
  return {
    guide: (flow) => flows.get(flow)?.guide ?? null,
    guideUnder(topic) {
      const offered = all.filter(({ topics }) => topics.includes(topic))
      const [nearest] = offered.toSorted((a, b) => a.topics.indexOf(topic) - b.topics.indexOf(topic))
      return nearest?.flow ?? null
    },
  }
}

/** Where in a stack a flow stands; -1 when it does not. */
export function guideAt(stack: readonly Frame[], flow: string): number {
  return stack.findLastIndex((frame) => frame.flow === flow)
}

/** Where in a stack the guided procedure stands whose question waits for an answer: the topmost procedure, if it asks; else -1. */
export function pendingGuide(stack: readonly Frame[], flows: Flows): number {
  const at = stack.findLastIndex(({ flow }) => (flows.get(flow)?.guide ?? null) !== null)
  const frame = stack[at]
  const question = frame === undefined ? null : flows.get(frame.flow)?.progress(frame.snapshot)?.question
  return question == null ? -1 : at
}

/** The question that waits for an answer, and of which procedure. */
export interface PendingQuestion {
  readonly guide: Guide
  readonly question: string
  /** The question answered last, which "no, in Mexico" corrects; null when none was. */
  readonly before: string | null
}

/** What the topmost guided procedure of a conversation waits for; null when none does. */
export function expectedIn({ stack }: Pick<Conversation, 'stack'>, flows: Flows): PendingQuestion | null {
  const frame = stack[pendingGuide(stack, flows)]
  const flow = frame === undefined ? undefined : flows.get(frame.flow)
  const progress = frame === undefined ? null : flow?.progress(frame.snapshot)
  if (flow?.guide == null || progress?.question == null) return null
  return { guide: flow.guide, question: progress.question, before: progress.before }
}

/** What the topmost guided procedure was answered, whether it asks or has given its result; null when there is none. */
export function answeredIn({ stack }: Pick<Conversation, 'stack'>, flows: Flows) {
  const frame = stack.findLast(({ flow }) => (flows.get(flow)?.guide ?? null) !== null)
  const progress = frame === undefined ? null : flows.get(frame.flow)?.progress(frame.snapshot)
  if (frame === undefined || progress == null) return null
  return { flow: frame.flow, answers: progress.answers, appointment: progress.appointment }
}

/** True when a procedure stands in a conversation and has given its result. */
export function resultIn({ stack }: Pick<Conversation, 'stack'>, flow: string, flows: Flows): boolean {
  const frame = stack[guideAt(stack, flow)]
  return frame !== undefined && flows.get(flow)?.progress(frame.snapshot)?.route != null
}

/** The procedures for which something told in passing is kept; the ones told of longest ago are let go. */
const mostTold = 6

/** What was told in passing, with what this event tells: later words replace earlier ones. */
export function toldAfter(
  { told = {} }: Pick<Conversation, 'told'>,
  event: ConversationEvent,
): Readonly<Record<string, Answers>> {
  if (event.type !== 'message' || event.told === undefined) return told
  const merged: Record<string, Answers> = { ...told }
  for (const [flow, answers] of Object.entries(event.told)) {
    const before = merged[flow]
    delete merged[flow]
    merged[flow] = { ...before, ...answers }
  }
  return Object.fromEntries(Object.entries(merged).slice(-mostTold))
}

/** "Send me the list" after the result of a guided procedure means the person's own list, not the topic's. */
export function ownListAct(act: Act, stack: readonly Frame[], flows: Flows): Act {
  if (act.type !== 'ask' || act.field !== 'list') return act
  const frame = stack.at(-1)
  const flow = frame === undefined ? undefined : flows.get(frame.flow)
  const route = frame === undefined ? null : flow?.progress(frame.snapshot)?.route
  if (flow?.guide == null || route == null || !flow.guide.topics.includes(act.topic)) return act
  return { type: 'keep_list', flow: flow.name, topic: act.topic }
}

/** From so many of the offered topics on, their procedure is the one that finds out which is meant. */
const topicsOfOne = 2

/**
 * Who cannot say which of the offered topics they need may be asked by the procedure they share; "more" in words goes on with the part that
 * was not said whole.
 */
export function amongOffered(
  act: Act,
  { type }: ConversationEvent,
  conversation: Pick<Conversation, 'offered'>,
  { known }: { readonly known: Guides },
): Act {
  if (act.type === 'undecided') return { ...act, guides: guidesAmong(conversation, known) }
  const goesOn = act.type === 'more_of_it' || act.type === 'resume' || (act.type === 'ask' && act.field === 'more')
  return type === 'message' && goesOn ? (restOfPart(conversation) ?? act) : act
}

/** The rest of the part that was said last, where it was not said whole. */
function restOfPart({ offered }: Pick<Conversation, 'offered'>): Act | null {
  for (const { id } of offered) {
    const chosen = readChoice(id)
    if (chosen?.act === 'topic' && chosen.from !== undefined) {
      const { topic, field, from } = chosen
      return { type: 'ask', topic, field, from }
    }
  }
  return null
}

/** The procedures that find out which of the topics last offered somebody needs who cannot say. */
function guidesAmong({ offered }: Pick<Conversation, 'offered'>, { guideUnder }: Guides): readonly string[] {
  const flows = offered.flatMap(({ id }) => {
    const chosen = readChoice(id)
    return chosen?.act === 'topic' ? (guideUnder(chosen.topic) ?? []) : []
  })
  return [...new Set(flows)].filter((flow) => flows.filter((other) => other === flow).length >= topicsOfOne)
}

/** Procedures remembered as left; the ones left longest ago may begin again. */
const mostLeft = 8

/** The procedures the person left in this talk, this act included; starting over forgets them. */
export function guidesLeft(
  { stack: before, leftGuides = [] }: Pick<Conversation, 'stack' | 'leftGuides'>,
  stack: readonly Frame[],
  act: Act,
  flows: Flows,
): Pick<Conversation, 'leftGuides'> {
  if (act.type === 'start_over') return leftGuides.length === 0 ? {} : { leftGuides: [] }
  const gone = before.filter(({ flow }) => flows.get(flow)?.guide?.optional === false && guideAt(stack, flow) === -1)
  if (gone.length === 0) return {}
  const left = new Set([...leftGuides, ...gone.map(({ flow }) => flow)])
  return { leftGuides: [...left].slice(-mostLeft) }
}

/** What a yes or no may have been taken for. */
const mayAnswer: ReadonlySet<Act['type']> = new Set(['told', 'unread', 'yes', 'no'])

/**
 * The first thing somebody says after the office gave them back. A question that stood before is far above by then: "go on", and a bare yes or
 * no, which may be said to the person who left, have it asked again instead of being taken for its answer. Everything else is as ever.
 */
export function askedAgain(act: Act, event: ConversationEvent, conversation: Conversation, flows: Flows): Act {
  const guide = wasReturned(conversation) ? expectedIn(conversation, flows)?.guide : undefined
  const [topic] = guide?.topics ?? []
  if (guide === undefined || topic === undefined) return act
  const isBare = event.type === 'message' && event.meaning.affirmed !== null && mayAnswer.has(act.type)
  return isBare || act.type === 'resume' ? { type: 'guide', flow: guide.flow, topic } : act
}
