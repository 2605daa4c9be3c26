import type { Addition, Route } from '#core/vocabulary/guide.ts'

/** No more at the center where one arrives. */
const out = ['way', 'home'] as const

/** Results of somebody just repatriated who cannot wait: a person of the office at once, nothing more is asked. */
export const pressed = {
  'children-home': {
    when: { now: 'children', at: 'home' },
    topic: 'school-access',
    person: 'always',
    steps: [
      'unaccompanied-minors/adult-with-children',
      'unaccompanied-minors/if-you-are-the-child',
      'school-access/go-to-school',
    ],
    see: ['school-access', 'unaccompanied-minors'],
  },
  'children-way': {
    when: { now: 'children', at: 'way' },
    ...withChildren(
      'transport-home/with-children',
      'repatriation-reception/already-inland',
      'repatriation-reception/before-ticket',
      'unaccompanied-minors/if-you-are-the-child',
    ),
    where: ['repatriation-reception/centers'],
  },
  children: {
    when: { now: 'children' },
    ...withChildren(
      'repatriation-reception/tell-special',
      'transport-home/with-children',
      'repatriation-reception/call-family',
      'repatriation-reception/before-ticket',
    ),
    where: ['repatriation-reception/centers'],
  },
  'ill-out': {
    when: { now: 'ill', at: out },
    ...ill('health-access/ask-consultation', 'returnee-health/after', 'returnee-health/card-2026'),
  },
  ill: {
    when: { now: 'ill' },
    ...ill('repatriation-reception/medicine', 'returnee-health/at-center', 'returnee-health/after'),
  },
  'stranded-out': {
    when: { now: 'stranded', at: out },
    ...stranded('transport-home/other-city'),
  },
  stranded: {
    when: { now: 'stranded' },
    ...stranded('transport-home/ask-center', 'transport-home/other-city'),
    where: ['shelters/north-border'],
  },
  'apart-out': {
    when: { now: 'apart', at: out },
    ...apart('repatriation-reception/consular-line', 'repatriation-reception/public-lawyer'),
  },
  apart: {
    when: { now: 'apart' },
    ...apart(
      'repatriation-reception/tell-special',
      'repatriation-reception/consular-line',
      'repatriation-reception/public-lawyer',
    ),
  },
  low: {
    when: { now: 'low' },
    topic: 'psychological-care',
    person: 'always',
    urgent: 'suicidal',
    careful: ['psychological-care/crisis-now'],
    steps: ['psychological-care/safe-now', 'psychological-care/pass-now'],
    cost: ['psychological-care/life-line-free'],
    know: ['psychological-care/no-story'],
    see: ['psychological-care'],
  },
} as const satisfies Readonly<Record<string, Route>>

function withChildren(...steps: readonly string[]) {
  return {
    person: 'always',
    urgent: 'child_alone',
    careful: ['repatriation-reception/nobody-charges', 'transport-home/strangers'],
    steps,
    see: ['school-access', 'unaccompanied-minors'],
  } as const
}

function ill(...steps: readonly string[]) {
  return {
    topic: 'returnee-health',
    person: 'always',
    urgent: 'medical',
    careful: ['returnee-health/emergency'],
    steps,
    bring: ['returnee-health/bring'],
    where: ['returnee-health/where'],
    see: ['returnee-health', 'health-access'],
    guides: ['salud'],
  } as const
}

function stranded(...further: readonly string[]) {
  return {
    topic: 'transport-home',
    person: 'always',
    urgent: 'danger',
    careful: ['transport-home/strangers', 'repatriation-reception/nobody-charges'],
    steps: ['transport-home/stranded', 'shelters/confirm-today', ...further],
    cost: ['transport-home/free', 'transport-home/card'],
    know: ['repatriation-reception/collect-money'],
    see: ['shelters', 'transport-home'],
  } as const
}

function apart(...steps: readonly string[]) {
  return {
    person: 'always',
    urgent: 'danger',
    steps,
    cost: ['repatriation-reception/free'],
    see: ['consular-protection', 'unaccompanied-minors'],
    guides: ['localizar-detenido'],
  } as const
}

const free = ['repatriation-reception/free', 'repatriation-reception/card'] as const
const onward = ['transport-home', 'recover-belongings', 'returnee-health', 'returnee-jobs'] as const
const inland = [
  'repatriation-reception/already-inland',
  'repatriation-reception/before-ticket',
  'transport-home/other-city',
] as const
const settled = [
  'repatriation-reception/already-inland',
  'returnee-health/after',
  'returnee-jobs/already-home',
] as const

