import { addDays } from '#core/office/civil-time.ts'
import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { date, oneOf, told, yesNo } from '../parts/questions.ts'

/** Under this age nobody is in the locator, nor may be in a Mexican detention centre. */
const adult = 18

interface Told {
  readonly by?: string
  readonly age?: string
  readonly when?: string
}

/** How many days ago it is still fresh: for ICE's locator 48 hours, for Mexico's 36 hours a day. */
const freshDays = { us: 2, mexico: 1 }

/**
 * Who is held, and whether it was lately (`fresh`): until then a name may not show, and Mexico's 36 hours may not be over. Of a rough day its
 * latest end counts.
 */
function workedOut({ by = '', age = '', when = '' }: Told, { today }: Moment) {
  const last = when.split('/').at(-1) ?? ''
  const days = by === 'ice' ? freshDays.us : freshDays.mexico
  const since = !/^\d{4}-/.test(last) ? 'unknown' : last >= addDays(today, -days) ? 'fresh' : 'over'
  return { minor: minorOf(age), since } as const
}

function minorOf(age: string) {
  if (age === 'child' || age === 'adult') return age
  if (!/^\d+$/.test(age)) return 'unknown'
  return Number(age) < adult ? 'child' : 'adult'
}

/** What else is asked when nothing presses in the next hours. */
const unpressed = ['no', 'unknown', 'withheld'] as const
const pressing = ['flight', 'ill', 'abuse'] as const

