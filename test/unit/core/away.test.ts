import { describe, expect, test } from 'vitest'
import { wasAway } from '#src/core/conversation/rung.ts'
import { newConversation } from '#src/core/conversation/step.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Control, Meaning } from '#src/core/vocabulary/meaning.ts'
import { message } from '#test/kit/talking.ts'
import { saidAfter, tells } from '#test/kit/toy-talk.ts'

const lupe = { id: 's', name: 'Lupe', role: 'Atención' }
const day = 24 * 60 * 60 * 1000
const press = (id: string): ConversationEvent => ({ type: 'choice', id })
const about = (topic: string, more: object = {}) =>
  message({ outcome: 'answer', candidates: [{ topic, confidence: 0.9 }] }, more)
const control = (name: Control) => message({ outcome: 'control', control: name })
const says = (meaning: Partial<Meaning>, more: object = {}) => message(meaning, more)
const alarm = (more: object = {}) => says({ outcome: 'urgent', urgent: 'danger' }, more)
const claimed: ConversationEvent = { type: 'case_claimed', staff: lupe }
const begin: ConversationEvent = { type: 'start' }
const person = says({ outcome: 'person' })
const thanks = says({ outcome: 'smalltalk', smalltalk: 'thanks' })
const unclear = says({})

type Row = readonly [string, readonly (ConversationEvent | number)[], readonly string[]]

describe('who comes back after days', () => {
  const asked = press('guide:bread')
  const away = 2 * day
  test.each<Row>([
    [
      'is told what waits, and is answered',
      [asked, away, about('cakes')],
      ['bread waits, after days', 'say_topic', 'bread asks size, repeat'],
    ],
    ['not within two days', [asked, away - 1000, about('cakes')], ['say_topic', 'bread asks size, repeat']],
    ['not when nothing waits', [away, about('cakes')], ['say_topic']],
    ['not when its own button is pressed', [asked, away, press('guide:bread')], ['bread asks size, first']],
    ['not in an emergency', [asked, away, alarm()], ['say_danger', 'watch_silence', 'open_case']],
    ['not when a person is called', [asked, away, person], ['open_case', 'case.opened']],
    ['not when silence is asked for', [asked, away, control('stop')], ['cancel_timers', 'stopped']],
    ['not when everything is to be erased', [asked, away, control('erase')], ['erase.confirm']],
    ['not when they start over', [asked, away, control('start_over')], ['started_over', 'say_menu']],
    ['once, when they open the menu', [asked, away, control('menu')], ['say_menu', 'bread waits']],
    ['or the chat', [asked, away, begin], ['hello', 'say_menu', 'bread waits']],
    ['or ask for help', [asked, away, control('help')], ['help', 'bread waits']],
    ['not when answers are corrected', [asked, away, press('redo:bread')], ['say_answers']],
    [
      'not by what is done elsewhere',
      [asked, person, away, { type: 'case_closed', staff: lupe }],
      ['close_case', 'case.closed'],
    ],
    [
      'who only says hello is told which result they had',
      [asked, tells('bread', { size: 'big', sliced: 'no' }), away, thanks],
      ['courtesy.thanks', 'bread waits, after days'],
    ],
    [
      'so is who is not understood',
      [asked, tells('bread', { size: 'big', sliced: 'no' }), away, unclear],
      ['not_understood', 'say_menu', 'bread waits, after days'],
    ],
    [
      'or says yes',
      [asked, tells('bread', { size: 'big', sliced: 'no' }), away, press('yes')],
      ['yes_no', 'bread waits, after days'],
    ],
    [
      'or no',
      [asked, tells('bread', { size: 'big', sliced: 'no' }), away, press('no')],
      ['yes_no', 'bread waits, after days'],
    ],
    [
      'not who asks about something',
      [asked, tells('bread', { size: 'big', sliced: 'no' }), away, about('cakes')],
      ['say_topic'],
    ],
    ['not within two days', [asked, tells('bread', { size: 'big', sliced: 'no' }), thanks], ['courtesy.thanks']],
    [
      'not while a person of the office has the talk',
      [asked, tells('bread', { size: 'big', sliced: 'no' }), person, claimed, away, thanks],
      [],
    ],
    ['nor of a question that waits', [asked, person, claimed, away, about('cakes')], []],
  ])('%s', (_, happened, expected) => expect(saidAfter(...happened)).toEqual(expected))

  test('two days of silence are not yet away', () => {
    expect(wasAway(newConversation(0), away)).toBe(false)
    expect(wasAway(newConversation(0), away + 1)).toBe(true)
  })
})