/** The first steps where somebody just repatriated is, with the paper of the arrival (`-paper`) or without. */
export const arrival = {
  'center-paper': {
    when: { at: 'center', paper: 'yes' },
    ...atCenter('repatriation-reception/call-family'),
  },
  center: {
    when: { at: 'center' },
    ...atCenter('repatriation-reception/ask-for-paper', 'repatriation-reception/call-family'),
  },
  'way-paper': { when: { at: 'way', paper: 'yes' }, ...outside(inland.slice(1)) },
  way: { when: { at: 'way' }, ...outside(inland), where: ['repatriation-reception/centers'] },
  'home-paper': { when: { at: 'home', paper: 'yes' }, ...outside(settled.slice(1)) },
  home: { when: { at: 'home' }, ...outside(settled) },
  unsure: { ...outside(inland), where: ['repatriation-reception/centers'] },
} as const satisfies Readonly<Record<string, Route>>

function atCenter(...first: readonly string[]) {
  return {
    person: 'offer',
    careful: ['repatriation-reception/keep-it', 'repatriation-reception/nobody-charges'],
    steps: [...first, 'repatriation-reception/imss', 'repatriation-reception/before-ticket'],
    bring: ['repatriation-reception/card-papers'],
    cost: free,
    know: ['repatriation-reception/collect-money', 'repatriation-reception/public-lawyer'],
    see: onward,
  } as const
}

function outside(steps: readonly string[]) {
  return {
    person: 'offer',
    careful: ['repatriation-reception/nobody-charges'],
    steps,
    cost: free,
    know: [
      'repatriation-reception/not-other-id',
      'repatriation-reception/residency',
      'repatriation-reception/public-lawyer',
    ],
    see: onward,
  } as const
}

/** What is told first when something certain is needed; the paper of the arrival and identity are added. */
export const needed = {
  'papers-center': {
    when: { need: 'papers', at: 'center' },
    ...papers('repatriation-reception/ask-for-paper', 'repatriation-reception/identity-there'),
    careful: ['repatriation-reception/keep-it'],
  },
  papers: {
    when: { need: 'papers' },
    ...papers('repatriation-reception/already-inland', 'civil-registry-copies/step-search', 'curp/step-look'),
  },
  belongings: {
    when: { need: 'belongings' },
    topic: 'recover-belongings',
    person: 'offer',
    careful: ['recover-belongings/not-by-themselves'],
    steps: ['recover-belongings/go-ask', 'recover-belongings/border-arrest', 'recover-belongings/money'],
    bring: [
      'recover-belongings/bring-receipt',
      'recover-belongings/no-receipt',
      'recover-belongings/id-to-collect',
      'recover-belongings/details',
    ],
    where: ['recover-belongings/where'],
    time: ['recover-belongings/six-months'],
    know: ['recover-belongings/bulky', 'recover-belongings/from-canada'],
    see: ['recover-belongings', 'unpaid-wages-us'],
  },
  'health-center': {
    when: { need: 'health', at: 'center' },
    ...health('returnee-health/at-center', 'repatriation-reception/medicine', 'repatriation-reception/imss'),
    careful: ['returnee-health/before-leaving'],
  },
  health: {
    when: { need: 'health' },
    ...health('returnee-health/after', 'returnee-health/health-booklet', 'returnee-health/card-2026'),
    careful: ['returnee-health/emergency'],
    where: ['returnee-health/where'],
  },
  'job-center': { when: { need: 'job', at: 'center' }, ...job('returnee-jobs/register-at-center') },
  job: { when: { need: 'job' }, ...job('returnee-jobs/already-home') },
  'school-child': { when: { level: 'child' }, ...school('school-access/go-to-school', 'school-access/do-not-wait') },
  'school-basic': { when: { level: 'basic' }, ...school('returnee-school/inea', 'returnee-school/no-papers') },
  'school-high': { when: { level: 'high' }, ...school('returnee-school/high-school', 'returnee-school/no-papers') },
  'school-university': { when: { level: 'university' }, ...school('returnee-school/university') },
  school: { when: { need: 'school' }, ...school('returnee-school/where-by-level', 'returnee-school/no-papers') },
  wages: {
    when: { need: 'wages' },
    topic: 'unpaid-wages-us',
    person: 'offer',
    careful: ['unpaid-wages-us/no-number'],
    steps: ['unpaid-wages-us/workers-owed', 'unpaid-wages-us/letter', 'unpaid-wages-us/our-office'],
    cost: ['unpaid-wages-us/free'],
    where: ['unpaid-wages-us/from-mexico'],
    see: ['unpaid-wages-us'],
  },
} as const satisfies Readonly<Record<string, Route>>

