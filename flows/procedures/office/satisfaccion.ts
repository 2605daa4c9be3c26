import { procedure } from '../../parts/procedure.ts'
import { oneOf, told } from '../../parts/questions.ts'

/** Whether somebody was helped: one tap and, if they like, a sentence. Kept without their name. */
export const satisfaccion = procedure({
  name: 'satisfaccion',
  version: 1,
  topics: ['feedback-complaint'],
  optional: true,
  questions: {
    helped: oneOf(['yes', 'partly', 'no']),
    words: told('words', { others: ['nothing'] }),
  },
  ask: { words: { helped: ['yes', 'partly', 'no'] } },
  routes: {
    'not-helped': { when: { helped: 'no' }, person: 'offer' },
    thanks: {},
  },
})
