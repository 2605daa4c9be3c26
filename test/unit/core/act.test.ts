import { describe, expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { oneOf, yesNo } from '#flows/parts/questions.ts'
import { type Act, type ActScope, actOf } from '#src/core/conversation/act.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import { message } from '#test/kit/talking.ts'

const bread = procedure({
  name: 'bread',
  version: 1,
  topics: ['loaves', 'rolls'],
  questions: { size: oneOf(['small', 'big']), sliced: yesNo() },
  routes: { eat: { steps: ['loaves/toast-it'], bring: ['butter'], careful: ['hot'], board: true } },
  board: { oven: { who: 'family' } },
})
const known: ActScope = {
  ...guidesIn(new Map([[bread.name, bread]])),
  topic: (id) => ['loaves', 'rolls', 'cakes', 'talk-to-person'].includes(id),
  place: (id) => id === 'mx-dur',
  group: (id) =>
    ({
      pension: { topics: ['loaves', 'cakes'], homonym: 'pension' },
      single: { topics: ['cakes'], homonym: null },
      none: { topics: [], homonym: null },
    })[id] ?? null,
}
const heard = (event: Parameters<typeof actOf>[0]) => actOf(event, known)
const pressed = (id: string) => heard({ type: 'choice', id })
const said = (meaning: Partial<Meaning>, more: object = {}) => heard(message(meaning, more))
const candidates = (...topics: readonly string[]) => topics.map((topic) => ({ topic, confidence: 0.5 }))
const ofBread = { flow: 'bread', topic: 'loaves' } as const
const stale: Act = { type: 'unknown_choice' }

describe('a press is', () => {
  test.each<[string, string, Act]>([
    ['a question about a topic', 'topic:cakes', { type: 'ask', topic: 'cakes', field: null }],
    ['or about a part of it', 'topic:cakes:cost', { type: 'ask', topic: 'cakes', field: 'cost' }],
    ['a button that no longer works, when the topic is gone', 'topic:gone', stale],
    [
      'the wish for a person, also where that is listed as a topic',
      'topic:talk-to-person',
      { type: 'person', topic: null },
    ],
    ['the wish for a person', 'person', { type: 'person', topic: null }],
    [
      'a group: which of its topics',
      'group:pension',
      { type: 'unsure', topics: ['loaves', 'cakes'], homonym: 'pension' },
    ],
    ['a group of one: that topic', 'group:single', { type: 'ask', topic: 'cakes', field: null }],
    ['a group of none: nothing to ask about', 'group:none', { type: 'unsure', topics: [], homonym: null }],
    ['a group that is gone', 'group:gone', stale],
    ['a language', 'lang:ht', { type: 'language', language: 'ht' }],
    ['the wish to choose one', 'lang', { type: 'language', language: null }],
    ['not knowing which', 'unsure', { type: 'undecided' }],
    ['where they are, on a device that cannot tell', 'locate', { type: 'near', kinds: [], places: [], again: true }],
    ['what is nearest', 'near:consulate', { type: 'near', kinds: ['consulate'], places: [], again: false }],
    ['what is nearest to a place', 'near:any:mx-dur', { type: 'near', kinds: [], places: ['mx-dur'], again: false }],
    ['a place that is gone is asked again', 'near:any:mx-xxx', { type: 'near', kinds: [], places: [], again: false }],
    ['what is nearest to another place', 'near:any:-', { type: 'near', kinds: [], places: [], again: true }],
    [
      'something else at the same place',
      'near:shelter:=',
      { type: 'near', kinds: ['shelter'], places: [], again: false },
    ],
    ['one of the words that mean the same everywhere', 'start_over', { type: 'start_over' }],
    ['something wanted of the assistant', 'my_data', { type: 'errand', errand: { do: 'show_data' } }],
    [
      'a code that leads nowhere any more',
      'join:AB2C',
      { type: 'errand', errand: { do: 'take_code', code: { code: 'AB2C', leads: 'none' } } },
    ],
    ['none of ours', 'anything', stale],
  ])('%s', (_, id, act) => expect(pressed(id)).toEqual(act))

  test.each<[string, string, Act]>([
    ['begins it', 'guide:bread', { type: 'guide', ...ofBread }],
    ['answers a question', 'ans:bread:size:big', { type: 'told', ...ofBread, answers: { size: 'big' } }],
    ['leaves one open', 'ans:bread:size:unknown', { type: 'told', ...ofBread, answers: { size: 'unknown' } }],
    ['or unsaid', 'ans:bread:size:withheld', { type: 'told', ...ofBread, answers: { size: 'withheld' } }],
    ['asks why', 'why:bread', { type: 'why', ...ofBread }],
    ['keeps the list', 'keep:bread', { type: 'keep_list', ...ofBread }],
    ['counts the days', 'count:bread', { type: 'count', ...ofBread }],
    ['goes on with the next need', 'further:bread', { type: 'further', ...ofBread }],
    ['corrects an answer', 'redo:bread:size', { type: 'redo', ...ofBread, question: 'size' }],
    ['shows all answers', 'redo:bread', { type: 'redo', ...ofBread, question: null }],
    ['shows the lines to tick', 'tick:bread', { type: 'tick', ...ofBread, item: null }],
    ['ticks a line of its own', 'tick:bread:butter', { type: 'tick', ...ofBread, item: 'butter' }],
    ['ticks a fact by its short name', 'tick:bread:l.toast-it', { type: 'tick', ...ofBread, item: 'loaves/toast-it' }],
    ['ticks nothing that is no thing to do', 'tick:bread:hot', stale],
    ['ticks no line that is gone', 'tick:bread:gone', stale],
    ['answers nothing with an option that is gone', 'ans:bread:size:huge', stale],
    ['answers no question that is gone', 'ans:bread:crust:thick', stale],
    ['leaves no question open that is gone', 'ans:bread:crust:unknown', stale],
    ['corrects no answer that is gone', 'redo:bread:crust', stale],
    ['does nothing in a procedure that is gone', 'guide:toast', stale],
    ['nor on its board', 'board:toast', stale],
    ['nor on a line that is gone', 'board:bread:fridge', stale],
  ])('in a procedure: %s', (_, id, act) => expect(pressed(id)).toEqual(act))

  test('on a board: a look at it, at a line, or a move; by its owner, or of the one a relative shares', () => {
    const look = { type: 'board', ...ofBread, line: null, to: null, by: 'owner', pressed: true, shared: false }
    expect(pressed('board:bread')).toEqual(look)
    expect(pressed('board:bread:oven')).toEqual({ ...look, line: 'oven' })
    expect(pressed('board:bread:oven:done')).toEqual({ ...look, line: 'oven', to: 'done' })
    expect(pressed('shared:bread:oven')).toEqual({ ...look, line: 'oven', shared: true })
    const move = { flow: 'bread', line: 'oven', to: 'doing' } as const
    expect(heard({ type: 'case_board', ...move })).toEqual({ ...look, ...move, by: 'office' })
    expect(heard({ type: 'guest_board', ...move })).toEqual({ ...look, ...move, by: 'guest' })
    expect(heard({ type: 'case_board', ...move, flow: 'toast' })).toEqual(stale)
  })
})

describe('words are', () => {
  const control = (name: Meaning['control'], wants: Meaning['wants'] = null) =>
    said({ outcome: 'control', control: name, wants })

  test.each<[string, Act, Act]>([
    [
      'a question about the likeliest topic',
      said({ outcome: 'answer', candidates: candidates('cakes', 'loaves'), field: 'cost' }),
      { type: 'ask', topic: 'cakes', field: 'cost' },
    ],
    [
      'the likeliest that still exists',
      said({ outcome: 'answer', candidates: candidates('gone', 'loaves') }),
      { type: 'ask', topic: 'loaves', field: null },
    ],
    [
      'nothing understood, when none does',
      said({ outcome: 'answer', candidates: candidates('gone') }),
      { type: 'not_understood' },
    ],
    [
      'the wish for a person, where that is the topic',
      said({ outcome: 'answer', candidates: candidates('talk-to-person') }),
      { type: 'person', topic: null },
    ],
    [
      'the wish for a person about a topic',
      said({ outcome: 'person', candidates: candidates('cakes') }),
      { type: 'person', topic: 'cakes' },
    ],
    [
      'the wish for a person about nothing else',
      said({ outcome: 'person', candidates: candidates('talk-to-person') }),
      { type: 'person', topic: null },
    ],
    ['the wish for a person about nothing known', said({ outcome: 'person' }), { type: 'person', topic: null }],
    [
      'an emergency',
      said({ outcome: 'urgent', urgent: 'kidnapped', candidates: candidates('cakes') }),
      { type: 'urgent', kind: 'kidnapped', topic: 'cakes' },
    ],
    ['an emergency of no kind is danger', said({ outcome: 'urgent' }), { type: 'urgent', kind: 'danger', topic: null }],
    ['what is none of our topics', said({ outcome: 'out_of_scope' }), { type: 'out_of_scope' }],
    ['a language we do not speak', said({ outcome: 'out_of_scope', foreign: 'fr' }), { type: 'foreign' }],
    ['thanks', said({ outcome: 'smalltalk', smalltalk: 'thanks' }), { type: 'courtesy', kind: 'thanks' }],
    ['small talk of no kind is chatter', said({ outcome: 'smalltalk' }), { type: 'courtesy', kind: 'chatter' }],
    ['a yes', said({ outcome: 'smalltalk', affirmed: true }), { type: 'yes' }],
    ['a no', said({ outcome: 'smalltalk', affirmed: false }), { type: 'no' }],
    ['a yes among unclear words', said({ affirmed: true, candidates: candidates('cakes') }), { type: 'yes' }],
    ['a no among unclear words', said({ affirmed: false }), { type: 'no' }],
    ['nothing understood', said({}), { type: 'not_understood' }],
    ['a question without a subject', said({ field: 'cost' }), { type: 'subject_missing', field: 'cost' }],
    [
      'unclear between topics',
      said({ candidates: candidates('cakes', 'gone', 'loaves'), field: 'cost', homonym: 'pension' }),
      { type: 'unsure', topics: ['cakes', 'loaves'], homonym: 'pension' },
    ],
    ['the menu', control('menu'), { type: 'menu' }],
    ['the menu, when no wish is known', control(null), { type: 'menu' }],
    ['another language', control('language', 'ht'), { type: 'language', language: 'ht' }],
    ['a choice read aloud', said({ picked: 'topic:cakes' }), { type: 'ask', topic: 'cakes', field: null }],
  ])('%s', (_, act, expected) => expect(act).toEqual(expected))

  test.each<[string, Partial<Meaning>, object, Act]>([
    [
      'a wish of the assistant itself comes before all else',
      { outcome: 'answer', candidates: candidates('cakes') },
      { errand: { do: 'show_data' }, aside: { flow: 'bread', aside: 'burnt' } },
      { type: 'errand', errand: { do: 'show_data' } },
    ],
    [
      'what a procedure answers at any time, next',
      { outcome: 'answer', candidates: candidates('cakes') },
      { aside: { flow: 'bread', aside: 'burnt' }, board: { flow: 'bread', line: null, to: null } },
      { type: 'aside', ...ofBread, aside: 'burnt' },
    ],
    [
      'one of a procedure that is gone is heard as words',
      {},
      { aside: { flow: 'toast', aside: 'burnt' } },
      { type: 'not_understood' },
    ],
    [
      'how a line of the board stands, next',
      {},
      { board: { flow: 'bread', line: 'oven', to: 'done' }, answer: { flow: 'bread', answers: { size: 'big' } } },
      { type: 'board', ...ofBread, line: 'oven', to: 'done', by: 'owner', pressed: false, shared: false },
    ],
    [
      'or of a relative’s',
      {},
      { board: { flow: 'bread', line: null, to: null, shared: true } },
      { type: 'board', ...ofBread, line: null, to: null, by: 'owner', pressed: false, shared: true },
    ],
    [
      'answers to a procedure, next',
      {},
      { answer: { flow: 'bread', answers: { size: 'big' } }, place: { kinds: [], places: ['mx-dur'] } },
      { type: 'told', ...ofBread, answers: { size: 'big' } },
    ],
    [
      'answers that tell of danger say so',
      {},
      { answer: { flow: 'bread', answers: { size: 'big' }, danger: true } },
      { type: 'told', ...ofBread, answers: { size: 'big' }, danger: true },
    ],
    ['why it is asked', {}, { answer: { flow: 'bread', answers: null, wish: 'why' } }, { type: 'why', ...ofBread }],
    [
      'an answer that cannot be read',
      {},
      { answer: { flow: 'bread', answers: null, wish: 'unread' } },
      { type: 'unread', ...ofBread },
    ],
    [
      'an answer to a procedure that is gone is heard as words',
      { outcome: 'out_of_scope' },
      { answer: { flow: 'toast', answers: { size: 'big' } } },
      { type: 'out_of_scope' },
    ],
    ['a place alone', {}, { place: { kinds: [], places: ['mx-dur'] } }, { type: 'place', places: ['mx-dur'] }],
    [
      'something near a place',
      {},
      { place: { kinds: ['shelter'], places: ['mx-dur'] } },
      { type: 'near', kinds: ['shelter'], places: ['mx-dur'], again: false },
    ],
  ])('%s', (_, meaning, more, act) => expect(said(meaning, more)).toEqual(act))
})

describe('what a message asks for beside', () => {
  const curp = { topic: 'loaves', field: null, homonym: null }
  const also = [
    curp,
    { topic: 'gone', field: null, homonym: null },
    { topic: null, field: null, homonym: 'pension' },
    { topic: null, field: null, homonym: 'gone' },
  ]

  test.each<[string, Partial<Meaning>]>([
    ['a question', { outcome: 'answer', candidates: candidates('cakes') }],
    ['an unclear one', { candidates: candidates('cakes') }],
    ['an emergency', { outcome: 'urgent' }],
  ])('goes with %s, as far as it still exists', (_, meaning) =>
    expect(said({ ...meaning, also })).toMatchObject({ also: ['topic:loaves', 'group:pension'] }),
  )

  test('goes with nothing else, and nothing goes where nothing is left', () => {
    expect(said({ outcome: 'person', also })).toEqual({ type: 'person', topic: null })
    expect(said({ outcome: 'urgent', also: also.slice(1, 2) })).not.toHaveProperty('also')
    expect(said({ outcome: 'urgent' })).not.toHaveProperty('also')
  })
})

test('what is done elsewhere is the act it is', () => {
  const event = { type: 'case_claimed', staff: { id: 's', name: 'Lupe', role: 'Atención' } } as const
  expect(heard(event)).toBe(event)
})