function papers(...steps: readonly string[]) {
  return {
    person: 'offer',
    steps,
    cost: ['repatriation-reception/free'],
    know: ['repatriation-reception/not-other-id', 'repatriation-reception/residency'],
    see: ['civil-registry-copies', 'curp'],
    guides: ['acta-y-nombres'],
  } as const
}

function health(...steps: readonly string[]) {
  return {
    topic: 'returnee-health',
    person: 'offer',
    steps,
    bring: ['returnee-health/bring'],
    know: ['returnee-health/not-forever', 'returnee-health/us-children', 'returnee-health/family'],
    see: ['returnee-health', 'health-access'],
    guides: ['salud'],
  } as const
}

function job(...first: readonly string[]) {
  return {
    topic: 'returnee-jobs',
    person: 'offer',
    careful: ['returnee-jobs/not-obliged'],
    steps: [...first, 'returnee-jobs/your-trade', 'returnee-jobs/keep-contact'],
    bring: ['returnee-jobs/papers'],
    know: ['returnee-jobs/calls-open', 'returnee-jobs/own-business', 'returnee-jobs/work-abroad'],
    see: ['returnee-jobs', 'productive-projects', 'unpaid-wages-us', 'psychological-care'],
  } as const
}

function school(...steps: readonly string[]) {
  return {
    topic: 'returnee-school',
    person: 'offer',
    careful: ['returnee-school/no-apostille-first'],
    steps,
    bring: ['returnee-school/bring-transcripts'],
    see: ['returnee-school', 'school-access'],
    guides: ['escuela'],
  } as const
}

const unpressed = { now: ['no', 'unknown', 'withheld'] } as const
const away = ['way', 'home', 'unknown'] as const
const certain = ['belongings', 'health', 'job', 'school', 'wages'] as const
const without = ['no', 'unknown'] as const

/** What is told beside a result: the paper and the identity that are missing, and what belongs to the way home. */
export const beside = {
  'shelters-way': { when: { now: 'stranded', at: 'way' }, where: ['shelters/north-border'] },
  'ask-paper': {
    when: [
      { at: 'center', now: ['children', 'ill', 'stranded', 'apart', 'low'] },
      { at: 'center', paper: without, need: certain, papers: 'beside' },
    ],
    steps: ['repatriation-reception/ask-for-paper'],
  },
  'ask-paper-inland': {
    when: { at: away, paper: without, need: certain, papers: 'beside' },
    steps: ['repatriation-reception/already-inland'],
  },
  'no-identity-center': {
    when: { at: 'center', identity: ['no', 'unknown', 'withheld'], papers: 'beside' },
    steps: ['repatriation-reception/identity-there'],
  },
  'no-identity': {
    when: { at: away, identity: ['no', 'unknown', 'withheld'], papers: 'beside' },
    steps: ['civil-registry-copies/step-search', 'curp/step-look'],
  },
  leaving: { when: { at: 'center', need: certain }, careful: ['repatriation-reception/keep-it'] },
  free: {
    when: [
      { ...unpressed, at: 'center', need: certain },
      { ...unpressed, at: away, paper: without, need: certain },
    ],
    cost: ['repatriation-reception/free'],
  },
  'home-center': {
    when: { need: 'home', at: 'center' },
    careful: ['transport-home/before-leaving'],
    steps: ['transport-home/ask-center'],
  },
  travel: {
    when: { need: 'home' },
    careful: ['transport-home/strangers'],
    steps: ['transport-home/keep-tickets'],
    after: ['transport-home/state-offices'],
  },
  'belongings-now': {
    when: { need: 'belongings', held: ['fresh', 'unknown'], at: ['center', ...away] },
    careful: ['recover-belongings/do-it-now'],
  },
  'belongings-late': {
    when: { need: 'belongings', held: ['late', 'unknown'] },
    time: ['recover-belongings/after-thirty'],
  },
} as const satisfies Readonly<Record<string, Addition>>
