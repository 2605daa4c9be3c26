import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flows } from '#flows/registry.ts'
import type { ActScope } from '#src/core/conversation/act.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import { newConversation, step, topicAtHand } from '#src/core/conversation/step.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import { dangerChart } from '#test/kit/danger-chart.ts'

const topics = ['asylum-mexico', 'office-contact', 'pension-bienestar', 'ashes-transfer']
const known: ActScope = {
  topic: (id) => topics.includes(id),
  place: () => true,
  ...guidesIn(flows),
  group: (id) => (id === 'pension' ? { topics: topics.slice(0, 2), homonym: 'pension' } : null),
}
const machinery = { flows, known, danger: dangerChart, moment: () => ({ today: '2026-11-23', calendars: {} }) }
const lupe = { id: 's1', name: 'Lupe', role: 'Atención' }

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
const message = (meaning: Partial<Meaning>): ConversationEvent => ({
  type: 'message',
  meaning: { ...nothing, ...meaning },
})
const about = (topic: string) => message({ outcome: 'answer', candidates: [{ topic, confidence: 0.9 }] })

/** Takes events one after another, storing the conversation as JSON between them. */
function conversationAfter(
  events: readonly ConversationEvent[],
  from: Conversation = newConversation(0),
): { conversation: Conversation; effects: readonly Effect[] } {
  let effects: readonly Effect[] = []
  let conversation = from
  for (const event of events) {
    const next = step(JSON.parse(JSON.stringify(conversation)) as Conversation, event, machinery, 1)
    conversation = next.conversation
    effects = next.effects
  }
  return { conversation, effects }
}
const types = (effects: readonly Effect[]) => effects.map((e) => (e.type === 'say' ? `say ${e.key}` : e.type))

const events: fc.Arbitrary<ConversationEvent> = fc.oneof(
  fc.constantFrom<ConversationEvent>(
    { type: 'start' },
    ...topics.map(about),
    message({}),
    message({ outcome: 'out_of_scope' }),
    message({ outcome: 'out_of_scope', foreign: 'fr' }),
    message({ outcome: 'urgent', urgent: 'danger' }),
    message({ outcome: 'person' }),
    message({
      outcome: 'clarify',
      homonym: 'pension',
      candidates: topics.map((topic) => ({ topic, confidence: 0.3 })),
    }),
    message({ outcome: 'smalltalk', smalltalk: 'thanks', language: 'ht' }),
    ...(['menu', 'start_over', 'back', 'stop', 'resume', 'erase', 'help'] as const).map((control) =>
      message({ outcome: 'control', control }),
    ),
    message({ outcome: 'control', control: 'language', wants: 'en' }),
    message({ outcome: 'smalltalk', affirmed: true }),
    message({ outcome: 'smalltalk', affirmed: false }),
    { type: 'unsupported', what: 'sticker' },
    { type: 'attached', what: 'voice', more: false },
    { type: 'attached', what: 'photo', more: true },
    { type: 'case_claimed', staff: lupe },
    { type: 'staff_reply', staff: lupe, text: 'Buenos días' },
    { type: 'case_returned', staff: lupe },
    { type: 'case_closed', staff: lupe },
  ),
  fc
    .oneof(
      fc.string(),
      fc.constantFrom(
        'menu',
        'yes',
        'no',
        'assistant',
        'more',
        'person',
        'unsure',
        'lang:ht',
        'group:pension',
        'topic:asylum-mexico:cost',
        'topic:gone',
      ),
    )
    .map((id): ConversationEvent => ({ type: 'choice', id })),
)

