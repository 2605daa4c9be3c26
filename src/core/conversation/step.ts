import { type DangerChart, dangerTurn, withAlarm } from '../danger/turn.ts'
import type { Conversation, Frame } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { Answers, Moment } from '../vocabulary/guide.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceAwaited } from '../vocabulary/place.ts'
import { ownTopics } from '../vocabulary/topic.ts'
import type { Act, ActScope } from './act.ts'
import {
  askingEffects,
  briefly,
  guideEffects,
  interruptingActs,
  listingActs,
  noticeAfter,
  quietActs,
  vagueActs,
} from './act-groups.ts'
import { type Boards, boardStep } from './boards.ts'
import { actInTalk, bubblesAfter } from './bubbles.ts'
import { topicChoice } from './choice-id.ts'
import { type Flow, isStackInstruction, type StackInstruction, type Transition } from './flow.ts'
import { followsAfter } from './follows.ts'
import { guideAt, guidesLeft, ownListAct, pendingGuide, resultIn, toldAfter } from './guides.ts'
import { languageOf } from './language.ts'
import { matterAfter } from './matter.ts'
import { messagesOf } from './messages-of.ts'
import { nearTold, placeAfter, withPlace } from './place-told.ts'
import { latelyIn, saidAfter } from './remembered.ts'
import { isConfirming } from './root-state.ts'
import { leftAfter, rungAfter, seenAfter, wasAway } from './rung.ts'
import { isBeside, newsIn, sharesAfter } from './shares.ts'
import { type Flows, push, restore } from './stack.ts'
import { isOfOffice, isPerson } from './who-acts.ts'

/** What a step needs besides the conversation: the machines, and what exists in the knowledge. */
export interface Machinery {
  readonly flows: Flows
  readonly known: ActScope
  readonly danger: DangerChart
  /** What machines may know of a time in milliseconds since 1970. */
  moment(now: number): Moment
}

/** A conversation after an event, and what it wants of the world. */
export interface Step {
  readonly conversation: Conversation
  readonly effects: readonly Effect[]
}

/** A conversation nobody has written in yet. */
export function newConversation(now: number): Conversation {
  return { version: 1, language: null, languageChosen: false, offered: [], stack: [], lastSeenAt: now }
}

/**
 * One event, one step. Pure, and total: whatever is stored and whatever comes, the person gets some answer and keeps what they had told us.
 * What a message says beside its matter is taken as a step of its own before it.
 */
export function step(conversation: Conversation, event: ConversationEvent, machinery: Machinery, now: number): Step {
  const start: Step = { conversation, effects: [] }
  return messagesOf(event).reduce((before, one) => {
    const after = stepOnce(before.conversation, one, machinery, now)
    return { ...after, effects: [...before.effects, ...after.effects] }
  }, start)
}

