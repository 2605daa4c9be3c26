import { addDays, isCivilDay } from '#core/office/civil-time.ts'
import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { date, oneOf, told, yesNo } from '../parts/questions.ts'
import { needRoutes } from '../parts/salud-needs.ts'
import { urgentRoutes } from '../parts/salud-urgent.ts'

/** Where a free or special place was known, by state; a town that had one of its own comes first. */
const places = {
  'mx-chh:juarez': 'juarez',
  'mx-bcn:tijuana': 'tijuana',
  'mx-bcn': 'points',
  'mx-chp': 'points-fear',
  'mx-chh': 'points',
  'mx-tam': 'points',
  'mx-tab': 'fear',
} as const

type Spot = (typeof places)[keyof typeof places] | 'us' | 'abroad' | 'mexico' | 'unknown'

/** Which country it is, and which of the places known there are worth telling of. */
function spotOf(place: string): Spot {
  const town = places[place as keyof typeof places]
  const state = places[place.slice(0, 'mx-dur'.length) as keyof typeof places]
  if (town !== undefined || state !== undefined) return town ?? state ?? 'mexico'
  if (place === 'unknown' || place === 'withheld') return 'unknown'
  if (place === 'abroad') return 'abroad'
  return place.startsWith('us') ? 'us' : 'mexico'
}

/** Whoever came back less long ago may still be near the centre that gives medical cover; of a rough day its latest end counts. */
const recentDays = 30

/** Whether somebody of Mexico came back, told as such or by the day. */
function backOf(returned: string, today: string) {
  const last = returned.split('/').at(-1) ?? ''
  if (isCivilDay(last)) return last >= addDays(today, -recentDays) ? 'now' : 'before'
  return returned === 'now' || returned === 'before' ? returned : 'no'
}

interface Told {
  readonly place?: string
  readonly returned?: string
}

function workedOut({ place = 'unknown', returned = 'unknown' }: Told, { today }: Moment) {
  return { spot: spotOf(place), back: backOf(returned, today) } as const
}

/** Not an emergency: what comes may be asked. */
const calm = { now: { not: 'yes' } } as const
/** Looks for care in Mexico for oneself or a child of the family. */
const inMexico = { ...calm, need: { not: 'mind' }, alone: { not: 'yes' }, spot: { not: ['us', 'abroad'] } } as const
/** A grown-up whom nobody turned away. */
const goes = { ...inMexico, need: { not: ['mind', 'child'] }, refused: { not: 'yes' } } as const

/** A doctor in Mexico with or without papers: the emergency first, then the free place; never which status somebody has. */
export const salud = procedure({
  name: 'salud',
  version: 1,
  topics: ['health-access', 'returnee-health'],
  questions: {
    now: yesNo({ danger: true }),
    need: oneOf(['consult', 'chronic', 'pregnant', 'hiv', 'child', 'mind'], { personal: true }),
    alone: yesNo({ personal: true }),
    place: told('place', { personal: true, others: ['us', 'abroad'] }),
    refused: yesNo(),
    returned: date('past', { personal: true, others: ['now', 'before', 'no'] }),
    work: oneOf(['employed', 'own', 'none']),
    paper: oneOf(['curp', 'comar', 'none'], { personal: true }),
  },
  derive: workedOut,
  ask: {
    need: calm,
    alone: { ...calm, need: 'child' },
    place: { ...calm, need: { not: 'mind' }, alone: { not: 'yes' } },
    refused: inMexico,
    returned: goes,
    work: { ...goes, back: 'before' },
    paper: { ...goes, back: 'no' },
  },
  routes: { ...urgentRoutes, ...needRoutes },
  additions: {
    unsure: { when: { now: 'unknown' }, careful: ['health-access/health-911', 'if-unsure'] },
    'pregnant-refused': { when: { need: 'pregnant', refused: 'yes' }, know: ['health-access/birth-not-refused'] },
    'hiv-refused': { when: { need: 'hiv', refused: 'yes' }, careful: ['health-access/hiv-keep-treatment'] },
    'cover-now': {
      when: { ...goes, need: ['pregnant', 'hiv'], back: 'now' },
      careful: ['returnee-health/before-leaving'],
      time: ['returnee-health/imss-temporary'],
    },
    'cover-later': {
      when: { ...goes, need: ['pregnant', 'hiv'], back: 'before' },
      after: ['returnee-health/after', 'returnee-health/card-2026'],
    },
    employed: { when: { work: 'employed' }, steps: ['ask-employer'] },
    'own-account': { when: { work: 'own' }, steps: ['health-access/voluntary-cover'] },
    chronic: { when: { ...goes, need: 'chronic' }, steps: ['say-when-it-ends'], bring: ['bring-medicine'] },
    'has-curp': {
      when: { paper: 'curp' },
      after: ['health-access/register-imss-bienestar', 'health-access/health-credential'],
    },
    'has-comar': { when: { paper: 'comar' }, after: ['health-access/asylum-seekers-curp'], see: ['curp-foreigners'] },
    'no-paper': { when: { paper: ['none', 'unknown', 'withheld'] }, know: ['health-access/care-is-not-registration'] },
    juarez: { when: { spot: 'juarez' }, where: ['health-access/juarez-clinic'] },
    tijuana: { when: { spot: 'tijuana' }, where: ['health-access/migrant-points', 'health-access/tijuana-kreyol'] },
    points: { when: { spot: ['points', 'points-fear'] }, where: ['health-access/migrant-points'] },
    fear: { when: { spot: ['points-fear', 'fear'] }, know: ['health-access/fear-of-report'] },
  },
  later: { refused: { answers: { refused: 'yes' } } },
})
