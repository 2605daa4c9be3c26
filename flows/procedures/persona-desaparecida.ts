import { addDays } from '#core/office/civil-time.ts'
import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { date, oneOf, told, yesNo } from '../parts/questions.ts'

/** A case is first in the queue when the person was last heard of in so many days (dossier: less than 48 hours). */
const fresh = 2
/** From so many days on, ways for families who have waited long are told too. */
const long = 90
/** Under this age the search is that for a child. */
const adult = 18

interface Told {
  readonly age?: string
  readonly when?: string
}

/** Who is looked for, and for how long nothing has been heard; of a rough day its latest end counts, so that nobody is taken to be less urgent. */
function workedOut({ age = '', when = '' }: Told, { today }: Moment) {
  return { minor: minorOf(age), since: sinceOf(when, today) } as const
}

function minorOf(age: string) {
  if (age === 'child' || age === 'adult') return age
  if (!/^\d+$/.test(age)) return 'unknown'
  return Number(age) < adult ? 'child' : 'adult'
}

function sinceOf(when: string, today: string) {
  const last = when.split('/').at(-1) ?? ''
  if (!/^\d{4}-/.test(last)) return 'unknown'
  if (last >= addDays(today, -fresh)) return 'fresh'
  return last <= addDays(today, -long) ? 'long' : 'days'
}

