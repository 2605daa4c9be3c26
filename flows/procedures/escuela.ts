import { procedure } from '../parts/procedure.ts'
import { oneOf, told, yesNo } from '../parts/questions.ts'

const child = { who: ['child', 'unknown', 'withheld'] } as const
/** Asked of a child whom no school refused: with a refusal, that is the matter. */
const enters = { ...child, alone: { not: 'yes' }, refused: { not: 'yes' } } as const
const grown = { who: 'adult' } as const

const known = { 'mx-nle': 'shelters', 'mx-chp': 'shelters', 'mx-cam': 'campeche' } as const

/** Which states' programmes are worth telling of. */
function programmesOf({ state = '' }: { readonly state?: string }) {
  return { programmes: known[state.slice(0, 'mx-dur'.length) as keyof typeof known] ?? 'none' } as const
}

/** Going to school in Mexico: a child from another country or come back, with or without papers; a grown-up who finishes or has studies recognised. */
export const escuela = procedure({
  name: 'escuela',
  version: 1,
  topics: ['school-access', 'returnee-school'],
  under: { 'returnee-school': { who: 'adult' } },
  questions: {
    who: oneOf(['child', 'adult']),
    alone: yesNo({ personal: true }),
    refused: yesNo(),
    level: oneOf(['basic', 'upper']),
    goal: oneOf(['basic', 'upper', 'university']),
    born: oneOf(['us', 'mexico', 'other'], {
      personal: true,
      hears: { us: { countries: ['us'] }, mexico: { countries: ['mx'] } },
    }),
    papers: oneOf(['all', 'some', 'none']),
    spanish: yesNo(),
    state: told('place', { within: 'mx' }),
  },
  derive: programmesOf,
  ask: {
    alone: { ...child, refused: { not: 'yes' } },
    refused: { ...child, alone: { not: 'yes' } },
    level: enters,
    goal: grown,
    born: enters,
    papers: [enters, { ...grown, goal: ['basic', 'upper'] }],
    spanish: { ...enters, born: { not: 'mexico' } },
    state: { ...enters, level: 'upper' },
  },
  routes: {
    alone: {
      when: { alone: 'yes' },
      topic: 'unaccompanied-minors',
      person: 'always',
      urgent: 'child_alone',
      careful: ['unaccompanied-minors/no-photo'],
      steps: ['unaccompanied-minors/child-danger', 'adult-with-child', 'ask-the-dif'],
      know: ['unaccompanied-minors/who-receives', 'school-access/right-any-time', 'school-access/cannot-refuse'],
      see: ['unaccompanied-minors'],
    },
    refused: {
      when: { refused: 'yes' },
      person: 'offer',
      careful: ['school-access/in-writing'],
      steps: [
        'show-this',
        'school-access/refused-steps',
        'school-access/no-places',
        'school-access/migrant-office-helps',
      ],
      bring: ['note-of-refusal', 'school-access/with-papers'],
      cost: ['school-access/complaint-free', 'school-access/no-apostille-cost'],
      know: [
        'school-access/right-any-time',
        'school-access/cannot-refuse',
        'school-access/school-law',
        'school-access/sep-rules',
      ],
      see: ['human-rights-complaint'],
    },
    'upper-secondary': {
      when: { ...child, level: 'upper' },
      careful: ['school-access/do-not-wait'],
      steps: ['go-to-campus', 'school-access/upper-secondary', 'if-they-say-no'],
      bring: ['school-access/with-papers'],
      cost: ['school-access/no-apostille-cost'],
      where: ['returnee-school/high-school'],
      know: ['school-access/right-any-time', 'school-access/no-apostille', 'school-access/curp-later'],
    },
    'with-nothing': {
      when: { ...child, papers: 'none' },
      ...enrolling(),
      steps: ['school-access/go-to-school', 'school-access/without-papers', 'if-they-say-no'],
      bring: ['yourself-and-child'],
    },
    'something-missing': {
      when: { ...child, papers: ['some', 'unknown'] },
      ...enrolling(),
      steps: ['school-access/go-to-school', 'school-access/without-papers', 'if-they-say-no'],
      bring: ['school-access/with-papers'],
    },
    enrol: {
      when: child,
      ...enrolling(),
      steps: ['school-access/go-to-school', 'if-they-say-no'],
      bring: ['school-access/with-papers'],
    },
    inea: {
      when: { goal: 'basic' },
      ...studying(),
      steps: ['returnee-school/inea', 'ask-free-certificate'],
      know: ['school-access/adults', 'returnee-school/curp-certificate'],
      see: ['curp', 'curp-foreigners'],
    },
    'high-school': {
      when: { goal: 'upper' },
      ...studying(),
      careful: ['returnee-school/no-apostille-first'],
      steps: ['returnee-school/high-school', 'grade-by-paper-or-test'],
      know: ['returnee-school/no-apostille', 'returnee-school/campeche'],
      see: ['curp'],
    },
    university: {
      when: { goal: 'university' },
      ...studying(),
      person: 'offer',
      steps: ['returnee-school/university', 'ask-before-apostille'],
      cost: ['returnee-school/cost', 'returnee-school/hidalgo'],
      know: ['returnee-school/what', 'returnee-school/no-apostille'],
      see: ['apostille-us-document', 'certified-translation'],
    },
    unclear: {
      topic: 'returnee-school',
      person: 'offer',
      careful: ['returnee-school/no-apostille-first'],
      steps: ['say-last-grade'],
      bring: ['returnee-school/bring-transcripts'],
      where: ['returnee-school/where-by-level'],
      know: ['returnee-school/what'],
    },
  },
  additions: {
    'born-in-us': {
      when: { ...child, born: 'us', alone: { not: 'yes' } },
      know: ['school-access/us-born', 'school-access/transfer-document'],
      see: ['dual-nationality-in-mexico'],
    },
    'born-elsewhere': {
      when: { ...child, born: 'other', alone: { not: 'yes' } },
      know: ['curp-of-foreigners'],
      see: ['curp-foreigners'],
    },
    'no-spanish': { when: { spanish: 'no' }, steps: ['school-access/language-support'], see: ['interpreter-rights'] },
    'no-reports': {
      when: { ...child, papers: ['some', 'none'], alone: { not: 'yes' } },
      know: ['school-access/no-report-card'],
    },
    'no-papers-adult': {
      when: { ...grown, papers: ['some', 'none'] },
      steps: ['returnee-school/no-papers'],
    },
    programmes: { when: { programmes: 'shelters' }, know: ['school-access/state-programmes'] },
    campeche: { when: { programmes: 'campeche' }, know: ['school-access/campeche-upper'] },
  },
  later: { refused: { answers: { refused: 'yes' } } },
})

/** The school takes the child today; papers follow. */
function enrolling() {
  return {
    careful: ['school-access/do-not-wait'],
    cost: ['school-access/no-apostille-cost', 'school-access/free-tutoring'],
    where: ['school-access/nearest-school'],
    after: ['school-access/curp-later'],
    know: ['school-access/right-any-time', 'school-access/cannot-refuse', 'school-access/no-apostille'],
    see: ['health-access'],
  } as const
}

function studying() {
  return {
    topic: 'returnee-school',
    bring: ['returnee-school/bring-transcripts'],
    cost: ['returnee-school/no-apostille-cost'],
    where: ['returnee-school/where-by-level'],
    after: ['returnee-school/refused'],
  } as const
}
