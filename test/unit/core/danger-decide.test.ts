import { describe, expect, test } from 'vitest'
import { type Act, type ActScope, actOf } from '#src/core/conversation/act.ts'
import type { DangerCommand } from '#src/core/danger/command.ts'
import { decide } from '#src/core/danger/decide.ts'
import type { FollowUp } from '#src/core/danger/follow-up.ts'
import { type DangerState, noDanger } from '#src/core/danger/state.ts'
import type { ConversationEvent, DangerSaid } from '#src/core/vocabulary/event.ts'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import { book, message } from '#test/kit/talking.ts'

const { tables } = book.danger.tables
const known: ActScope = {
  topic: () => true,
  place: () => true,
  group: () => null,
  guide: () => null,
} as unknown as ActScope
const none: DangerState = { ...noDanger, phase: 'none', watched: false, wondering: false }
const asked: DangerState = { ...none, phase: 'asked', asked: ['medical'] }
const held: DangerState = { ...none, phase: 'held', kind: 'home_violence', kinds: ['home_violence'] }
const joined: DangerState = { ...held, phase: 'joined' }

/** A message as it is read in danger: the likeliest follow-up, how likely, and how likely it is of another matter. */
function says(meaning: Partial<Meaning>, follows?: readonly [FollowUp, number], more: Partial<DangerSaid> = {}) {
  const followUps = follows === undefined ? [] : [{ says: follows[0], confidence: follows[1] }]
  const danger = {
    followUps,
    elsewhere: 0,
    kinds: [],
    starts: null,
    asks: false,
    calls: false,
    words: 8,
    where: { place: null, country: null },
    ...more,
  }
  return message(meaning, { danger })
}
const press = (id: string): ConversationEvent => ({ type: 'choice', id })
const decided = (event: ConversationEvent, state: DangerState) =>
  decide(event, actOf(event as Exclude<ConversationEvent, { type: 'left' | 'back' }>, known) as Act, state, tables)
const follow = (one: FollowUp): DangerCommand => ({ type: 'follow_up', says: one })
const begin = (kind: 'medical' | 'kidnapped'): DangerCommand => ({ type: 'danger', kind, sure: true })

const urgent = (kind: 'medical' | 'kidnapped' | 'home_violence', confidence: number): Partial<Meaning> => ({
  outcome: 'urgent',
  urgent: kind,
  confidence,
})
const topic = (confidence: number): Partial<Meaning> => ({
  outcome: 'answer',
  candidates: [{ topic: 'apostille', confidence }],
  confidence,
})

type Row = readonly [string, ConversationEvent, DangerCommand | null]

describe('while nobody is in danger', () => {
  test.each<Row>([
    ['danger that is sure begins', says(urgent('medical', 0.9)), begin('medical')],
    ['a doubt is asked about', says({ doubt: 'medical' }), { type: 'danger', kind: 'medical', sure: false }],
    ['a question about a matter is none of it', says(topic(0.9)), null],
    ['what people say next is not heard', says({}, ['near', 0.9]), null],
    ['a button of weeks ago still says danger', press('danger:in_danger:medical'), begin('medical')],
    ['"I am safe" of weeks ago says that there is none', press('danger:safe:medical'), { type: 'no_danger' }],
    ['a number is given', press('call:emergency-911'), { type: 'call', line: 'emergency-911' }],
  ])('%s', (_, event, command) => expect(decided(event, none)).toEqual(command))

  test('what answers a question of a procedure is its answer, however dreadful', () => {
    const answer = { flow: 'refugio', answers: { fear: 'gangs' } }
    expect(decided(message({ doubt: 'medical' }, { answer }), none)).toBeNull()
  })
})

