const card = 'humanitarian-card-mexico'
const visa = 'humanitarian-visa-mexico'
const paper = 'asylum-certificate'

/** Mexico's humanitarian card for who is there, and its humanitarian visa for who is not. */
export const mexicoRoutes = {
  detained: {
    when: { cause: 'detained' },
    topic: 'detained-by-inm',
    person: 'always',
    careful: ['detained-by-inm/do-not-sign', 'detained-by-inm/if-afraid'],
    steps: ['detained-by-inm/ask-lawyer', 'detained-by-inm/ask-asylum', 'detained-by-inm/family-finds'],
    cost: ['detained-by-inm/free'],
    know: ['detained-by-inm/crime-victim', 'detained-by-inm/right-interpreter', 'detained-by-inm/children'],
    see: ['detained-by-inm'],
  },
  child: {
    when: { cause: 'child' },
    topic: 'unaccompanied-minors',
    person: 'always',
    urgent: 'child_alone',
    careful: ['unaccompanied-minors/no-pay', 'unaccompanied-minors/no-photo'],
    steps: ['wait-for-us', 'unaccompanied-minors/child-danger', 'unaccompanied-minors/held-by-inm'],
    where: ['unaccompanied-minors/where-minor'],
    know: ['unaccompanied-minors/asylum-and-card', 'unaccompanied-minors/no-detention'],
    see: ['unaccompanied-minors'],
  },
  'asylum-first': {
    when: { paper: 'not-asked' },
    topic: 'asylum-mexico',
    careful: ['asylum-mexico/scam'],
    steps: ['asylum-mexico/apply-in-time', 'asylum-mexico/keep-constancia', `${card}/step-certificate`],
    cost: ['asylum-mexico/free'],
    know: [`${card}/who-asylum`, `${card}/who-other-cause`],
    see: ['asylum-mexico'],
  },
  'paper-lost': {
    when: { paper: 'lost' },
    ...paperFirst(),
    steps: [`${paper}/if-lost`, 'then-the-card', `${card}/step-lawyer`],
  },
  'paper-expired': {
    when: { paper: 'expired' },
    ...paperFirst(),
    person: 'offer',
    steps: [`${paper}/if-expiring`, 'then-the-card', `${card}/step-lawyer`],
  },
  'paper-qr': {
    when: { paper: 'qr' },
    ...paperFirst(),
    steps: [`${paper}/qr-is-not-it`, 'then-the-card', `${card}/step-lawyer`],
    time: [`${paper}/how-long-to-get`],
  },
  asylum: {
    when: { cause: 'asylum' },
    careful: [`${card}/stay-in-state`, `${card}/certificate-no-travel`],
    steps: [`${card}/step-certificate`, `${card}/step-request`, `${card}/step-lawyer`, `${card}/step-keep-papers`],
    bring: [`${card}/req-asylum`, `${card}/req-address`, `${card}/req-letter`, `${card}/req-children`],
    ...theCard(),
    after: [`${card}/renew-asylum`, `${card}/travel-limit`],
    know: [`${card}/step-rights`, `${card}/what-card`, `${card}/law-curp`],
    see: [paper, 'curp-foreigners'],
  },
  victim: {
    when: { cause: 'victim', reported: 'yes' },
    ...victim(),
    steps: [`${card}/step-lawyer`, `${card}/step-request`, 'keep-report'],
    bring: [`${card}/req-victim`, 'copy-of-report', 'passport-if-any'],
  },
  'victim-unreported': {
    when: { cause: 'victim' },
    ...victim(),
    steps: [
      'crime-victims/person-with-you',
      'crime-victims/where-to-report',
      `${card}/step-lawyer`,
      `${card}/step-request`,
    ],
    bring: [`${card}/req-victim`, 'passport-if-any'],
  },
  renew: {
    when: { had: 'asylum' },
    careful: [`${card}/stay-in-state`],
    steps: [`${card}/renew-asylum`, 'renew-at-inm', `${card}/step-lawyer`, `${card}/step-keep-papers`],
    bring: ['card-itself', `${card}/req-asylum`],
    ...theCard(),
    know: [`${card}/step-rights`, `${card}/travel-limit`],
    see: [paper],
  },
  'asylum-left': {
    when: { had: 'left' },
    person: 'offer',
    careful: [`${card}/renew-abandoned`, `${card}/stay-in-state`],
    steps: [`${card}/defensatel`, 'all-papers'],
    cost: ['free-legal-help-mexico/free'],
    see: ['free-legal-help-mexico', 'regularization'],
  },
  recognised: {
    when: { had: 'recognised' },
    topic: 'refugee-after-recognition',
    careful: ['refugee-after-recognition/keep-original', 'refugee-after-recognition/before-travel'],
    steps: ['refugee-after-recognition/go-to-inm', 'refugee-after-recognition/curp-permanent'],
    cost: ['refugee-after-recognition/free-change'],
    where: ['refugee-after-recognition/where'],
    see: ['refugee-after-recognition'],
  },
  resident: {
    when: { had: 'resident' },
    topic: 'migration-fees',
    careful: ['migration-fees/no-middlemen'],
    see: ['migration-document-lost', 'migration-fees', 'curp-foreigners'],
  },
  'renew-other': {
    when: { cause: 'have' },
    person: 'offer',
    steps: ['ask-renewal', `${card}/step-lawyer`],
    bring: ['card-itself'],
    ...theCard(),
    know: [`${card}/law-article-52`],
  },
  'other-cause': {
    when: { branch: 'card' },
    person: 'offer',
    careful: [`${card}/certificate-no-travel`],
    steps: [`${card}/step-lawyer`, `${card}/who-other-cause`],
    bring: ['passport-if-any', 'proof-of-cause'],
    ...theCard(),
    know: [`${card}/who-asylum`, `${card}/who-victim`, `${card}/cost-other`],
    see: ['asylum-mexico', 'regularization', 'family-residence'],
  },
  'visa-missing': {
    when: { branch: 'mx-visa', purpose: 'missing' },
    ...theVisa(),
    person: 'offer',
    steps: [`${visa}/step-search-families`, `${visa}/step-request`, `${visa}/step-consulate`],
    know: [`${visa}/who-searching`],
    see: ['missing-in-mexico'],
  },
  'visa-death': {
    when: { branch: 'mx-visa', purpose: 'death' },
    ...theVisa(),
    person: 'offer',
    steps: ['foreigner-death-in-mexico/parents-visa', `${visa}/step-request`, `${visa}/step-consulate`],
    see: ['foreigner-death-in-mexico'],
  },
  'visa-nobody': {
    when: { branch: 'mx-visa', asker: 'nobody' },
    topic: visa,
    person: 'offer',
    careful: [`${visa}/not-automatic`],
    steps: ['person-finds-way'],
    know: [`${visa}/who-asks`, 'family-residence/outside-mexico', 'regularization/job-offer'],
    see: ['family-residence', 'asylum-mexico'],
  },
  visa: {
    when: { branch: 'mx-visa' },
    ...theVisa(),
    person: 'offer',
    steps: [`${visa}/step-request`, `${visa}/step-consulate`],
    know: [`${visa}/already-inside`, 'family-residence/outside-mexico'],
    see: ['family-residence'],
  },
  unsure: {
    person: 'offer',
    careful: [`${visa}/visa-or-card`, 'migration-fees/no-middlemen'],
    see: [card, visa, 'us-humanitarian-entry', 'us-emergency-visa', 'family-reunion'],
  },
} as const

