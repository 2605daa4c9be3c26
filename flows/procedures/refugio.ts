import type { GuideTerm, Moment } from '#core/vocabulary/guide.ts'
import { stateOf } from '#core/vocabulary/place.ts'
import { clockOf } from '../parts/clock.ts'
import { procedure } from '../parts/procedure.ts'
import { date, oneOf, told, yesNo } from '../parts/questions.ts'

/** In which asylum is to be asked for. The day of entry counts as the first: no source settles it, and so nobody is late by our count. */
const toApply: GuideTerm = {
  from: 'entered',
  days: 30,
  fact: 'asylum-mexico/apply-in-time',
  first: 'same_day',
  authority: 'comar',
}
/** In which a refusal can be asked to be reviewed. */
const toReview: GuideTerm = {
  from: 'notified',
  days: 15,
  fact: 'asylum-mexico/if-refused',
  first: 'same_day',
  authority: 'comar',
}

/** States with an office of COMAR, as `asylum-mexico/comar-offices` lists its towns; of Cancún the lists differ. */
const withOffice = ['mx-cmx', 'mx-chp', 'mx-tab', 'mx-ver', 'mx-jal', 'mx-bcn', 'mx-coa', 'mx-nle']
const listsDiffer = ['mx-roo']

function officeIn(place = '') {
  const state = stateOf(place)
  if (withOffice.includes(state)) return { office: 'there' } as const
  return { office: state.startsWith('mx-') && !listsDiffer.includes(state) ? 'none' : 'unknown' } as const
}

interface Told {
  readonly entered?: string
  readonly notified?: string
  readonly place?: string
}

function workedOut({ entered, notified, place }: Told, moment: Moment) {
  const standing =
    notified === undefined ? clockOf(entered ?? '', toApply, moment) : clockOf(notified, toReview, moment)
  // From mid-November to Epiphany what matters is which days the offices close.
  const day = moment.today.slice('2026-'.length)
  return { ...standing, ...officeIn(place), year_end: day >= '11-15' || day <= '01-06' ? 'near' : 'far' } as const
}

const applying = { matter: ['apply', 'unknown'] } as const
/** Somebody goes to ask for it: where depends on the state they are in. */
const goes = { ...applying, detained: { not: 'yes' }, fear: { not: 'no' } } as const

