import { procedure } from '../parts/procedure.ts'
import { oneOf, yesNo } from '../parts/questions.ts'

const back = 'prepare-return'
const goods = 'household-goods'
const here = 'dual-nationality-in-mexico'
const school = 'school-access'

/** Months away from which household goods enter free of duty; the question says them (fact `household-goods/six-months-away`; a test compares). */
export const monthsAway = 6

const choosing = { where: { not: 'deported' } } as const
const children = { ...choosing, kids: 'yes' } as const
const unregistered = { ...children, born: 'us', record: ['no', 'unknown'] } as const

/** Moving back to Mexico: the children's papers and school, one's own papers, the furniture, the car and the money left behind. */
export const regresoEnFamilia = procedure({
  name: 'regreso-en-familia',
  version: 1,
  topics: [back, goods],
  under: { [goods]: { goods: 'house' } },
  questions: {
    where: oneOf(['us', 'mexico', 'deported']),
    kids: yesNo(),
    born: oneOf(['us', 'mexico', 'other']),
    record: yesNo(),
    goods: oneOf(['bags', 'house']),
    long: yesNo(),
    car: yesNo(),
  },
  ask: {
    kids: choosing,
    born: children,
    record: { ...children, born: 'us' },
    goods: choosing,
    long: { ...choosing, goods: 'house' },
    car: choosing,
  },
  routes: {
    deported: {
      when: { where: 'deported' },
      topic: 'repatriation-reception',
      steps: ['repatriation-reception/ask-for-paper'],
      know: [`${goods}/deported-too`, 'us-bank-accounts/still-yours'],
      see: ['recover-belongings', 'us-bank-accounts'],
      guides: ['recien-repatriado'],
    },
    'mexico-children': {
      when: { where: 'mexico', kids: 'yes' },
      careful: [`${school}/do-not-wait`],
      steps: [`${school}/go-to-school`],
      bring: [`${school}/with-papers`],
      cost: [`${school}/no-apostille-cost`],
      know: [`${school}/cannot-refuse`],
      see: ['us-bank-accounts', 'returnee-jobs', 'health-access'],
      guides: ['escuela'],
    },
    mexico: {
      when: { where: 'mexico' },
      steps: ['look-for-record', `${back}/social-security`],
      see: ['us-bank-accounts', 'returnee-jobs', 'curp'],
    },
    'us-children': {
      when: { kids: 'yes' },
      steps: [`${back}/own-papers`, 'school-papers', `${back}/power`, `${back}/call-office`],
      bring: [`${back}/bring-list`],
      know: [`${back}/transfer-document`, `${school}/cannot-refuse`],
      see: ['us-bank-accounts', 'us-pension-keep-receiving', 'paisano'],
    },
    us: {
      steps: [`${back}/own-papers`, `${back}/power`, `${back}/call-office`, `${back}/social-security`],
      bring: [`${back}/bring-list`],
      see: ['us-bank-accounts', 'us-pension-keep-receiving', 'paisano'],
    },
  },
  additions: {
    'register-there': {
      when: { ...unregistered, where: { not: ['mexico', 'deported'] } },
      careful: [`${back}/children-first`],
      steps: [`${back}/register-children`],
      cost: ['dual-nationality-consulate/free'],
      see: ['dual-nationality-consulate'],
    },
    'register-here': {
      when: { ...unregistered, where: 'mexico' },
      careful: [`${here}/do-not-apostille-yet`],
      steps: [`${here}/ask-first`],
      know: [`${here}/school-meanwhile`],
      see: [here],
    },
    'born-elsewhere': { when: { ...children, born: 'other' }, know: [`${here}/other-country`], see: [here] },
    goods: {
      when: { ...choosing, goods: 'house', long: { not: 'no' } },
      careful: [`${goods}/varies`],
      steps: [`${goods}/online-or-consulate`, 'list-of-things'],
      cost: [`${goods}/free`, `${goods}/no-taxes`],
      time: [`${goods}/when-it-enters`],
      know: [`${goods}/used-six-months`, `${goods}/not-included`, `${goods}/six-months-away`],
    },
    'goods-short': {
      when: { ...choosing, goods: 'house', long: 'no' },
      know: [`${goods}/less-time`],
      see: ['paisano'],
    },
    bags: {
      when: { ...choosing, goods: ['bags', 'unknown'], where: { not: ['mexico', 'deported'] } },
      careful: ['paisano/declare-cash'],
      steps: ['paisano/ask-first'],
    },
    car: {
      when: { ...choosing, car: ['yes', 'unknown'] },
      careful: [`${goods}/no-vehicle`],
      steps: ['ask-customs'],
      know: [`${goods}/car-unknown`],
    },
    road: { when: { ...choosing, car: 'yes', where: { not: ['mexico', 'deported'] } }, know: ['paisano/green-angels'] },
  },
})
