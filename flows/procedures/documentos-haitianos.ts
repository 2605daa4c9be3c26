import { procedure } from '../parts/procedure.ts'
import { oneOf, yesNo } from '../parts/questions.ts'

const haiti = 'haitian-documents'
const translation = 'certified-translation'
const fromMexico = 'apostille-mexican-document'

/** Making a Haitian paper count in Mexico, and translating a paper from any country: which stamps first, and who need not contact a consulate. */
export const documentosHaitianos = procedure({
  name: 'documentos-haitianos',
  version: 1,
  topics: [haiti, translation],
  under: { [translation]: { matter: 'translate' } },
  questions: {
    matter: oneOf(['valid', 'translate', 'to-haiti', 'passport']),
    refuge: yesNo({ personal: true }),
    purpose: oneOf(['school', 'remains', 'other']),
    stamped: oneOf(['none', 'maec', 'both']),
    made: oneOf(['printed', 'hand', 'other']),
    who: oneOf(['me', 'relative', 'nobody'], { personal: true }),
    language: oneOf(['french', 'kreyol', 'other']),
    sealed: yesNo(),
  },
  ask: {
    refuge: { matter: ['valid', 'unknown'] },
    purpose: { matter: ['valid', 'translate', 'unknown'], refuge: { not: 'yes' } },
    stamped: { matter: ['valid', 'unknown'], refuge: { not: 'yes' }, purpose: { not: 'school' } },
    made: { stamped: ['none', 'unknown'] },
    who: { stamped: ['none', 'maec', 'unknown'], made: { not: 'hand' } },
    language: [{ stamped: 'both' }, { matter: 'translate', purpose: ['other', 'unknown'] }],
    sealed: { matter: 'translate', purpose: ['other', 'unknown'] },
  },
  routes: {
    refuge: {
      when: { refuge: 'yes' },
      topic: 'asylum-mexico',
      person: 'offer',
      careful: [`${haiti}/asylum-no-consulate`],
      steps: [`${haiti}/asylum-without-papers`, 'ask-lawyer', 'asylum-certificate/defensatel'],
      see: ['asylum-mexico', 'free-legal-help-mexico'],
      guides: ['refugio'],
    },
    passport: {
      when: { matter: 'passport' },
      careful: [`${haiti}/asylum-no-consulate`],
      steps: ['passport-first'],
      guides: ['pasaporte-haitiano'],
    },
    'to-haiti': {
      when: { matter: 'to-haiti' },
      topic: fromMexico,
      steps: [`${haiti}/mexican-paper-to-haiti`, `${fromMexico}/where-not-convention`],
      cost: ['apostille-basics/no-single-price'],
      guides: ['apostilla'],
    },
    'for-school': {
      when: { purpose: 'school' },
      topic: 'school-access',
      careful: [`${translation}/ask-first`],
      steps: ['apostille-basics/school-no-apostille', `${translation}/school`, 'say-so'],
      see: ['school-access'],
    },
    'for-remains': {
      when: { matter: 'translate', purpose: 'remains' },
      topic: 'remains-repatriation',
      person: 'offer',
      steps: [`${translation}/remains`],
      guides: ['traslado-de-restos'],
    },
    kreyol: {
      when: { language: 'kreyol' },
      topic: translation,
      person: 'offer',
      careful: [`${translation}/ask-first`, `${translation}/include-seal`],
      steps: [`${translation}/kreyol`, `${haiti}/translation-in-mexico`],
      where: [`${translation}/kreyol-where`],
    },
    translate: {
      when: { language: ['french', 'other', 'unknown'] },
      topic: translation,
      careful: [`${translation}/ask-first`, `${translation}/include-seal`],
      steps: [`${translation}/step-seal`, `${translation}/seal-first`, `${translation}/same-state`],
      cost: [`${translation}/michoacan`],
      where: [`${translation}/where`, `${translation}/state-help`],
      know: [`${translation}/perito`, `${translation}/not-from-abroad`],
    },
    'by-hand': {
      when: { made: 'hand' },
      person: 'offer',
      careful: [`${haiti}/no-handwritten`, `${haiti}/not-apostille`],
      steps: [`${haiti}/keep-original`, 'ask-extract', 'then-again'],
      where: [`${haiti}/embassy-place`, `${haiti}/limited-services`],
    },
    'nobody-there': {
      when: { who: 'nobody' },
      person: 'offer',
      careful: [`${haiti}/not-apostille`, `${haiti}/asylum-no-consulate`],
      steps: [`${haiti}/keep-original`, `${haiti}/someone-can-go`],
      where: [`${haiti}/haitian-consulates-mexico`],
      know: [`${haiti}/chain`, `${haiti}/inm-check`],
    },
    'one-stamp-left': {
      when: { stamped: 'maec' },
      person: 'offer',
      careful: [`${haiti}/limited-services`, `${haiti}/nobody-charges`],
      steps: [
        `${haiti}/keep-original`,
        `${haiti}/step-appointment`,
        `${haiti}/step-embassy`,
        `${haiti}/step-translate`,
      ],
      bring: [`${haiti}/maec-first`],
      cost: [`${haiti}/appointment-free`, `${haiti}/embassy-fee`],
      time: [`${haiti}/embassy-days`],
      know: [`${haiti}/translation-in-mexico`, `${haiti}/inm-check`, `${haiti}/embassy-page`],
    },
    'two-stamps': {
      person: 'offer',
      careful: [`${haiti}/limited-services`, `${haiti}/nobody-charges`],
      steps: [
        `${haiti}/keep-original`,
        `${haiti}/step-maec`,
        `${haiti}/step-appointment`,
        `${haiti}/step-embassy`,
        `${haiti}/step-translate`,
      ],
      bring: [`${haiti}/maec-first`],
      cost: [`${haiti}/appointment-free`, `${haiti}/embassy-fee`, `${haiti}/other-costs-unknown`],
      where: [`${haiti}/embassy-place`],
      time: [`${haiti}/embassy-days`],
      know: [`${haiti}/not-apostille`, `${haiti}/translation-in-mexico`, `${haiti}/inm-check`],
    },
  },
  additions: {
    relative: { when: { who: 'relative' }, bring: [`${haiti}/someone-can-go`] },
    'not-said': {
      when: { refuge: ['withheld', 'unknown'], stamped: ['none', 'maec', 'unknown'] },
      careful: [`${haiti}/asylum-no-consulate`],
    },
    'not-sealed': { when: { sealed: 'no', language: ['french', 'other', 'unknown', 'kreyol'] }, know: ['seal-waits'] },
    english: {
      when: { language: 'other' },
      know: [`${translation}/soy-mexico`, `${translation}/yucatan`],
    },
    'for-death': {
      when: { matter: ['valid', 'unknown'], purpose: 'remains' },
      after: ['ask-person-death'],
    },
    'maybe-hand': { when: { made: 'unknown', who: { not: 'nobody' } }, careful: [`${haiti}/no-handwritten`] },
  },
})
