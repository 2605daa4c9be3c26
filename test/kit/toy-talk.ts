import { procedure } from '#flows/parts/procedure.ts'
import { oneOf, yesNo } from '#flows/parts/questions.ts'
import { flows as registered } from '#flows/registry.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import { newConversation, type Step, step } from '#src/core/conversation/step.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import { dangerChart } from './danger-chart.ts'
import { message } from './talking.ts'

const size = oneOf(['small', 'big'])
const bread = procedure({
  name: 'bread',
  version: 1,
  topics: ['loaves', 'rolls'],
  under: { rolls: { size: 'small' } },
  questions: { size, sliced: yesNo(), toasted: yesNo() },
  ask: { toasted: { sliced: 'yes' } },
  routes: { eat: { steps: ['chew'], board: true } },
  board: { oven: { who: 'family' }, knife: { who: 'office' } },
  asides: { burnt: { careful: ['hot'] } },
})
const soup = procedure({ name: 'soup', version: 1, topics: ['broth'], questions: { size }, routes: { eat: {} } })
const fire = procedure({
  name: 'fire',
  version: 1,
  topics: ['fires'],
  questions: { size },
  routes: { big: { when: { size: 'big' }, person: 'always', urgent: 'medical' }, small: {} },
})
const poll = procedure({
  name: 'poll',
  version: 1,
  topics: ['polls'],
  optional: true,
  questions: { good: yesNo(), why: yesNo() },
  routes: { eat: {} },
})

const toys = new Map([bread, soup, fire, poll].map((flow) => [flow.name, flow]))
const topics = ['loaves', 'rolls', 'broth', 'fires', 'cakes', 'pies', 'talk-to-person']

/** The registered flows and four small ones: `bread` with a board, `soup`, `fire` that calls a person, `poll` nobody needs to answer. */
export const machinery = {
  flows: new Map([...registered, ...toys]),
  known: {
    ...guidesIn(toys),
    topic: (id: string) => topics.includes(id),
    place: () => true,
    group: () => null,
  },
  danger: dangerChart,
  moment: () => ({ today: '2026-11-23', calendars: {} }),
}

/** Answers to a procedure, in words. */
export function tells(flow: string, answers: object): ConversationEvent {
  return message({}, { answer: { flow, answers } })
}

/** A talk in which things happened, one a second, kept as JSON between; numbers are silences in milliseconds before what comes next. */
export function toyTalk(...happened: readonly (ConversationEvent | number)[]): Step {
  let now = 0
  let last: Step = { conversation: newConversation(0), effects: [] }
  for (const one of happened) {
    now += typeof one === 'number' ? one : 1000
    if (typeof one === 'number') continue
    last = step(JSON.parse(JSON.stringify(last.conversation)) as Conversation, one, machinery, now)
  }
  return last
}

/** What a step says or does, a line each. */
export function kindsOf({ effects }: Step): readonly string[] {
  return effects.map((effect) => {
    if (effect.type === 'say') return effect.key
    if (effect.type === 'ask_question') return `${effect.flow} asks ${effect.question}, ${effect.lead}`
    if (effect.type === 'say_parked') return `${effect.flow} waits${effect.away ? ', after days' : ''}`
    return effect.type
  })
}

/** What is said to the last of these in a chat that was opened, but for the notice that comes once. */
export function saidAfter(...happened: readonly (ConversationEvent | number)[]): readonly string[] {
  const once = ['notice', 'set_language']
  return kindsOf(toyTalk({ type: 'start' }, ...happened)).filter((kind) => !once.includes(kind))
}
