import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { oneOf, told } from '../parts/questions.ts'

/** Age from which the states take parents, the lowest known (fact `family-reunion/states-puebla-tamaulipas-veracruz`; a test compares). */
export const parentAge = 60
/** Years apart under which no state known takes anybody, and from which all known do (same fact). */
export const fewestApart = 5
export const enoughApart = 10

interface Told {
  readonly state?: string
  readonly age?: string
  readonly apart?: string
}

const programmes = {
  'mx-mic': 'michoacan-zacatecas',
  'mx-zac': 'michoacan-zacatecas',
  'mx-pue': 'puebla-tamaulipas-veracruz',
  'mx-tam': 'puebla-tamaulipas-veracruz',
  'mx-ver': 'puebla-tamaulipas-veracruz',
  'mx-yuc': 'yucatan-oaxaca',
  'mx-oax': 'yucatan-oaxaca',
} as const

/** Whether the person is of this office's state, which states' programmes to tell of, and on which side of the known thresholds they stand. */
function workedOut({ state = '', age = '', apart = '' }: Told, { state: ours }: Moment) {
  const own = state.slice(0, 'mx-dur'.length)
  const home = !own.startsWith('mx-') ? 'unknown' : own === ours ? 'here' : 'elsewhere'
  const programme = programmes[own as keyof typeof programmes] ?? 'none'
  return { home, programme: home === 'here' ? 'none' : programme, older: olderOf(age), years: yearsOf(apart) } as const
}

function olderOf(age: string) {
  if (!/^\d+$/.test(age)) return 'unknown'
  return Number(age) >= parentAge ? 'yes' : 'no'
}

function yearsOf(apart: string) {
  if (!/^\d+$/.test(apart)) return 'unknown'
  const years = Number(apart)
  if (years >= enoughApart) return 'enough'
  return years >= fewestApart ? 'some' : 'few'
}

const visiting = { matter: { not: ['listed', 'emergency', 'live'] } } as const
/** A deportation decides by itself: nothing more is asked. */
const near = { ...visiting, home: { not: 'elsewhere' }, trouble: { not: 'deported' } } as const
const close = { ...near, whom: { not: 'other' }, older: { not: 'no' } } as const

