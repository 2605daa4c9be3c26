import { familyRoutes } from '../parts/pension-eeuu-family.ts'
import { applying, ownRoutes } from '../parts/pension-eeuu-own.ts'
import { receivingRoutes } from '../parts/pension-eeuu-receiving.ts'
import { procedure } from '../parts/procedure.ts'
import { oneOf, told, yesNo } from '../parts/questions.ts'

/** Age from which retirement is paid (fact `us-pension-retirement/age-and-credits`; a test compares). */
export const retirementAge = 62
/** Years of work that make the credits asked for (same fact). */
export const yearsOfWork = 10
/** Years in the United States as husband or wife (fact `us-pension-survivors/five-years`; a test compares). */
export const yearsAsSpouse = 5

interface Told {
  readonly age?: string
  readonly years?: string
  readonly lived?: string
}

/** On which side of each rule the person stands, as far as they told. */
function sides({ age, years, lived }: Told) {
  return {
    of_age: side(age, retirementAge),
    credits: side(years, yearsOfWork),
    as_spouse: lived === 'before' || lived === 'never' ? lived : side(lived, yearsAsSpouse),
  } as const
}

function side(told: string | undefined, least: number) {
  if (told === undefined || !/^\d+$/.test(told)) return 'unknown'
  return Number(told) >= least ? 'enough' : 'less'
}

const own = { matter: 'own' } as const
const relative = { matter: 'family', kin: ['widow', 'spouse', 'child', 'unknown', 'withheld'] } as const

/** The pension of the United States: one's own, a relative's, one that stopped, or years in two countries. */
export const pensionEeuu = procedure({
  name: 'pension-eeuu',
  version: 1,
  topics: ['us-pension-retirement', 'us-pension-survivors', 'us-pension-keep-receiving', 'us-pension-totalization'],
  under: {
    'us-pension-survivors': { matter: 'family' },
    'us-pension-keep-receiving': { matter: 'receiving' },
    'us-pension-totalization': { matter: 'sum' },
  },
  questions: {
    matter: oneOf(['own', 'family', 'receiving', 'sum']),
    kin: oneOf(['widow', 'spouse', 'child', 'parent', 'disabled', 'other'], { personal: true }),
    trouble: oneOf(['stopped', 'letter', 'not-arrived', 'moved', 'threat']),
    lives: oneOf(['mexico', 'us'], { hears: { mexico: { countries: ['mx'] }, us: { countries: ['us'] } } }),
    number: oneOf(['own', 'borrowed', 'none'], { personal: true, closes: ['none'] }),
    years: told('years', { personal: true }),
    age: told('age', { personal: true }),
    answered: oneOf(['yes', 'no', 'never-came']),
    payee: oneOf(['worker', 'family', 'helper'], { personal: true }),
    citizen: yesNo({ personal: true }),
    deported: yesNo({ personal: true }),
    removed: yesNo({ personal: true, closes: ['yes'] }),
    lived: told('years', { personal: true, others: ['before', 'never'] }),
  },
  derive: sides,
  ask: {
    kin: { matter: 'family' },
    trouble: { matter: 'receiving' },
    lives: [{ matter: ['own', 'unknown'] }, { matter: 'family', kin: { not: 'other' } }],
    number: { ...own, lives: { not: 'us' } },
    years: { ...own, number: ['own', 'unknown', 'withheld'] },
    age: { ...own, number: ['own', 'unknown', 'withheld'], credits: { not: 'less' } },
    answered: { trouble: 'stopped' },
    payee: { trouble: 'stopped', answered: 'yes' },
    citizen: [{ payee: 'family' }, { ...relative, lives: { not: 'us' } }],
    deported: [
      { ...own, number: ['own', 'unknown', 'withheld'], credits: { not: 'less' } },
      { ...own, number: 'borrowed' },
      { payee: 'worker' },
      { kin: 'disabled', lives: { not: 'us' } },
    ],
    removed: { ...relative, lives: { not: 'us' }, citizen: { not: 'yes' } },
    lived: {
      matter: 'family',
      kin: ['widow', 'spouse'],
      lives: { not: 'us' },
      citizen: { not: 'yes' },
      removed: { not: 'yes' },
    },
  },
  routes: {
    sum: {
      when: { matter: 'sum' },
      topic: 'us-pension-totalization',
      careful: ['us-pension-totalization/do-not-wait', 'us-pension-totalization/false-news'],
      steps: [
        'us-pension-totalization/check-history',
        'us-pension-totalization/mexican-side',
        'us-pension-totalization/denial',
      ],
      know: [
        'us-pension-totalization/weeks-do-not-fill',
        'us-pension-totalization/signed-2004',
        'us-pension-totalization/third-country',
        'us-pension-totalization/may-change',
      ],
      see: ['imss-pension', 'us-pension-retirement'],
    },
    ...receivingRoutes,
    'in-us': {
      when: { lives: 'us' },
      person: 'offer',
      careful: ['us-pension-retirement/pay-nobody', 'us-pension-retirement/numbers-only-fbu'],
      steps: ['us-pension-retirement/live-in-us', 'us-pension-retirement/proof-of-work'],
    },
    ...familyRoutes,
    ...ownRoutes,
    check: {
      person: 'offer',
      ...applying(),
    },
  },
  additions: {
    deported: {
      when: [
        { ...own, deported: ['yes', 'unknown', 'withheld'] },
        { kin: 'disabled', deported: ['yes', 'unknown', 'withheld'] },
      ],
      careful: ['us-pension-retirement/if-deported', 'us-pension-keep-receiving/deported-rule'],
      know: ['us-pension-keep-receiving/deported-not-all', 'us-pension-retirement/jornadas-michoacan-limits'],
    },
    credits: { when: { ...own, lives: 'us' }, know: ['us-pension-retirement/age-and-credits'] },
    unsure: { when: { matter: 'unknown' }, know: ['us-pension-retirement/who-else'] },
    papers: {
      when: { matter: 'family', lives: { not: 'us' }, kin: ['widow', 'spouse', 'child', 'unknown', 'withheld'] },
      know: ['us-pension-survivors/papers'],
    },
    ages: {
      when: { matter: 'family', kin: ['widow', 'child', 'unknown', 'withheld'] },
      know: ['us-pension-survivors/ages'],
    },
    'worker-alive': { when: { kin: 'spouse' }, know: ['us-pension-survivors/worker-alive'] },
  },
})
