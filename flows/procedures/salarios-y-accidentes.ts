import { procedure } from '../parts/procedure.ts'
import { oneOf, yesNo } from '../parts/questions.ts'

const abroad = 'unpaid-wages-us'
const here = 'labour-rights-mexico'
const death = 'death-compensation'

const hurt = ['accident', 'both'] as const
/** Somebody who is held, or the family of a worker who died, is not asked where they stand and how they are. */
const claiming = { matter: { not: ['held', 'death'] } } as const

/** Wages that are owed and accidents at work, on both sides of the border: where it is claimed, from where, and who advises free. */
export const salariosYAccidentes = procedure({
  name: 'salarios-y-accidentes',
  version: 1,
  topics: [abroad, here],
  under: { [abroad]: { country: 'us' }, [here]: { country: 'mexico' } },
  questions: {
    matter: oneOf(['wages', 'accident', 'both', 'held', 'death']),
    country: oneOf(['mexico', 'us'], { hears: { mexico: { countries: ['mx'] }, us: { countries: ['us'] } } }),
    now: oneOf(['mexico', 'us'], { hears: { mexico: { countries: ['mx'] }, us: { countries: ['us'] } } }),
    mexican: yesNo({ personal: true }),
    care: yesNo({ personal: true }),
  },
  ask: {
    now: { ...claiming, country: 'us' },
    mexican: [
      { ...claiming, country: 'us', now: { not: 'mexico' } },
      { matter: 'death', country: 'us' },
    ],
    care: { matter: hurt },
  },
  routes: {
    'held-us': {
      when: { matter: 'held', country: 'us' },
      topic: 'us-victim-visas',
      person: 'always',
      urgent: 'kidnapped',
      careful: ['us-victim-visas/danger', 'us-victim-visas/no-fixers'],
      steps: ['ask-to-be-called', 'us-victim-visas/steps'],
      know: ['us-victim-visas/t-visa', 'us-victim-visas/confidential'],
      see: ['us-victim-visas'],
    },
    held: {
      when: { matter: 'held' },
      topic: here,
      person: 'always',
      urgent: 'kidnapped',
      careful: [`${here}/in-danger`],
      steps: ['ask-to-be-called', 'crime-victims/victim-trafficking-line', `${here}/exploitation`],
      cost: ['crime-victims/free-lawyers'],
      know: ['crime-victims/report-without-papers', 'crime-victims/foreign-trafficking-victims'],
      see: ['crime-victims'],
    },
    'death-us': {
      when: { matter: 'death', country: 'us' },
      topic: death,
      person: 'offer',
      careful: [`${death}/sign-nothing`, `${death}/us-deadline`],
      steps: [`${death}/keep`, `${death}/write-person`],
      cost: [`${death}/advice-line`],
      know: [`${death}/three-things`, `${death}/us-compensation`, `${death}/recovered-wages`],
      see: [death, 'remains-repatriation'],
    },
    death: {
      when: { matter: 'death' },
      topic: death,
      person: 'offer',
      careful: [`${death}/sign-nothing`, `${death}/do-not-wait`],
      steps: [`${death}/keep`, `${death}/write-person`],
      time: [`${death}/one-year`],
      know: [`${death}/imss-widow`],
      see: [death, 'foreigner-death-in-mexico'],
    },
    'accident-from-mexico': {
      when: { matter: hurt, country: 'us', now: 'mexico' },
      topic: abroad,
      ...accident(),
      where: [`${abroad}/cdm-line`],
      see: [death, 'returnee-health'],
    },
    'accident-us': {
      when: { matter: hurt, country: 'us' },
      topic: abroad,
      ...accident(),
      where: [`${abroad}/cdm-line`],
      see: ['us-health-desk', 'legal-help-us'],
    },
    'accident-mexico': {
      when: { matter: hurt, country: 'mexico' },
      topic: here,
      ...accident(),
      where: [`${here}/where-first`],
      cost: [`${here}/advice-free`],
      know: [`${here}/rights-any-status`],
      see: ['health-access', 'free-legal-help-mexico'],
      guides: ['salud'],
    },
    'wages-from-mexico': {
      when: { country: 'us', now: 'mexico', matter: ['wages', 'unknown'] },
      topic: abroad,
      ...owed(),
      where: [`${abroad}/stps-line`, `${abroad}/cdm-line`],
      know: [`${abroad}/still-yours`, `${abroad}/any-status`],
      see: [abroad, 'us-bank-accounts'],
    },
    'wages-us': {
      when: { country: 'us', matter: ['wages', 'unknown'] },
      topic: abroad,
      ...owed(),
      where: [`${abroad}/whd-line`, `${abroad}/cdm-line`],
      know: [`${abroad}/any-status`],
      see: [abroad, 'legal-help-us'],
    },
    'wages-mexico': {
      when: { country: 'mexico', matter: ['wages', 'unknown'] },
      topic: here,
      person: 'offer',
      careful: [`${death}/sign-nothing`],
      steps: [`${here}/keep-proof`, `${here}/ask-advice`, `${here}/complaint-guide`],
      cost: [`${here}/advice-free`],
      where: [`${here}/where-first`],
      know: [`${here}/work-is-paid`, `${here}/rights-any-status`],
      see: [here, 'free-legal-help-mexico'],
    },
    unclear: {
      person: 'offer',
      careful: [`${death}/sign-nothing`],
      steps: [`${abroad}/keep-proof`, 'tell-us'],
      where: [`${abroad}/cdm-line`],
      see: [abroad, here],
    },
  },
  additions: {
    'untreated-mexico': {
      when: [
        { matter: hurt, care: ['no', 'unknown', 'withheld'], country: ['mexico', 'unknown'] },
        { matter: hurt, care: ['no', 'unknown', 'withheld'], country: 'us', now: 'mexico' },
      ],
      careful: ['health-access/emergency-no-papers'],
      steps: ['health-access/ask-consultation', 'tell-it-was-work'],
      cost: ['health-access/emergency-free'],
    },
    'untreated-us': {
      when: { matter: hurt, care: ['no', 'unknown', 'withheld'], country: 'us', now: { not: 'mexico' } },
      careful: ['us-health-desk/desk-911'],
      steps: ['tell-it-was-work'],
    },
    'desk-us': {
      when: {
        matter: hurt,
        care: ['no', 'unknown', 'withheld'],
        country: 'us',
        now: { not: 'mexico' },
        mexican: { not: 'no' },
      },
      steps: ['us-health-desk/desk-steps'],
    },
    'not-mexican-us': {
      when: {
        matter: hurt,
        care: ['no', 'unknown', 'withheld'],
        country: 'us',
        now: { not: 'mexico' },
        mexican: 'no',
      },
      steps: ['us-health-desk/desk-not-mexican'],
    },
    'then-claim': {
      when: { matter: hurt, country: ['mexico', 'us'] },
      steps: ['write-what-happened', 'ask-deadline', 'tell-us'],
    },
    'owed-too-us': {
      when: { matter: 'both', country: 'us' },
      steps: [`${abroad}/workers-owed`, `${abroad}/letter`],
      know: [`${abroad}/any-status`],
    },
    'owed-line-us': { when: { matter: 'both', country: 'us', now: { not: 'mexico' } }, where: [`${abroad}/whd-line`] },
    'owed-line-mexico': { when: { matter: 'both', country: 'us', now: 'mexico' }, where: [`${abroad}/stps-line`] },
    'owed-too-mexico': {
      when: { matter: 'both', country: 'mexico' },
      know: [`${here}/work-is-paid`],
    },
    consulate: {
      when: { ...claiming, country: 'us', now: { not: 'mexico' }, mexican: ['yes', 'unknown', 'withheld'] },
      where: [`${abroad}/consulate`],
      know: [`${abroad}/pale`],
    },
    'consulate-death': {
      when: { matter: 'death', country: 'us', mexican: ['yes', 'unknown', 'withheld'] },
      where: [`${death}/consulate-where`],
      know: [`${death}/group-lawsuits`],
    },
  },
})

/** Hurt at work: what keeps the claim alive, before anything is signed. */
function accident() {
  return {
    person: 'offer',
    careful: [`${death}/sign-nothing`, `${death}/do-not-wait`],
    bring: [`${abroad}/keep-proof`],
  } as const
}

/** Wages of the United States: looking whether they were recovered, asking the employer, and those who help. */
function owed() {
  return {
    person: 'offer',
    careful: [`${abroad}/no-number`],
    steps: [`${abroad}/workers-owed`, `${abroad}/letter`, `${abroad}/our-office`],
    bring: [`${abroad}/keep-proof`],
    cost: [`${abroad}/free`],
    time: [`${abroad}/soon`],
  } as const
}
