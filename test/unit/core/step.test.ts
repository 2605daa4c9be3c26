import { describe, expect, test } from 'vitest'
import type { Step } from '#src/core/conversation/step.ts'
import { newConversation, placeAwaited, step, topicAtHand, topicsBefore } from '#src/core/conversation/step.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Control, Meaning } from '#src/core/vocabulary/meaning.ts'
import { message } from '#test/kit/talking.ts'
import { kindsOf, machinery, saidAfter, tells, toyTalk } from '#test/kit/toy-talk.ts'

const day = 24 * 60 * 60 * 1000
const press = (id: string): ConversationEvent => ({ type: 'choice', id })
const about = (topic: string, more: object = {}) =>
  message({ outcome: 'answer', candidates: [{ topic, confidence: 0.9 }] }, more)
const control = (name: Control) => message({ outcome: 'control', control: name })
const says = (meaning: Partial<Meaning>, more: object = {}) => message(meaning, more)
const alarm = (more: object = {}) => says({ outcome: 'urgent', urgent: 'danger' }, more)
const begin: ConversationEvent = { type: 'start' }
const person = says({ outcome: 'person' })
const thanks = says({ outcome: 'smalltalk', smalltalk: 'thanks' })
const unclear = says({})

const stack = ({ conversation }: Step) => conversation.stack.slice(1).map(({ flow }) => flow)
type Row = readonly [string, readonly (ConversationEvent | number)[], readonly string[]]

describe('while a question of a procedure stands', () => {
  const asked = press('guide:bread')
  test.each<Row>([
    [
      'what is asked beside is answered, then the question is said again',
      [asked, about('cakes')],
      ['say_topic', 'bread asks size, repeat'],
    ],
    ['so it is after thanks', [asked, thanks], ['courtesy.thanks', 'bread asks size, repeat']],
    ['after a place', [asked, { type: 'place', places: ['us-tx'] }], ['say_nearest', 'bread asks size, repeat']],
    ['after what is near', [asked, press('near:shelter:mx-dur')], ['say_nearest', 'bread asks size, repeat']],
    [
      'after what is none of ours',
      [asked, says({ outcome: 'out_of_scope' })],
      ['out_of_scope', 'say_doors', 'out_of_scope.person', 'bread asks size, repeat'],
    ],
    ['after a language', [asked, press('lang:ht')], ['language.set', 'bread asks size, first']],
    ['after following a topic', [asked, control('follow')], ['follow_topic', 'follow.on', 'bread asks size, repeat']],
    ['and no longer', [asked, control('unfollow')], ['follow_topic', 'follow.off', 'bread asks size, repeat']],
    [
      'after what the procedure answers at any time',
      [asked, says({}, { aside: { flow: 'bread', aside: 'burnt' } })],
      ['say_aside', 'bread asks size, repeat'],
    ],
    [
      'what the same message answers is taken in',
      [asked, about('cakes', { told: { bread: { size: 'big' } } })],
      ['say_topic', 'bread asks sliced, first'],
    ],
    [
      'what it tells another procedure is not this one’s',
      [asked, about('cakes', { told: { soup: { size: 'big' } } })],
      ['say_topic', 'bread asks size, repeat'],
    ],
    [
      'it is not said under another question',
      [asked, says({ homonym: 'cake', candidates: ['cakes', 'pies'].map((topic) => ({ topic, confidence: 0.4 })) })],
      ['ask_topic'],
    ],
    [
      'nor under a question where they are',
      [asked, { type: 'place', places: ['mx-dur', 'mx-chh'] }],
      ['ask_place', 'bread asks size, repeat'].slice(0, 1),
    ],
    ['nor under the numbers of an emergency', [asked, alarm()], ['say_danger', 'watch_silence', 'open_case']],
    ['nor after a person was called', [asked, person], ['open_case', 'case.opened']],
    ['nor after words that were not understood', [asked, unclear], ['not_understood', 'say_menu']],
    ['the menu says that it waits', [asked, control('menu')], ['say_menu', 'bread waits']],
    ['help says so', [asked, control('help')], ['help', 'bread waits']],
    ['opening the chat says so', [asked, begin], ['hello', 'say_menu', 'bread waits']],
    ['calling the assistant says so', [asked, press('assistant')], ['say_menu', 'bread waits']],
    ['going on goes on with it', [asked, control('resume')], ['bread asks size, first']],
    ['with no question standing it is the menu', [control('resume')], ['say_menu']],
    [
      'danger told in an answer is said with it',
      [asked, says({}, { answer: { flow: 'bread', answers: { size: 'big' }, danger: true } })],
      ['guide.danger', 'bread asks sliced, first'],
    ],
    ['without danger nothing is', [asked, tells('bread', { size: 'big' })], ['bread asks sliced, first']],
  ])('%s', (_, happened, expected) => expect(saidAfter(...happened)).toEqual(expected))

  test('a question nobody needs to answer is left as soon as something else is said', () => {
    const polled = press('guide:poll')
    expect(stack(toyTalk(begin, polled))).toEqual(['poll'])
    expect(saidAfter(polled, about('cakes'))).toEqual(['say_topic'])
    expect(stack(toyTalk(begin, polled, about('cakes')))).toEqual(['explain'])
    expect(stack(toyTalk(begin, polled, alarm()))).toEqual([])
    expect(
      stack(
        toyTalk(
          begin,
          polled,
          says({ homonym: 'cake', candidates: ['cakes', 'pies'].map((topic) => ({ topic, confidence: 0.4 })) }),
        ),
      ),
    ).toEqual([])
    expect(stack(toyTalk(begin, polled, 3 * day, control('menu')))).toEqual([])
    expect(stack(toyTalk(begin, polled, control('menu')))).toEqual(['poll'])
    expect(stack(toyTalk(begin, press('guide:bread'), about('cakes')))).toEqual(['bread', 'explain'])
  })
})

