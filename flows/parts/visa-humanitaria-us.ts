const entry = 'us-humanitarian-entry'
const date = 'us-emergency-visa'

/** Getting to the United States in an emergency: who goes to a lawyer first, who presents themselves at a crossing, who asks for an earlier date. */
export const usRoutes = {
  programme: {
    when: { branch: 'programme' },
    topic: 'family-reunion',
    careful: ['family-reunion/no-money-for-place', 'family-reunion/consulate-decides'],
    steps: ['family-reunion/step-ask-open', 'family-reunion/check-birth-certificate', 'family-reunion/req-passport'],
    know: ['family-reunion/what-tourist-visa', 'family-reunion/who-own-state'],
    see: ['family-reunion', 'us-tourist-visa'],
  },
  social: {
    when: { way: 'social' },
    topic: date,
    careful: [`${date}/visa-fraud`, `${date}/not-for-social`],
    see: ['us-tourist-visa', 'family-reunion'],
  },
  'lawyer-first': {
    when: { removed: 'yes' },
    topic: entry,
    person: 'offer',
    careful: [`${entry}/deported-first`, `${entry}/no-paid-fixers`],
    steps: ['person-before-crossing', `${entry}/step-gather`],
    know: [`${entry}/decision-final`, `${entry}/who-close-family`],
    see: ['legal-help-us', 'us-immigration-pointers'],
  },
  'other-kin': {
    when: { way: 'other-kin' },
    topic: entry,
    person: 'offer',
    careful: [`${entry}/no-paid-fixers`],
    steps: ['person-before-spending'],
    know: [`${entry}/who-not-others`, `${entry}/who-close-family`],
    see: ['us-tourist-visa'],
  },
  'date-refused': {
    when: { way: 'date', visa: 'refused' },
    topic: date,
    person: 'offer',
    careful: [`${date}/visa-fraud`, `${date}/not-for-social`],
    steps: ['person-before-spending'],
    bring: [`${date}/req-proof`],
    know: [`${date}/consulate-decides`],
  },
  'date-booked': {
    when: { way: 'date', visa: 'booked' },
    topic: date,
    ...earlier(),
    steps: ['your-account', `${date}/step-urgent`, `${date}/step-interview`],
  },
  date: { when: { way: 'date' }, topic: date, ...earlier() },
  months: {
    when: { way: 'months' },
    topic: entry,
    person: 'offer',
    careful: [`${entry}/no-paid-fixers`],
    steps: ['person-before-spending', `${entry}/by-uscis`],
    bring: [`${entry}/req-passport`, `${entry}/req-host`],
    cost: [`${entry}/cost-fee`],
    know: [`${entry}/decision-final`, `${entry}/who-close-family`, `${entry}/not-mexican`],
    see: [date],
  },
  funeral: {
    when: { way: 'entry', event: 'died' },
    topic: entry,
    ...crossing(),
    bring: [`${entry}/req-passport`, `${entry}/req-funeral-letter`, `${entry}/req-host`],
    see: [date, 'remains-repatriation'],
  },
  hospital: {
    when: { way: 'entry', event: ['sick', 'organ'] },
    topic: entry,
    ...crossing(),
    bring: [`${entry}/req-passport`, `${entry}/req-hospital-letter`, `${entry}/req-host`],
    cost: [`${entry}/cost-fee`, `${entry}/cost-exempt-list`, `${entry}/cost-ask-in-writing`],
  },
  court: {
    when: { way: 'entry', event: 'court' },
    topic: entry,
    ...crossing(),
    bring: [`${entry}/req-passport`, 'court-paper', `${entry}/req-host`],
  },
  entry: { when: { way: 'entry' }, topic: entry, ...crossing() },
} as const

/** The permit is asked for at a crossing; which one, the consulate says. */
function crossing() {
  return {
    person: 'offer',
    careful: [`${entry}/no-paid-fixers`, `${entry}/not-mexican`],
    steps: [`${entry}/step-consulate`, `${entry}/step-gather`, `${entry}/step-present`, `${entry}/step-return`],
    bring: [
      `${entry}/req-passport`,
      `${entry}/req-hospital-letter`,
      `${entry}/req-funeral-letter`,
      `${entry}/req-host`,
    ],
    cost: [`${entry}/cost-fee`, `${entry}/cost-ask-in-writing`],
    where: [`${entry}/where-crossing`, `${entry}/where-houston`],
    time: [`${entry}/duration-answer`, `${entry}/duration-stay`],
    know: [`${entry}/decision-final`, `${entry}/who-close-family`],
    see: [date],
  } as const
}

/** A visa appointment asked for earlier. */
function earlier() {
  return {
    person: 'offer',
    careful: [`${date}/not-the-visa`, `${date}/visa-fraud`],
    steps: [`${date}/step-regular`, `${date}/step-urgent`, `${date}/step-interview`],
    bring: [`${date}/req-proof`, `${date}/req-no-new-letters`],
    cost: [`${date}/cost-no-extra`, `${date}/cost-visa-fee`, `${date}/cost-announced-extra`, `${date}/cost-no-waiver`],
    where: [`${date}/where-account`],
    time: [`${date}/duration-unknown`],
    know: [`${date}/consulate-decides`, `${date}/who-close-family`, `${date}/interview-ages`],
    see: ['us-tourist-visa'],
  } as const
}
