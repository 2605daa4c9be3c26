import { procedure } from '../parts/procedure.ts'
import { oneOf, yesNo } from '../parts/questions.ts'

const birth = 'birth-registration-foreign-parents'
const family = 'family-residence'

/** Asked of a child born in Mexico who has no certificate yet and whom nobody refused. */
const going = { born: { not: ['us', 'other'] }, situation: ['not-yet', 'unknown'] } as const

/** A child of foreigners born in Mexico: what to bring, what to answer to a refusal, registering late, and what the certificate is good for. */
export const registroDeNacimiento = procedure({
  name: 'registro-de-nacimiento',
  version: 1,
  topics: [birth],
  questions: {
    born: oneOf(['mexico', 'us', 'other'], { hears: { mexico: { countries: ['mx'] }, us: { countries: ['us'] } } }),
    situation: oneOf(['not-yet', 'refused', 'registered']),
    late: yesNo(),
    certificate: yesNo(),
    ids: oneOf(['passport', 'other', 'none'], { personal: true, hears: { passport: { documents: ['passport'] } } }),
    parents: yesNo({ personal: true }),
  },
  ask: {
    situation: { born: { not: ['us', 'other'] } },
    late: going,
    certificate: going,
    ids: going,
    parents: going,
  },
  routes: {
    'born-us': {
      when: { born: 'us' },
      topic: 'dual-nationality-in-mexico',
      steps: ['who-asks'],
      know: [`${birth}/where`],
      see: ['dual-nationality-in-mexico'],
      guides: ['doble-nacionalidad'],
    },
    'born-elsewhere': {
      when: { born: 'other' },
      person: 'offer',
      steps: ['who-asks'],
      know: [`${birth}/where`],
      see: ['curp-foreigners', 'haitian-documents'],
    },
    refused: {
      when: { situation: 'refused' },
      person: 'offer',
      careful: [`${birth}/refusal-written`],
      steps: ['say-the-law', `${birth}/tell-us`],
      where: [`${birth}/where`],
      know: [`${birth}/cannot-refuse`, `${birth}/law`, `${birth}/born-mexican`],
      see: ['human-rights-complaint', 'interpreter-rights'],
    },
    registered: {
      when: { situation: 'registered' },
      topic: family,
      person: 'offer',
      careful: [`${family}/inm-decides`],
      steps: [`${family}/public-lawyer`, `${family}/write-letter`],
      bring: [`${family}/proof-of-tie`],
      where: [`${family}/where-inm`],
      know: [`${birth}/base-for-residence`, `${family}/who-baby`, `${birth}/not-regularised`],
      see: [family, 'civil-registry-copies', 'curp'],
      guides: ['regularizacion'],
    },
    late: {
      when: { late: 'yes', ids: { not: 'none' } },
      ...registering(),
      steps: [`${birth}/late`, `${birth}/ask-alternatives`, 'check-names'],
    },
    'no-ids': {
      when: { ids: 'none' },
      ...registering(),
      steps: [`${birth}/no-id-or-refused`, `${birth}/tell-us`],
      bring: [],
    },
    register: {
      ...registering(),
      steps: [`${birth}/ask-alternatives`, 'check-names'],
    },
  },
  additions: {
    'no-certificate': { when: { ...going, certificate: ['no', 'unknown'] }, steps: ['without-certificate'] },
    'one-parent': { when: { ...going, parents: ['no', 'unknown', 'withheld'] }, steps: [`${birth}/step-both-parents`] },
    'other-id': { when: { ...going, ids: ['other', 'unknown', 'withheld'] }, know: [`${birth}/comar-unknown`] },
    'late-too': { when: { ...going, late: 'yes', ids: 'none' }, know: [`${birth}/late`] },
  },
  later: { refused: { answers: { situation: 'refused' } }, granted: { answers: { situation: 'registered' } } },
})

/** Going to the civil registry: what to bring, what it may cost, and what the parents may ask for afterwards. */
function registering() {
  return {
    person: 'offer',
    careful: [`${birth}/refusal-written`],
    bring: [`${birth}/papers-have`],
    cost: [`${birth}/cost-unknown`],
    where: [`${birth}/where`],
    after: [`${birth}/base-for-residence`],
    know: [`${birth}/born-mexican`, `${birth}/cannot-refuse`],
    see: ['family-residence', 'interpreter-rights'],
  } as const
}