/** Somebody is missing: where to report now, whom else to tell, and always a person of the office. */
export const personaDesaparecida = procedure({
  name: 'persona-desaparecida',
  version: 1,
  topics: ['missing-in-mexico', 'locate-person-abroad', 'unidentified-remains'],
  questions: {
    what: oneOf(['silence', 'danger', 'calling', 'detained', 'hospital', 'listed', 'body', 'found'], {
      personal: true,
    }),
    where: oneOf(['mexico', 'crossing', 'us', 'other'], {
      hears: { mexico: { countries: ['mx'] }, us: { countries: ['us', 'ca'] } },
      of_case: true,
    }),
    age: told('age', { personal: true, others: ['child', 'adult'], of_case: true }),
    mexican: yesNo({ personal: true }),
    you: oneOf(['here', 'abroad'], { personal: true }),
    when: date('past', { personal: true, of_case: true }),
    place: told('words', { personal: true }),
  },
  derive: workedOut,
  ask: {
    where: { what: { not: ['danger', 'calling', 'found'] } },
    age: { what: ['silence', 'hospital', 'unknown', 'withheld'] },
    mexican: [
      { what: ['silence', 'hospital', 'unknown', 'withheld'], where: ['crossing', 'us', 'other'] },
      { what: 'detained', where: 'other' },
    ],
    you: { what: ['silence', 'hospital', 'unknown', 'withheld'], where: 'mexico', minor: { not: 'child' } },
    when: { what: ['silence', 'hospital', 'unknown', 'withheld'], minor: { not: 'child' } },
    place: { what: ['silence', 'hospital', 'unknown', 'withheld'], minor: { not: 'child' } },
  },
  routes: {
    found: {
      when: { what: 'found' },
      steps: ['tell-them', 'keep-close'],
      see: ['psychological-care'],
    },
    danger: {
      when: { what: 'danger' },
      person: 'always',
      urgent: 'kidnapped',
      danger: true,
      careful: ['missing-in-mexico/money-asked', 'crime-victims/do-not-tell-here'],
      steps: [
        'crime-victims/no-ransom-alone',
        'missing-in-mexico/report-now',
        'missing-in-mexico/from-abroad',
        'missing-in-mexico/keep-quiet-to-strangers',
        'crime-victims/erase-trace',
      ],
      see: ['crime-victims'],
    },
    calling: {
      when: { what: 'calling' },
      topic: 'locate-person-abroad',
      person: 'always',
      urgent: 'danger',
      careful: ['locate-person-abroad/help-now'],
      steps: ['locate-person-abroad/in-desert', 'locate-person-abroad/crossing', 'locate-person-abroad/not-mexican'],
      cost: ['locate-person-abroad/free'],
      see: ['travel-risks'],
    },
    'listed-us': {
      when: { what: 'listed', where: ['us', 'crossing', 'other'] },
      topic: 'locate-person-abroad',
      person: 'always',
      careful: ['locate-person-abroad/money-asked'],
      steps: [
        'write-down',
        'locate-person-abroad/start-here',
        'locate-person-abroad/not-mexican',
        'locate-person-abroad/maybe-ice',
      ],
      cost: ['locate-person-abroad/free'],
      after: ['locate-person-abroad/right-not-found'],
      see: ['locate-ice-detainee'],
    },
    listed: {
      when: { what: 'listed' },
      person: 'always',
      careful: ['missing-in-mexico/money-asked'],
      steps: [
        'write-down',
        'missing-in-mexico/report-now',
        'missing-in-mexico/from-abroad',
        'missing-in-mexico/keep-folio',
      ],
      after: ['missing-in-mexico/maybe-detained'],
      see: ['detained-by-inm', 'unidentified-remains'],
    },
    'body-mexico': {
      when: { what: 'body', where: 'mexico' },
      ...aBody('unidentified-remains/in-mexico', 'unidentified-remains/abroad'),
    },
    'body-us': {
      when: { what: 'body', where: ['us', 'crossing'] },
      ...aBody('unidentified-remains/in-us'),
      where: ['unidentified-remains/arizona-texas', 'unidentified-remains/colibri', 'unidentified-remains/line-others'],
      time: ['unidentified-remains/months'],
    },
    body: { when: { what: 'body' }, ...aBody('unidentified-remains/where-first', 'unidentified-remains/abroad') },
    'maybe-inm': {
      when: { what: 'detained', where: 'mexico' },
      topic: 'detained-by-inm',
      person: 'always',
      careful: ['detained-by-inm/if-afraid'],
      steps: [
        'detained-by-inm/family-finds',
        'detained-by-inm/find-person',
        'missing-in-mexico/maybe-detained',
        'missing-in-mexico/report-now',
        'missing-in-mexico/from-abroad',
        'missing-in-mexico/keep-folio',
      ],
      cost: ['detained-by-inm/free'],
      time: ['missing-in-mexico/inm-goal'],
      see: ['detained-by-inm'],
    },
    'maybe-ice': {
      when: { what: 'detained', where: ['us', 'crossing'] },
      topic: 'locate-ice-detainee',
      person: 'always',
      careful: ['locate-ice-detainee/not-listed-not-free', 'locate-ice-detainee/pay-nobody'],
      steps: [
        'locate-person-abroad/maybe-ice',
        'locate-person-abroad/start-here',
        'locate-person-abroad/not-mexican',
        'locate-person-abroad/case-registered',
      ],
      cost: ['locate-ice-detainee/free'],
      time: ['locate-ice-detainee/hours-or-days'],
      see: ['locate-ice-detainee'],
    },
    'maybe-held': {
      when: { what: 'detained', where: 'unknown' },
      person: 'always',
      careful: ['locate-ice-detainee/pay-nobody', 'detained-by-inm/if-afraid'],
      steps: ['detained-by-inm/find-person', 'locate-person-abroad/maybe-ice', 'locate-person-abroad/start-here'],
      see: ['detained-by-inm', 'locate-ice-detainee'],
    },
    child: {
      when: { minor: 'child', where: ['mexico', 'unknown'] },
      person: 'always',
      urgent: 'child_alone',
      danger: true,
      careful: ['missing-in-mexico/money-asked', 'missing-in-mexico/keep-quiet-to-strangers'],
      steps: [
        'missing-in-mexico/children',
        'missing-in-mexico/report-now',
        'missing-in-mexico/from-abroad',
        'missing-in-mexico/keep-folio',
        'missing-in-mexico/own-consulate',
      ],
      bring: ['missing-in-mexico/data-needed'],
      time: ['missing-in-mexico/alert-at-once'],
      after: ['missing-in-mexico/guatemala-children'],
    },
    'report-here': {
      when: { where: 'mexico', you: 'here' },
      ...inMexico('missing-in-mexico/report-now', 'missing-in-mexico/report-vs-complaint'),
      after: ['missing-in-mexico/victims-office'],
    },
    'report-abroad': {
      when: { where: 'mexico', you: 'abroad' },
      ...inMexico('missing-in-mexico/from-abroad', 'missing-in-mexico/report-vs-complaint'),
      after: ['missing-in-mexico/visa-to-search', 'missing-in-mexico/victims-office'],
      see: ['humanitarian-visa-mexico'],
    },
    report: {
      when: { where: 'mexico' },
      ...inMexico('missing-in-mexico/report-now', 'missing-in-mexico/from-abroad'),
      after: ['missing-in-mexico/victims-office'],
    },
    hospital: {
      when: { what: 'hospital', where: ['us', 'crossing', 'other'] },
      topic: 'locate-person-abroad',
      person: 'always',
      urgent: 'medical',
      careful: ['locate-person-abroad/money-asked'],
      steps: [
        'locate-person-abroad/hospital',
        'locate-person-abroad/start-here',
        'locate-person-abroad/protection-department',
        'locate-person-abroad/case-registered',
      ],
      bring: ['locate-person-abroad/have-ready'],
      cost: ['locate-person-abroad/free'],
      time: ['locate-person-abroad/no-deadline'],
      see: ['sick-migrant-transfer'],
    },
    'not-mexican': {
      when: { mexican: 'no' },
      ...abroad('locate-person-abroad/not-mexican', 'locate-person-abroad/red-cross', 'locate-person-abroad/maybe-ice'),
    },
    'other-country': {
      when: { where: 'other' },
      ...abroad('locate-person-abroad/other-country', 'locate-person-abroad/red-cross'),
    },
    crossing: {
      when: { where: 'crossing' },
      ...abroad(
        'locate-person-abroad/crossing',
        'locate-person-abroad/protection-department',
        'locate-person-abroad/case-registered',
        'locate-person-abroad/maybe-ice',
      ),
      where: ['locate-person-abroad/other-number-mx', 'locate-person-abroad/colibri'],
      see: ['travel-risks'],
    },
    us: {
      when: { where: 'us' },
      ...abroad(
        'locate-person-abroad/start-here',
        'locate-person-abroad/protection-department',
        'locate-person-abroad/case-registered',
        'locate-person-abroad/maybe-ice',
      ),
      where: ['locate-person-abroad/other-number-mx', 'locate-person-abroad/red-cross'],
    },
    somewhere: {
      person: 'always',
      careful: ['missing-in-mexico/money-asked', 'missing-in-mexico/no-wait'],
      steps: [
        'missing-in-mexico/report-now',
        'missing-in-mexico/from-abroad',
        'missing-in-mexico/keep-folio',
        'locate-person-abroad/start-here',
        'locate-person-abroad/not-mexican',
      ],
      bring: ['missing-in-mexico/data-needed'],
      cost: ['locate-person-abroad/free'],
    },
  },
  additions: {
    'child-abroad': { when: { minor: 'child', where: ['us', 'crossing', 'other'] }, urgent: 'child_alone' },
    fresh: { when: { since: 'fresh' }, urgent: 'danger' },
    'long-abroad': {
      when: { since: 'long', where: ['us', 'crossing'] },
      after: ['locate-person-abroad/deceased-channel', 'locate-person-abroad/colibri'],
      see: ['unidentified-remains'],
    },
    'hospital-foreign': {
      when: { what: 'hospital', where: ['us', 'crossing', 'other'], mexican: ['no', 'unknown', 'withheld'] },
      steps: ['locate-person-abroad/not-mexican'],
    },
  },
})

