import { addDays, isCivilDay } from '#core/office/civil-time.ts'
import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { date, oneOf, yesNo } from '../parts/questions.ts'
import { mexicoRoutes } from '../parts/visa-humanitaria-mexico.ts'
import { usRoutes } from '../parts/visa-humanitaria-us.ts'

interface Told {
  readonly kind?: string
  readonly country?: string
  readonly inside?: string
  readonly event?: string
  readonly kin?: string
  readonly time?: string
}

/** Which of the things called "humanitarian visa" it is. */
function branchOf({ kind, country, inside }: Told) {
  if (kind === 'card' || kind === 'us-entry' || kind === 'us-date' || kind === 'programme') return kind
  if (country === 'us') return 'us-entry'
  if (inside === 'yes') return 'card'
  return kind === 'mx-visa' || inside === 'no' ? 'mx-visa' : 'unknown'
}

/** From so many days on there is time to ask from afar; fewer than the first are "hours or a few days". */
const fewDays = 10
const manyDays = 60

/** How much time there is, told as such or as the day of it. */
function spanOf(time: string, today: string): string {
  const [first = ''] = time.split('/')
  if (!isCivilDay(first)) return time
  if (first <= addDays(today, fewDays)) return 'hours'
  return first <= addDays(today, manyDays) ? 'weeks' : 'months'
}

/** How somebody gets to the United States in an emergency: by parole, by an earlier appointment, or by neither. */
function wayOf(branch: string, { event = '', kin = '' }: Told, span: string) {
  if (branch !== 'us-entry' && branch !== 'us-date') return 'none'
  if (event === 'social') return 'social'
  if (kin === 'other') return 'other-kin'
  if (event === 'work' || event === 'treatment' || kin === 'grand') return 'date'
  if (branch === 'us-date') return event === 'organ' || span === 'hours' ? 'entry' : 'date'
  return span === 'months' ? 'months' : 'entry'
}

function workedOut(told: Told, { today }: Moment) {
  const branch = branchOf(told)
  return { branch, way: wayOf(branch, told, spanOf(told.time ?? '', today)) } as const
}

const toUs = ['us-entry', 'us-date'] as const
const noParole = ['social', 'work', 'treatment'] as const

/** What people call a humanitarian visa: Mexico's card, Mexico's visa, entering the United States in an emergency, an earlier appointment there. */
export const visaHumanitaria = procedure({
  name: 'visa-humanitaria',
  version: 1,
  topics: ['humanitarian-card-mexico', 'humanitarian-visa-mexico', 'us-humanitarian-entry', 'us-emergency-visa'],
  under: {
    'humanitarian-card-mexico': { kind: 'card' },
    'humanitarian-visa-mexico': { kind: 'mx-visa' },
    'us-humanitarian-entry': { kind: 'us-entry' },
    'us-emergency-visa': { kind: 'us-date' },
  },
  questions: {
    kind: oneOf(['card', 'mx-visa', 'us-entry', 'us-date', 'programme']),
    country: oneOf(['mexico', 'us']),
    inside: yesNo(),
    cause: oneOf(['asylum', 'victim', 'child', 'have', 'detained', 'other'], { personal: true, danger: true }),
    paper: oneOf(['valid', 'lost', 'expired', 'qr', 'not-asked']),
    reported: yesNo({ personal: true }),
    had: oneOf(['asylum', 'left', 'other', 'recognised', 'resident'], { personal: true }),
    purpose: oneOf(['missing', 'death', 'other']),
    asker: oneOf(['family', 'office', 'nobody']),
    event: oneOf(['sick', 'died', 'organ', 'court', 'treatment', 'work', 'social'], { personal: true }),
    kin: oneOf(['close', 'grand', 'other'], {
      hears: {
        close: { relations: ['spouse', 'parent', 'child', 'sibling'] },
        grand: { relations: ['grandparent', 'grandchild'] },
        other: {
          relations: ['aunt-uncle', 'niece-nephew', 'cousin', 'parent-in-law', 'sibling-in-law', 'child-in-law'],
        },
      },
    }),
    time: date('future', {
      others: ['hours', 'weeks', 'months'],
      hears: { hours: { units: ['hour', 'day'] }, weeks: { units: ['week'] }, months: { units: ['month', 'year'] } },
    }),
    removed: yesNo({ personal: true }),
    visa: oneOf(['none', 'booked', 'expired', 'refused']),
  },
  derive: workedOut,
  ask: {
    country: { kind: 'unknown' },
    inside: [{ kind: 'mx-visa' }, { country: 'mexico' }],
    cause: { branch: 'card' },
    paper: { branch: 'card', cause: 'asylum' },
    reported: { branch: 'card', cause: 'victim' },
    had: { branch: 'card', cause: 'have' },
    purpose: { branch: 'mx-visa' },
    asker: { branch: 'mx-visa', purpose: { not: ['missing', 'death'] } },
    event: { branch: toUs },
    kin: { branch: toUs, event: ['sick', 'died', 'organ', 'unknown', 'withheld'] },
    time: { branch: toUs, event: { not: noParole }, kin: { not: ['grand', 'other'] } },
    removed: [{ branch: 'us-entry', way: ['entry', 'months', 'date'] }, { way: 'entry' }],
    visa: { way: 'date', removed: { not: 'yes' } },
  },
  routes: { ...usRoutes, ...mexicoRoutes },
  additions: {
    'removed-unsaid': {
      when: { way: ['entry', 'months'], removed: ['unknown', 'withheld'] },
      careful: ['us-humanitarian-entry/prior-deportation'],
    },
    'visa-expired': { when: { way: 'date', visa: 'expired' }, know: ['us-emergency-visa/renewal-no-interview'] },
    'date-monterrey': {
      when: [
        { way: 'date', kin: 'grand' },
        { way: 'date', event: ['died', 'court'] },
      ],
      know: ['us-emergency-visa/who-monterrey'],
    },
    'date-own': {
      when: { way: 'date', event: ['treatment', 'work'] },
      know: ['us-emergency-visa/who-treatment-study'],
    },
  },
})
