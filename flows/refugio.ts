import { addWorkingDays, workingDaysBetween } from '#core/office/working-days.ts'
import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from './parts/procedure.ts'
import { date, oneOf, yesNo } from './parts/questions.ts'

/** Working days in which asylum is to be asked for (fact `asylum-mexico/apply-in-time`; a test compares). */
export const workingDaysToApply = 30
/** From so few days left on, going is a matter of this week. */
const fewDays = 5

/** Where the term stands. The day of entry counts as the first: no source settles it, and so nobody is late by our count. */
function clockOf({ entered = '' }: { readonly entered?: string }, { today, calendars }: Moment) {
  const [from = ''] = entered.split('/')
  const calendar = calendars.comar ?? calendars.mexico
  if (!/^\d{4}-/.test(from) || calendar === undefined || from > today)
    return { clock: 'unknown', deadline: '', left: '' } as const
  const deadline = addWorkingDays(from, workingDaysToApply - 1, calendar)
  const left = workingDaysBetween(today, deadline, calendar)
  const clock = left < 0 ? 'late' : left <= fewDays ? 'last-days' : 'in-time'
  return { clock, deadline, left: String(Math.max(0, left)) } as const
}

/** Asking for asylum in Mexico: the term counted from the day of entry, and what to do with the paper one already has. */
export const refugio = procedure({
  name: 'refugio',
  version: 1,
  topics: ['asylum-mexico', 'asylum-certificate'],
  questions: {
    matter: oneOf(['apply', 'paper', 'move', 'refused']),
    fear: yesNo({ personal: true }),
    detained: yesNo({ personal: true }),
    entered: date('past', { personal: true }),
    family: yesNo({ personal: true }),
    paper: oneOf(['lost', 'wet', 'expired', 'missed', 'qr']),
    moved: yesNo(),
  },
  derive: clockOf,
  ask: {
    fear: { matter: ['apply', 'unknown'] },
    detained: { matter: ['apply', 'unknown'], fear: { not: 'no' } },
    entered: { matter: ['apply', 'unknown'], fear: { not: 'no' }, detained: { not: 'yes' } },
    family: { matter: ['apply', 'unknown'], fear: { not: 'no' } },
    paper: { matter: 'paper' },
    moved: { matter: 'move' },
  },
  routes: {
    'other-ways': {
      when: { fear: 'no' },
      careful: ['asylum-mexico/scam'],
      see: ['regularization', 'family-residence', 'border-worker-card'],
    },
    refused: {
      when: { matter: 'refused' },
      person: 'offer',
      steps: ['asylum-mexico/if-refused', 'asylum-mexico/defensatel'],
      see: ['free-legal-help-mexico'],
    },
    detained: {
      when: { detained: 'yes' },
      person: 'offer',
      careful: ['asylum-mexico/scam'],
      steps: ['asylum-mexico/if-detained', 'ask-in-writing', 'asylum-mexico/defensatel'],
      cost: ['asylum-mexico/free', 'asylum-mexico/free-help'],
      time: ['asylum-mexico/law-and-real-time'],
      see: ['detained-by-inm'],
    },
    late: {
      when: { clock: 'late' },
      person: 'offer',
      careful: ['asylum-mexico/scam'],
      steps: [
        'go-now',
        'asylum-mexico/late-anyway',
        'asylum-mexico/late-five-days',
        'asylum-mexico/stamped-copy',
        'asylum-mexico/keep-constancia',
        'asylum-mexico/sign-dates',
      ],
      bring: ['letter-why', 'proofs-why', 'asylum-mexico/only-three'],
      cost: ['asylum-mexico/free', 'asylum-mexico/free-help'],
      where: ['asylum-mexico/comar-offices', 'asylum-mexico/no-comar-here'],
      time: ['asylum-mexico/law-and-real-time'],
      after: ['asylum-mexico/stay-and-sign', 'asylum-mexico/defensatel'],
    },
    'last-days': { when: { clock: 'last-days' }, ...inTime() },
    'in-time': { when: { clock: 'in-time' }, ...inTime() },
    'paper-lost': {
      when: { paper: ['lost', 'wet'] },
      topic: 'asylum-certificate',
      careful: ['asylum-certificate/no-travel'],
      steps: ['asylum-certificate/if-lost', 'asylum-certificate/sign'],
      bring: ['what-is-left', 'letter-lost', 'asylum-certificate/keep-copies'],
      cost: ['asylum-certificate/free'],
      where: ['asylum-certificate/where-to-go'],
      after: ['asylum-certificate/not-a-permit', 'asylum-certificate/defensatel'],
    },
    'paper-expired': {
      when: { paper: 'expired' },
      topic: 'asylum-certificate',
      careful: ['asylum-certificate/no-travel'],
      steps: ['asylum-certificate/if-expiring', 'asylum-certificate/renewal-old-rule'],
      bring: ['what-is-left'],
      cost: ['asylum-certificate/free'],
      where: ['asylum-certificate/where-to-go'],
      after: ['asylum-certificate/defensatel'],
    },
    'signing-missed': {
      when: { paper: 'missed' },
      topic: 'asylum-certificate',
      person: 'offer',
      careful: ['asylum-certificate/missed-signing'],
      steps: ['asylum-certificate/if-missed', 'asylum-certificate/defensatel'],
      cost: ['asylum-certificate/free'],
      where: ['asylum-certificate/where-to-go'],
    },
    'paper-qr': {
      when: { paper: 'qr' },
      topic: 'asylum-certificate',
      careful: ['asylum-certificate/no-travel'],
      steps: ['asylum-certificate/qr-is-not-it', 'asylum-mexico/appointment-is-not-constancia'],
      cost: ['asylum-certificate/free'],
      where: ['asylum-certificate/where-to-go'],
      time: ['asylum-certificate/how-long-to-get'],
    },
    'moved-already': {
      when: { moved: 'yes' },
      topic: 'asylum-certificate',
      person: 'offer',
      steps: ['asylum-certificate/already-moved', 'asylum-certificate/defensatel'],
      cost: ['asylum-certificate/free'],
    },
    'move-first-ask': {
      when: { matter: 'move' },
      topic: 'asylum-certificate',
      careful: ['asylum-certificate/no-travel'],
      steps: ['asylum-certificate/ask-and-wait'],
      bring: ['asylum-certificate/transfer-letter'],
      cost: ['asylum-certificate/free'],
      where: ['asylum-certificate/transfer-in-person'],
    },
    'paper-unclear': {
      when: { matter: 'paper' },
      topic: 'asylum-certificate',
      person: 'offer',
      careful: ['asylum-certificate/no-travel'],
      steps: ['asylum-certificate/where-to-go'],
      cost: ['asylum-certificate/free'],
    },
    apply: { ...inTime() },
  },
  additions: {
    family: { when: { family: ['yes', 'withheld', 'unknown'] }, steps: ['asylum-mexico/whole-family'] },
  },
})

function inTime() {
  return {
    careful: ['asylum-mexico/scam'],
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
    where: ['asylum-mexico/comar-offices', 'asylum-mexico/no-comar-here'],
    time: ['asylum-mexico/law-and-real-time'],
    after: ['asylum-mexico/stay-and-sign', 'asylum-mexico/defensatel'],
    see: ['asylum-certificate', 'health-access'],
  } as const
}