function aBody(...steps: readonly string[]) {
  return {
    topic: 'unidentified-remains',
    person: 'always',
    careful: ['unidentified-remains/nobody-by-chat', 'unidentified-remains/no-photos'],
    steps,
    bring: ['unidentified-remains/have-ready'],
    cost: ['unidentified-remains/red-cross-free'],
    know: ['unidentified-remains/who'],
    see: ['missing-in-mexico', 'psychological-care', 'remains-repatriation'],
  } as const
}

function inMexico(...first: readonly string[]) {
  return {
    person: 'always',
    careful: ['missing-in-mexico/no-wait', 'missing-in-mexico/money-asked'],
    steps: [
      ...first,
      'missing-in-mexico/migrant-unit',
      'missing-in-mexico/keep-folio',
      'missing-in-mexico/own-consulate',
      'missing-in-mexico/maybe-detained',
      'missing-in-mexico/anonymous',
    ],
    bring: ['missing-in-mexico/data-needed', 'missing-in-mexico/no-complaint-needed'],
    cost: ['missing-in-mexico/icrc-free'],
    where: ['missing-in-mexico/cnb-line'],
    time: ['missing-in-mexico/alert-at-once'],
    know: ['locate-person-abroad/right-not-found', 'locate-person-abroad/violence'],
  } as const
}

function abroad(...steps: readonly string[]) {
  return {
    topic: 'locate-person-abroad',
    person: 'always',
    careful: ['locate-person-abroad/money-asked'],
    steps,
    bring: ['locate-person-abroad/have-ready'],
    cost: ['locate-person-abroad/free'],
    time: ['locate-person-abroad/no-deadline'],
    after: ['locate-person-abroad/right-not-found', 'locate-person-abroad/violence'],
  } as const
}
