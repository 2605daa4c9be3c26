import { imssRoutes } from '../parts/pension-mexico-imss.ts'
import { voluntaryRoutes } from '../parts/pension-mexico-savings.ts'
import { procedure } from '../parts/procedure.ts'
import { oneOf, told, yesNo } from '../parts/questions.ts'

/** Age of the pension of the government (fact `pension-bienestar/what-it-is`; a test compares). */
export const bienestarAge = 65
/** Age from which women have one of their own (fact `pension-bienestar/women-60-64`). */
export const womenAge = 60

interface Told {
  readonly which?: string
  readonly insured?: string
  readonly age?: string
}

/** Which pension it is about, and on which side of its ages the person stands. */
function pensionOf({ which = 'unknown', insured, age }: Told) {
  const kind = which !== 'unknown' ? which : insured === 'yes' ? 'imss' : insured === 'no' ? 'bienestar' : 'unclear'
  if (age === undefined || !/^\d+$/.test(age)) return { kind, of_age: 'unknown' } as const
  const years = Number(age)
  const group = years >= bienestarAge ? 'older' : years >= womenAge ? 'sixties' : 'younger'
  return { kind, of_age: group } as const
}

const asking = { kind: 'bienestar', had: { not: 'stopped' }, lives: { not: 'abroad' } } as const

/** The Mexican pensions, asked apart: the government's for older people, that of the IMSS, the voluntary insurance from abroad, the Afore. */
export const pensionMexico = procedure({
  name: 'pension-mexico',
  version: 1,
  topics: ['pension-bienestar', 'imss-pension', 'imss-voluntary-abroad', 'afore-from-abroad'],
  under: {
    'imss-pension': { which: 'imss' },
    'imss-voluntary-abroad': { which: 'voluntary' },
    'afore-from-abroad': { which: 'afore' },
  },
  questions: {
    which: oneOf(['bienestar', 'imss', 'voluntary', 'afore']),
    insured: yesNo({ personal: true, closes: ['no'] }),
    lives: oneOf(['mexico', 'returned', 'abroad'], {
      hears: { mexico: { countries: ['mx'] }, abroad: { countries: ['us', 'ca'] } },
    }),
    had: oneOf(['ask', 'stopped']),
    imss: oneOf(['apply', 'receiving', 'stopped', 'widow']),
    afore: oneOf(['find', 'save', 'withdraw', 'inherit', 'back']),
    employer: yesNo(),
    keys: oneOf(['all', 'missing']),
    age: told('age', { personal: true }),
    woman: yesNo({ personal: true }),
    papers: oneOf(['all', 'missing']),
    tie: oneOf(['married', 'union', 'two'], { personal: true }),
    at_work: yesNo({ personal: true }),
  },
  derive: pensionOf,
  ask: {
    insured: { which: 'unknown' },
    had: { kind: 'bienestar', lives: { not: 'abroad' } },
    imss: { kind: 'imss' },
    afore: { kind: 'afore' },
    employer: { kind: 'voluntary' },
    keys: { kind: 'voluntary', employer: { not: 'yes' } },
    lives: [
      { kind: 'bienestar', had: { not: 'stopped' } },
      { kind: 'imss' },
      { kind: 'afore', afore: { not: 'inherit' } },
    ],
    age: asking,
    woman: { ...asking, of_age: 'sixties' },
    papers: { ...asking, of_age: ['older', 'sixties', 'unknown'] },
    tie: { imss: 'widow' },
    at_work: { imss: 'widow', tie: { not: 'two' } },
  },
  routes: {
    'bienestar-stopped': {
      when: { had: 'stopped' },
      careful: ['pension-bienestar/in-person-only', 'pension-bienestar/no-card-in-chat'],
      steps: ['pension-bienestar/payment-stopped', 'ask-why'],
      bring: ['card-and-id'],
      where: ['pension-bienestar/modules'],
    },
    'bienestar-abroad': {
      when: { kind: 'bienestar', lives: 'abroad' },
      careful: ['pension-bienestar/false-website'],
      steps: ['pension-bienestar/living-in-us', 'gather-for-later'],
      know: ['pension-bienestar/what-it-is'],
      see: ['us-pension-retirement'],
    },
    women: {
      when: { kind: 'bienestar', of_age: 'sixties', woman: 'yes' },
      ...registering(),
      know: ['pension-bienestar/women-60-64', 'pension-bienestar/who-could-register', 'pension-bienestar/card'],
    },
    register: {
      when: { kind: 'bienestar', of_age: 'older' },
      ...registering(),
      know: ['pension-bienestar/mexican-living-here', 'pension-bienestar/who-could-register', 'pension-bienestar/card'],
    },
    'too-young': {
      when: [
        { kind: 'bienestar', of_age: 'younger' },
        { kind: 'bienestar', of_age: 'sixties', woman: 'no' },
      ],
      careful: ['pension-bienestar/in-person-only'],
      steps: ['gather-for-later'],
      know: ['pension-bienestar/what-it-is', 'pension-bienestar/mexican-living-here'],
      see: ['imss-pension', 'returnee-jobs'],
    },
    bienestar: {
      when: { kind: 'bienestar' },
      person: 'offer',
      ...registering(),
      know: ['pension-bienestar/what-it-is', 'pension-bienestar/mexican-living-here'],
    },
    ...imssRoutes,
    ...voluntaryRoutes,
    unclear: {
      person: 'offer',
      careful: ['pension-bienestar/in-person-only', 'imss-pension/no-agents'],
      steps: ['look-for-number', 'pension-bienestar/check-period', 'pension-bienestar/gather-papers'],
      cost: ['pension-bienestar/free', 'imss-pension/free'],
      where: ['pension-bienestar/modules', 'imss-pension/where-ask'],
      know: ['pension-bienestar/what-it-is', 'imss-pension/who-general', 'afore-from-abroad/what-it-is'],
      see: ['us-pension-retirement'],
    },
  },
  additions: {
    returned: {
      when: { kind: 'bienestar', lives: 'returned' },
      know: [
        'pension-bienestar/returned',
        'pension-bienestar/no-bills',
        'pension-bienestar/paisano-card',
        'pension-bienestar/with-us-pension',
      ],
    },
    papers: {
      when: { papers: ['missing', 'unknown'] },
      know: ['pension-bienestar/which-id'],
    },
    'from-abroad': {
      when: { imss: 'widow', lives: 'abroad' },
      steps: ['imss-pension/by-representative'],
    },
    'in-mexico': {
      when: { kind: 'afore', lives: ['mexico', 'returned'] },
      steps: ['afore-from-abroad/line-in-mexico'],
    },
    repatriated: {
      when: { kind: 'afore', lives: 'returned' },
      know: ['afore-from-abroad/repatriated-line'],
    },
  },
})

function registering() {
  return {
    careful: ['pension-bienestar/in-person-only', 'pension-bienestar/no-card-in-chat'],
    steps: ['pension-bienestar/check-period', 'pension-bienestar/gather-papers', 'pension-bienestar/go-in-person'],
    bring: ['pension-bienestar/documents'],
    cost: ['pension-bienestar/free', 'pension-bienestar/amount'],
    where: ['pension-bienestar/modules'],
    time: ['pension-bienestar/last-period', 'pension-bienestar/first-payment'],
    see: ['civil-registry-copies', 'curp'],
  } as const
}