describe('"he is here with me"', () => {
  const beside = (hiding: number): ConversationEvent => {
    const followUps = [
      { says: 'accompanied' as const, confidence: 0.6 },
      { says: 'cannot_talk' as const, confidence: hiding },
    ]
    const said = says({}, ['accompanied', 0.6])
    return said.type === 'message' && said.danger !== undefined
      ? { ...said, danger: { ...said.danger, followUps } }
      : said
  }
  test.each([
    ['is a friend where nothing tells otherwise', 0.05, 'accompanied'],
    ['is whoever hurts them where it may be', 0.1, 'cannot_talk'],
  ] as const)('%s', (_, hiding, expected) =>
    expect(decided(beside(hiding), held)).toMatchObject({ type: 'follow_up', says: expected }),
  )
})

test.each([
  ['they took pills of the night: the pills come first', 0.52, 'symptom'],
  ['a detail that is surely meant is answered', 0.7, 'suicidal/night'],
] as const)('%s', (_, confidence, expected) => {
  const said = says({}, ['symptom', 0.31])
  const followUps = [
    { says: 'suicidal/night' as const, confidence },
    { says: 'symptom' as const, confidence: 0.31 },
  ]
  const event: ConversationEvent =
    said.type === 'message' && said.danger !== undefined ? { ...said, danger: { ...said.danger, followUps } } : said
  expect(decided(event, { ...held, kind: 'suicidal' })).toMatchObject({ type: 'follow_up', says: expected })
})

describe('what is said by its chance', () => {
  const heard = (...followUps: DangerSaid['followUps']): ConversationEvent => says({}, undefined, { followUps })
  const alone: DangerState = { ...held, kind: 'suicidal', kinds: ['suicidal'] }
  test.each([
    ['an advice where it is likely enough', 'suicidal/night', 0.45, 'suicidal/night'],
    ['the next step where it is not', 'suicidal/night', 0.35, 'unread'],
    ['not that they called, where they may not have', 'suicidal/called_alone', 0.5, 'unread'],
    ['that they called, where that is likely', 'suicidal/called_alone', 0.65, 'suicidal/called_alone'],
    ['nor that help is on its way, by words of any danger', 'called', 0.5, 'unread'],
  ] as const)('%s', (_, one, confidence, expected) =>
    expect(decided(heard({ says: one, confidence }), alone)).toMatchObject({ type: 'follow_up', says: expected }),
  )

  test('an advice rather than what takes more for granted and is hardly likelier', () => {
    const both = heard({ says: 'called', confidence: 0.48 }, { says: 'suicidal/night', confidence: 0.45 })
    expect(decided(both, alone)).toMatchObject({ says: 'suicidal/night' })
  })
})

describe('what several details tell', () => {
  const ransom: DangerState = { ...held, kind: 'kidnapped', kinds: ['kidnapped'] }
  test('is answered as in any danger where none of them is sure', () => {
    const followUps = [
      { says: 'kidnapped/paid-more', confidence: 0.34 },
      { says: 'kidnapped/should-free', confidence: 0.2 },
      { says: 'pay', confidence: 0.18 },
    ] as const
    expect(decided(says({}, undefined, { followUps }), ransom)).toMatchObject({ says: 'pay' })
  })

  test('"I called and they do not answer" is no thanks for calling', () => {
    const followUps = [
      { says: 'called', confidence: 0.65 },
      { says: 'no_answer', confidence: 0.14 },
    ] as const
    expect(decided(says({}, undefined, { followUps }), ransom)).toMatchObject({ says: 'no_answer' })
  })
})

