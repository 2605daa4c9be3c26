import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flows } from '#flows/registry.ts'
import type { ActScope } from '#src/core/conversation/act.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import { openNeeds } from '#src/core/conversation/root-state.ts'
import { newConversation, step } from '#src/core/conversation/step.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import type { Need } from '#src/core/vocabulary/need.ts'
import { dangerChart } from '#test/kit/danger-chart.ts'

const topics = ['asylum-mexico', 'curp', 'shelters', 'school-access']
const known: ActScope = {
  topic: (id) => topics.includes(id),
  place: () => true,
  ...guidesIn(flows),
  group: (id) => (id === 'pension' ? { topics: ['curp', 'shelters'], homonym: 'pension' } : null),
}
const need = (topic: string): Need => ({ topic, field: null, homonym: null })
const pension: Need = { topic: null, field: null, homonym: 'pension' }

function message(said: Partial<Meaning>): ConversationEvent {
  const nothing: Meaning = {
    outcome: 'clarify',
    language: 'es',
    languageCertain: true,
    foreign: null,
    candidates: [],
    field: null,
    control: null,
    wants: null,
    urgent: null,
    smalltalk: null,
    homonym: null,
    picked: null,
    affirmed: null,
    confidence: 0.5,
  }
  return { type: 'message', meaning: { ...nothing, ...said } }
}
const about = (topic: string, also: readonly Need[] = []) =>
  message({ outcome: 'answer', candidates: [{ topic, confidence: 0.9 }], also })
const press = (id: string): ConversationEvent => ({ type: 'choice', id })

const machinery = { flows, known, danger: dangerChart, moment: () => ({ today: '2026-11-23', calendars: {} }) }

/** Takes events one after another through JSON; the last one's effects beside. */
function taken(events: readonly ConversationEvent[], from: Conversation = newConversation(0)) {
  return events.reduce<{ conversation: Conversation; effects: readonly Effect[] }>(
    ({ conversation }, event) => step(JSON.parse(JSON.stringify(conversation)) as Conversation, event, machinery, 1),
    { conversation: from, effects: [] },
  )
}
const listed = (effects: readonly Effect[]) => effects.find((effect) => effect.type === 'say_open')

describe('what a message asks for beside its first need', () => {
  test('is kept, and named under the answer with a choice for each', () => {
    const { conversation, effects } = taken([about('asylum-mexico', [need('curp'), pension])])
    expect(openNeeds(conversation)).toEqual(['topic:curp', 'group:pension'])
    expect(effects.map(({ type }) => type)).toEqual(['set_language', 'say', 'say_topic', 'say_open'])
    expect(listed(effects)).toEqual({ type: 'say_open', needs: ['topic:curp', 'group:pension'], pressable: true })
  })

  test('leaves the list when it is answered, and what is left is named again; at the end nothing is', () => {
    const first = taken([about('asylum-mexico', [need('curp'), need('shelters')]), press('topic:curp')])
    expect(listed(first.effects)).toMatchObject({ needs: ['topic:shelters'] })
    const last = taken([about('shelters')], first.conversation)
    expect(listed(last.effects)).toBeUndefined()
    expect(openNeeds(last.conversation)).toEqual([])
  })

  test('is not named at every question about something else', () => {
    const { conversation, effects } = taken([about('asylum-mexico', [need('curp')]), about('shelters')])
    expect(listed(effects)).toBeUndefined()
    expect(openNeeds(conversation)).toEqual(['topic:curp'])
  })

  test('is named without choices while a question stands, and with them after it', () => {
    const asked = taken([
      message({
        homonym: 'pension',
        candidates: ['curp', 'shelters'].map((topic) => ({ topic, confidence: 0.4 })),
        also: [need('school-access')],
      }),
    ])
    expect(listed(asked.effects)).toMatchObject({ needs: ['topic:school-access'], pressable: false })
    const chosen = taken([press('topic:curp')], asked.conversation)
    expect(listed(chosen.effects)).toMatchObject({ needs: ['topic:school-access'], pressable: true })
  })

  test('a declared word is taken up when its meaning is asked', () => {
    const { conversation, effects } = taken([about('asylum-mexico', [pension]), press('group:pension')])
    expect(effects.map(({ type }) => type)).toContain('ask_topic')
    expect(openNeeds(conversation)).toEqual([])
  })

  test('in danger is not named, and kept', () => {
    const { conversation, effects } = taken([message({ outcome: 'urgent', urgent: 'danger', also: [need('curp')] })])
    const types = effects.map(({ type }) => type)
    expect(types).toContain('say_danger')
    expect(types).not.toContain('say_open')
    expect(openNeeds(conversation)).toEqual(['topic:curp'])
  })

  test.each([
    ['starting over', [press('start_over')]],
    ['an answer given before it', []],
  ])('is gone after %s', (_, events) => {
    const from = taken([about('curp', events.length === 0 ? [need('curp')] : [need('shelters')]), ...events])
    expect(openNeeds(from.conversation)).toEqual([])
  })

  test('that no longer exists is left out', () =>
    expect(openNeeds(taken([about('asylum-mexico', [need('gone')])]).conversation)).toEqual([]))

  test('is unknown to conversations of before, which go on', () => {
    const old = taken([about('asylum-mexico')]).conversation
    const [root] = old.stack
    const { open: _, ...context } = (root!.snapshot as { context: { open: unknown } }).context
    const snapshot = { ...(root!.snapshot as object), context } as never
    const { conversation, effects } = taken([about('curp', [need('shelters')])], {
      ...old,
      stack: [{ ...root!, snapshot }, ...old.stack.slice(1)],
    })
    expect(effects.map(({ type }) => type)).not.toContain('flow.changed')
    expect(openNeeds(conversation)).toEqual(['topic:shelters'])
  })

  test('never grows without end, holds nothing twice and nothing just answered', () => {
    const events = fc.array(
      fc.tuple(fc.constantFrom(...topics), fc.subarray([...topics.map(need), pension])).map(([t, a]) => about(t, a)),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(events, (all) => {
        const open = openNeeds(taken(all).conversation)
        const last = all.at(-1)
        const answered = last?.type === 'message' ? last.meaning.candidates[0]?.topic : null
        expect(new Set(open).size).toBe(open.length)
        expect(open.length).toBeLessThanOrEqual(6)
        expect(open).not.toContain(`topic:${answered}`)
      }),
      { numRuns: 200 },
    )
  })
})

test.each([null, {}, { context: null }, { context: { open: 'x' } }, { context: { open: [1, null, 'topic:curp'] } }])(
  'a root snapshot of any shape (%j) has a list of what is open',
  (snapshot) => {
    const conversation = {
      ...newConversation(0),
      stack: [{ flow: 'conversation', version: 1, snapshot }],
    } as Conversation
    expect(openNeeds(conversation).every((id) => typeof id === 'string')).toBe(true)
  },
)
