import { procedure } from '../parts/procedure.ts'
import { oneOf, yesNo } from '../parts/questions.ts'

const victim = 'crime-victims'
const us = 'us-victim-visas'
const card = 'humanitarian-card-mexico'
const mind = 'psychological-care'

/** Nothing more is asked of somebody who is not safe now. */
const spoken = { safe: { not: 'no' } } as const
/** A child is brought to those who protect children, whatever the need. */
const grown = { ...spoken, child: { not: 'yes' } } as const
const abroad = { ...grown, country: 'us' } as const
const mexico = { ...grown, country: { not: 'us' } } as const

/** After the danger: reporting a harm, a protected place, papers for victims on both sides of the border, somebody to talk to. */
export const violencia = procedure({
  name: 'violencia',
  version: 1,
  topics: [victim, us],
  under: { [us]: { country: 'us' } },
  questions: {
    safe: yesNo({ personal: true, danger: true }),
    child: yesNo({ personal: true, danger: true }),
    what: oneOf(['partner', 'sexual', 'forced', 'authority', 'other'], { personal: true, danger: true }),
    country: oneOf(['mexico', 'us'], { hears: { mexico: { countries: ['mx'] }, us: { countries: ['us'] } } }),
    mexican: yesNo({ personal: true }),
    need: oneOf(['report', 'refuge', 'papers', 'talk'], { danger: true }),
  },
  ask: {
    child: spoken,
    what: grown,
    country: spoken,
    mexican: grown,
    need: grown,
  },
  routes: {
    now: {
      when: { safe: 'no' },
      person: 'always',
      urgent: 'danger',
      careful: [`${victim}/danger-first`, `${victim}/do-not-face`],
      steps: ['safe-way-to-reach', `${victim}/erase-trace`],
      see: [victim],
    },
    'child-us': {
      when: { child: 'yes', country: 'us' },
      topic: us,
      person: 'always',
      careful: [`${us}/danger`],
      steps: [`${us}/children`, 'safe-way-to-reach'],
      know: [`${us}/what`],
      see: [us],
    },
    child: {
      when: { child: 'yes' },
      person: 'always',
      careful: [`${victim}/danger-first`],
      steps: [`${victim}/victim-is-child`, 'safe-way-to-reach'],
      cost: [`${victim}/free-lawyers`],
      know: [`${victim}/who-can-report`],
      see: ['unaccompanied-minors', mind],
    },
    'us-papers': {
      when: { country: 'us', need: 'papers' },
      ...inUs(),
      know: [`${us}/what`, `${us}/confidential`],
    },
    'us-talk': {
      when: { country: 'us', need: 'talk' },
      topic: mind,
      person: 'offer',
      careful: [`${us}/danger`],
      steps: [`${mind}/us-crisis-line`, 'safe-way-to-reach'],
      see: [mind, us],
    },
    us: {
      when: { country: 'us' },
      ...inUs(),
      know: [`${us}/confidential`, `${us}/what`],
    },
    'report-authority': {
      when: { need: 'report', what: 'authority' },
      person: 'offer',
      careful: [`${victim}/do-not-face`],
      steps: [
        `${victim}/attacked-by-authority`,
        `${victim}/where-to-report`,
        'human-rights-complaint/which-commission',
      ],
      cost: [`${victim}/free-lawyers`],
      where: [`${victim}/where-prosecutor`],
      know: [`${victim}/report-without-papers`, `${victim}/federal-victim-help`],
      see: ['human-rights-complaint', mind],
    },
    report: {
      when: { need: 'report' },
      person: 'offer',
      careful: [`${victim}/do-not-face`],
      steps: [`${victim}/where-to-report`, `${victim}/person-with-you`, `${victim}/erase-trace`],
      cost: [`${victim}/free-lawyers`],
      where: [`${victim}/where-prosecutor`],
      know: [`${victim}/report-without-papers`, `${victim}/fear-is-common`],
      see: [mind, 'free-legal-help-mexico'],
    },
    refuge: {
      when: { need: 'refuge' },
      person: 'always',
      careful: [`${victim}/danger-first`, `${victim}/do-not-face`],
      steps: ['safe-way-to-reach', 'what-goes-with-you', `${victim}/erase-trace`],
      where: [`${victim}/safe-houses`],
      see: ['shelters', mind],
    },
    'papers-mexican': {
      when: { need: 'papers', mexican: 'yes' },
      person: 'offer',
      steps: ['papers-again', `${victim}/person-with-you`],
      cost: [`${victim}/free-lawyers`],
      know: [`${victim}/report-without-papers`],
      see: ['civil-registry-copies', 'curp'],
    },
    papers: {
      when: { need: 'papers' },
      topic: card,
      person: 'offer',
      careful: [`${victim}/card-rare`],
      steps: [`${card}/step-lawyer`, `${card}/step-request`],
      bring: [`${card}/req-victim`, `${card}/req-letter`],
      cost: [`${victim}/card-free`],
      where: [`${card}/where-inm`],
      time: [`${card}/wait-long`, `${card}/valid-one-year`],
      know: [`${card}/who-victim`],
      see: [card, 'free-legal-help-mexico'],
    },
    talk: {
      when: { need: 'talk' },
      topic: mind,
      person: 'offer',
      careful: [`${mind}/crisis-now`],
      steps: [`${mind}/life-line-number`, `${mind}/life-line-what`],
      cost: [`${mind}/life-line-free`],
      know: [`${mind}/anyone`],
      see: [mind],
    },
    unclear: {
      person: 'offer',
      careful: [`${victim}/danger-first`, `${victim}/do-not-face`],
      steps: [`${victim}/person-with-you`, 'safe-way-to-reach'],
      cost: [`${victim}/free-lawyers`],
      know: [`${victim}/fear-is-common`, `${victim}/who-can-report`],
      see: [mind],
    },
  },
  additions: {
    hospital: { when: { ...grown, what: 'sexual' }, careful: [`${victim}/sexual-violence`] },
    'partner-mexico': {
      when: { ...mexico, what: 'partner', need: ['report', 'refuge', 'unknown'] },
      where: [`${victim}/women-centres`],
    },
    'women-refuge': {
      when: { ...mexico, need: 'refuge', what: ['partner', 'sexual'] },
      know: ['shelters/women-refuge'],
    },
    prosecutor: {
      when: { ...mexico, what: ['sexual', 'partner', 'forced'], need: 'report' },
      know: [`${victim}/fevimtra`],
    },
    trafficking: {
      when: { ...mexico, what: 'forced' },
      steps: [`${victim}/victim-trafficking-line`],
      know: [`${victim}/federal-lawyers`],
    },
    'trafficking-foreign': {
      when: { ...mexico, what: 'forced', mexican: 'no' },
      know: [`${victim}/foreign-trafficking-victims`],
    },
    card: {
      when: { ...mexico, country: 'mexico', mexican: 'no', need: ['report', 'refuge', 'unknown'] },
      know: [`${victim}/card-for-victims`],
      see: [card],
    },
    interpreter: { when: { ...mexico, mexican: 'no', need: 'report' }, know: [`${victim}/victim-interpreter`] },
    'u-visa': {
      when: { ...abroad, need: ['papers', 'report', 'unknown'], what: { not: 'forced' } },
      know: [`${us}/u-visa`],
    },
    't-visa': { when: { ...abroad, what: 'forced', need: { not: 'talk' } }, know: [`${us}/t-visa`] },
    vawa: { when: { ...abroad, what: 'partner', need: ['papers', 'unknown'] }, know: [`${us}/vawa`] },
    consulate: {
      when: { ...abroad, mexican: ['yes', 'unknown', 'withheld'], need: { not: 'talk' } },
      where: [`${us}/consulate`],
      know: [`${us}/consular-line`],
    },
    'not-mexican': {
      when: { ...abroad, mexican: ['no', 'unknown', 'withheld'], need: { not: 'talk' } },
      where: [`${us}/not-mexican-where`],
    },
    'us-refuge': { when: { ...abroad, need: 'refuge' }, steps: [`${mind}/violence-at-home`, 'what-goes-with-you'] },
  },
})

function inUs() {
  return {
    topic: us,
    person: 'offer',
    careful: [`${us}/danger`, `${us}/no-fixers`],
    steps: [`${us}/steps`, 'safe-way-to-reach'],
    cost: [`${us}/cost`],
    see: [us, 'legal-help-us', mind],
  } as const
}
