import { optionsIn } from '#core/guides/several.ts'
import { addDays } from '#core/office/civil-time.ts'
import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { date, oneOf, told, yesNo } from '../parts/questions.ts'
import { arrival, beside, needed, pressed } from '../parts/repatriated.ts'

/** For so many days belongings are usually kept in the United States (`recover-belongings/do-it-now`). */
const kept = 30

const places = ['center', 'way', 'home', 'us', 'foreign'] as const

interface Told {
  readonly where?: string
  readonly when?: string
  readonly need?: string
}

/**
 * Where the person is: a town told is home in the office's own state, else on the way. Whether belongings may be gone: of a day told roughly
 * its earliest end counts, so that nobody is told there is time when there is none.
 */
function workedOut({ where = '', when = '', need = '' }: Told, { today, state }: Moment) {
  const first = when.split('/')[0] ?? ''
  const held = !/^\d{4}-/.test(first) ? 'unknown' : first < addDays(today, -kept) ? 'late' : 'fresh'
  const inState = state !== undefined && `${where}-`.startsWith(`${state}-`)
  const inTown = !where.startsWith('mx-') ? 'unknown' : inState ? 'home' : 'way'
  // Papers that have a turn of their own are not told beside each need that comes after.
  const papers = optionsIn(need).includes('papers') ? 'apart' : 'beside'
  return { at: places.find((one) => one === where) ?? inTown, held, papers } as const
}

const arrived = { at: { not: ['us', 'foreign'] } } as const
const unpressed = { ...arrived, now: ['no', 'unknown', 'withheld'] } as const

/** Somebody was sent back or came back: what cannot wait, the paper of the arrival, identity, then what is needed first. */
export const recienRepatriado = procedure({
  name: 'recien-repatriado',
  version: 1,
  topics: ['repatriation-reception', 'recover-belongings', 'transport-home', 'returnee-jobs'],
  under: {
    'recover-belongings': { need: 'belongings' },
    'transport-home': { need: 'home' },
    'returnee-jobs': { need: 'job' },
  },
  questions: {
    where: told('place', { others: places, within: 'mx' }),
    now: oneOf(['children', 'ill', 'stranded', 'apart', 'low', 'no'], {
      personal: true,
      several: ['low', 'stranded', 'children', 'ill', 'apart', 'no'],
    }),
    paper: yesNo(),
    identity: yesNo({ personal: true }),
    need: oneOf(['home', 'papers', 'belongings', 'health', 'job', 'school', 'wages', 'none'], {
      several: ['papers', 'home', 'belongings', 'health', 'job', 'wages', 'school', 'none'],
    }),
    when: date('past'),
    level: oneOf(['child', 'basic', 'high', 'university']),
  },
  derive: workedOut,
  ask: {
    now: arrived,
    paper: unpressed,
    identity: unpressed,
    need: unpressed,
    when: { ...unpressed, need: 'belongings' },
    level: { ...unpressed, need: 'school' },
  },
  routes: {
    us: {
      when: { at: 'us' },
      topic: 'prepare-return',
      person: 'offer',
      careful: ['prepare-return/children-first'],
      steps: [
        'prepare-return/own-papers',
        'prepare-return/register-children',
        'prepare-return/power',
        'prepare-return/call-office',
        'transport-home/still-in-us',
      ],
      know: ['transport-home/caravans', 'transport-home/green-angels'],
      see: ['prepare-return', 'us-bank-accounts', 'household-goods'],
      guides: ['localizar-detenido', 'doble-nacionalidad'],
    },
    foreign: {
      when: { at: 'foreign' },
      topic: 'asylum-mexico',
      person: 'offer',
      steps: ['asylum-mexico/apply-in-time', 'free-legal-help-mexico/step-call', 'shelters/confirm-today'],
      cost: ['asylum-mexico/free', 'asylum-mexico/free-help'],
      see: ['haitians-in-mexico', 'shelters', 'labour-rights-mexico'],
      guides: ['refugio'],
    },
    ...pressed,
    ...needed,
    ...arrival,
  },
  additions: beside,
})