/** What holds of the card whoever asks for it. */
function theCard() {
  return {
    cost: [`${card}/cost-free`],
    where: [`${card}/where-inm`],
    time: [`${card}/wait-long`, `${card}/valid-one-year`],
  } as const
}

/** Without a valid constancia there is no card. */
function paperFirst() {
  return {
    topic: paper,
    careful: [`${paper}/no-travel`],
    bring: [`${card}/req-address`, `${card}/req-letter`],
    cost: [`${paper}/free`],
    where: [`${paper}/where-to-go`],
    see: [paper, 'asylum-mexico'],
  } as const
}

function victim() {
  return {
    person: 'offer',
    careful: ['crime-victims/danger-first', 'crime-victims/do-not-tell-here'],
    ...theCard(),
    know: [
      `${card}/who-victim`,
      `${card}/who-trafficking`,
      `${card}/law-article-52`,
      'crime-victims/report-without-papers',
      'crime-victims/victim-interpreter',
    ],
    see: ['crime-victims'],
  } as const
}

function theVisa() {
  return {
    topic: visa,
    careful: [`${visa}/not-automatic`],
    bring: [`${visa}/papers`],
    cost: [`${visa}/free`],
    where: [`${visa}/where`],
    time: [`${visa}/no-times`],
  } as const
}
