import { describe, expect, test } from 'vitest'
import type { Act } from '#src/core/conversation/act.ts'
import { bubblesAfter, bubblesAt, paceAct } from '#src/core/conversation/bubbles.ts'
import { newConversation } from '#src/core/conversation/step.ts'
import type { Bubble, Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { ConversationEvent, Words } from '#src/core/vocabulary/event.ts'
import { message } from '#test/kit/talking.ts'

const now = 1_000_000
const sent = (text: string, more: Partial<Bubble> = {}): Bubble => ({ text, at: now - 3000, excused: false, ...more })
/** Stands for a sentence that was answered though it visibly goes on. */
const answeredMark = sent('')
const root = { flow: 'conversation', version: 1, snapshot: null }
const running = { flow: 'explain', version: 1, snapshot: null }
const following = (bubbles: readonly Bubble[], more: Partial<Conversation> = {}): Conversation => ({
  ...newConversation(now - 3000),
  bubbles,
  ...more,
})
const words = (text: string, more: Partial<Words> = {}): ConversationEvent =>
  message({}, { words: { text, at: now, begins: 'anew', ends: 'there', sense: 'whole', ...more } })

const notUnderstood: Act = { type: 'not_understood' }
const asks: Act = { type: 'ask', topic: 'curp', field: null }
const unsure: Act = { type: 'unsure', topics: ['curp', 'shelters'], homonym: null }
const thanks: Act = { type: 'courtesy', kind: 'thanks' }
const fragment: Act = { type: 'fragment' }

describe('words sent in the seconds before', () => {
  test.each<[string, number, boolean]>([
    ['a moment ago', now - 1, true],
    ['just twenty seconds ago', now - 20_000, true],
    ['longer ago', now - 20_001, false],
    ['by a clock that is a little ahead', now + 20_000, true],
    ['by a clock that is far ahead', now + 20_001, false],
  ])('%s', (_, at, counts) => expect(bubblesAt({ bubbles: [sent('a', { at })] }, now)).toHaveLength(counts ? 1 : 0))

  test('are none in conversations of before they were kept', () => expect(bubblesAt({}, now)).toEqual([]))
})

describe('how words are heard within seconds of others', () => {
  const excused = following([sent('blorf', { excused: true })])
  const unexcused = following([sent('oiga')])
  const marked = following([answeredMark])
  const explained = following([], { stack: [root, running] })
  const part: Partial<Words> = { sense: 'part' }
  const none: Partial<Words> = { sense: 'none' }

  test.each<[string, Act, Conversation, ConversationEvent, Act]>([
    ['a second excuse is not made for a few words', notUnderstood, excused, words('wrpl nagu'), fragment],
    ['nor one that it is not our matter', { type: 'out_of_scope' }, excused, words('wrpl nagu'), fragment],
    [
      'nor a second question for the subject',
      { type: 'subject_missing', field: 'cost' },
      excused,
      words('y'),
      fragment,
    ],
    ['six words are still few', notUnderstood, excused, words('a b c d e f'), fragment],
    ['seven words are a new attempt', notUnderstood, excused, words('a b c d e f g'), notUnderstood],
    ['however they are spaced', notUnderstood, excused, words('a   b\n c d e  f'), fragment],
    ['what was not excused yet is', notUnderstood, unexcused, words('wrpl'), notUnderstood],
    [
      'one excuse among several words before is enough',
      notUnderstood,
      following([sent('a'), sent('b', { excused: true })]),
      words('c'),
      fragment,
    ],
    [
      'after twenty seconds it is',
      notUnderstood,
      following([sent('b', { excused: true, at: now - 20_001 })]),
      words('c'),
      notUnderstood,
    ],
    ['what is understood is answered, however soon', asks, excused, words('curp'), asks],
    [
      'a clarifying question within seconds is known to be one',
      unsure,
      unexcused,
      words('un papel'),
      { ...unsure, hurried: true },
    ],
    ['with nothing before it is not hurried', unsure, following([]), words('un papel'), unsure],
    ['thanks within seconds of other words wait', thanks, unexcused, words('por favor', part), fragment],
    ['whole thanks are answered', thanks, unexcused, words('muchas gracias'), thanks],
    ['thanks with nothing before are answered', thanks, following([]), words('gracias', part), thanks],
    ['words that only join others wait', asks, following([]), words('y de', none), fragment],
    [
      'a part of what was answered is no such word',
      { ...asks, field: 'cost' },
      following([]),
      words('y cuánto', none),
      { ...asks, field: 'cost' },
    ],
    [
      'danger never waits',
      { type: 'urgent', kind: 'danger', topic: null },
      marked,
      words('me matan', none),
      { type: 'urgent', kind: 'danger', topic: null },
    ],
    [
      'an emergency within seconds of an excuse is heard',
      { type: 'urgent', kind: 'danger', topic: null },
      excused,
      words('me matan', part),
      { type: 'urgent', kind: 'danger', topic: null },
    ],
    ['erasing never waits', { type: 'erase' }, marked, words('borrar', none), { type: 'erase' }],
    ['the last words of an answered sentence lead nowhere else', asks, marked, words('de mi papá', part), fragment],
    ['four words are no such rest', asks, marked, words('de mi papá muerto', part), asks],
    ['nor are words that make sense alone', asks, marked, words('curp'), asks],
    [
      'nor is a rest longer than twenty seconds after',
      asks,
      following([{ ...answeredMark, at: now - 20_001 }]),
      words('de mi papá', part),
      asks,
    ],
    [
      'where an answer was given, words that begin inside a sentence are its rest',
      asks,
      explained,
      words('a Puebla', { ...part, begins: 'inside' }),
      fragment,
    ],
    ['words that begin anew are not', asks, explained, words('Puebla', part), asks],
    [
      'nor with other words before them',
      asks,
      { ...explained, bubbles: [sent('quiero ir')] },
      words('a Puebla', { ...part, begins: 'inside' }),
      asks,
    ],
    [
      'nor where nothing was answered yet',
      asks,
      following([], { stack: [root] }),
      words('a Puebla', { ...part, begins: 'inside' }),
      asks,
    ],
    [
      'nor long after the answer',
      asks,
      { ...explained, lastSeenAt: now - 20_001 },
      words('a Puebla', { ...part, begins: 'inside' }),
      asks,
    ],
    [
      'just twenty seconds after it they are',
      asks,
      { ...explained, lastSeenAt: now - 20_000 },
      words('a Puebla', { ...part, begins: 'inside' }),
      fragment,
    ],
  ])('%s', (_, act, conversation, event, heard) => expect(paceAct(act, conversation, event)).toEqual(heard))

  test.each<Act>([
    { type: 'ask', topic: 'curp', field: null },
    { type: 'unsure', topics: ['curp'], homonym: null },
    { type: 'courtesy', kind: 'greeting' },
    { type: 'person', topic: null },
    { type: 'stop' },
    { type: 'menu' },
    { type: 'not_understood' },
    { type: 'out_of_scope' },
    { type: 'subject_missing', field: 'cost' },
  ])('the rest of an answered sentence does not become $type', (act) =>
    expect(paceAct(act, marked, words('de mi papá', part))).toEqual(fragment),
  )

  test('what is pressed, and words of which nothing is known, are heard as they are', () => {
    expect(paceAct(asks, marked, { type: 'choice', id: 'topic:curp' })).toBe(asks)
    expect(paceAct(notUnderstood, excused, message({}))).toBe(notUnderstood)
  })
})

describe('what is kept of words', () => {
  const excuse: Effect = { type: 'say', key: 'not_understood' }
  const hello: Effect = { type: 'say', key: 'courtesy.greeting' }
  const question: Effect = { type: 'ask_topic', homonym: null, topics: [] }
  const shown: Effect = { type: 'say_topic', topic: 'curp', field: null, first: true }
  const texts = (bubbles: readonly Bubble[]) => bubbles.map(({ text }) => text)
  const keeps = (act: Act, effects: readonly Effect[], before: readonly Bubble[] = [], more: Partial<Words> = {}) =>
    bubblesAfter(following(before), words('oiga', more), act, effects)

  test.each(['not_understood', 'not_understood.waiting', 'out_of_scope', 'subject_missing'])(
    'they are kept with the mark that the person was told "%s"',
    (key) =>
      expect(keeps(notUnderstood, [{ type: 'say', key } as Effect])).toEqual([
        { text: 'oiga', at: now, excused: true },
      ]),
  )

  test.each<[string, Act, readonly Effect[], readonly string[]]>([
    ['a greeting is answered, but not in substance: kept', { type: 'courtesy', kind: 'greeting' }, [hello], ['oiga']],
    ['so is chatter', { type: 'courtesy', kind: 'chatter' }, [hello], ['oiga']],
    ['thanks end the matter', thanks, [{ type: 'say', key: 'courtesy.thanks' }], []],
    ['a greeting nobody answered is not kept', { type: 'courtesy', kind: 'greeting' }, [], []],
    ['nor one to which no words were said', { type: 'courtesy', kind: 'greeting' }, [shown], []],
    ['words that led to a question back', unsure, [question], ['oiga']],
    ['words that led to none', unsure, [{ type: 'say', key: 'still_unsure' }], []],
    ['words that were answered', asks, [shown], []],
  ])('%s', (_, act, effects, kept) => expect(texts(keeps(act, effects))).toEqual(kept))

  test('they are not marked when no excuse was made', () =>
    expect(keeps(unsure, [question])).toEqual([{ text: 'oiga', at: now, excused: false }]))

  test('an answered sentence that visibly goes on leaves its mark, not its words', () => {
    expect(keeps(asks, [shown], [sent('quiero')], { ends: 'inside' })).toEqual([{ text: '', at: now, excused: false }])
    expect(keeps({ type: 'menu' }, [], [], { ends: 'inside' })).toEqual([])
    expect(keeps(fragment, [])).toEqual([{ text: '', at: now, excused: false }])
  })

  test('while a sentence waits to go on, pieces that say nothing are kept with it', () => {
    expect(texts(keeps(fragment, [], [sent('necesito')]))).toEqual(['necesito', 'oiga'])
    expect(texts(keeps({ ...unsure, hurried: true } as Act, [], [sent('necesito')]))).toEqual(['necesito', 'oiga'])
    expect(texts(keeps(unsure, [], [sent('necesito')]))).toEqual([])
    expect(texts(keeps({ ...unsure, hurried: true } as Act, []))).toEqual([])
  })

  test('after the mark of an answered sentence no words are kept', () =>
    expect(keeps(fragment, [], [answeredMark])).toEqual([answeredMark]))

  test('what is older than twenty seconds is let go', () =>
    expect(texts(keeps(notUnderstood, [excuse], [sent('viejo', { at: now - 20_001 }), sent('nuevo')]))).toEqual([
      'nuevo',
      'oiga',
    ]))

  test('the newest five', () => {
    const before = ['1', '2', '3', '4', '5'].map((text) => sent(text))
    expect(texts(keeps(notUnderstood, [excuse], before))).toEqual(['2', '3', '4', '5', 'oiga'])
    expect(texts(keeps(notUnderstood, [excuse], before.slice(1)))).toEqual(['2', '3', '4', '5', 'oiga'])
  })

  test('at most six hundred characters, the oldest let go first, a longer one cut', () => {
    const long = (length: number) => sent('a'.repeat(length))
    expect(texts(keeps(notUnderstood, [excuse], [long(596)]))).toEqual(['a'.repeat(596), 'oiga'])
    expect(texts(keeps(notUnderstood, [excuse], [sent('antes'), long(597)]))).toEqual(['oiga'])
    const endless = bubblesAfter(following([]), words('b'.repeat(700)), notUnderstood, [excuse])
    expect(texts(endless)).toEqual(['b'.repeat(600)])
  })

  test('none of what is pressed', () => {
    expect(bubblesAfter(following([sent('oiga')]), { type: 'choice', id: 'menu' }, { type: 'menu' }, [])).toEqual([])
    expect(bubblesAfter(following([sent('oiga')]), message({}), notUnderstood, [excuse])).toEqual([])
  })
})
