import { procedure } from '../../parts/procedure.ts'
import { told, yesNo } from '../../parts/questions.ts'

/** What helps the office to reach somebody whose case is open: by telephone only when they want to, at hours that are safe for them. */
export const miCaso = procedure({
  name: 'mi-caso',
  version: 1,
  topics: ['talk-to-person'],
  questions: {
    call: yesNo({ personal: true }),
    phone: told('phone', { personal: true }),
    hours: told('words', { personal: true, others: ['morning', 'afternoon', 'evening', 'any'] }),
    share: yesNo({ personal: true }),
  },
  ask: { phone: { call: 'yes' } },
  routes: {
    call: { when: { call: 'yes', phone: { not: ['unknown', 'withheld'] } } },
    write: {},
  },
})