/** The states' programmes that take older parents to see their children in the United States: who is taken, what to ask and to have ready. */
export const reunificacionFamiliar = procedure({
  name: 'reunificacion-familiar',
  version: 1,
  topics: ['family-reunion'],
  questions: {
    matter: oneOf(['visit', 'listed', 'emergency', 'live']),
    state: told('place', { within: 'mx' }),
    whom: oneOf(['child', 'grandchild', 'spouse', 'parent', 'other'], {
      hears: {
        child: { relations: ['child'] },
        grandchild: { relations: ['grandchild'] },
        spouse: { relations: ['spouse', 'partner'] },
        parent: { relations: ['parent'] },
        other: {
          relations: ['sibling', 'aunt-uncle', 'niece-nephew', 'cousin', 'sibling-in-law', 'friend', 'godchild'],
        },
      },
    }),
    age: told('age', { personal: true }),
    apart: told('years', { personal: true, since: true }),
    trouble: oneOf(['none', 'refused', 'deported'], { personal: true }),
    papers: oneOf(['all', 'no-passport', 'mistakes', 'both']),
  },
  derive: workedOut,
  ask: {
    state: { ...visiting, trouble: { not: 'deported' } },
    whom: near,
    age: { ...near, whom: { not: 'other' } },
    apart: close,
    trouble: [
      { ...visiting, home: 'elsewhere' },
      { ...close, years: { not: 'few' } },
    ],
    papers: [
      { ...visiting, home: 'elsewhere', trouble: { not: 'deported' } },
      { ...close, years: { not: 'few' }, trouble: { not: ['deported', 'refused'] } },
    ],
  },
  routes: {
    listed: {
      when: { matter: 'listed' },
      person: 'offer',
      careful: ['family-reunion/no-money-for-place', 'family-reunion/consulate-decides'],
      steps: ['ask-your-place', 'look-at-dates', 'new-telephone'],
      bring: ['family-reunion/req-passport', 'family-reunion/check-birth-certificate'],
      cost: ['family-reunion/who-pays'],
      time: ['family-reunion/turn-unknown'],
      after: ['family-reunion/when-turn'],
      see: ['mexican-passport', 'name-correction'],
    },
    emergency: {
      when: { matter: 'emergency' },
      topic: 'us-emergency-visa',
      person: 'offer',
      careful: ['us-emergency-visa/visa-fraud', 'us-emergency-visa/not-the-visa'],
      steps: ['us-emergency-visa/hours-left', 'us-emergency-visa/step-regular', 'us-emergency-visa/step-urgent'],
      bring: ['us-emergency-visa/req-proof'],
      cost: ['us-emergency-visa/cost-no-extra'],
      know: ['us-emergency-visa/who-close-family', 'us-emergency-visa/consulate-decides'],
      see: ['us-emergency-visa', 'us-humanitarian-entry'],
    },
    live: {
      when: { matter: 'live' },
      careful: ['family-reunion/no-money-for-place'],
      steps: ['lawyer-of-trust'],
      know: ['family-reunion/what-tourist-visa'],
      see: ['us-immigration-pointers', 'legal-help-us'],
    },
    deported: {
      when: { trouble: 'deported' },
      person: 'offer',
      careful: ['family-reunion/consulate-decides', 'us-tourist-visa/nobody-guarantees'],
      steps: ['lawyer-first', 'pay-nothing-yet', 'tell-the-truth'],
      know: ['family-reunion/req-refusals', 'family-reunion/what-tourist-visa'],
      see: ['legal-help-us'],
    },
    refused: {
      when: { trouble: 'refused', home: { not: 'elsewhere' } },
      person: 'offer',
      careful: [
        'family-reunion/not-refused-recently',
        'family-reunion/consulate-decides',
        'family-reunion/no-money-for-place',
      ],
      steps: ['family-reunion/step-ask-open', 'tell-of-refusal'],
      bring: ['date-of-refusal'],
      cost: ['family-reunion/who-pays'],
      where: ['family-reunion/where-ask'],
      know: ['family-reunion/own-rule', 'family-reunion/req-refusals', 'us-tourist-visa/refused-before'],
      see: ['us-tourist-visa'],
    },
    elsewhere: {
      when: { home: 'elsewhere' },
      careful: ['family-reunion/consulate-decides', 'family-reunion/no-money-for-place'],
      steps: ['ask-your-state', 'have-ready'],
      bring: [
        'family-reunion/req-passport',
        'family-reunion/check-birth-certificate',
        'family-reunion/req-relative-contact',
      ],
      cost: ['ask-who-pays'],
      where: ['family-reunion/where-other-states'],
      know: ['family-reunion/who-own-state', 'family-reunion/what-tourist-visa'],
      see: ['us-tourist-visa', 'mexican-passport', 'name-correction'],
    },
    'other-family': { when: { whom: 'other' }, ...touristVisa() },
    younger: { when: { older: 'no' }, ...touristVisa() },
    'few-years': { when: { years: 'few' }, ...touristVisa() },
    'some-years': { when: { years: 'some' }, ...asking() },
    ask: { when: { older: 'yes', years: 'enough' }, ...asking() },
    unclear: asking(),
  },
  additions: {
    'michoacan-zacatecas': {
      when: { ...visiting, programme: 'michoacan-zacatecas' },
      know: ['family-reunion/states-michoacan-zacatecas'],
    },
    'puebla-tamaulipas-veracruz': {
      when: { ...visiting, programme: 'puebla-tamaulipas-veracruz' },
      know: ['family-reunion/states-puebla-tamaulipas-veracruz'],
    },
    'yucatan-oaxaca': {
      when: { ...visiting, programme: 'yucatan-oaxaca' },
      know: ['family-reunion/states-yucatan-oaxaca'],
    },
    'refused-elsewhere': {
      when: { trouble: 'refused', home: 'elsewhere' },
      careful: ['family-reunion/not-refused-recently'],
    },
    passport: { when: { papers: ['no-passport', 'both'] }, steps: ['passport-first'] },
    mistakes: { when: { papers: ['mistakes', 'both'] }, steps: ['mistakes-first'] },
    'parents-of-the-young': { when: { whom: 'parent' }, know: ['family-reunion/states-puebla-tamaulipas-veracruz'] },
  },
})

/** Asking the office whether there is a place: what it does, what nobody knows, and what to have ready meanwhile. */
function asking() {
  return {
    person: 'offer',
    careful: ['family-reunion/consulate-decides', 'family-reunion/no-money-for-place'],
    steps: ['family-reunion/step-ask-open', 'have-ready'],
    bring: [
      'family-reunion/req-passport',
      'family-reunion/check-birth-certificate',
      'family-reunion/req-relative-contact',
    ],
    cost: ['family-reunion/who-pays'],
    where: ['family-reunion/where-ask'],
    time: ['family-reunion/turn-unknown'],
    after: ['family-reunion/when-turn'],
    know: ['family-reunion/own-rule', 'family-reunion/what-tourist-visa'],
    see: ['us-tourist-visa', 'mexican-passport', 'name-correction'],
  } as const
}

/** Not one of those the programmes are for: the same visa, asked for alone. */
function touristVisa() {
  return {
    topic: 'us-tourist-visa',
    careful: ['us-tourist-visa/nobody-guarantees', 'us-tourist-visa/no-false-papers'],
    steps: ['us-tourist-visa/fill-ds160', 'us-tourist-visa/pay', 'us-tourist-visa/prints-and-interview'],
    bring: ['us-tourist-visa/basic-papers', 'us-tourist-visa/own-ties'],
    cost: ['us-tourist-visa/tourist-visa-fee'],
    where: ['us-tourist-visa/where-first'],
    know: ['family-reunion/own-rule', 'family-reunion/what-tourist-visa'],
    see: ['us-tourist-visa', 'us-emergency-visa'],
  } as const
}