describe('an emergency while a question stands', () => {
  const asked = press('guide:bread')
  test('keeps what its words answer, and the procedure says nothing of it', () => {
    const told = toyTalk(begin, asked, alarm({ told: { bread: { size: 'big' } } }))
    expect(kindsOf(told)).toEqual(['say_danger', 'watch_silence', 'open_case'])
    expect(told.conversation.hushed).toBe('bread')
    expect(saidAfter(asked, alarm({ told: { bread: { size: 'big' } } }), control('resume'))).toEqual([
      'bread asks sliced, first',
      'say_danger',
    ])
  })

  test('hushes it until it speaks again', () => {
    const hushed = (...more: readonly ConversationEvent[]) =>
      toyTalk(begin, asked, alarm(), ...more).conversation.hushed
    expect(hushed()).toBe('bread')
    expect(hushed(press('my_data'))).toBe('bread')
    expect(hushed(control('resume'))).toBeNull()
    expect(toyTalk(begin, alarm()).conversation.hushed).toBeNull()
    expect(toyTalk(begin, asked, tells('bread', { size: 'big', sliced: 'no' }), alarm()).conversation.hushed).toBeNull()
    expect(hushed(press('danger:safe:danger'), tells('bread', { size: 'big', sliced: 'no' }))).toBeNull()
    expect(hushed(control('erase'), press('yes'))).toBeNull()
  })
})