function stepOnce(conversation: Conversation, event: ConversationEvent, machinery: Machinery, now: number): Step {
  if (event.type === 'left' || event.type === 'back')
    return { conversation: { ...conversation, left: event.type === 'left' }, effects: [] }
  const language = languageOf(conversation, event)
  const told = toldAfter(conversation, event)
  const walk = new Walk(machinery, language.effects, machinery.moment(now), told, conversation.boards ?? {}, now)
  walk.open(conversation.stack)
  const heard = actInTalk(event, conversation, machinery)
  const place = placeAfter(conversation, event, heard)
  const own = nearTold(ownListAct(heard, walk.stack, machinery.flows), place)
  const away = isPerson(event) && wasAway(conversation, now)
  const ground = { confirming: isConfirming(conversation), away, place: place ?? null }
  const before = dangerTurn(conversation.danger, event, own, machinery.danger, ground)
  const act = before.act ?? { type: 'silence' }
  const back = away && before.act !== null && before.after.phase === 'none'
  if (back) walk.welcome(act)
  walk.effects.push(...before.first)
  if (act.type === 'told' && act.danger === true) walk.effects.push({ type: 'say', key: 'guide.danger' })
  if (before.act !== null) {
    walk.root(act)
    walk.remind(act, event.type === 'message' ? (event.told ?? {}) : {})
  }
  if (back) walk.recall(act)
  const { danger, effects } = withAlarm(before, walk, event, machinery.danger, ground.place)
  walk.effects = [...effects]
  if (danger.after.phase === 'held') walk.effects = walk.effects.map(briefly)
  walk.effects.push(...danger.last)
  if (walk.effects.some(({ type }) => type === 'end_danger') && !isOfOffice(event)) walk.goOn()
  walk.effects.push(...newsIn(conversation, walk.boards))
  const notice = noticeAfter(walk.effects, conversation, danger.after)
  walk.effects = notice.effects.map((effect) => withPlace(effect, place))
  const chosen = walk.effects.findLast((e) => e.type === 'set_language')
  const [topicBefore, topicAfter] = [topicAtHand(conversation, machinery.flows), topicAtHand(walk, machinery.flows)]
  return {
    conversation: {
      ...conversation,
      language: chosen?.language ?? conversation.language,
      languageChosen: chosen?.chosen ?? conversation.languageChosen,
      stack: walk.stack,
      boards: act.type === 'start_over' ? {} : walk.boards,
      ...(danger.snapshot === undefined ? { danger: undefined } : { danger: danger.snapshot }),
      shares: sharesAfter(conversation, walk.boards, act, walk.effects),
      ...(act.type === 'start_over' ? { told: {}, answered: [] } : { told }),
      ...(place === undefined ? { place: undefined } : { place }),
      ...guidesLeft(conversation, walk.stack, act, machinery.flows),
      lately: latelyIn(event) ?? conversation.lately ?? [],
      said: saidAfter(conversation, event, topicBefore === topicAfter),
      matter: matterAfter(conversation, event, topicBefore, topicAfter),
      bubbles: isBeside(event) ? (conversation.bubbles ?? []) : bubblesAfter(conversation, event, act, walk.effects),
      lastSeenAt: seenAfter(conversation, event, now),
      hushed:
        walk.hushed ?? (walk.effects.some(({ type }) => guideEffects.has(type)) ? null : (conversation.hushed ?? null)),
      rung: rungAfter(conversation, event),
      ...leftAfter(conversation, event),
      ...notice.kept,
      follows: followsAfter(conversation, walk.effects),
    },
    effects: walk.effects,
  }
}

/** The topic a question without a subject is about: the running flow's, or the one beneath when it is only about the office or this chat; else none. */
export function topicAtHand({ stack }: Pick<Conversation, 'stack'>, flows: Flows): string | null {
  const topicOf = ({ flow, snapshot }: Frame) => flows.get(flow)?.topic(snapshot) ?? null
  const topics = stack.map(topicOf)
  const matter = topics.findLast((topic) => topic === null || !ownTopics.has(topic)) ?? null
  return matter ?? topics.findLast((topic) => topic !== 'talk-to-person') ?? null
}

