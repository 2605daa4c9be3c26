const lost = 'migration-document-lost'
const fees = 'migration-fees'

/** A document that is lost, and what each thing costs. */
export const lostRoutes = {
  'lost-comar': {
    when: { lost: 'comar' },
    topic: 'asylum-certificate',
    careful: ['asylum-certificate/no-travel'],
    steps: ['asylum-certificate/if-lost', 'asylum-certificate/sign', 'asylum-certificate/defensatel'],
    cost: ['asylum-certificate/free'],
    where: ['asylum-certificate/where-to-go'],
    see: ['asylum-certificate'],
    guides: ['refugio'],
  },
  'lost-passport-asylum': {
    when: { asylum: 'yes' },
    topic: lost,
    person: 'offer',
    careful: [`${lost}/asylum-first`],
    steps: ['call-lawyer', 'regularization/defensatel', 'no-consulate-yet', `${lost}/if-stolen`],
    cost: ['free-legal-help-mexico/free'],
    see: ['asylum-mexico', 'asylum-certificate'],
  },
  'lost-passport': {
    when: { lost: 'passport' },
    topic: lost,
    careful: [`${lost}/asylum-first`],
    steps: [`${lost}/lost-passport`, `${lost}/if-stolen`],
    bring: ['any-id', 'report-copy'],
    cost: [`${lost}/passport-cost`],
    where: ['own-consulate'],
    know: [`${lost}/travel-paper-lawyer`, `${lost}/passport-for-apostille`],
    see: ['crime-victims', 'return-to-home-country'],
  },
  'lost-expired': {
    when: { lost: 'expired-card' },
    person: 'offer',
    careful: ['regularization/lawyer-first', 'regularization/paid-fixers'],
    steps: ['call-lawyer', 'regularization/defensatel'],
    bring: ['any-id', 'expiry-date'],
    cost: ['regularization/other-costs', 'regularization/fee-waiver'],
    know: [`${lost}/who-valid`, 'regularization/who-expired', 'regularization/expired-longer'],
    see: ['regularization'],
  },
  'lost-card': {
    when: { matter: 'lost' },
    topic: lost,
    careful: [`${lost}/asylum-first`],
    steps: [`${lost}/declare-at-inm`, `${lost}/ask-replacement`, `${lost}/if-stolen`],
    bring: [`${lost}/replacement-papers`],
    cost: [`${lost}/fee-2026`, `${lost}/old-figures`],
    where: ['card-at-inm'],
    know: [`${lost}/who-valid`, `${lost}/no-other-id`, `${lost}/lost-abroad`],
    see: ['crime-victims', fees],
  },
  'fee-cannot': {
    when: { fee: 'cannot' },
    ...fee(),
    person: 'offer',
    steps: [`${fees}/waiver`, `${fees}/public-lawyer`, 'regularization/defensatel'],
    know: [`${fees}/waiver-varies`, `${fees}/free-list`, `${fees}/fees-law`],
  },
  'fee-humanitarian': {
    when: { fee: 'humanitarian' },
    ...fee(),
    steps: ['do-not-pay'],
    cost: [`${fees}/free-list`],
    see: ['humanitarian-card-mexico'],
  },
  'fee-temporary': {
    when: { fee: 'temporary' },
    ...fee(),
    steps: [`${fees}/payment-sheet`],
    cost: [`${fees}/temporary`],
    know: [`${fees}/half-discount`, `${fees}/waiver`, `${fees}/waiver-varies`],
  },
  'fee-permanent': {
    when: { fee: 'permanent' },
    ...fee(),
    steps: [`${fees}/payment-sheet`],
    cost: [`${fees}/permanent`],
    know: [`${fees}/free-list`, `${fees}/half-discount`, `${fees}/waiver`, `${fees}/waiver-varies`],
  },
  'fee-visitor': {
    when: { fee: 'visitor' },
    ...fee(),
    steps: [`${fees}/payment-sheet`],
    cost: [`${fees}/visitor-work`, `${fees}/visitor-no-work`],
    know: [`${fees}/waiver`, `${fees}/waiver-varies`],
  },
  'fee-replacement': {
    when: { fee: 'replacement' },
    ...fee(),
    steps: [`${fees}/payment-sheet`],
    cost: [`${fees}/replacement`],
    see: [lost],
  },
  fees: {
    when: { matter: 'fees' },
    ...fee(),
    steps: ['ask-which', `${fees}/payment-sheet`],
    cost: [`${fees}/free-list`],
    know: [`${fees}/what-fees`, `${fees}/waiver`, `${fees}/public-lawyer`],
  },
} as const

function fee() {
  return { topic: fees, careful: [`${fees}/confirm-amount`, `${fees}/no-middlemen`] } as const
}
