const family = 'family-residence'

/** By a Mexican or resident relative: which papers prove the tie. */
export const familyRoutes = {
  'family-other': {
    when: { tie: 'other' },
    topic: family,
    person: 'offer',
    careful: ['regularization/lawyer-first', 'regularization/paid-fixers'],
    steps: ['call-lawyer', 'regularization/defensatel', 'person-first'],
    cost: ['free-legal-help-mexico/free'],
    know: [`${family}/who-tie`, `${family}/inm-decides`],
    see: ['free-legal-help-mexico', 'asylum-mexico'],
  },
  'family-outside': {
    when: { inside: 'no' },
    topic: family,
    person: 'offer',
    careful: [`${family}/inm-decides`, 'regularization/paid-fixers'],
    steps: ['ask-consulate-family', 'no-tickets'],
    bring: [`${family}/proof-of-tie`, `${family}/foreign-certificates`],
    know: [`${family}/outside-mexico`],
    see: ['humanitarian-visa-mexico', 'asylum-mexico'],
  },
  'family-child': {
    when: { tie: 'child' },
    ...byFamily(),
    bring: ['child-record', `${family}/base-papers`, `${family}/foreign-certificates`],
    know: [`${family}/who-baby`, `${family}/law`],
    see: ['birth-registration-foreign-parents', 'migration-fees'],
  },
  'family-partner': {
    when: { tie: 'partner' },
    ...byFamily(),
    bring: ['partner-record', `${family}/base-papers`, `${family}/foreign-certificates`],
    know: [`${family}/proof-of-tie`, `${family}/law`],
  },
  'family-parent': {
    when: { tie: 'parent' },
    ...byFamily(),
    bring: ['parent-records', `${family}/base-papers`, `${family}/foreign-certificates`],
    know: [`${family}/law`],
  },
  family: {
    when: { base: 'family' },
    ...byFamily(),
    bring: [`${family}/proof-of-tie`, `${family}/base-papers`, `${family}/foreign-certificates`],
    know: [`${family}/who-tie`, `${family}/law`],
  },
} as const

function byFamily() {
  return {
    topic: family,
    person: 'offer',
    careful: [`${family}/inm-decides`, 'regularization/paid-fixers'],
    steps: [
      `${family}/public-lawyer`,
      'regularization/defensatel',
      `${family}/write-letter`,
      `${family}/interview`,
      `${family}/pay-in-order`,
    ],
    cost: [
      `${family}/fine`,
      `${family}/temporary-fees`,
      `${family}/permanent-fee`,
      `${family}/family-discount`,
      'regularization/fee-waiver',
    ],
    where: [`${family}/where-inm`],
    time: [`${family}/answer-time`],
    see: ['migration-fees'],
  } as const
}