describe('that it is over', () => {
  const searching: DangerState = { ...held, kind: 'child_alone', kinds: ['child_alone'] }
  const heard = (meaning: Partial<Meaning>, ...followUps: DangerSaid['followUps']): ConversationEvent =>
    says(meaning, undefined, { followUps })

  test('is believed where several ways of saying it are heard, none surely', () => {
    const found = heard({}, { says: 'found', confidence: 0.4 }, { says: 'child_alone/found-own', confidence: 0.35 })
    expect(decided(found, searching)).toMatchObject({ type: 'follow_up', says: 'found' })
  })

  test('is asked where the whole message says that it lasts: "I am calm now, I picked Saturday"', () => {
    const shift = { stays: 0.9, none: 0.05, kind: null, chance: 0, turns: 0, about: 'self', other: 0 } as const
    const calm = says({}, ['safe', 0.8], { shift })
    expect(decided(calm, { ...held, kind: 'suicidal', kinds: ['suicidal'] })).toEqual({ type: 'perhaps_over' })
  })

  test('is asked where they may hide from who found them', () => {
    expect(decided(says({}, ['found', 0.9]), held)).toEqual({ type: 'perhaps_over' })
  })

  test('is asked where it is likely: nobody who found their child is told to search', () =>
    expect(decided(heard({}, { says: 'found', confidence: 0.6 }), searching)).toEqual({ type: 'perhaps_over' }))

  test('is asked beside words that may sound of danger, and not beside such as surely do', () => {
    const found = { says: 'found', confidence: 0.6 } as const
    expect(decided(heard({ doubt: 'child_alone' }, found), searching)).toEqual({ type: 'perhaps_over' })
    expect(decided(heard(urgent('medical', 0.92), found), searching)).not.toEqual({ type: 'perhaps_over' })
  })

  test('is asked where they also tell that they are out', () => {
    const out = heard({}, { says: 'kidnapped/freed-alone', confidence: 0.47 }, { says: 'safe', confidence: 0.38 })
    expect(decided(out, { ...held, kind: 'kidnapped', kinds: ['kidnapped'] })).toEqual({ type: 'perhaps_over' })
  })

  test('is asked where it is as good as said, though the words sound of another danger', () => {
    const found = heard(urgent('home_violence', 0.94), { says: 'found', confidence: 0.8 })
    expect(decided(found, searching)).toEqual({ type: 'perhaps_over' })
  })

  test('goes before another kind that the same words may tell of', () => {
    const shift = { stays: 0.2, none: 0.3, kind: 'extortion', chance: 0.5, turns: 0, about: 'self', other: 0 } as const
    const found = says({}, ['found', 0.8], { shift })
    expect(decided(found, searching)).toMatchObject({ type: 'follow_up', says: 'found' })
  })
})

describe('what puts us right', () => {
  const shift = { stays: 0.9, none: 0.02, kind: 'medical', chance: 0.05, turns: 0.1, about: 'other', other: 0 } as const
  test.each<Row>([
    ['another kind begins that one', says({}, undefined, { shift: { ...shift, chance: 0.4 } }), begin('medical')],
    ['one that is hardly likelier does not', says({}, ['near', 0.5], { shift }), follow('near')],
    [
      'no danger at all ends it as a mistake',
      says({}, undefined, { shift: { ...shift, none: 0.92 } }),
      follow('mistake'),
    ],
    ['that it is over ends it as that', says({}, ['safe', 0.4], { shift: { ...shift, none: 0.92 } }), follow('safe')],
    ['less surely it is asked', says({}, undefined, { shift: { ...shift, none: 0.65 } }), { type: 'perhaps_over' }],
    [
      'even less surely only where nothing else is heard',
      says({}, ['near', 0.7], { shift: { ...shift, none: 0.4 } }),
      follow('near'),
    ],
    [
      'a question is rarely an end',
      says({}, undefined, { shift: { ...shift, none: 0.9 }, asks: true }),
      follow('unread'),
    ],
    [
      'the other person is in it',
      says({}, undefined, { shift: { ...shift, turns: 0.7 } }),
      { type: 'follow_up', says: 'not_that', corrects: true, about: 'other' },
    ],
  ])('%s', (_, event, command) => expect(decided(event, held)).toEqual(command))

  test('ransom in a kidnapping is no second danger', () => {
    const ransom = says({}, ['pay', 0.6], { shift: { ...shift, kind: 'extortion', chance: 0.9 } })
    expect(decided(ransom, { ...held, kind: 'kidnapped' })).toEqual(follow('pay'))
  })
})

