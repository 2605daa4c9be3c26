import type { Conversation, Frame } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { PlaceAwaited } from '../vocabulary/place.ts'
import { type Act, actOf, type Known } from './act.ts'
import { bubblesAfter, paced } from './bubbles.ts'
import type { Flow, Moved, StackInstruction } from './flow.ts'
import { languageOf } from './language.ts'
import { type Flows, push, restore } from './stack.ts'

/** What a step needs besides the conversation: the machines, and what exists in the knowledge. */
export interface Machinery {
  readonly flows: Flows
  readonly known: Known
}

/** A conversation after an event, and what it wants of the world. */
export interface Step {
  readonly conversation: Conversation
  readonly effects: readonly Effect[]
}

/** How many readings of a message the next one is weighed with. */
const mostLately = 4

/** A conversation nobody has written in yet. */
export function newConversation(now: number): Conversation {
  return { version: 1, language: null, languageChosen: false, offered: [], stack: [], lastSeenAt: now }
}

/**
 * One event, one step. Pure: the same conversation, event and time give the same result, and nothing outside is touched.
 * Total: whatever is stored and whatever comes, the person gets some answer and keeps what they had told us.
 */
export function step(conversation: Conversation, event: ConversationEvent, machinery: Machinery, now: number): Step {
  const language = languageOf(conversation, event)
  const walk = new Walk(machinery, language.effects)
  walk.open(conversation.stack)
  const act = paced(actOf(event, machinery.known), conversation, event)
  walk.root(act)
  const chosen = walk.effects.findLast((e) => e.type === 'set_language')
  return {
    conversation: {
      ...conversation,
      language: chosen?.language ?? conversation.language,
      languageChosen: chosen?.chosen ?? conversation.languageChosen,
      stack: walk.stack,
      lately: latelyIn(event) ?? conversation.lately ?? [],
      bubbles: bubblesAfter(conversation, event, act, walk.effects),
      lastSeenAt: now,
    },
    effects: walk.effects,
  }
}

/** What a message was taken to be about; null for what is no message about something. */
function latelyIn(event: ConversationEvent): readonly string[] | null {
  if (event.type !== 'message' || event.meaning.candidates.length === 0) return null
  return event.meaning.candidates.slice(0, mostLately).map(({ topic }) => topic)
}

/** The topic a question without a subject is about: the running flow's, else none. */
export function topicAtHand(conversation: Conversation, flows: Flows): string | null {
  const top = conversation.stack.at(-1)
  return top === undefined ? null : (flows.get(top.flow)?.topic(top.snapshot) ?? null)
}

/** What the running flow waits for, when it is a place. */
export function placeAwaited(conversation: Conversation, flows: Flows): PlaceAwaited {
  const top = conversation.stack.at(-1)
  return top === undefined ? null : (flows.get(top.flow)?.awaits(top.snapshot) ?? null)
}

const rootName = 'conversation'

/** The state of one step while it is worked out: a stack and the effects so far. Lives only inside `step`. */
class Walk {
  stack: Frame[] = []
  effects: Effect[]
  readonly #machinery: Machinery

  constructor(machinery: Machinery, effects: readonly Effect[]) {
    this.#machinery = machinery
    this.effects = [...effects]
  }

  /** Restores the stored stack. A flow that can no longer be continued is left out and the person is told; the rest stays. */
  open(stored: readonly Frame[]): void {
    const restored = stored.map((frame) => restore(frame, this.#machinery.flows))
    this.stack = restored.filter((r) => r.ok).map((r) => r.frame)
    if (this.stack[0]?.flow !== rootName) {
      const root = this.#flow(rootName)
      this.#settle({ flow: root.name, version: root.version, snapshot: root.start(null).snapshot }, 0, true)
    }
    if (restored.some((r) => !r.ok))
      this.effects.push({ type: 'say', key: 'flow.changed', choices: ['menu', 'person'] })
  }

  /** Gives the act to the root machine, which decides whether the running flow hears of it. */
  root(act: Act): void {
    this.#apply(0, act)
  }

  #apply(index: number, act: Act): boolean {
    const frame = this.stack[index]
    if (frame === undefined) return false
    const result = this.#flow(frame.flow).send(frame.snapshot, act)
    this.#settle({ ...frame, snapshot: result.snapshot }, index, false)
    this.#carryOut(result, index, act)
    return result.handled
  }

  #carryOut(result: Moved, index: number, act: Act): void {
    for (const action of result.actions) {
      if (isInstruction(action)) this.#instruct(action, act)
      else this.effects.push(action)
    }
    if (result.done && index > 0) this.stack.splice(index)
  }

  #instruct(instruction: StackInstruction, act: Act): void {
    const top = this.stack.length - 1
    switch (instruction.type) {
      case 'run_flow': {
        if (top >= 1 && this.#apply(top, act)) return
        const flow = this.#flow(instruction.flow)
        const started = flow.start(instruction.input)
        this.stack = push(this.stack, { flow: flow.name, version: flow.version, snapshot: started.snapshot })
        this.#carryOut(started, this.stack.length - 1, act)
        return
      }
      case 'pass_down':
        if (top < 1 || !this.#apply(top, act)) this.#apply(0, { type: 'not_understood' })
        return
      case 'leave_flow':
        if (top >= 1) this.stack.pop()
        if (top < 2 || !this.#apply(top - 1, { type: 'resume' })) this.#apply(0, { type: 'menu' })
        return
      case 'wake_flow':
        if (top < 1 || !this.#apply(top, { type: 'resume' })) this.#apply(0, { type: 'menu' })
        return
      case 'clear_flows':
        this.stack.splice(1)
    }
  }

  #settle(frame: Frame, index: number, insert: boolean): void {
    this.stack.splice(index, insert ? 0 : 1, frame)
  }

  #flow(name: string): Flow {
    const flow = this.#machinery.flows.get(name)
    if (flow === undefined) throw new Error(`no flow is called ${name}: add it to flows/registry.ts`)
    return flow
  }
}

function isInstruction(action: Effect | StackInstruction): action is StackInstruction {
  return (
    action.type === 'run_flow' ||
    action.type === 'pass_down' ||
    action.type === 'leave_flow' ||
    action.type === 'wake_flow' ||
    action.type === 'clear_flows'
  )
}
