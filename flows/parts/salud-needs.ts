import type { Route } from '#core/vocabulary/guide.ts'

/** What holds for whoever goes to a health centre. */
const centre = {
  careful: ['health-access/emergency-no-papers', 'health-access/not-immigration'],
  cost: ['health-access/emergency-free', 'health-access/rest-may-cost'],
  where: ['health-access/nearest-centre'],
} as const

/** Lines good to know for whoever may be asked for papers or not be understood. */
const door = ['health-access/any-care', 'health-access/health-interpreter', 'health-access/tell-only-carer'] as const

/** What to do when nothing presses, by what is needed. */
export const needRoutes = {
  hiv: {
    when: { need: 'hiv' },
    person: 'offer',
    ...centre,
    steps: ['health-access/hiv-keep-treatment', 'health-access/hiv', 'health-access/refused'],
    bring: ['bring-medicine'],
    know: ['crime-victims/sexual-violence', ...door],
    see: ['interpreter-rights'],
  },
  pregnant: {
    when: { need: 'pregnant' },
    ...centre,
    steps: ['health-access/ask-consultation', 'when-it-comes', 'health-access/refused'],
    bring: ['health-access/nothing-for-emergency', 'bring-tests'],
    know: ['health-access/birth-not-refused', 'health-access/pregnancy', ...door],
    see: ['birth-registration-foreign-parents', 'interpreter-rights'],
  },
  child: {
    when: { need: 'child' },
    ...centre,
    steps: [
      'health-access/ask-consultation',
      'ask-vaccines',
      'returnee-health/health-booklet',
      'health-access/refused',
    ],
    bring: ['bring-vaccines'],
    know: ['health-access/vaccines', ...door],
    see: ['school-access', 'interpreter-rights'],
  },
  'back-now': {
    when: { back: 'now' },
    topic: 'returnee-health',
    careful: ['returnee-health/before-leaving', 'returnee-health/not-forever'],
    steps: ['returnee-health/at-center', 'health-access/ask-consultation', 'returnee-health/health-booklet'],
    bring: ['returnee-health/bring'],
    cost: ['returnee-health/free', 'health-access/emergency-free'],
    where: ['returnee-health/where'],
    time: ['returnee-health/imss-temporary'],
    after: ['returnee-health/after', 'returnee-health/us-children'],
    know: ['returnee-health/family', 'returnee-health/mental'],
    see: ['curp', 'repatriation-reception'],
  },
  'back-before': {
    when: { back: 'before' },
    topic: 'returnee-health',
    careful: ['health-access/emergency-no-papers'],
    steps: ['health-access/ask-consultation', 'returnee-health/after', 'returnee-health/card-2026'],
    bring: ['returnee-health/bring'],
    cost: ['health-access/emergency-free', 'health-access/rest-may-cost'],
    where: ['health-access/nearest-centre'],
    after: ['health-access/health-credential', 'returnee-health/us-children'],
    know: ['returnee-health/imss-temporary', 'returnee-health/mental', 'health-access/refused'],
    see: ['curp'],
  },
  consult: {
    ...centre,
    steps: ['health-access/ask-consultation', 'health-access/refused', 'health-access/health-interpreter'],
    know: ['health-access/any-care', 'health-access/tell-only-carer', 'health-access/credential-not-emergency'],
    see: ['interpreter-rights'],
  },
} as const satisfies Record<string, Route>
