import fc from 'fast-check'
import { flows } from '#flows/registry.ts'
import { readChoice } from '#src/core/conversation/choice-id.ts'
import { expectedIn } from '#src/core/conversation/guides.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import type { Choice } from '#src/core/vocabulary/outbound.ts'
import { answersTo } from '../../scripts/check/guide-acts.ts'
import { allGuides, book, message, newTalk, readable, saidOf, stepped } from '../kit/talking.ts'

const lupe = { id: 's1', name: 'Lupe', role: 'Atención' }
const topics = book.topics.map(({ id }) => id)
const day = 24 * 60 * 60 * 1000

/** One thing that happens in a talk; numbers pick among what is possible when it happens. */
type Command =
  | { readonly does: 'press' | 'begin'; readonly which: number }
  | { readonly does: 'answer'; readonly which: number }
  | { readonly does: 'tell'; readonly flow: number; readonly question: number; readonly which: number }
  | { readonly does: 'garble' | 'why' | 'pause' | 'old button'; readonly which: number }
  | { readonly does: 'event'; readonly event: ConversationEvent }

const number = fc.nat(999)
const event = (made: ConversationEvent): fc.Arbitrary<Command> => fc.constant({ does: 'event', event: made })
const control = (name: 'menu' | 'help' | 'start_over' | 'back' | 'stop' | 'resume' | 'erase') =>
  event(message({ outcome: 'control', control: name }))
const staff = (type: 'case_claimed' | 'case_returned' | 'case_released' | 'case_closed') => event({ type, staff: lupe })

/** What people do, often what they do often. */
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: number.map((which) => ({ does: 'press', which }) as const) },
  { weight: 8, arbitrary: number.map((which) => ({ does: 'begin', which }) as const) },
  { weight: 30, arbitrary: number.map((which) => ({ does: 'answer', which }) as const) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(number, number, number)
      .map(([flow, question, which]) => ({ does: 'tell', flow, question, which }) as const),
  },
  { weight: 2, arbitrary: number.map((which) => ({ does: 'garble', which }) as const) },
  { weight: 1, arbitrary: number.map((which) => ({ does: 'why', which }) as const) },
  { weight: 1, arbitrary: number.map((which) => ({ does: 'pause', which }) as const) },
  { weight: 1, arbitrary: number.map((which) => ({ does: 'old button', which }) as const) },
  {
    weight: 6,
    arbitrary: number.map(
      (which): Command => ({
        does: 'event',
        event: message({
          outcome: 'answer',
          candidates: [{ topic: topics[which % topics.length] ?? '', confidence: 0.9 }],
        }),
      }),
    ),
  },
  control('menu'),
  control('help'),
  control('back'),
  control('resume'),
  control('stop'),
  control('erase'),
  control('start_over'),
  event(message({ outcome: 'person' })),
  event(message({ outcome: 'urgent', urgent: 'danger' })),
  event(message({ outcome: 'smalltalk', smalltalk: 'thanks' })),
  event(message({ outcome: 'smalltalk', affirmed: true })),
  event(message({ outcome: 'smalltalk', affirmed: false })),
  event(message({ outcome: 'out_of_scope' })),
  event(message({ outcome: 'control', control: 'language', wants: 'ht' })),
  event({ type: 'start' }),
  event({ type: 'unsupported', what: 'sticker' }),
  event({ type: 'attached', what: 'voice', more: false }),
  event({ type: 'attached', what: 'photo', more: true }),
  staff('case_claimed'),
  staff('case_returned'),
  staff('case_released'),
  staff('case_closed'),
)

/** What must hold after every step; the talk so far is enough to find out why it does not. */
export const randomTalk = fc.property(fc.array(command, { minLength: 1, maxLength: 24, size: 'max' }), (commands) => {
  let conversation = newTalk()
  let now = 0
  let seen: readonly string[] = []
  for (const one of commands) {
    if (one.does === 'pause') now += (one.which % 60) * day
    const happens = eventOf(one, conversation, seen)
    if (happens === null) continue
    now += 60_000
    const next = stepped(conversation, happens, now)
    const said = saidIn(next.conversation, next.effects)
    holds(said.text, next.effects)
    if (isOwned(conversation) && isOwned(next.conversation)) staysSilent(next.effects)
    conversation = { ...next.conversation, offered: said.offered ?? next.conversation.offered }
    if (next.effects.some((e) => e.type === 'forget')) conversation = newTalk()
    seen = [...seen, ...conversation.offered.map(({ id }) => id)].slice(-40)
    canReachPerson(conversation, now)
    canErase(conversation, now)
  }
})