describe('a conversation', () => {
  test('whatever happens in whatever order, it survives as JSON and never throws', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (all) => {
        const { conversation } = conversationAfter(all)
        expect(JSON.parse(JSON.stringify(conversation))).toEqual(conversation)
      }),
      { numRuns: 400 },
    )
  })

  test('the same steps give the same result: nothing of the world is in them', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 15 }), (all) => {
        expect(conversationAfter(all)).toEqual(conversationAfter(all))
      }),
      { numRuns: 100 },
    )
  })

  test('a person of the office is one message away from everywhere, unless one already has the conversation', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (all) => {
        const before = conversationAfter(all)
        const asked = conversationAfter([message({ outcome: 'person' })], before.conversation)
        const reached = types(asked.effects).some(
          (t) => t === 'open_case' || t === 'say case.waiting' || t === 'say_danger',
        )
        expect(reached || isOwned(before.conversation)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('erasing works from everywhere: asked once, then done', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (all) => {
        const before = conversationAfter(all)
        const asked = conversationAfter([message({ outcome: 'control', control: 'erase' })], before.conversation)
        expect(types(asked.effects)).toContain('say erase.confirm')
        expect(types(conversationAfter([{ type: 'choice', id: 'yes' }], asked.conversation).effects)).toContain(
          'forget',
        )
      }),
      { numRuns: 300 },
    )
  })

  test('whoever is not owned by a person always gets some answer to a message', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (all) => {
        const before = conversationAfter(all)
        const said = conversationAfter([message({})], before.conversation).effects
        expect(said.length > 0 || isOwned(before.conversation)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('while a person has it the assistant is silent, and afterwards it is where it was', () => {
    const asked = conversationAfter([
      about('asylum-mexico'),
      message({ outcome: 'person' }),
      { type: 'case_claimed', staff: lupe },
    ])
    const written = conversationAfter([about('office-contact')], asked.conversation)
    expect(written.effects).toEqual([])
    const back = conversationAfter([{ type: 'case_returned', staff: lupe }], written.conversation)
    expect(types(back.effects)).toEqual(['return_case', 'say person.left'])
    expect(conversationAfter([{ type: 'choice', id: 'reopen' }], back.conversation).effects).toContainEqual({
      type: 'say_topic',
      topic: 'asylum-mexico',
      field: null,
      first: false,
    })
    expect(topicAtHand(back.conversation, flows)).toBe('asylum-mexico')
  })

  test('danger breaks the silence: the numbers are shown and the case is raised', () => {
    const owned = conversationAfter([message({ outcome: 'person' }), { type: 'case_claimed', staff: lupe }])
    expect(
      types(conversationAfter([message({ outcome: 'urgent', urgent: 'kidnapped' })], owned.conversation).effects),
    ).toEqual(['say_danger', 'raise_case'])
  })

  test('the same clarifying question is not asked twice in a row', () => {
    const unsure = message({
      outcome: 'clarify',
      homonym: 'pension',
      candidates: topics.slice(0, 2).map((topic) => ({ topic, confidence: 0.4 })),
    })
    expect(types(conversationAfter([unsure, unsure]).effects)).toEqual(['say still_unsure'])
  })

  test('back returns through the topics in the order they were asked', () => {
    const three = conversationAfter([about('asylum-mexico'), about('ashes-transfer'), about('pension-bienestar')])
    const back = message({ outcome: 'control', control: 'back' })
    const once = conversationAfter([back], three.conversation)
    expect(topicAtHand(once.conversation, flows)).toBe('ashes-transfer')
    expect(topicAtHand(conversationAfter([back], once.conversation).conversation, flows)).toBe('asylum-mexico')
  })

  test('a flow that no longer exists is told, not silently restarted; the rest of the stack stays', () => {
    const { conversation } = conversationAfter([about('asylum-mexico')])
    const [root] = conversation.stack
    const broken = {
      ...conversation,
      stack: [root!, { flow: 'gone', version: 3, snapshot: { answers: ['kept elsewhere'] } }],
    }
    const { effects, conversation: next } = conversationAfter(
      [message({ outcome: 'control', control: 'menu' })],
      broken,
    )
    expect(types(effects)).toContain('say flow.changed')
    expect(next.stack).toHaveLength(1)
  })

  test.each([null, 7, 'x', {}, { value: 'nowhere' }, { value: { assisted: 'gone' }, context: {} }])(
    'a broken root snapshot (%j) never locks anyone out',
    (snapshot) => {
      const broken = { ...newConversation(0), stack: [{ flow: 'conversation', version: 1, snapshot }] } as Conversation
      const { effects } = conversationAfter([about('asylum-mexico')], broken)
      expect(types(effects)).toContain('say_topic')
    },
  )
})

function isOwned(conversation: Conversation): boolean {
  const value = (conversation.stack[0]?.snapshot as { value?: unknown } | undefined)?.value
  return typeof value === 'object' && value !== null && 'owned' in value
}

describe('after an alarm', () => {
  const alarm = message({
    outcome: 'urgent',
    urgent: 'removal',
    candidates: [{ topic: 'asylum-mexico', confidence: 0.9 }],
  })
  const somewhere = message({ outcome: 'clarify', candidates: topics.map((topic) => ({ topic, confidence: 0.2 })) })

  test.each<[string, ConversationEvent]>([
    ['words about nothing clear', somewhere],
    ['a place', { type: 'place', places: ['us-il-chicago'] }],
    ['words about none of our topics', message({ outcome: 'out_of_scope' })],
  ])('%s are answered from the danger’s own table, and once more', (_, event) => {
    const { conversation, effects } = conversationAfter([alarm, event])
    expect(types(effects)).toContain('say_danger')
    expect(types(conversationAfter([event], conversation).effects)).toContain('say_danger')
  })
})

describe('who cannot choose', () => {
  const offering = (topics: readonly string[]): Conversation => ({
    ...newConversation(0),
    offered: topics.map((topic) => ({ id: `topic:${topic}`, label: topic })),
  })
  const unsure: ConversationEvent = { type: 'choice', id: 'unsure' }

  test('is offered the procedure that the topics share', () => {
    const { effects } = conversationAfter(
      [unsure],
      offering(['humanitarian-visa-mexico', 'us-humanitarian-entry', 'curp']),
    )
    expect(effects).toContainEqual({
      type: 'say',
      key: 'undecided',
      choices: ['guide:visa-humanitaria', 'person', 'menu'],
    })
  })

  test('is offered a person where the topics share none', () => {
    const { effects } = conversationAfter([unsure], offering(['us-humanitarian-entry', 'asylum-mexico']))
    expect(effects).toContainEqual({ type: 'say', key: 'undecided', choices: ['person', 'menu'] })
  })
})