/** Asking for asylum in Mexico: the term counted from the day of entry, and what to do with the paper or the answer one already has. */
export const refugio = procedure({
  name: 'refugio',
  version: 2,
  topics: ['asylum-mexico', 'asylum-certificate'],
  office_of: 'place',
  questions: {
    matter: oneOf(['apply', 'paper', 'move', 'refused', 'granted']),
    fear: yesNo({ personal: true, danger: true, closes: ['no'] }),
    detained: yesNo({ personal: true }),
    entered: date('past', { personal: true }),
    family: oneOf(['children', 'others', 'no'], { personal: true }),
    paper: oneOf(['lost', 'wet', 'expiring', 'expired', 'missed', 'qr']),
    place: told('place', { personal: true, within: 'mx' }),
    moved: yesNo(),
    notified: date('past'),
  },
  terms: { apply: toApply, review: toReview },
  derive: workedOut,
  ask: {
    fear: { ...applying, detained: { not: 'yes' } },
    detained: { ...applying, fear: { not: 'no' } },
    entered: goes,
    family: goes,
    paper: { matter: 'paper' },
    place: goes,
    moved: { matter: 'move' },
    notified: { matter: 'refused' },
  },
  routes: {
    detained: {
      when: { detained: 'yes' },
      person: 'always',
      careful: ['detained-by-inm/do-not-sign', 'asylum-mexico/scam'],
      steps: ['asylum-mexico/if-detained', 'ask-in-writing', 'ask-interpreter', 'asylum-mexico/defensatel'],
      bring: ['asylum-mexico/cannot-write'],
      cost: ['asylum-mexico/free', 'asylum-mexico/free-help'],
      time: ['asylum-mexico/law-and-real-time'],
      after: ['asylum-mexico/your-rights'],
      see: ['detained-by-inm'],
    },
    'other-ways': {
      when: { fear: 'no' },
      careful: ['asylum-mexico/scam'],
      see: ['regularization', 'family-residence', 'border-worker-card'],
    },
    'refused-late': {
      when: { matter: 'refused', clock: 'late' },
      person: 'offer',
      term: 'review',
      steps: ['call-today', 'asylum-mexico/defensatel', 'all-papers'],
      cost: ['asylum-mexico/free-help'],
      after: ['asylum-mexico/complementary'],
      see: ['free-legal-help-mexico', 'regularization'],
    },
    'refused-days': { when: { matter: 'refused', clock: { not: 'unknown' } }, term: 'review', ...refused() },
    refused: { when: { matter: 'refused' }, ...refused() },
    granted: {
      when: { matter: 'granted' },
      topic: 'refugee-after-recognition',
      careful: ['refugee-after-recognition/keep-original', 'refugee-after-recognition/before-travel'],
      steps: [
        'refugee-after-recognition/go-to-inm',
        'refugee-after-recognition/curp-permanent',
        'refugee-after-recognition/lawyer-family',
      ],
      bring: ['asylum-paper', 'refugee-after-recognition/family-papers'],
      cost: ['refugee-after-recognition/free-change', 'refugee-after-recognition/normal-fee'],
      where: ['refugee-after-recognition/where'],
      after: ['refugee-after-recognition/complementary', 'refugee-after-recognition/defensatel'],
      see: ['refugee-after-recognition', 'curp-foreigners'],
    },
    late: { when: { clock: 'late' }, ...late() },
    between: { when: { clock: 'between' }, ...late() },
    'last-days': { when: { clock: 'last-days' }, person: 'offer', term: 'apply', ...inTime() },
    'in-time': { when: { clock: 'in-time' }, term: 'apply', ...inTime() },
    'paper-lost': {
      when: { paper: 'lost' },
      ...paper(),
      steps: ['asylum-certificate/if-lost', 'asylum-certificate/sign'],
      bring: ['photo-of-it', 'letter-lost'],
    },
    'paper-wet': {
      when: { paper: 'wet' },
      ...paper(),
      steps: ['dry-it', 'ask-another', 'asylum-certificate/sign'],
      bring: ['what-is-left', 'letter-wet'],
    },
    'paper-expiring': {
      when: { paper: 'expiring' },
      ...paper(),
      steps: ['asylum-certificate/if-expiring', 'asylum-certificate/renewal-old-rule', 'asylum-certificate/sign'],
      bring: ['the-original', 'letter-renew'],
    },
    'paper-expired': {
      when: { paper: 'expired' },
      ...paper(),
      person: 'offer',
      steps: ['asylum-certificate/if-expiring', 'asylum-certificate/renewal-old-rule', 'asylum-certificate/sign'],
      bring: ['the-original', 'letter-expired'],
    },
    'signing-missed': {
      when: { paper: 'missed' },
      ...paper(),
      person: 'always',
      careful: ['asylum-certificate/missed-signing'],
      steps: ['asylum-certificate/if-missed', 'asylum-certificate/defensatel'],
      bring: ['the-original', 'proof-missed'],
      after: ['asylum-certificate/sign'],
    },
    'paper-qr': {
      when: { paper: 'qr' },
      ...paper(),
      steps: ['keep-appointment', 'asylum-certificate/qr-is-not-it', 'asylum-mexico/appointment-is-not-constancia'],
      time: ['asylum-certificate/how-long-to-get'],
      after: ['asylum-certificate/temporary-curp', 'asylum-certificate/defensatel'],
    },
    'moved-already': {
      when: { moved: 'yes' },
      topic: 'asylum-certificate',
      person: 'always',
      careful: ['asylum-certificate/missed-signing'],
      steps: ['asylum-certificate/already-moved', 'asylum-certificate/defensatel', 'all-papers'],
      cost: ['asylum-certificate/free', 'asylum-mexico/free-help'],
    },
    'move-first-ask': {
      when: { matter: 'move' },
      ...paper(),
      steps: ['asylum-certificate/ask-and-wait', 'keep-signing-here', 'asylum-certificate/sign'],
      bring: ['asylum-certificate/transfer-letter'],
      where: ['asylum-certificate/transfer-in-person'],
      after: ['asylum-certificate/keep-copies', 'asylum-certificate/card-and-travel', 'asylum-certificate/defensatel'],
    },
    'paper-unclear': {
      when: { matter: 'paper' },
      ...paper(),
      person: 'offer',
      steps: ['asylum-certificate/sign', 'all-papers'],
    },
    apply: { ...inTime() },
  },
  additions: {
    'office-there': { when: { ...goes, office: 'there' }, where: ['go-there'] },
    'office-none': { when: { ...goes, office: 'none' }, where: ['asylum-mexico/no-comar-here'] },
    'office-unknown': {
      when: { ...goes, office: 'unknown' },
      where: ['asylum-mexico/no-comar-here', 'asylum-mexico/comar-offices'],
    },
    children: { when: { family: 'children' }, steps: ['asylum-mexico/whole-family'] },
    family: { when: { family: ['others', 'withheld', 'unknown'] }, steps: ['asylum-mexico/whole-family'] },
    'year-end': {
      when: { matter: ['apply', 'unknown'], year_end: 'near', fear: { not: 'no' } },
      time: ['asylum-mexico/year-end'],
    },
    'year-end-paper': { when: { matter: ['paper', 'move'], year_end: 'near' }, time: ['asylum-certificate/year-end'] },
  },
  later: {
    refused: { answers: { matter: 'refused' } },
    granted: { answers: { matter: 'granted' } },
    lost: { of: ['asylum-mexico/keep-constancia', 'the-original'], answers: { matter: 'paper', paper: 'lost' } },
    lost_all: { steps: ['asylum-certificate/if-lost', 'asylum-mexico/defensatel'] },
  },
})

