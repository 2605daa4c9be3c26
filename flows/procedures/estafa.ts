import { procedure } from '../parts/procedure.ts'
import { oneOf, yesNo } from '../parts/questions.ts'

/** What the money is asked for, when nothing is held and nobody threatens. */
const unpressed = { danger: { not: ['person', 'threat', 'papers'] } } as const

/** Somebody asks for money: danger first, then whether it is official, what it really costs and where to report it. */
export const estafa = procedure({
  name: 'estafa',
  version: 1,
  topics: ['fraud-warning', 'work-visas-us'],
  under: { 'work-visas-us': { what: 'job' } },
  questions: {
    danger: oneOf(['person', 'threat', 'papers', 'no'], { personal: true, danger: true }),
    what: oneOf(['appointment', 'mexico', 'visa', 'job', 'pension', 'us-papers', 'prize', 'other']),
    pension: oneOf(['us', 'imss', 'afore', 'braceros']),
    paid: yesNo({ personal: true }),
  },
  ask: {
    what: unpressed,
    pension: { ...unpressed, what: 'pension' },
    paid: unpressed,
  },
  routes: {
    person: {
      when: { danger: 'person' },
      topic: 'crime-victims',
      person: 'always',
      urgent: 'kidnapped',
      careful: ['crime-victims/danger-first', 'crime-victims/do-not-tell-here'],
      steps: ['crime-victims/no-ransom-alone', 'crime-victims/do-not-face'],
      where: ['fraud-warning/where-report'],
      see: ['crime-victims', 'missing-in-mexico'],
    },
    threat: {
      when: { danger: 'threat' },
      topic: 'crime-victims',
      person: 'always',
      urgent: 'danger',
      careful: ['fraud-warning/threat', 'crime-victims/do-not-tell-here'],
      steps: ['no-more-money', 'crime-victims/do-not-face'],
      where: ['fraud-warning/where-report'],
      see: ['crime-victims'],
    },
    papers: {
      when: { danger: 'papers' },
      topic: 'crime-victims',
      person: 'always',
      urgent: 'danger',
      careful: ['fraud-warning/threat', 'crime-victims/do-not-face'],
      steps: ['no-more-money', 'work-visas-us/paid-already', 'crime-victims/victim-trafficking-line'],
      where: ['fraud-warning/where-report'],
      see: ['crime-victims', 'migration-document-lost'],
    },
    appointment: {
      when: { what: 'appointment' },
      ...checked('consular-appointment/how-to-ask', 'consular-appointment/if-charged'),
      cost: ['fraud-warning/appointments-free'],
      know: ['fraud-warning/haiti-embassy'],
      see: ['consular-appointment', 'feedback-complaint'],
    },
    mexico: {
      when: { what: 'mexico' },
      ...checked('regularization/ask-lawyer', 'fraud-warning/inm-charges'),
      careful: ['regularization/paid-fixers', 'fraud-warning/comar-papers'],
      cost: ['asylum-mexico/free', 'migration-fees/free-list', 'regularization/other-costs', 'migration-fees/pay-link'],
      see: ['regularization', 'asylum-mexico', 'migration-fees'],
    },
    visa: {
      when: { what: 'visa' },
      ...checked('us-tourist-visa/fill-ds160', 'us-tourist-visa/pay'),
      careful: ['us-tourist-visa/nobody-guarantees', 'us-tourist-visa/no-false-papers'],
      cost: ['us-tourist-visa/tourist-visa-fee', 'us-tourist-visa/integrity-fee', 'us-emergency-visa/cost-no-extra'],
      know: ['fraud-warning/visa-alerts', 'us-humanitarian-entry/no-paid-fixers'],
      see: ['us-tourist-visa', 'us-emergency-visa', 'us-humanitarian-entry'],
    },
    job: {
      when: { what: 'job' },
      ...checked('work-visas-us/check-company', 'work-visas-us/check-recruiter', 'canada-farm-work/ask-first'),
      careful: ['work-visas-us/pays-fraud', 'work-visas-us/no-advance'],
      cost: ['fraud-warning/work-visa-free', 'work-visas-us/visa-fee', 'canada-farm-work/free'],
      know: [
        'work-visas-us/employer-starts',
        'work-visas-us/which-visa',
        'work-visas-us/official-offers',
        'crime-victims/victim-trafficking-line',
      ],
      see: ['work-visas-us', 'canada-farm-work', 'unpaid-wages-us'],
    },
    'pension-us': {
      when: { pension: 'us' },
      ...checked('fraud-warning/hang-up', 'us-pension-retirement/money-is-yours'),
      careful: ['us-pension-retirement/pay-nobody', 'fraud-warning/ssa-calls'],
      cost: ['fraud-warning/us-pension-free'],
      guides: ['pension-eeuu'],
    },
    'pension-imss': {
      when: { pension: 'imss' },
      ...checked('own-office'),
      careful: ['pension-bienestar/in-person-only', 'fraud-warning/never-share'],
      cost: ['fraud-warning/imss-free', 'pension-bienestar/free'],
      guides: ['pension-mexico'],
    },
    afore: {
      when: { pension: 'afore' },
      ...checked('afore-from-abroad/find-it', 'afore-from-abroad/line-in-mexico'),
      careful: ['afore-from-abroad/nobody-charges'],
      cost: ['afore-from-abroad/free'],
      see: ['afore-from-abroad'],
      guides: ['pension-mexico'],
    },
    braceros: {
      when: { pension: 'braceros' },
      ...checked('braceros/confirm-first', 'braceros/ask-segob'),
      careful: ['braceros/do-not-pay', 'fraud-warning/braceros'],
      cost: ['braceros/free'],
      see: ['braceros'],
    },
    pension: {
      when: { what: 'pension' },
      ...checked('own-office', 'fraud-warning/hang-up'),
      cost: ['fraud-warning/us-pension-free', 'fraud-warning/imss-free', 'pension-bienestar/free'],
      guides: ['pension-eeuu', 'pension-mexico'],
    },
    'us-papers': {
      when: { what: 'us-papers' },
      ...checked('legal-help-us/call-consulate', 'legal-help-us/step-not-mexican'),
      careful: ['fraud-warning/notario', 'legal-help-us/no-speeding'],
      cost: ['legal-help-us/free-or-low', 'legal-help-us/no-free-government'],
      know: ['fraud-warning/mexican-notary'],
      see: ['legal-help-us', 'us-immigration-pointers'],
    },
    prize: {
      when: { what: 'prize' },
      ...checked('no-more-money', 'fraud-warning/hang-up'),
      careful: ['fraud-warning/prizes', 'fraud-warning/ssa-calls', 'fraud-warning/never-share'],
    },
    other: {
      ...checked(),
      cost: ['fraud-warning/what-is-free'],
      know: ['fraud-warning/kinds', 'fraud-warning/mexican-notary'],
      see: ['feedback-complaint', 'free-legal-help-mexico'],
    },
  },
  additions: {
    paid: { when: { ...unpressed, paid: 'yes' }, careful: ['fraud-warning/already-paid'] },
    'not-paid': {
      when: { ...unpressed, paid: ['no', 'unknown', 'withheld'] },
      steps: ['fraud-warning/ask-before-paying'],
    },
    office: {
      when: [{ ...unpressed, what: ['appointment', 'other', 'unknown'] }],
      know: ['feedback-complaint/asked-money'],
    },
  },
  /** Asked in the middle of it: what is free. */
  asides: {
    free: { cost: ['fraud-warning/what-is-free', 'asylum-mexico/free'], where: ['fraud-warning/miconsulado'] },
  },
})

/** How to check an offer, beside what is known of it; `steps` come first. */
function checked(...steps: readonly string[]) {
  return {
    person: 'offer',
    careful: ['fraud-warning/signs', 'fraud-warning/never-share'],
    steps: [...steps, 'fraud-warning/ask-who'],
    where: ['fraud-warning/where-report'],
  } as const
}