/** Somebody is detained: by whom, what presses, how to find them, and what the consulate or the public lawyer needs. */
export const localizarDetenido = procedure({
  name: 'localizar-detenido',
  version: 1,
  topics: ['locate-ice-detainee', 'detained-by-inm'],
  under: { 'locate-ice-detainee': { by: 'ice' }, 'detained-by-inm': { by: 'inm' } },
  questions: {
    by: oneOf(['ice', 'inm', 'police', 'others']),
    where: oneOf(['us', 'mexico'], {
      hears: { us: { countries: ['us'] }, mexico: { countries: ['mx'] } },
      of_case: true,
    }),
    now: oneOf(['flight', 'ill', 'abuse', 'children', 'ransom', 'listed', 'found', 'no'], { personal: true }),
    age: told('age', { personal: true, others: ['child', 'adult'], of_case: true }),
    fear: yesNo({ personal: true, danger: true }),
    known: yesNo({ personal: true }),
    when: date('past', { personal: true, of_case: true }),
    number: yesNo({ personal: true }),
    mexican: yesNo({ personal: true }),
  },
  derive: workedOut,
  ask: {
    where: { by: ['police', 'unknown'] },
    now: [{ by: ['ice', 'inm'] }, { by: 'police', where: 'mexico' }],
    age: { by: ['ice', 'inm'], now: unpressed },
    fear: { by: 'inm', now: unpressed, minor: { not: 'child' } },
    known: { by: 'inm', now: unpressed, minor: { not: 'child' } },
    when: { by: ['ice', 'inm'], now: unpressed, minor: { not: 'child' } },
    number: { by: 'ice', now: unpressed, minor: { not: 'child' } },
    mexican: { by: 'ice', now: unpressed, minor: { not: 'child' } },
  },
  routes: {
    found: {
      when: { now: 'found' },
      steps: ['tell-them', 'keep-close'],
      careful: ['locate-ice-detainee/pay-nobody'],
      see: ['psychological-care', 'free-legal-help-mexico'],
    },
    taken: { when: { by: 'others' }, ...heldForMoney() },
    ransom: { when: { now: 'ransom' }, ...heldForMoney() },
    'children-alone': {
      when: { now: 'children' },
      topic: 'unaccompanied-minors',
      person: 'always',
      urgent: 'child_alone',
      danger: true,
      careful: ['unaccompanied-minors/no-photo', 'unaccompanied-minors/no-pay'],
      steps: [
        'unaccompanied-minors/child-danger',
        'unaccompanied-minors/person-now',
        'unaccompanied-minors/who-receives',
      ],
      see: ['unaccompanied-minors', 'locate-ice-detainee'],
    },
    'ice-listed': {
      when: { by: 'ice', now: 'listed' },
      person: 'offer',
      careful: ['locate-ice-detainee/silence-no-sign', 'locate-ice-detainee/calls-are-heard'],
      steps: ['write-down', 'locate-ice-detainee/court-link', 'lawyer-today', 'locate-ice-detainee/consular-line'],
      bring: ['locate-ice-detainee/have-ready'],
      cost: ['locate-ice-detainee/no-free-lawyer'],
      after: ['locate-ice-detainee/consulate-visits', 'locate-ice-detainee/quick-exit'],
      see: ['legal-help-us'],
    },
    listed: {
      when: { now: 'listed' },
      topic: 'detained-by-inm',
      person: 'always',
      careful: ['detained-by-inm/do-not-sign', 'detained-by-inm/if-afraid'],
      steps: ['write-down', 'detained-by-inm/ask-lawyer', 'detained-by-inm/right-call'],
      cost: ['detained-by-inm/free'],
      see: ['free-legal-help-mexico'],
    },
    'ice-now': {
      when: { by: 'ice', now: pressing },
      person: 'always',
      careful: ['locate-ice-detainee/silence-no-sign', 'locate-ice-detainee/quick-exit'],
      steps: [
        'locate-ice-detainee/consular-line',
        'locate-ice-detainee/other-number-mx',
        'locate-ice-detainee/not-mexican',
        'lawyer-today',
        'locate-ice-detainee/search-now',
      ],
      bring: ['locate-ice-detainee/have-ready'],
      cost: ['locate-ice-detainee/no-free-lawyer'],
      see: ['legal-help-us'],
    },
    'ice-child': {
      when: { by: 'ice', minor: 'child' },
      person: 'always',
      urgent: 'child_alone',
      careful: ['unaccompanied-minors/no-photo', 'unaccompanied-minors/no-pay'],
      steps: [
        'locate-ice-detainee/minors-not-listed',
        'locate-ice-detainee/consular-line',
        'unaccompanied-minors/mexican-child-abroad',
        'unaccompanied-minors/kinship',
      ],
      see: ['unaccompanied-minors'],
    },
    'ice-fresh': {
      when: { by: 'ice', since: 'fresh' },
      ...byIce('locate-ice-detainee/not-found-call', 'locate-ice-detainee/search-now'),
    },
    'ice-number': {
      when: { by: 'ice', number: 'yes' },
      ...byIce('locate-ice-detainee/two-ways', 'locate-ice-detainee/court-link', 'locate-ice-detainee/not-found-call'),
    },
    ice: {
      when: { by: 'ice' },
      ...byIce(
        'locate-ice-detainee/search-now',
        'locate-ice-detainee/country-of-birth',
        'locate-ice-detainee/not-found-call',
      ),
    },
    'inm-now': {
      when: { by: 'inm', now: pressing },
      topic: 'detained-by-inm',
      person: 'always',
      careful: ['detained-by-inm/do-not-sign', 'detained-by-inm/if-afraid'],
      steps: ['detained-by-inm/ask-lawyer', 'detained-by-inm/ask-asylum', 'detained-by-inm/complain'],
      cost: ['detained-by-inm/free'],
      time: ['detained-by-inm/court-36'],
      see: ['asylum-mexico'],
    },
    'inm-child': {
      when: { by: 'inm', minor: 'child' },
      topic: 'detained-by-inm',
      person: 'always',
      urgent: 'child_alone',
      careful: ['unaccompanied-minors/no-photo', 'unaccompanied-minors/no-pay'],
      steps: [
        'detained-by-inm/children',
        'unaccompanied-minors/notify-at-once',
        'unaccompanied-minors/held-by-inm',
        'unaccompanied-minors/kinship',
      ],
      see: ['unaccompanied-minors'],
    },
    'inm-fear': {
      when: { by: 'inm', fear: 'yes' },
      ...byInm('detained-by-inm/ask-asylum', 'detained-by-inm/ask-lawyer', 'detained-by-inm/complain'),
      careful: ['detained-by-inm/if-afraid', 'detained-by-inm/do-not-sign'],
      guides: ['refugio'],
    },
    'inm-no-fear': {
      when: { by: 'inm', fear: 'no' },
      ...byInm('detained-by-inm/ask-lawyer', 'detained-by-inm/if-not-afraid', 'detained-by-inm/complain'),
      careful: ['detained-by-inm/do-not-sign'],
    },
    inm: {
      when: { by: 'inm' },
      ...byInm('detained-by-inm/ask-lawyer', 'detained-by-inm/ask-asylum', 'detained-by-inm/complain'),
      careful: ['detained-by-inm/if-afraid', 'detained-by-inm/do-not-sign'],
    },
    'police-us': {
      when: { by: 'police', where: 'us' },
      person: 'offer',
      careful: ['locate-ice-detainee/silence-no-sign', 'locate-ice-detainee/pay-nobody'],
      steps: [
        'legal-help-us/criminal',
        'locate-ice-detainee/consular-line',
        'locate-ice-detainee/not-mexican',
        'locate-ice-detainee/search-now',
      ],
      bring: ['locate-ice-detainee/have-ready'],
      time: ['locate-ice-detainee/hours-or-days', 'locate-ice-detainee/not-listed-not-free'],
      see: ['legal-help-us'],
    },
    'police-mexico': {
      when: { by: 'police', where: 'mexico' },
      topic: 'detained-by-inm',
      person: 'offer',
      careful: ['detained-by-inm/police'],
      steps: ['ask-prosecutor', 'detained-by-inm/ask-lawyer', 'detained-by-inm/complain'],
      cost: ['detained-by-inm/free'],
      see: ['free-legal-help-mexico', 'human-rights-complaint'],
    },
    'unsure-us': {
      when: { where: 'us' },
      topic: 'locate-person-abroad',
      person: 'offer',
      careful: ['locate-ice-detainee/not-listed-not-free', 'locate-ice-detainee/pay-nobody'],
      steps: ['locate-person-abroad/start-here', 'locate-person-abroad/not-mexican', 'locate-ice-detainee/search-now'],
      bring: ['locate-ice-detainee/have-ready'],
      cost: ['locate-ice-detainee/free'],
      time: ['locate-ice-detainee/hours-or-days'],
      guides: ['persona-desaparecida'],
    },
    'unsure-mexico': {
      when: { where: 'mexico' },
      topic: 'detained-by-inm',
      person: 'offer',
      careful: ['detained-by-inm/if-afraid', 'missing-in-mexico/no-wait'],
      steps: ['detained-by-inm/find-person', 'missing-in-mexico/report-now', 'detained-by-inm/ask-lawyer'],
      where: ['detained-by-inm/inm-hours'],
      cost: ['detained-by-inm/free'],
      guides: ['persona-desaparecida'],
    },
    unsure: {
      person: 'offer',
      careful: ['locate-ice-detainee/pay-nobody'],
      steps: [
        'locate-person-abroad/start-here',
        'locate-ice-detainee/search-now',
        'detained-by-inm/find-person',
        'missing-in-mexico/report-now',
      ],
      guides: ['persona-desaparecida'],
    },
  },
  additions: {
    flight: { when: { now: 'flight' }, urgent: 'removal' },
    ill: { when: { now: 'ill', by: 'ice' }, urgent: 'medical' },
    'ill-inm': { when: { now: 'ill', by: 'inm' }, urgent: 'medical', steps: ['detained-by-inm/sick-or-pregnant'] },
    abuse: {
      when: { now: 'abuse', by: 'ice' },
      urgent: 'danger',
      steps: ['rights-ice-encounter/abuse'],
      see: ['us-victim-visas'],
    },
    'abuse-inm': {
      when: { now: 'abuse', by: 'inm' },
      urgent: 'danger',
      after: ['human-rights-complaint/protection-measures'],
      see: ['human-rights-complaint'],
    },
    'has-number': {
      when: { by: 'ice', since: 'fresh', number: 'yes' },
      steps: ['locate-ice-detainee/two-ways', 'locate-ice-detainee/court-link'],
    },
    'no-number': {
      when: { by: 'ice', number: ['no', 'unknown', 'withheld'], now: unpressed },
      steps: ['locate-ice-detainee/a-number-where'],
    },
    mexican: {
      when: { mexican: ['yes', 'unknown', 'withheld'] },
      steps: ['locate-ice-detainee/consular-line', 'locate-ice-detainee/other-number-mx'],
      after: ['locate-ice-detainee/consulate-visits', 'locate-ice-detainee/other-states'],
    },
    'not-mexican': {
      when: { mexican: ['no', 'unknown', 'withheld'] },
      steps: ['locate-ice-detainee/not-mexican'],
    },
    over: { when: { by: 'inm', since: 'over', minor: { not: 'child' } }, urgent: 'removal' },
    station: {
      when: { known: ['no', 'unknown', 'withheld'] },
      where: ['detained-by-inm/find-person', 'detained-by-inm/inm-hours'],
    },
  },
})

