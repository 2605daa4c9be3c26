import type { Lines } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { oneOf, told, yesNo } from '../parts/questions.ts'

/** Whether who is to be registered is of age; `unknown` when it was not told. */
function stageOf({ age = '' }: { readonly age?: string }) {
  if (age === 'adult' || Number(age) >= 18) return { stage: 'adult' } as const
  return { stage: age === 'child' || /^\d+$/.test(age) ? 'child' : 'unknown' } as const
}

const here = 'dual-nationality-consulate'
const inMexico = 'dual-nationality-in-mexico'

/** Being registered as Mexican when born abroad: in a consulate, or in Mexico's civil registry where the consulate cannot. */
export const dobleNacionalidad = procedure({
  name: 'doble-nacionalidad',
  version: 1,
  topics: [here, inMexico],
  office_of: 'city',
  under: { [inMexico]: { now: 'mx' } },
  questions: {
    born: oneOf(['us', 'mx', 'other']),
    registered: yesNo(),
    mexican: oneOf(['parent', 'grandparent', 'none'], {
      hears: { parent: { relations: ['parent', 'spouse'] }, grandparent: { relations: ['grandparent'] } },
      closes: ['grandparent', 'none'],
    }),
    now: oneOf(['us', 'mx', 'other']),
    married: yesNo({ personal: true }),
    age: told('age', { others: ['child', 'adult'] }),
    father: oneOf(['yes', 'away', 'lost', 'died', 'other'], { personal: true }),
    apostille: oneOf(['yes', 'no', 'cannot']),
    names: oneOf(['yes', 'no', 'unchecked']),
    city: told('place', { personal: true, within: 'us' }),
  },
  derive: stageOf,
  ask: {
    registered: { born: 'mx' },
    mexican: { born: { not: 'mx' } },
    now: [{ registered: 'no' }, { mexican: ['parent', 'unknown'] }],
    married: { mexican: ['parent', 'unknown'], now: { not: 'mx' } },
    age: { married: 'yes' },
    father: { married: 'no' },
    apostille: { mexican: ['parent', 'unknown'], now: 'mx' },
    names: { mexican: ['parent', 'unknown'], father: { not: ['died', 'lost', 'other'] } },
    // Which consulate it is; where it is for the registry in Mexico, none is named.
    city: { mexican: ['parent', 'unknown'], now: 'us', father: { not: 'died' } },
  },
  routes: {
    'mexican-already': {
      when: { born: 'mx', registered: { not: 'no' } },
      topic: 'nationality-declaration',
      careful: ['nationality-declaration/ask-why'],
      steps: ['nationality-declaration/nothing-needed', 'nationality-declaration/who-needs'],
      know: ['nationality-declaration/not-lost'],
      see: ['mexican-passport', 'civil-registry-copies', 'nationality-declaration'],
    },
    'never-registered-here': {
      when: { born: 'mx', now: 'mx' },
      topic: 'civil-registry-copies',
      person: 'offer',
      steps: ['civil-registry-copies/never-registered', 'civil-registry-copies/not-found-or-never'],
      cost: ['civil-registry-copies/chihuahua-no-record'],
      see: ['civil-registry-copies', 'curp'],
    },
    'never-registered': {
      when: { born: 'mx' },
      person: 'offer',
      careful: [`${here}/no-sellers`],
      steps: [`${here}/born-in-mexico-unregistered`, `${here}/ask-list`, `${here}/book-appointment`],
      cost: [`${here}/free`],
      where: [`${here}/where`],
      see: ['civil-registry-copies'],
    },
    'no-parent': {
      when: { mexican: 'none' },
      person: 'offer',
      steps: ['nationality-declaration/naturalisation-who'],
      see: ['nationality-declaration', 'regularization'],
    },
    grandparent: {
      when: { mexican: 'grandparent' },
      careful: [`${here}/no-sellers`],
      steps: [`${here}/grandparent`, 'walk-for-parent'],
      cost: [`${here}/free`],
      where: [`${here}/where`, `${here}/where-in-mexico`],
    },
    'names-first-here': {
      when: { now: 'mx', names: 'no' },
      topic: inMexico,
      person: 'offer',
      steps: [
        `${inMexico}/mistakes-first`,
        'name-correction/step-which',
        'name-correction/administrative',
        'name-correction/us-record',
        'then-list',
      ],
      cost: ['name-correction/cost-unknown'],
      know: [`${inMexico}/school-meanwhile`],
      see: ['name-correction'],
    },
    'here-third-country': {
      when: { now: 'mx', born: 'other' },
      topic: inMexico,
      steps: ['ask-registry', `${inMexico}/other-country`, `${inMexico}/translation-varies`],
      ...inscription(),
    },
    'here-apostilled': {
      when: { now: 'mx', apostille: 'yes' },
      topic: inMexico,
      steps: ['ask-registry', `${inMexico}/translation-varies`, 'hand-in'],
      ...inscription(),
    },
    'here-cannot': {
      when: { now: 'mx', apostille: 'cannot' },
      topic: inMexico,
      person: 'offer',
      careful: [`${inMexico}/which-us-states`],
      steps: [`${inMexico}/ask-first`, `${inMexico}/with-soy-mexico`, `${inMexico}/tlaxcala-waiver`],
      ...inscription(),
    },
    here: {
      when: { now: 'mx' },
      topic: inMexico,
      careful: [`${inMexico}/do-not-apostille-yet`, `${inMexico}/which-us-states`],
      steps: [
        `${inMexico}/ask-first`,
        `${inMexico}/with-soy-mexico`,
        `${inMexico}/without-soy-mexico`,
        `${inMexico}/translation-varies`,
      ],
      ...inscription(),
    },
    'father-died': {
      when: { father: 'died' },
      topic: inMexico,
      person: 'offer',
      careful: [`${inMexico}/do-not-apostille-yet`],
      steps: [
        `${here}/father-dead-unmarried`,
        `${inMexico}/ask-first`,
        `${inMexico}/apostille-usual`,
        `${inMexico}/mistakes-first`,
      ],
      ...inscription(),
      where: [],
    },
    'father-lost': {
      when: { father: 'lost' },
      person: 'offer',
      steps: [
        `${here}/father-absent-unmarried`,
        `${here}/power-of-attorney`,
        `${inMexico}/consulate-could-not`,
        `${inMexico}/ask-first`,
      ],
      cost: [`${here}/free`, `${inMexico}/fee-waiver`],
      where: [`${here}/where`, `${inMexico}/where`],
    },
    'not-written': {
      when: { father: 'other' },
      person: 'offer',
      careful: [`${here}/no-sellers`],
      steps: ['ask-your-case', `${here}/ask-list`, `${here}/fix-errors`, `${here}/book-appointment`],
      ...consulate(),
    },
    'names-first': {
      when: { names: 'no' },
      person: 'offer',
      careful: [`${here}/names-match`],
      steps: [
        'name-correction/step-which',
        `${here}/fix-errors`,
        'name-correction/administrative',
        'name-correction/from-far',
        'then-list',
      ],
      cost: ['name-correction/cost-unknown', `${here}/free`],
      see: ['name-correction'],
    },
    'alone-of-age': {
      when: { married: 'yes', stage: 'adult' },
      careful: [`${here}/no-sellers`],
      steps: [`${here}/adults-too`, ...steps(), `${here}/one-parent-missing`],
      ...consulate('wedding-record', `${here}/parent-died`),
      bring: ['wedding-record', `${here}/parents-papers`, 'own-id', `${here}/parent-died`, `${here}/witnesses`],
    },
    married: {
      when: { married: 'yes' },
      careful: [`${here}/no-sellers`],
      steps: [...steps(), `${here}/who-attends`, `${here}/one-parent-missing`],
      ...consulate('wedding-record', `${here}/parent-died`),
    },
    power: {
      when: { father: 'away' },
      person: 'offer',
      careful: [`${here}/no-sellers`],
      steps: [`${here}/power-of-attorney`, ...steps()],
      ...consulate('power'),
    },
    'father-goes': {
      when: { married: 'no' },
      person: 'offer',
      careful: [`${here}/no-sellers`],
      steps: [`${here}/unmarried-father-attends`, ...steps()],
      ...consulate(),
    },
    'wedding-unknown': {
      person: 'offer',
      careful: [`${here}/no-sellers`],
      steps: ['find-wedding', `${here}/unmarried-father-attends`, ...steps()],
      ...consulate(),
    },
  },
  additions: {
    'us-record': {
      when: [
        {
          born: ['us', 'unknown'],
          married: ['yes', 'no', 'unknown', 'withheld'],
          father: { not: ['died', 'lost'] },
          names: { not: 'no' },
        },
      ],
      careful: [`${here}/no-apostille`],
      bring: [`${here}/long-form`],
    },
    'other-record': {
      when: { born: ['other', 'unknown'], now: ['us', 'other', 'unknown'], father: { not: ['died', 'lost'] } },
      bring: [`${here}/born-in-third-country`],
    },
    elsewhere: { when: { now: 'other' }, where: [`${here}/where-haiti`] },
    nowhere: { when: { now: 'unknown' }, where: [`${here}/where-in-mexico`] },
  },
})

function steps() {
  return [`${here}/ask-list`, `${here}/fix-errors`, `${here}/book-appointment`, `${here}/by-email`] as const
}

/** What every registration in a consulate needs beside. */
function consulate(...own: readonly string[]): Lines {
  return {
    bring: [...own, `${here}/parents-papers`, `${here}/child-id`, `${here}/witnesses`],
    cost: [`${here}/free`, `${here}/extra-copy`],
    where: [`${here}/where`],
    time: [`${here}/duration`, `${here}/more-than-one-visit`],
    know: [`${here}/valid-in-mexico`, `${here}/keeps-us-nationality`, `${here}/surnames`],
  }
}

/** What every inscription in Mexico's civil registry needs beside. */
function inscription(): Lines {
  return {
    bring: [`${inMexico}/general-papers`],
    cost: [`${inMexico}/cost-check-free`, `${inMexico}/fee-waiver`],
    where: [`${inMexico}/where`],
    time: [`${inMexico}/duration-unknown`, `${inMexico}/season`],
    know: [
      `${inMexico}/what-it-is`,
      `${inMexico}/who-can-ask`,
      `${inMexico}/keeps-surnames`,
      `${inMexico}/school-meanwhile`,
    ],
  }
}
