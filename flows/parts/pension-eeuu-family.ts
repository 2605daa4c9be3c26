/** What the family of whoever worked in the United States may ask for, and the rule about years lived there. */
export const familyRoutes = {
  disabled: {
    when: { kin: 'disabled' },
    topic: 'us-pension-survivors',
    person: 'offer',
    careful: ['us-pension-retirement/pay-nobody', 'us-pension-retirement/numbers-only-fbu'],
    steps: ['us-pension-survivors/disability', 'medical-papers', 'us-pension-survivors/ask-the-fbu'],
    bring: ['us-pension-retirement/proof-of-work'],
    cost: ['us-pension-survivors/free'],
    where: ['us-pension-survivors/where-fbu'],
    time: ['us-pension-survivors/how-long'],
  },
  'other-kin': {
    when: { kin: ['parent', 'other'] },
    topic: 'us-pension-survivors',
    person: 'offer',
    careful: ['us-pension-survivors/do-not-travel-yet'],
    steps: [
      'us-pension-survivors/after-a-death',
      'us-pension-survivors/worker-alive',
      'us-pension-survivors/ask-the-fbu',
    ],
    cost: ['us-pension-survivors/free'],
    where: ['us-pension-survivors/where-fbu'],
  },
  citizen: {
    when: { matter: 'family', citizen: 'yes' },
    topic: 'us-pension-survivors',
    careful: ['us-pension-retirement/numbers-only-fbu'],
    steps: [
      'us-pension-survivors/citizen',
      'us-pension-survivors/ask-the-fbu',
      'us-pension-survivors/tell-them',
      'us-pension-survivors/look-for-phone-calls',
    ],
    bring: ['tie-papers', 'worker-papers', 'proof-of-citizen'],
    cost: ['us-pension-survivors/free'],
    where: ['us-pension-survivors/where-fbu'],
    time: ['us-pension-survivors/how-long'],
  },
  removed: {
    when: { matter: 'family', removed: 'yes' },
    topic: 'us-pension-survivors',
    person: 'offer',
    careful: ['us-pension-survivors/do-not-travel-yet', 'us-pension-survivors/worker-deported'],
    steps: ['us-pension-survivors/ask-the-fbu', 'us-pension-survivors/tell-them'],
    cost: ['us-pension-survivors/free'],
    where: ['us-pension-survivors/where-fbu'],
    know: ['us-pension-keep-receiving/deported-not-all', 'us-pension-survivors/what-is-a-month'],
  },
  child: {
    when: { matter: 'family', kin: 'child' },
    topic: 'us-pension-survivors',
    person: 'offer',
    ...family(),
    know: ['us-pension-survivors/children', 'us-pension-survivors/full-month', 'us-pension-survivors/what-is-a-month'],
  },
  'five-years': {
    when: { matter: 'family', as_spouse: 'enough' },
    topic: 'us-pension-survivors',
    person: 'offer',
    ...family(),
    know: ['us-pension-survivors/five-years', 'us-pension-survivors/before-marriage'],
  },
  'few-years-there': {
    when: { matter: 'family', as_spouse: ['less', 'before'] },
    topic: 'us-pension-survivors',
    person: 'offer',
    ...family(),
    know: [
      'us-pension-survivors/five-years',
      'us-pension-survivors/before-marriage',
      'us-pension-survivors/full-month',
      'us-pension-survivors/what-is-a-month',
    ],
  },
  'never-there': {
    when: { matter: 'family', as_spouse: 'never' },
    topic: 'us-pension-survivors',
    person: 'offer',
    ...family(),
    know: [
      'us-pension-survivors/never-lived-there',
      'us-pension-survivors/what-is-a-month',
      'us-pension-survivors/no-agreement',
    ],
  },
  family: {
    when: { matter: 'family' },
    topic: 'us-pension-survivors',
    person: 'offer',
    ...family(),
    know: ['us-pension-survivors/five-years', 'us-pension-survivors/full-month', 'us-pension-survivors/citizen'],
  },
} as const

function family() {
  return {
    careful: ['us-pension-survivors/do-not-travel-yet', 'us-pension-survivors/not-always-paid'],
    steps: [
      'us-pension-survivors/ask-the-fbu',
      'us-pension-survivors/tell-them',
      'us-pension-survivors/look-for-phone-calls',
    ],
    bring: ['tie-papers', 'worker-papers', 'years-there-papers'],
    cost: ['us-pension-survivors/free'],
    where: ['us-pension-survivors/where-fbu'],
    time: ['us-pension-survivors/how-long'],
  } as const
}