/** The days run, or may: going is what counts. */
function inTime() {
  return {
    careful: ['asylum-mexico/scam', 'asylum-mexico/stay-and-sign'],
    steps: [
      'go-now',
      'asylum-mexico/apply-in-time',
      'asylum-mexico/stamped-copy',
      'asylum-mexico/keep-constancia',
      'asylum-mexico/form-and-interview',
      'asylum-mexico/sign-dates',
    ],
    bring: ['asylum-mexico/only-three', 'asylum-mexico/cannot-write'],
    cost: ['asylum-mexico/free', 'asylum-mexico/free-help'],
    time: ['asylum-mexico/law-and-real-time'],
    after: ['asylum-mexico/constancia-is-not-permit', 'asylum-mexico/defensatel'],
    see: ['asylum-certificate', 'health-access', 'school-access'],
  } as const
}

/** The days are over, or may be: why is to be explained. */
function late() {
  return {
    person: 'offer',
    term: 'apply',
    careful: ['asylum-mexico/scam', 'asylum-mexico/stay-and-sign'],
    steps: [
      'asylum-mexico/late-anyway',
      'asylum-mexico/late-reasons',
      'asylum-mexico/late-five-days',
      'asylum-mexico/defensatel',
      'asylum-mexico/stamped-copy',
      'asylum-mexico/sign-dates',
    ],
    bring: ['letter-why', 'proofs-why', 'asylum-mexico/only-three'],
    cost: ['asylum-mexico/free', 'asylum-mexico/free-help'],
    time: ['asylum-mexico/law-and-real-time'],
    after: ['asylum-mexico/keep-constancia', 'asylum-mexico/constancia-is-not-permit'],
    see: ['asylum-certificate', 'health-access', 'school-access'],
  } as const
}

function refused() {
  return {
    person: 'offer',
    steps: ['call-today', 'asylum-mexico/if-refused', 'asylum-mexico/defensatel', 'all-papers'],
    cost: ['asylum-mexico/free-help'],
    after: ['asylum-mexico/complementary'],
    see: ['free-legal-help-mexico'],
  } as const
}

/** What holds of the constancia whatever happened to it. */
function paper() {
  return {
    topic: 'asylum-certificate',
    careful: ['asylum-certificate/no-travel'],
    cost: ['asylum-certificate/free'],
    where: ['asylum-certificate/where-to-go'],
    after: ['asylum-certificate/keep-copies', 'asylum-certificate/not-a-permit', 'asylum-certificate/defensatel'],
    see: ['curp-foreigners'],
  } as const
}