/** Somebody is held, or money is asked for them: the talk about that danger takes over. */
function heldForMoney() {
  return {
    topic: 'missing-in-mexico',
    person: 'always',
    urgent: 'kidnapped',
    danger: true,
    careful: ['missing-in-mexico/money-asked', 'crime-victims/do-not-tell-here'],
    steps: ['crime-victims/no-ransom-alone', 'missing-in-mexico/report-now', 'missing-in-mexico/from-abroad'],
    see: ['crime-victims'],
    guides: ['persona-desaparecida'],
  } as const
}

function byIce(...steps: readonly string[]) {
  return {
    person: 'offer',
    careful: [
      'locate-ice-detainee/silence-no-sign',
      'locate-ice-detainee/calls-are-heard',
      'locate-ice-detainee/pay-nobody',
    ],
    steps,
    bring: ['locate-ice-detainee/have-ready'],
    cost: ['locate-ice-detainee/free', 'locate-ice-detainee/no-free-lawyer'],
    time: ['locate-ice-detainee/hours-or-days', 'locate-ice-detainee/not-listed-not-free'],
    after: ['locate-ice-detainee/quick-exit'],
    see: ['legal-help-us', 'rights-ice-encounter'],
  } as const
}

function byInm(...steps: readonly string[]) {
  return {
    topic: 'detained-by-inm',
    person: 'always',
    steps: [...steps, 'detained-by-inm/family-finds', 'detained-by-inm/right-interpreter'],
    cost: ['detained-by-inm/free'],
    time: ['detained-by-inm/court-36', 'detained-by-inm/law-longer'],
    after: ['detained-by-inm/family-tie', 'detained-by-inm/crime-victim', 'detained-by-inm/appeal'],
    see: ['asylum-mexico', 'family-residence'],
  } as const
}
