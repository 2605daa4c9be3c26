import { type AnyStateMachine, initialTransition, transition } from 'xstate'
import type { Json } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Guide, Moment, Progress } from '../vocabulary/guide.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceAwaited } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import type { Act } from './act.ts'

/** What a machine may ask of the stack it stands on; like effects these are data, carried out by `step`. */
export type StackInstruction =
  /** Offer the act to the running flow; when it has no use for it, start this flow on top of it. */
  | { readonly type: 'run_flow'; readonly flow: string; readonly input: Json }
  /** Hand the act to the running flow; when there is none, or it has no use for it, the root hears `not_understood`. */
  | { readonly type: 'pass_down' }
  /** Hand the act to this guided procedure: brought to the top where it runs or is parked, else started. */
  | { readonly type: 'run_guide'; readonly flow: string }
  /** Do with a board what the act says. */
  | { readonly type: 'run_board' }
  /** A person of the office is needed: the root hears `person`. */
  | { readonly type: 'call_person'; readonly topic: TopicId; readonly urgent: UrgentKind | null }
  /** What was answered puts a life at stake: the talk about this danger takes over, and the root hears `urgent`. */
  | { readonly type: 'open_danger'; readonly kind: UrgentKind; readonly topic: TopicId }
  /** Drop the running flow and wake the one beneath with `resume`; with none beneath, the root hears `menu`. */
  | { readonly type: 'leave_flow' }
  /** Let the running flow say again where it is (`resume`); with none running, the root hears `menu`. */
  | { readonly type: 'wake_flow' }
  /** Forget this flow and what was answered to it, wherever it stands. */
  | { readonly type: 'drop_flow'; readonly flow: string }
  | { readonly type: 'clear_flows' }

/** What a machine did: its next snapshot as JSON and its actions, which are effects and stack instructions. */
export interface Transition {
  readonly snapshot: Json
  readonly actions: readonly (Effect | StackInstruction)[]
  /** False when the machine had no use for the act. */
  readonly handled: boolean
  readonly done: boolean
}

/** One procedure: an XState machine under a name and the version its snapshots carry. */
export interface Flow {
  readonly name: string
  readonly version: number
  /** For inspection by tests and flow sheets. */
  readonly machine: AnyStateMachine
  /** Set for a guided procedure. */
  readonly guide: Guide | null
  start(input: Json, moment: Moment): Transition
  /** Throws when the snapshot is not one this version can continue. */
  send(snapshot: Json, act: Act, moment: Moment): Transition
  /** Makes a snapshot of an older version into one of this version, keeping the answers; null when it cannot. */
  migrate(snapshot: Json, from: number): Json | null
  /** The topic a snapshot is about, if any: what a question without a subject refers to. */
  topic(snapshot: Json): TopicId | null
  /** Whether it waits for a place: then a text that is only a name is one. */
  awaits(snapshot: Json): PlaceAwaited
  /** How far a guided procedure is; null for any other flow. */
  progress(snapshot: Json): Progress | null
}

interface Definition {
  readonly name: string
  readonly version: number
  readonly machine: AnyStateMachine
  readonly migrate?: (snapshot: Json, from: number) => Json | null
  readonly topic?: (context: { readonly [key: string]: Json }) => TopicId | null
  readonly awaits?: (state: Json) => PlaceAwaited
  readonly guide?: Guide
  readonly progress?: (context: { readonly [key: string]: Json }, state: Json) => Progress
}

/** Wraps a machine so that the rest of the program sees plain JSON in and data out, never an actor. */
export function defineFlow(definition: Definition): Flow {
  const { name, version, machine } = definition
  return {
    name,
    version,
    machine,
    guide: definition.guide ?? null,
    start(input, moment) {
      const asked = definition.guide === undefined ? input : { ...(input as object | null), moment }
      const [snapshot, actions] = initialTransition(machine, asked)
      return moved(snapshot, actions, true)
    },
    send(stored, act, moment) {
      const before = machine.resolveState(stored as { value: string; context: object })
      const [snapshot, actions] = transition(machine, before, { ...act, moment })
      // XState returns the very same snapshot, and no actions, for an event no state handles.
      return moved(snapshot, actions, snapshot !== before || actions.length > 0)
    },
    migrate: definition.migrate ?? (() => null),
    topic(snapshot) {
      const { context } = (snapshot ?? {}) as { context?: { [key: string]: Json } }
      return context && definition.topic ? definition.topic(context) : null
    },
    progress(snapshot) {
      const { context, value = null } = (snapshot ?? {}) as { context?: { [key: string]: Json }; value?: Json }
      return context && definition.progress ? definition.progress(context, value) : null
    },
    awaits: (snapshot) => definition.awaits?.((snapshot as { value?: Json }).value ?? null) ?? null,
  }
}

interface AnySnapshot {
  readonly value: unknown
  readonly context: unknown
  readonly status: string
}

function moved(
  snapshot: AnySnapshot,
  actions: readonly { type: string; params?: unknown }[],
  handled: boolean,
): Transition {
  const { value, context, status } = snapshot
  return {
    // Through JSON at once: what cannot be stored must fail here, in a test, and not months later.
    snapshot: JSON.parse(JSON.stringify({ value, context, status })) as Json,
    actions: actions.map((a) => ({ type: a.type, ...(a.params as object | undefined) }) as Effect | StackInstruction),
    handled,
    done: status === 'done',
  }
}

const instructions = {
  run_flow: true,
  pass_down: true,
  run_guide: true,
  run_board: true,
  call_person: true,
  open_danger: true,
  leave_flow: true,
  wake_flow: true,
  drop_flow: true,
  clear_flows: true,
} satisfies Record<StackInstruction['type'], true>

/** True for what a flow asks of the stack; anything else is an effect. */
export function isStackInstruction(action: Effect | StackInstruction): action is StackInstruction {
  return action.type in instructions
}