function saidIn({ language }: Conversation, effects: readonly Effect[]) {
  const outbounds = saidOf(effects, language ?? languages[0])
  const offered: readonly Choice[] | undefined = outbounds.findLast((o) => o.choices.length > 0)?.choices
  return { text: readable(outbounds), offered }
}

function holds(text: string, effects: readonly Effect[]): void {
  if (/\bundefined\b|\{[a-z_-]+\}|\b(?:guide|choice)\.[a-z]/.test(text)) throw new Error(`not for people: ${text}`)
  const questions = effects.filter((e) => e.type === 'ask_question' || e.type === 'ask_topic')
  if (questions.length > 1) throw new Error(`two questions at once: ${JSON.stringify(questions)}`)
}

/** While a person of the office has the conversation the assistant says nothing of procedures or topics. */
function staysSilent(effects: readonly Effect[]): void {
  const spoken = effects.filter((e) => loud.has(e.type))
  if (spoken.length > 0) throw new Error(`spoke over a person of the office: ${JSON.stringify(spoken)}`)
}

const loud: ReadonlySet<Effect['type']> = new Set([
  'ask_question',
  'ask_topic',
  'say_answers',
  'say_menu',
  'say_parked',
  'say_result',
  'say_topic',
  'say_why',
])

/** A human is at most two steps away: asked for in words, at once. */
function canReachPerson(conversation: Conversation, now: number): void {
  const { effects } = stepped(conversation, message({ outcome: 'person' }), now)
  const called = effects.some(
    (e) =>
      e.type === 'open_case' ||
      (e.type === 'say' && e.key === 'case.waiting') ||
      // In danger the case stands in the queue already; what is said of it stands in the danger's own table.
      (e.type === 'say_danger' && waits(conversation)),
  )
  if (!called && !isOwned(conversation)) throw new Error(`no person: ${JSON.stringify(effects)}`)
}

function canErase(conversation: Conversation, now: number): void {
  const asked = stepped(conversation, message({ outcome: 'control', control: 'erase' }), now)
  const { effects } = stepped(asked.conversation, { type: 'choice', id: 'yes' }, now)
  if (!effects.some((e) => e.type === 'forget')) throw new Error(`not erased: ${JSON.stringify(effects)}`)
}

function isOwned({ stack: [root] }: Conversation): boolean {
  const { value } = (root?.snapshot ?? {}) as { value?: unknown }
  return typeof value === 'object' && value !== null && 'owned' in value
}

function waits({ stack: [root] }: Conversation): boolean {
  const { context } = (root?.snapshot ?? {}) as { context?: { waiting?: unknown } }
  return context?.waiting === true
}

function eventOf(one: Command, conversation: Conversation, seen: readonly string[]): ConversationEvent | null {
  if (one.does === 'event') return one.event
  if (one.does === 'press') {
    const choice = picked(conversation.offered, one.which)
    return choice === undefined || readChoice(choice.id) === null ? null : { type: 'choice', id: choice.id }
  }
  if (one.does === 'begin') return { type: 'choice', id: `guide:${picked(allGuides, one.which)?.guide.flow ?? ''}` }
  if (one.does === 'old button') {
    const id = picked(seen, one.which)
    return id === undefined ? null : { type: 'choice', id }
  }
  if (one.does === 'tell') {
    const guide = picked(allGuides, one.flow)?.guide
    const [id, question] = picked(Object.entries(guide?.questions ?? {}), one.question) ?? []
    if (guide === undefined || id === undefined || question === undefined) return null
    return message({}, { told: { [guide.flow]: { [id]: picked(answersTo(question), one.which) ?? 'unknown' } } })
  }
  const expected = expectedIn(conversation, flows)
  if (expected === null) return null
  const { flow } = expected.guide
  if (one.does === 'why') return message({}, { answer: { flow, answers: null, wish: 'why' } })
  if (one.does === 'garble') return message({}, { answer: { flow, answers: null, wish: 'unread' } })
  const question = expected.guide.questions[expected.question]
  if (question === undefined) return null
  const answer = picked(answersTo(question), one.does === 'answer' ? one.which : 0) ?? 'unknown'
  return message({}, { answer: { flow, answers: { [expected.question]: answer } } })
}

function picked<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(1, list.length)]
}
