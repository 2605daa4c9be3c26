import { describe, expect, test } from 'vitest'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import { about, alarm, control, events, heard, press, type Row, talkOf } from '#test/kit/root-talk.ts'
import { message } from '#test/kit/talking.ts'

const { begin, unclear, person, creole, durango, timer, news } = events
const lupe = { id: 's1', name: 'Lupe', role: 'Atención' }
const claimed: ConversationEvent = { type: 'case_claimed', staff: lupe }
const returned: ConversationEvent = { type: 'case_returned', staff: lupe }
const released: ConversationEvent = { type: 'case_released', staff: lupe }
const closed: ConversationEvent = { type: 'case_closed', staff: lupe }
const reply: ConversationEvent = { type: 'staff_reply', staff: lupe, text: 'Buenos días' }
const owned = [begin, person, claimed]

const thanks = message({ outcome: 'smalltalk', smalltalk: 'thanks' })
const menu = 'say_menu 0'
const rated = ['yes', 'partly', 'no'].map((helped) => `ans:satisfaccion:helped:${helped}`).join(' ')

describe('a person of the office', () => {
  test.each<Row>([
    [
      'is called, with the notice of what is kept',
      [begin, person],
      ['notice', 'open_case asked null null', 'case.opened guide:mi-caso menu'],
    ],
    [
      'about the topic at hand',
      [about('curp'), person],
      ['notice', 'open_case asked curp null', 'case.opened guide:mi-caso menu'],
    ],
    [
      'wanting a person is no topic',
      [about('curp'), press('topic:talk-to-person')],
      ['notice', 'open_case asked curp null', 'case.opened guide:mi-caso menu'],
    ],
    ['once', [begin, person, person], ['case.waiting guide:mi-caso menu']],
    [
      'is waited for also after starting over',
      [begin, person, control('start_over'), person],
      ['case.waiting guide:mi-caso menu'],
    ],
    [
      'whose notice is not given again then',
      [begin, person, control('start_over'), press('guide:refugio')],
      ['ask_question refugio matter first'],
    ],
    ['says who they are', owned, ['claim_case s1', 'person.joined']],
    ['may close the case unanswered', [begin, person, closed], ['close_case s1', `case.closed ${rated} menu person`]],
    [
      'after that a new one is opened',
      [begin, person, closed, person],
      ['open_case asked null null', 'case.opened guide:mi-caso menu'],
    ],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))

  test('is named to the person with their work', () =>
    expect(talkOf(owned).effects).toContainEqual({
      type: 'say',
      key: 'person.joined',
      vars: { name: 'Lupe', role: 'Atención' },
    }))

  test('is named when they go', () =>
    expect(talkOf([...owned, returned]).effects).toContainEqual({
      type: 'say',
      key: 'person.left',
      vars: { name: 'Lupe' },
      choices: ['menu', 'person'],
    }))
})

describe('while a person of the office has the conversation', () => {
  const has = (...events: readonly ConversationEvent[]) => [...owned, ...events]
  const back = 'owned.menu assistant'
  test.each<Row>([
    ['words are for them', has(about('curp')), []],
    ['unclear ones too', has(unclear, unclear), []],
    ['so is a wish for a person', has(person), []],
    ['a place', has(durango), []],
    ['a yes', has(press('yes')), []],
    ['their words are theirs', has(reply), ['say_staff s1 Buenos días']],
    ['the menu offers the assistant', has(control('menu')), [back]],
    ['so does opening the chat again', has(begin), [back]],
    ['and help', has(control('help')), [back]],
    ['and starting over', has(control('start_over')), [back]],
    [
      'danger gets the numbers and puts the case first',
      has(alarm('medical')),
      ['say_danger medical opening null null', 'raise_case medical'],
    ],
    ['a language can be chosen', has(creole), ['set_language ht true', 'language.set']],
    ['or asked for', has(press('lang')), ['language.choose lang:es lang:en lang:ht']],
    ['what nobody can open is said', has({ type: 'unsupported', what: 'voice' }), ['owned.unsupported']],
    ['something wanted of the assistant is done', has(press('my_data')), ['do_errand [object Object]']],
    ['news of a shared board is told', has(news), ['share.changed board:traslado-de-restos']],
    ['a reminder is put off to the next day', has(timer), ['set_timer reminder refugio 1']],
    [
      'silence ends it, and nobody is written to',
      has(control('stop')),
      ['requeue_case null', 'cancel_timers reminder,check-in,appointment', 'stopped'],
    ],
    ['the assistant can be called back', has(press('assistant')), ['requeue_case null', 'assistant.back', menu]],
    ['then the case still waits', has(press('assistant'), person), ['case.waiting guide:mi-caso menu']],
    ['they may put the case back', has(released), ['requeue_case s1', 'case.released menu']],
    ['then it still waits', has(released, person), ['case.waiting guide:mi-caso menu']],
    ['they may give the person back', has(returned), ['return_case s1', 'person.left menu person']],
    [
      'and nothing of where they were is said over it: it is one press away',
      [about('curp'), person, claimed, returned],
      ['return_case s1', 'person.left reopen menu person'],
    ],
    ['which takes it up', [about('curp'), person, claimed, returned, press('reopen')], ['say_topic curp null false']],
    ['as words do', [about('curp'), person, claimed, returned, control('resume')], ['say_topic curp null false']],
    [
      'thanks are answered as thanks',
      [about('curp'), person, claimed, returned, thanks],
      ['courtesy.thanks menu person'],
    ],
    ['then the case is over', has(returned, person), ['open_case asked null null', 'case.opened guide:mi-caso menu']],
    ['they may close the case', has(closed), ['close_case s1', `case.closed ${rated} menu person`]],
    ['then it is over too', has(closed, person), ['open_case asked null null', 'case.opened guide:mi-caso menu']],
    ['the assistant answers again', has(closed, about('curp')), ['say_topic curp null true']],
    ['is asked back while a person of the office has the talk', [...owned, control('erase')], ['erase.confirm yes no']],
    ['and done then', [...owned, control('erase'), press('yes')], ['erased', 'forget']],
    ['or not', [...owned, control('erase'), press('no')], ['erase.kept']],
    ['they still have the talk', [...owned, control('erase'), press('no'), about('curp')], []],
    ['also after it was done', [...owned, control('erase'), press('yes'), about('curp')], []],
    ['where nothing else is told before the answer either', [...owned, control('erase'), news], []],
    ['and danger is heard before it', [...owned, control('erase'), alarm('danger'), press('yes')], []],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))

  test('how to reach the person is let go with the case', () => {
    const reached = [begin, person, press('guide:mi-caso')]
    const stack = (...events: readonly ConversationEvent[]) =>
      talkOf([...reached, ...events]).conversation.stack.map(({ flow }) => flow)
    expect(stack()).toContain('mi-caso')
    expect(stack(claimed)).toContain('mi-caso')
    expect(stack(closed)).not.toContain('mi-caso')
    expect(stack(claimed, closed)).not.toContain('mi-caso')
    expect(stack(claimed, returned)).not.toContain('mi-caso')
    expect(stack(claimed, released)).toContain('mi-caso')
  })

  test('whether they were helped is asked anew after each case', () => {
    const rate = press('ans:satisfaccion:helped:yes')
    const stack = (...events: readonly ConversationEvent[]) =>
      talkOf([...owned, closed, rate, ...events]).conversation.stack.map(({ flow }) => flow)
    expect(stack()).toContain('satisfaccion')
    expect(stack(person, closed)).not.toContain('satisfaccion')
    expect(stack(person, claimed, closed)).not.toContain('satisfaccion')
  })
})