describe('several procedures', () => {
  const [toBread, toSoup] = [press('guide:bread'), press('guide:soup')]
  test('are parked beneath one another, and the one wanted comes to the top', () => {
    expect(stack(toyTalk(begin, toBread, toSoup))).toEqual(['bread', 'soup'])
    expect(stack(toyTalk(begin, toBread, toSoup, toBread))).toEqual(['soup', 'bread'])
    expect(saidAfter(toBread, toSoup, toBread)).toEqual(['bread asks size, first'])
  })

  test('what was only explained on the way is left, what was explained before stays', () => {
    expect(stack(toyTalk(begin, about('pies'), toBread, about('cakes'), toSoup, toBread))).toEqual([
      'explain',
      'soup',
      'bread',
    ])
  })

  test('one that has no use for what is pressed says where it is', () =>
    expect(saidAfter(toBread, press('tick:bread'))).toEqual(['bread asks size, first']))

  test('back is the question before, then the procedure beneath, then the menu', () => {
    const back = control('back')
    const answered = tells('bread', { size: 'big' })
    expect(saidAfter(toBread, answered, back)).toEqual(['bread asks size, first'])
    expect(saidAfter(toBread, toSoup, back)).toEqual(['bread asks size, first'])
    expect(stack(toyTalk(begin, toBread, toSoup, back))).toEqual(['bread'])
    expect(saidAfter(toBread, back)).toEqual(['say_menu'])
    expect(stack(toyTalk(begin, toBread, back))).toEqual([])
    expect(saidAfter(back)).toEqual(['say_menu'])
  })

  test('starting over leaves none of them, and nothing that was told', () => {
    const { conversation } = toyTalk(
      begin,
      about('cakes', { told: { soup: { size: 'big' } } }),
      toBread,
      tells('bread', { size: 'big', sliced: 'no' }),
      press('board:bread'),
      control('start_over'),
    )
    expect(conversation).toMatchObject({ stack: [{ flow: 'conversation' }], told: {}, boards: {}, shares: {} })
  })

  test('a result for a person calls one, as urgent as it is', () => {
    const { effects } = toyTalk(begin, press('guide:fire'), tells('fire', { size: 'big' }))
    expect(effects).toContainEqual({ type: 'open_case', reason: 'urgent', topic: 'fires', urgent: 'medical' })
    expect(effects).toContainEqual({ type: 'say', key: 'case.first', choices: ['guide:mi-caso', 'menu'] })
  })

  test('raises the case that is open already', () =>
    expect(toyTalk(begin, person, press('guide:fire'), tells('fire', { size: 'big' })).effects).toContainEqual({
      type: 'raise_case',
      urgent: 'medical',
    }))
})

describe('what was told before a procedure begins', () => {
  const first = (...happened: readonly ConversationEvent[]) =>
    toyTalk(begin, ...happened).effects.find((effect) => effect.type === 'ask_question')
  test('is not asked', () =>
    expect(first(about('cakes', { told: { bread: { size: 'big' } } }), press('guide:bread'))).toMatchObject({
      question: 'sliced',
      answers: { size: 'big' },
    }))
  test('nor is what its topic says', () =>
    expect(first(about('rolls'), press('guide:bread'))).toMatchObject({
      question: 'sliced',
      answers: { size: 'small' },
    }))
  test('what was told comes before what the topic says, what is told now before both', () => {
    const told = about('rolls', { told: { bread: { size: 'big' } } })
    expect(first(told, press('guide:bread'))).toMatchObject({ answers: { size: 'big' } })
    expect(first(told, tells('bread', { size: 'unknown' }))).toMatchObject({ answers: { size: 'unknown' } })
  })
  test('under another topic it is asked', () =>
    expect(first(about('loaves'), press('guide:bread'))).toMatchObject({ question: 'size' }))
})

describe('a board', () => {
  const ended = [press('guide:bread'), tells('bread', { size: 'big', sliced: 'no' })]
  test('is looked at and moved, and stands so in the conversation', () => {
    const seen = toyTalk(begin, ...ended, press('board:bread:oven:done'))
    expect(seen.effects).toMatchObject([{ type: 'say_board', flow: 'bread', moved: 'oven' }])
    expect(seen.conversation.boards).toMatchObject({
      bread: { lines: ['oven', 'knife'], moved: { oven: { state: 'done', by: 'owner' } } },
    })
  })
  test('is kept when the procedure is left', () =>
    expect(
      toyTalk(begin, ...ended, press('board:bread'), control('back'), control('back'), press('board:bread:knife'))
        .effects,
    ).toMatchObject([{ type: 'say_board', line: 'knife' }]))
  test('is none before its result is reached', () =>
    expect(saidAfter(press('board:bread'))).toEqual(['unknown_choice']))
  test('of a relative is not in this conversation', () =>
    expect(toyTalk(begin, press('shared:bread:oven:done')).effects).toEqual([
      { type: 'run_shared', line: 'oven', to: 'done' },
    ]))
  test('moved by the office leaves the person’s words as they were', () => {
    const words = { text: 'xqzt', at: 5, begins: 'anew', ends: 'there', sense: 'whole' } as const
    const moved: ConversationEvent = { type: 'case_board', flow: 'bread', line: 'oven', to: 'done' }
    const kept = toyTalk(begin, ...ended, press('board:bread'), says({}, { words }), moved)
    expect(kept.conversation.bubbles).toMatchObject([{ text: 'xqzt' }])
    expect(
      toyTalk(begin, ...ended, press('board:bread'), says({}, { words }), press('menu')).conversation.bubbles,
    ).toEqual([])
  })
})

