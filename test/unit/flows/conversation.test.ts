import { describe, expect, test } from 'vitest'
import type { DangerSaid } from '#src/core/vocabulary/event.ts'
import type { Smalltalk } from '#src/core/vocabulary/meaning.ts'
import { about, alarm, control, events, heard, press, type Row } from '#test/kit/root-talk.ts'
import { message } from '#test/kit/talking.ts'

const { begin, unclear, person, creole, durango, timer, news } = events
const courtesy = (smalltalk: Smalltalk) => message({ outcome: 'smalltalk', smalltalk })
const between = (...topics: readonly string[]) =>
  message({ homonym: topics.toSorted().join('+'), candidates: topics.map((topic) => ({ topic, confidence: 0.4 })) })
const elsewhere = message({ outcome: 'out_of_scope' })
const unread = message({}, { answer: { flow: 'refugio', answers: null, wish: 'unread' } })

const hello = 'hello lang:es lang:en lang:ht'
const helloBrief = 'hello.brief lang:es lang:en lang:ht'
const menu = 'say_menu 0'

describe('who opens the chat', () => {
  test.each<Row>([
    ['is greeted, with the languages and the menu', [begin], [hello, menu]],
    ['is greeted so by a greeting too', [courtesy('greeting')], [hello, menu]],
    [
      'and a second greeting is answered in short',
      [courtesy('greeting'), courtesy('greeting')],
      ['courtesy.greeting menu person'],
    ],
    ['is told who answers before the first answer', [about('curp')], [helloBrief, 'say_topic curp null true']],
    ['and only then', [about('curp'), about('curp')], ['say_topic curp more false']],
    ['also before an answer to thanks', [courtesy('thanks')], [helloBrief, 'courtesy.thanks menu person']],
    ['not after the greeting', [begin, courtesy('thanks')], ['courtesy.thanks menu person']],
    ['nor after help', [control('help'), about('curp')], ['say_topic curp null true']],
    ['nor after choosing a language', [creole, courtesy('thanks')], ['courtesy.thanks menu person']],
    [
      'nor after an emergency',
      [alarm('danger'), press('danger:safe:danger'), courtesy('thanks')],
      ['courtesy.thanks menu person'],
    ],
    ['nor after starting over', [control('start_over'), courtesy('thanks')], ['courtesy.thanks menu person']],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

describe('the ways about', () => {
  test.each<Row>([
    ['the menu', [begin, control('menu')], [menu]],
    ['its other page', [begin, press('more')], ['say_menu 1']],
    ['help', [begin, control('help')], ['help menu person lang']],
    ['what we cannot read', [{ type: 'unsupported', what: 'voice' }], ['unsupported menu person']],
    ['going on from another device', [{ type: 'joined' }], ['welcome']],
    [
      'a language we do not creole',
      [message({ outcome: 'out_of_scope', foreign: 'fr' })],
      ['foreign lang:es lang:en lang:ht'],
    ],
    ['choosing a language', [begin, press('lang')], ['language.choose lang:es lang:en lang:ht']],
    [
      'a language chosen: what was shown is said again in it',
      [about('curp'), creole],
      ['set_language ht true', 'language.set', 'say_topic curp null false'],
    ],
    ['a button that no longer works', [press('zzz')], ['unknown_choice menu person']],
    ['a yes to nothing', [begin, press('yes')], ['yes_no menu person']],
    ['a no to nothing', [begin, press('no')], ['yes_no menu person']],
    ['back to the assistant, who was there', [begin, press('assistant')], [menu]],
    ['going on with nothing', [begin, control('resume')], [menu]],
    ['back from the only topic', [about('curp'), control('back')], [menu]],
    ['what stood before, said again', [about('curp'), press('reopen')], ['say_topic curp null false']],
    ['starting over forgets the topic', [about('curp'), control('start_over'), control('back')], [menu]],
    ['starting over says so', [about('curp'), control('start_over')], ['started_over', menu]],
    ['something wanted of the assistant', [begin, press('my_data')], ['do_errand [object Object]']],
    ['a reminder', [begin, timer], ['ring reminder refugio 2']],
    ['news of a shared board', [begin, news], ['share.changed board:traslado-de-restos']],
    [
      'being told of changes',
      [about('curp'), control('follow')],
      ['follow_topic curp true', 'follow.on notices menu person'],
    ],
    ['and no more', [about('curp'), control('unfollow')], ['follow_topic curp false', 'follow.off menu person']],
    ['being told of changes of nothing: of what?', [begin, control('follow')], ['subject_missing', menu]],
    ['and no more, of nothing', [begin, control('unfollow')], ['follow.off menu person']],
    ['wanting a person is no topic to follow', [begin, person, control('follow')], ['subject_missing', menu]],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

describe('words that are not understood', () => {
  test.each<Row>([
    [
      'a wish for a person that only sounds like one is asked',
      [begin, message({ outcome: 'person', perhaps: true })],
      ['offer.person person menu'],
    ],
    [
      'who asks what answers here may have a person on a yes',
      [begin, message({ outcome: 'smalltalk', smalltalk: 'robot' }), press('yes')],
      ['notice', 'open_case asked null null', 'case.opened guide:mi-caso menu'],
    ],
    ['are excused with the menu', [begin, unclear], ['not_understood', menu]],
    [
      'a second time in a row a person is offered, and none called',
      [begin, unclear, unclear],
      ['offer.not_understood person menu'],
    ],
    [
      'a yes calls them',
      [begin, unclear, unclear, press('yes')],
      ['notice', 'open_case not_understood null null', 'case.opened guide:mi-caso menu'],
    ],
    ['a no does not', [begin, unclear, unclear, press('no')], ['other_matter menu person']],
    [
      'nor does a yes after something else',
      [begin, unclear, unclear, about('curp'), press('yes')],
      ['yes_no menu person'],
    ],
    [
      'about the topic that was last asked',
      [about('curp'), unclear, unclear, press('yes')],
      ['notice', 'open_case not_understood curp null', 'case.opened guide:mi-caso menu'],
    ],
    ['not when something was understood between', [begin, unclear, about('curp'), unclear], ['not_understood', menu]],
    [
      'after the person was called they are excused again',
      [begin, unclear, unclear, press('yes'), unclear],
      ['not_understood', menu],
    ],
    [
      'then they wait for that person',
      [begin, unclear, unclear, press('yes'), unclear, unclear],
      ['not_understood.waiting menu'],
    ],
    [
      'a question about none of our topics gets who else can help',
      [begin, elsewhere],
      ['out_of_scope', 'say_doors', 'out_of_scope.person person menu'],
    ],
    ['a second one is offered a person', [begin, elsewhere, elsewhere], ['offer.out_of_scope person menu']],
    ['also when the first was not understood', [begin, unclear, elsewhere], ['offer.out_of_scope person menu']],
    [
      'who waits for a person already is told so the second time',
      [begin, person, elsewhere, elsewhere],
      ['not_understood.waiting menu'],
    ],
    ['a question without a subject', [begin, message({ field: 'requirements' })], ['subject_missing', menu]],
    [
      'what it costs, of nothing named, is what we cost',
      [begin, message({ field: 'cost' })],
      ['office.free menu person'],
    ],
    [
      'how long, while a person is waited for, is when they come',
      [begin, person, message({ field: 'duration' })],
      ['case.waiting menu'],
    ],
    ['how much is what we cost', [begin, person, message({ field: 'cost' })], ['office.free menu person']],
    [
      'how long, while nobody is waited for, is not either',
      [begin, message({ field: 'duration' })],
      ['subject_missing', menu],
    ],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

describe('which of several topics', () => {
  const curp = between('curp', 'shelters')
  test.each<Row>([
    ['is asked', [begin, curp], ['ask_topic curp+shelters curp,shelters']],
    [
      'not twice in a row, however they are ordered',
      [begin, curp, between('shelters', 'curp')],
      ['still_unsure person menu'],
    ],
    [
      'one that may be meant is answered, with its doubt said',
      [
        begin,
        message({
          candidates: [
            { topic: 'curp', confidence: 0.5 },
            { topic: 'shelters', confidence: 0.2 },
          ],
        }),
      ],
      ['say_topic curp null true shelters'],
    ],
    [
      'a tail of guesses is no question',
      [begin, message({ candidates: ['curp', 'shelters'].map((topic) => ({ topic, confidence: 0.1 })) })],
      ['not_understood', menu],
    ],
    [
      'others are asked again',
      [begin, curp, between('curp', 'school-access')],
      ['ask_topic curp+school-access curp,school-access'],
    ],
    [
      'the same is asked again when something came between',
      [begin, curp, courtesy('thanks'), curp],
      ['ask_topic curp+shelters curp,shelters'],
    ],
    ['also words that were not understood', [begin, curp, unclear, curp], ['ask_topic curp+shelters curp,shelters']],
    ['asked, it is no miss', [begin, unclear, curp, unclear], ['not_understood', menu]],
    ['who does not know may tell it or ask a person', [begin, press('unsure')], ['undecided person menu']],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

const nothingSaid: DangerSaid = {
  kinds: [],
  followUps: [],
  elsewhere: 0,
  where: { country: null, place: null },
  starts: null,
  asks: false,
  calls: false,
  words: 1,
}

describe('an emergency', () => {
  const opens = (kind: string) => [`say_danger ${kind} opening null null`, `watch_silence ${kind}`]
  const says = (row: string, place = 'null', country = 'null') => [
    `say_danger danger ${row} ${country} ${place}`,
    'watch_silence danger',
  ]
  test.each<Row>([
    [
      'gets the one thing to do first, and the office is called',
      [alarm('danger')],
      [...opens('danger'), 'open_case urgent null danger'],
    ],
    [
      'while a person is waited for puts the case first',
      [begin, person, alarm('removal')],
      [...opens('removal'), 'raise_case removal'],
    ],
    [
      'of another kind is heard too, and raises the case again',
      [
        alarm('danger'),
        message({ outcome: 'urgent', urgent: 'medical', confidence: 0.97 }, { danger: { ...nothingSaid, words: 6 } }),
      ],
      [...opens('medical'), 'raise_case medical'],
    ],
    ['told again gets worse', [alarm('danger'), alarm('danger')], says('worse')],
    ['then a place tells where they are', [alarm('danger'), durango], says('location', 'mx-dur', 'mx')],
    ['unclear words get the next step', [alarm('danger'), unclear], says('step/out-of-sight')],
    ['said twice the one after', [alarm('danger'), unclear, unclear], says('step/ally')],
    ['words about several topics too', [alarm('danger'), between('curp', 'shelters')], says('step/out-of-sight')],
    ['words about none of ours too', [alarm('danger'), elsewhere], says('step/out-of-sight')],
    [
      'no answer to the question that stood',
      [begin, press('guide:refugio'), alarm('danger'), unread],
      says('step/out-of-sight'),
    ],
    ['the menu is none in danger', [alarm('danger'), control('menu')], says('step/out-of-sight')],
    [
      'another matter pressed is answered, and the danger not forgotten',
      [alarm('danger'), press('topic:curp')],
      ['say_topic curp null true true', 'say_danger danger still null null'],
    ],
    [
      'starting over does not end it',
      [alarm('danger'), control('start_over'), durango],
      says('location', 'mx-dur', 'mx'),
    ],
    ['nobody is called twice for it', [alarm('danger'), person], [...says('person'), 'case.in_danger']],
    [
      'ends when they say so',
      [alarm('danger'), press('danger:safe:danger')],
      ['say_danger danger safe null null', 'end_danger danger safe', 'cancel_timers silence'],
    ],
    [
      'and what was under way is named then',
      [begin, press('guide:refugio'), alarm('danger'), press('danger:safe:danger')],
      [
        'say_danger danger safe null null',
        'end_danger danger safe',
        'cancel_timers silence',
        'say_parked refugio false',
      ],
    ],
    [
      'in doubt is asked, beside what is answered',
      [begin, message({ outcome: 'answer', candidates: [{ topic: 'curp', confidence: 0.9 }], doubt: 'medical' })],
      ['ask_danger medical doubt null', 'say_topic curp null true'],
    ],
    [
      'answered yes begins',
      [begin, message({ doubt: 'medical' }), press('danger:in_danger:medical')],
      [...opens('medical'), 'open_case urgent null medical'],
    ],
    ['answered no is none', [begin, message({ doubt: 'medical' }), press('danger:nobody:medical')], ['calm_danger']],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

describe('what is near', () => {
  test.each<Row>([
    ['is shown where they say they are', [begin, press('near:consulate:mx-dur')], ['say_nearest consulate mx-dur']],
    [
      'another thing there too',
      [begin, press('near:consulate:mx-dur'), press('near:shelter')],
      ['say_nearest shelter mx-dur'],
    ],
    [
      'also after something else',
      [begin, durango, about('curp'), press('near:shelter')],
      ['say_nearest shelter mx-dur'],
    ],
    [
      'not when they are somewhere else',
      [begin, press('near:consulate:mx-dur'), press('near:shelter:-')],
      ['near.ask locate person menu'],
    ],
    [
      'not after starting over',
      [begin, durango, control('start_over'), press('near:shelter')],
      ['near.ask locate person menu'],
    ],
    ['a place alone: what is looked for there?', [begin, durango], ['ask_kind mx-dur']],
    [
      'a place of several of that name: which?',
      [begin, { type: 'place', places: ['mx-dur', 'mx-chh'] }],
      ['ask_place  mx-dur,mx-chh'],
    ],
    [
      'of which none is remembered',
      [begin, { type: 'place', places: ['mx-dur', 'mx-chh'] }, about('curp'), press('near:shelter')],
      ['near.ask locate person menu'],
    ],
    ['a place nobody knows', [begin, { type: 'place', places: [] }], ['near.unknown locate person menu']],
    [
      'in the United States it is the consulate',
      [begin, { type: 'place', places: ['us-tx'] }],
      ['say_nearest consulate us-tx'],
    ],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

describe('a guided procedure', () => {
  const asks = 'ask_question refugio matter'
  test.each<Row>([
    ['begins with the notice of what is kept', [begin, press('guide:refugio')], ['notice', `${asks} first`]],
    ['which is given once', [begin, person, press('guide:refugio')], [`${asks} first`]],
    ['asks again what could not be read', [begin, press('guide:refugio'), unread], [`${asks} unread`]],
    [
      'that tells how to reach somebody asks for a person first',
      [begin, press('guide:mi-caso')],
      ['notice', 'open_case asked null null', 'case.opened guide:mi-caso menu', 'ask_question mi-caso call first'],
    ],
    ['when none is waited for', [begin, person, press('guide:mi-caso')], ['ask_question mi-caso call first']],
    [
      'its topic is that of a case that is opened then',
      [begin, press('guide:refugio'), person],
      ['open_case asked asylum-mexico null', 'case.opened guide:mi-caso menu'],
    ],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

describe('silence', () => {
  test.each<Row>([
    [
      'is kept when asked for, and nobody is written to',
      [begin, control('stop')],
      ['cancel_timers reminder,check-in,appointment', 'stopped'],
    ],
    ['also of a shared board', [begin, control('stop'), news], []],
    ['until they write again', [begin, control('stop'), about('curp')], ['say_topic curp null true']],
    [
      'then of a shared board too',
      [begin, control('stop'), about('curp'), news],
      ['share.changed board:traslado-de-restos'],
    ],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})

describe('erasing everything', () => {
  const erase = control('erase')
  test.each<Row>([
    ['is asked back', [begin, erase], ['erase.confirm yes no']],
    ['is done by a yes', [begin, erase, press('yes')], ['erased', 'forget']],
    ['and not by a no', [begin, erase, press('no')], ['erase.kept menu person']],
    ['after which a yes means nothing', [begin, erase, press('no'), press('yes')], ['yes_no menu person']],
    ['nothing else is told before the answer', [begin, erase, news], []],
    ['which still counts', [begin, erase, news, press('yes')], ['erased', 'forget']],
    ['not after another question', [begin, erase, about('curp'), press('yes')], ['yes_no menu person']],
    ['nor after a language was chosen', [begin, erase, creole, press('yes')], ['yes_no menu person']],
    ['nor after a reminder, whose yes it may be', [begin, erase, timer, press('yes')], ['yes_no menu person']],
  ])('%s', (_, events, expected) => expect(heard(...events)).toEqual(expected))
})