/** The topics beneath the one at hand, newest first: "back to the passport" returns to one of them. */
export function topicsBefore(conversation: Conversation, flows: Flows): readonly string[] {
  return conversation.stack
    .slice(0, -1)
    .toReversed()
    .flatMap((frame) => flows.get(frame.flow)?.topic(frame.snapshot) ?? [])
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
  /** The danger that a procedure found in this step. */
  alarm: UrgentKind | null = null
  /** The procedure that was silenced by an emergency in this step. */
  hushed: string | null = null
  readonly #machinery: Machinery
  readonly #moment: Moment
  readonly #told: Readonly<Record<string, Answers>>
  boards: Boards
  readonly #now: number

  constructor(
    machinery: Machinery,
    effects: readonly Effect[],
    moment: Moment,
    told: Readonly<Record<string, Answers>>,
    boards: Boards,
    now: number,
  ) {
    this.#machinery = machinery
    this.effects = [...effects]
    this.#moment = moment
    this.#told = told
    this.boards = boards
    this.#now = now
  }

  /** Restores the stored stack. A flow that can no longer be continued is left out and the person is told; the rest stays. */
  open(stored: readonly Frame[]): void {
    const restored = stored.map((frame) => restore(frame, this.#machinery.flows))
    this.stack = restored.filter((r) => r.ok).map((r) => r.frame)
    if (this.stack[0]?.flow !== rootName) {
      const root = this.#flow(rootName)
      this.#settle(
        { flow: root.name, version: root.version, snapshot: root.start(null, this.#moment).snapshot },
        0,
        true,
      )
    }
    if (restored.some((r) => !r.ok))
      this.effects.push({ type: 'say', key: 'flow.changed', choices: ['menu', 'person'] })
  }

  /** Gives the act to the root machine, which decides whether the running flow hears of it. */
  root(act: Act): void {
    const waiting = act.type === 'resume' && this.#assists() ? this.#pending() : -1
    const flow = this.stack[waiting]?.flow
    if (flow === undefined) this.#apply(0, act)
    else this.#runGuide(flow, { type: 'guide', flow, topic: '' })
  }

  /** A person who comes back after days is told in a sentence what waits for them; who presses its button knows. */
  welcome(act: Act): void {
    this.#leaveOptional()
    const flow = this.stack[this.#pending()]?.flow
    if (flow === undefined || quietActs.has(act.type) || !this.#assists()) return
    this.effects.push({ type: 'say_parked', flow, away: true })
  }

  /** After danger: names what was under way before it. */
  goOn(): void {
    const flow = this.stack[this.#pending()]?.flow
    const topic = topicAtHand(this, this.#machinery.flows)
    if (flow !== undefined) this.effects.push({ type: 'say_parked', flow, away: false })
    else if (topic !== null)
      this.effects.push({ type: 'say', key: 'danger.before', choices: [topicChoice(topic), 'menu'] })
  }

  /** A person who comes back after days and does not say why is told which result they were given. */
  recall(act: Act): void {
    const { flows } = this.#machinery
    const flow = this.stack.findLast((frame) => (flows.get(frame.flow)?.guide ?? null) !== null)?.flow
    if (flow === undefined || !vagueActs.has(act.type) || !this.#assists() || !resultIn(this, flow, flows)) return
    this.effects.push({ type: 'say_parked', flow, away: true })
  }

  /** After an answer to something else, the question that stands is said again; what the same message told it is taken in. */
  remind(act: Act, told: Readonly<Record<string, Answers>>): void {
    if (interruptingActs.has(act.type) || act.type === 'urgent' || act.type === 'unsure') this.#leaveOptional()
    const at = this.#pending()
    const frame = this.stack[at]
    if (frame !== undefined && act.type === 'urgent') this.#keepUnder(at, told[frame.flow])
    if (frame === undefined || !this.#assists() || this.effects.some(({ type }) => askingEffects.has(type))) return
    if (listingActs.has(act.type) && !this.effects.some((e) => e.type === 'say_parked'))
      this.effects.push({ type: 'say_parked', flow: frame.flow, away: false })
    if (!interruptingActs.has(act.type)) return
    const answers = told[frame.flow]
    if (answers === undefined) this.#apply(at, { type: 'repeat' })
    else this.#apply(at, { type: 'told', flow: frame.flow, topic: '', answers })
  }

  /** What words of an emergency answer is kept; the procedure says nothing to it now, and says where it is when it is asked again. */
  #keepUnder(at: number, answers: Answers | undefined): void {
    const frame = this.stack[at]
    if (frame === undefined) return
    this.hushed = frame.flow
    if (answers === undefined) return
    const { effects } = this
    this.effects = []
    this.#apply(at, { type: 'told', flow: frame.flow, topic: '', answers })
    this.effects = effects
  }

  /** False while a person of the office has the conversation: then procedures are silent too. */
  #assists(): boolean {
    const { value } = (this.stack[0]?.snapshot ?? {}) as { value?: unknown }
    return typeof value === 'object' && value !== null && 'assisted' in value
  }

  /** A question nobody needs to answer does not stand in the way of anything else. */
  #leaveOptional(): void {
    const frame = this.stack[this.#pending()]
    if (frame !== undefined && this.#flow(frame.flow).guide?.optional === true)
      this.stack = this.stack.filter((one) => one !== frame)
  }

  #pending(): number {
    return pendingGuide(this.stack, this.#machinery.flows)
  }

  #apply(index: number, act: Act): boolean {
    const frame = this.stack[index]
    if (frame === undefined) return false
    const result = this.#flow(frame.flow).send(frame.snapshot, act, this.#moment)
    this.#settle({ ...frame, snapshot: result.snapshot }, index, false)
    this.#carryOut(result, index, act)
    return result.handled
  }

  #carryOut(result: Transition, index: number, act: Act): void {
    for (const action of result.actions) {
      if (isStackInstruction(action)) this.#instruct(action, act)
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
        const started = flow.start(instruction.input, this.#moment)
        this.#push(flow, started)
        this.#carryOut(started, this.stack.length - 1, act)
        return
      }
      case 'pass_down':
        if (top < 1 || !this.#apply(top, act)) this.#apply(0, { type: 'not_understood' })
        return
      case 'run_guide':
        this.#runGuide(instruction.flow, act)
        return
      case 'run_board':
        this.#board(act)
        return
      case 'call_person':
        this.#apply(0, { type: 'person', topic: instruction.topic, urgent: instruction.urgent })
        return
      case 'open_danger':
        this.alarm = instruction.kind
        this.#apply(0, { type: 'urgent', kind: instruction.kind, topic: instruction.topic })
        return
      case 'leave_flow':
        // In a guided procedure one step back is the question before.
        if (top >= 1 && this.#apply(top, { type: 'back' })) return
        if (top >= 1) this.stack.pop()
        if (top < 2 || !this.#apply(top - 1, { type: 'resume' })) this.#apply(0, { type: 'menu' })
        return
      case 'wake_flow':
        if (top < 1 || !this.#apply(top, { type: 'resume' })) this.#apply(0, { type: 'menu' })
        return
      case 'drop_flow':
        this.stack = this.stack.filter((frame, i) => i === 0 || frame.flow !== instruction.flow)
        return
      case 'clear_flows':
        this.stack.splice(1)
    }
  }

  /** Brings a guided procedure to the top, or starts it with what was told before, and hands it the act. */
  #runGuide(name: string, act: Act): void {
    const at = guideAt(this.stack, name)
    const frame = this.stack[at]
    if (frame !== undefined) {
      const { flows } = this.#machinery
      // What was only explained on the way is left; other procedures stay parked.
      const kept = this.stack.filter((one, i) => i < at || (i > at && flows.get(one.flow)?.guide !== null))
      this.stack = [...kept, frame]
      if (!this.#apply(this.stack.length - 1, act)) this.#apply(this.stack.length - 1, { type: 'resume' })
      return
    }
    const flow = this.#flow(name)
    const isSure = act.type === 'guide' && act.told === 'surely'
    const topic = isSure ? act.topic : topicAtHand(this, this.#machinery.flows)
    const under = flow.guide?.under[topic ?? ''] ?? {}
    const answers = { ...under, ...this.#told[name], ...(act.type === 'told' ? act.answers : {}) }
    const started = flow.start({ answers }, this.#moment)
    this.#push(flow, started)
    this.#carryOut(started, this.stack.length - 1, act)
  }

  #board(act: Act): void {
    if (act.type !== 'board') return
    if (act.shared) {
      this.effects.push({ type: 'run_shared', line: act.line, to: act.to })
      return
    }
    const frame = this.stack[guideAt(this.stack, act.flow)]
    const lines = frame === undefined ? [] : (this.#flow(frame.flow).progress(frame.snapshot)?.board ?? [])
    const { boards, effects } = boardStep(this.boards, act, lines, this.#now)
    this.boards = boards
    this.effects.push(...effects)
  }

  #push(flow: Flow, started: Transition): void {
    const frame = { flow: flow.name, version: flow.version, snapshot: started.snapshot }
    this.stack = push(this.stack, frame, this.#machinery.flows)
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