describe('while we ask whether somebody is in danger', () => {
  test.each<Row>([
    ['a yes begins what was asked about', says({ outcome: 'smalltalk', affirmed: true }), begin('medical')],
    ['a no calms', says({ outcome: 'smalltalk', affirmed: false }), { type: 'no_danger' }],
    ['a no in other words too', says({}, ['no', 0.5]), { type: 'no_danger' }],
    ['"I am safe" needs to be surer', says({}, ['safe', 0.5]), { type: 'elsewhere' }],
    ['and then calms', says({}, ['safe', 0.8]), { type: 'no_danger' }],
    ['another danger, told surely, begins', says(urgent('kidnapped', 0.9)), begin('kidnapped')],
    ['another matter puts the question aside', says(topic(0.9)), { type: 'elsewhere' }],
    ['words that may be of another are of the one asked about', says(urgent('kidnapped', 0.6)), begin('medical')],
    ['words that surely are of another are of that', says(urgent('kidnapped', 0.95)), begin('kidnapped')],
  ])('%s', (_, event, command) => expect(decided(event, asked)).toEqual(command))
})

describe('while we ask whether it lasts', () => {
  const wondering: DangerState = { ...held, wondering: true }
  test.each<Row>([
    ['"no, nobody any more" is a no', says({}, ['shelter', 0.5], { starts: false, words: 3 }), follow('no')],
    ['"no, he is still here" is none', says({}, ['near', 0.6], { starts: false, words: 4 }), follow('near')],
    [
      '"yes, I know nothing of her" is a yes, whatever it sounds like',
      says({}, ['mistake', 0.8], {
        starts: true,
        words: 9,
        shift: { stays: 0.1, none: 0.87, kind: null, chance: 0, turns: 0, about: 'other', other: 0 },
      }),
      follow('yes'),
    ],
  ])('%s', (_, event, command) => expect(decided(event, wondering)).toMatchObject(command ?? {}))
})

describe('in danger', () => {
  test.each<Row>([
    ['what is likely is answered', says({}, ['near', 0.5]), follow('near')],
    [
      'what is hardly so is something else of the danger',
      says({}, ['near', 0.2]),
      { ...follow('unread'), perhaps: ['near'] } as DangerCommand,
    ],
    ['thanks is thanks', says({ outcome: 'smalltalk', smalltalk: 'thanks' }), follow('thanks')],
    ['a yes', says({ outcome: 'smalltalk', affirmed: true }), follow('yes')],
    ['a no ends nothing by itself', says({ outcome: 'smalltalk', affirmed: false }), follow('no')],
    ['refusing a person is no call for one', says({ outcome: 'person' }, ['refuse', 0.6]), follow('refuse')],
    ['a person is called', says({ outcome: 'person' }), follow('person')],
    [
      '"he is not home any more" at 0.5 does not end it, it is asked',
      says({}, ['safe', 0.5]),
      { type: 'perhaps_over' },
    ],
    ['"I am safe" at 0.8 does', says({}, ['safe', 0.8]), follow('safe')],
    ['but not beside danger', says(urgent('home_violence', 0.9), ['safe', 0.9]), follow('worse')],
    ['the same danger told again gets worse', says(urgent('home_violence', 0.95)), follow('worse')],
    ['another, told surely, is heard too', says(urgent('medical', 0.98)), begin('medical')],
    ['in two words it is not', says(urgent('medical', 0.95), undefined, { words: 2 }), follow('worse')],
    ['less sure it is not', says(urgent('medical', 0.7)), follow('worse')],
    ['where it is a follow-up it is that', says(urgent('medical', 0.95), ['symptom', 0.7]), follow('symptom')],
    [
      'another matter in so many words is answered',
      says(topic(0.9), undefined, { elsewhere: 0.7 }),
      { type: 'elsewhere' },
    ],
    ['a topic alone is not enough', says(topic(0.9)), follow('unread')],
    ['nor beside a doubt', says({ ...topic(0.9), doubt: 'medical' }, undefined, { elsewhere: 0.9 }), follow('unread')],
    [
      '"menu" leads nowhere',
      says({ outcome: 'control', control: 'menu' }, undefined, { elsewhere: 0.9 }),
      follow('unread'),
    ],
    ['nor does its button', press('menu'), follow('unread')],
    ['what is not understood neither', says({}, undefined, { elsewhere: 0.9 }), follow('unread')],
    ['a position is where they are', { type: 'place', places: ['mx-dur'] }, follow('location')],
    ['a voice note is kept in it', { type: 'attached', what: 'voice', more: false }, follow('unread')],
    [
      'another language is obeyed',
      says({ outcome: 'control', control: 'language', wants: 'en' }, undefined, { words: 2 }),
      null,
    ],
    ['so is erasing', says({ outcome: 'control', control: 'erase' }, undefined, { words: 2 }), null],
    [
      '"he looks at my phone, how do I erase this" is about the phone',
      says({ outcome: 'control', control: 'erase' }),
      follow('secret'),
    ],
    ['"it is quiet now, do we go out?" ends nothing', says({}, ['safe', 0.9], { asks: true }), follow('unread')],
    ['"I cannot talk" is pressed', press('danger:cannot_talk:home_violence'), follow('cannot_talk')],
    ['"I am safe" too', press('danger:safe:home_violence'), follow('safe')],
    ["silence is the chart's", { type: 'timer', kind: 'silence', flow: null, unanswered: 0 }, { type: 'silent' }],
    ['other timers are not', { type: 'timer', kind: 'reminder', flow: null, unanswered: 0 }, null],
  ])('%s', (_, event, command) => expect(decided(event, held)).toEqual(command))
})

