import { procedure } from '../parts/procedure.ts'
import { oneOf, told } from '../parts/questions.ts'

/** Somebody wants their family to know that they are well: the words, ready to send from their own phone; a person where nobody answers. */
export const avisarAMiFamilia = procedure({
  name: 'avisar-a-mi-familia',
  version: 1,
  topics: ['tell-my-family'],
  questions: {
    reach: oneOf(['write', 'no-number', 'no-answer']),
    state: oneOf(['well', 'returned', 'detained', 'hospital'], { personal: true }),
    where: told('place', { personal: true }),
  },
  ask: {
    state: { reach: { not: ['no-number', 'no-answer'] } },
    where: { reach: { not: ['no-number', 'no-answer'] }, state: { not: 'detained' } },
  },
  routes: {
    'no-answer': {
      when: { reach: 'no-answer' },
      person: 'always',
      steps: ['tell-the-office', 'tell-my-family/red-cross-calls'],
      know: ['tell-my-family/money-asked'],
      see: ['locate-person-abroad', 'missing-in-mexico'],
    },
    'no-number': {
      when: { reach: 'no-number' },
      person: 'offer',
      steps: ['ask-a-friend', 'tell-my-family/red-cross-calls', 'tell-my-family/red-cross-search'],
      after: ['tell-my-family/learn-by-heart'],
      see: ['locate-person-abroad', 'consular-protection'],
    },
    detained: {
      when: { state: 'detained' },
      person: 'offer',
      steps: ['send', 'tell-my-family/consulate-finds'],
      know: ['tell-my-family/money-asked'],
      see: ['detained-by-inm', 'locate-ice-detainee'],
    },
    place: {
      when: { where: { not: ['unknown', 'withheld'] } },
      steps: ['send', 'if-no-answer'],
      know: ['tell-my-family/money-asked'],
      after: ['tell-my-family/learn-by-heart'],
    },
    message: {
      steps: ['send', 'if-no-answer'],
      know: ['tell-my-family/money-asked'],
      after: ['tell-my-family/learn-by-heart'],
    },
  },
  additions: {
    returned: { when: { state: 'returned' }, see: ['repatriation-reception'] },
    hospital: { when: { state: 'hospital' }, see: ['consular-protection'] },
  },
})