describe('what is remembered', () => {
  test('what the last words were about stays through presses', () => {
    expect(toyTalk(begin, about('cakes')).conversation.lately).toEqual(['cakes'])
    expect(toyTalk(begin, about('cakes'), press('menu')).conversation.lately).toEqual(['cakes'])
    expect(toyTalk(begin).conversation.lately).toEqual([])
  })

  test('a language set stays, chosen or heard', () => {
    expect(toyTalk(unclear).conversation).toMatchObject({ language: 'es', languageChosen: false })
    expect(toyTalk(press('lang:ht')).conversation).toMatchObject({ language: 'ht', languageChosen: true })
    expect(toyTalk(press('lang:ht'), press('menu')).conversation).toMatchObject({
      language: 'ht',
      languageChosen: true,
    })
  })

  test('the topic at hand is that of what is on top, or beneath when that is how to reach the person', () => {
    expect(topicAtHand(toyTalk(begin, about('cakes')).conversation, machinery.flows)).toBe('cakes')
    expect(
      topicAtHand(toyTalk(begin, about('cakes'), person, press('guide:mi-caso')).conversation, machinery.flows),
    ).toBe('cakes')
    expect(topicAtHand(toyTalk(begin, person, press('guide:mi-caso')).conversation, machinery.flows)).toBeNull()
    expect(topicAtHand(newConversation(0), machinery.flows)).toBeNull()
  })

  test('the topics before it, newest first', () => {
    expect(
      topicsBefore(toyTalk(begin, about('cakes'), about('pies'), about('loaves')).conversation, machinery.flows),
    ).toEqual(['pies', 'cakes'])
    expect(topicsBefore(newConversation(0), machinery.flows)).toEqual([])
  })

  test('a place is awaited where one was asked for', () => {
    expect(placeAwaited(toyTalk(begin, press('near:shelter')).conversation, machinery.flows)).toBe('place')
    expect(placeAwaited(toyTalk(begin, press('near:shelter:us-tx')).conversation, machinery.flows)).toBe('another')
    expect(placeAwaited(toyTalk(begin, about('cakes')).conversation, machinery.flows)).toBeNull()
    expect(placeAwaited(newConversation(0), machinery.flows)).toBeNull()
  })
})

describe('what cannot be', () => {
  test('a machine that names a flow nobody registered is a fault that names the mend', () => {
    const without = new Map([...machinery.flows].filter(([name]) => name !== 'explain'))
    expect(() => step(toyTalk(begin).conversation, about('cakes'), { ...machinery, flows: without }, 1)).toThrow(
      'flows/registry.ts',
    )
  })

  test('a stored stack without a root gets one, and keeps the rest', () => {
    const { conversation } = toyTalk(begin, press('guide:bread'))
    const rootless = { ...conversation, stack: conversation.stack.slice(1) }
    const { conversation: next, effects } = step(rootless, press('ans:bread:size:big'), machinery, 1)
    expect(next.stack.map(({ flow }) => flow)).toEqual(['conversation', 'bread'])
    expect(effects.map(({ type }) => type)).toContain('ask_question')
  })

  test('a stored flow that is gone is told with the ways on, and nothing is told when all is there', () => {
    const { conversation } = toyTalk(begin)
    const broken = { ...conversation, stack: [...conversation.stack, { flow: 'gone', version: 1, snapshot: null }] }
    expect(step(broken, press('menu'), machinery, 1).effects[0]).toEqual({
      type: 'say',
      key: 'flow.changed',
      choices: ['menu', 'person'],
    })
  })
})
