/** One's own US retirement: by number, years of work and age. */
export const ownRoutes = {
  'no-number': {
    when: { number: 'none' },
    person: 'offer',
    careful: ['us-pension-retirement/pay-nobody'],
    steps: [
      'us-pension-retirement/never-had-number',
      'us-pension-retirement/proof-of-work',
      'us-pension-retirement/fbu-offices',
    ],
    cost: ['us-pension-retirement/free'],
    know: ['us-pension-retirement/own-number', 'us-pension-retirement/who-decides'],
    see: ['imss-pension', 'pension-bienestar'],
  },
  borrowed: {
    when: { number: 'borrowed' },
    person: 'offer',
    careful: ['us-pension-retirement/pay-nobody', 'us-pension-retirement/numbers-only-fbu'],
    steps: [
      'us-pension-retirement/proof-of-work',
      'us-pension-retirement/borrowed-number',
      'us-pension-retirement/ask-appointment',
      'us-pension-retirement/keep-phone-on',
    ],
    cost: ['us-pension-retirement/free'],
    where: ['us-pension-retirement/fbu-offices'],
    know: ['us-pension-retirement/who-decides'],
  },
  'few-credits': {
    when: { matter: 'own', credits: 'less' },
    careful: ['us-pension-totalization/false-news', 'us-pension-retirement/pay-nobody'],
    steps: [
      'us-pension-retirement/proof-of-work',
      'us-pension-totalization/check-history',
      'us-pension-retirement/my-social-security',
      'us-pension-totalization/mexican-side',
    ],
    cost: ['us-pension-retirement/free'],
    know: [
      'us-pension-retirement/age-and-credits',
      'us-pension-retirement/too-few-credits',
      'us-pension-retirement/credits-kept',
    ],
    see: ['imss-pension', 'pension-bienestar', 'us-pension-totalization'],
  },
  'too-young': {
    when: { matter: 'own', of_age: 'less' },
    careful: ['us-pension-retirement/pay-nobody', 'us-pension-retirement/numbers-only-fbu'],
    steps: [
      'us-pension-retirement/under-62',
      'us-pension-retirement/gather-first',
      'us-pension-retirement/my-social-security',
    ],
    bring: ['us-pension-retirement/documents', 'us-pension-retirement/proof-of-work'],
    cost: ['us-pension-retirement/free'],
    time: ['us-pension-retirement/early-reduced'],
    know: ['us-pension-retirement/credits-kept'],
  },
  apply: {
    when: { matter: 'own', number: 'own', credits: 'enough', of_age: 'enough' },
    person: 'offer',
    ...applying(),
  },
} as const

/** How retirement is asked for from Mexico. */
export function applying() {
  return {
    careful: ['us-pension-retirement/pay-nobody', 'us-pension-retirement/numbers-only-fbu'],
    steps: [
      'us-pension-retirement/gather-first',
      'us-pension-retirement/ask-appointment',
      'us-pension-retirement/write-fbu',
      'us-pension-retirement/interview',
      'us-pension-retirement/keep-phone-on',
    ],
    bring: ['us-pension-retirement/documents', 'us-pension-retirement/proof-of-work'],
    cost: ['us-pension-retirement/free', 'us-pension-retirement/money-is-yours'],
    where: [
      'us-pension-retirement/fbu-offices',
      'us-pension-retirement/not-border',
      'us-pension-retirement/other-states',
    ],
    time: ['us-pension-retirement/how-long'],
    know: [
      'us-pension-retirement/age-and-credits',
      'us-pension-retirement/who-decides',
      'us-pension-retirement/early-reduced',
    ],
    see: ['us-pension-keep-receiving'],
  } as const
}