describe('while a person of the office has the talk', () => {
  test.each<Row>([
    ['new danger is heard', says(urgent('medical', 0.9)), begin('medical')],
    ['what is said is noted for them', says({}, ['near', 0.5]), follow('near')],
    ['so is what is pressed', press('danger:cannot_talk:home_violence'), follow('cannot_talk')],
  ])('%s', (_, event, command) => expect(decided(event, joined)).toEqual(command))
})

describe('who says that it is not that', () => {
  const denied: DangerState = { ...held, told: ['not_that'] }
  test.each<Row>([['twice, is believed', says({}, ['not_that', 0.8]), follow('mistake')]])('%s', (_, event, command) =>
    expect(decided(event, denied)).toEqual(command),
  )

  test('twice in words that sound of danger, is not', () =>
    expect(decided(says({ doubt: 'home_violence' }, ['not_that', 0.8]), denied)).not.toEqual(follow('mistake')))

  test('and tells in the same words what it is, is heard', () => {
    const kinds = [{ kind: 'kidnapped', chance: 0.6 }] as const
    expect(decided(says({}, ['not_that', 0.6], { kinds }), held)).toEqual(begin('kidnapped'))
  })

  test('is taken for what else was heard before', () => {
    const before: DangerState = { ...held, heard: { home_violence: 0.7, medical: 0.25 } }
    expect(decided(says({}, ['not_that', 0.6]), before)).toEqual(begin('medical'))
  })

  test('and only says whose it is, stays in the same danger', () => {
    const before: DangerState = { ...held, heard: { home_violence: 0.7, medical: 0.25 } }
    const where = { place: null, country: null, about: 'other' } as const
    expect(decided(says({}, ['not_that', 0.6], { where }), before)).toMatchObject({ says: 'not_that', corrects: true })
  })

  test('by beginning with no and telling of another, is heard', () => {
    const kinds = [{ kind: 'medical', chance: 0.6 }] as const
    const told = { kinds, starts: false } as const
    expect(decided(says(urgent('medical', 0.6), ['location', 0.4], told), held)).toEqual(begin('medical'))
  })

  test('in many words, is safe only where that is surely said', () => {
    expect(decided(says({}, ['safe', 0.8], { words: 20 }), held)).not.toEqual(follow('safe'))
    expect(decided(says({}, ['safe', 0.95], { words: 20 }), held)).toEqual(follow('safe'))
  })

  test('once, is asked what it is', () =>
    expect(decided(says({}, ['not_that', 0.6]), held)).toMatchObject({ says: 'not_that', corrects: true }))
})
