import { procedure } from '../parts/procedure.ts'
import { oneOf, told, yesNo } from '../parts/questions.ts'

const basics = 'apostille-basics'
const fromMexico = 'apostille-mexican-document'
const fromUs = 'apostille-us-document'
const haiti = 'haitian-documents'

/** Which of the states with rules of their own made a US paper. */
function stateOf({ state = '' }: { readonly state?: string }) {
  if (state === 'tx' || state.startsWith('us-tx')) return { maker: 'texas' } as const
  return { maker: state === 'ca' || state.startsWith('us-ca') ? 'california' : 'other' } as const
}

/** Whether a paper needs an apostille, who puts it, and what comes first. */
export const apostilla = procedure({
  name: 'apostilla',
  version: 1,
  topics: [basics, fromMexico, fromUs],
  under: { [fromMexico]: { from: 'mx' }, [fromUs]: { from: 'us' } },
  questions: {
    from: oneOf(['us', 'mx', 'ht', 'other', 'consular']),
    purpose: oneOf(['consulate', 'registry', 'school', 'remains', 'court', 'other']),
    to: oneOf(['us', 'ht', 'other']),
    kind: oneOf(['record', 'state', 'federal'], {
      hears: {
        record: { documents: ['birth-record', 'marriage-record', 'death-record', 'divorce-record', 'civil-record'] },
        state: { documents: ['power-of-attorney', 'criminal-record'] },
        federal: { documents: ['school-papers', 'naturalization-letter'] },
      },
    }),
    federal: yesNo(),
    ready: oneOf(['yes', 'copy', 'error']),
    state: told('place', { others: ['tx', 'ca', 'elsewhere'] }),
    away: oneOf(['here', 'away']),
  },
  derive: stateOf,
  ask: {
    purpose: { from: 'us' },
    to: { from: 'mx' },
    kind: { from: 'mx' },
    federal: { purpose: ['court', 'other', 'unknown'] },
    ready: [{ from: 'mx' }, { purpose: ['registry', 'court', 'other', 'unknown'] }],
    state: { purpose: ['registry', 'court', 'other', 'unknown'], federal: { not: 'yes' }, ready: { not: 'error' } },
    away: { from: 'mx', ready: { not: 'error' } },
  },
  routes: {
    consular: {
      when: { from: 'consular' },
      careful: [`${basics}/ask-before-paying`],
      steps: [`${basics}/consular-record-valid`],
    },
    haiti: {
      when: { from: 'ht' },
      topic: haiti,
      careful: [`${haiti}/not-apostille`, `${haiti}/asylum-no-consulate`],
      steps: [`${haiti}/chain`, `${basics}/haiti-legalised`],
      guides: ['documentos-haitianos'],
    },
    'third-country': {
      when: { from: 'other' },
      careful: [`${basics}/ask-before-paying`],
      steps: [
        `${basics}/ask-in-writing`,
        `${basics}/country-table`,
        `${basics}/find-who-issued`,
        `${basics}/translate-last`,
      ],
      bring: [`${basics}/certified-copy`],
      cost: [`${basics}/no-single-price`],
      time: [`${basics}/no-single-time`],
      know: [`${basics}/canada-joined`],
      see: ['certified-translation'],
    },
    'error-first': {
      when: { ready: 'error' },
      topic: 'name-correction',
      person: 'offer',
      careful: ['name-correction/no-apostille-yet'],
      steps: ['name-correction/step-which', 'correct-there', 'come-back'],
      cost: ['name-correction/cost-unknown'],
      where: ['name-correction/where'],
      see: ['name-correction'],
    },
    'not-for-consulate': {
      when: { purpose: 'consulate' },
      topic: fromUs,
      careful: [`${fromUs}/do-not-send-yet`],
      steps: [`${fromUs}/consulate-registration`, 'dual-nationality-consulate/long-form'],
      cost: ['dual-nationality-consulate/free'],
      guides: ['doble-nacionalidad'],
    },
    'not-for-school': {
      when: { purpose: 'school' },
      careful: [`${basics}/ask-before-paying`],
      steps: [`${basics}/school-no-apostille`],
      see: ['school-access', 'returnee-school'],
    },
    remains: {
      when: { purpose: 'remains' },
      topic: 'remains-repatriation',
      person: 'offer',
      careful: [`${fromUs}/keep-a-copy`],
      steps: ['remains-repatriation/apostilled-death-certificate', `${basics}/us-death-record`],
      guides: ['traslado-de-restos'],
    },
    registry: {
      when: { purpose: 'registry' },
      topic: fromUs,
      careful: [`${fromUs}/do-not-send-yet`, `${fromUs}/keep-a-copy`],
      steps: [
        `${fromUs}/soy-mexico`,
        `${fromUs}/soy-mexico-states`,
        'if-asked',
        `${fromUs}/by-mail`,
        `${fromUs}/translate-last`,
      ],
      ...usPaper(),
      know: [`${basics}/tlaxcala-waiver`, `${fromUs}/not-in-person`],
      guides: ['doble-nacionalidad'],
    },
    'us-court': {
      when: { purpose: 'court', federal: { not: 'yes' } },
      topic: fromUs,
      person: 'offer',
      careful: [`${fromUs}/do-not-send-yet`, `${fromUs}/keep-a-copy`],
      steps: [`${fromUs}/confirm-first`, `${fromUs}/inside-mexico`, `${fromUs}/by-mail`, `${fromUs}/translate-last`],
      ...usPaper(),
      know: [`${fromUs}/not-in-person`],
      see: ['certified-translation', 'free-legal-help-mexico'],
    },
    'us-federal': {
      when: { federal: 'yes' },
      topic: fromUs,
      careful: [`${fromUs}/do-not-send-yet`],
      steps: [`${fromUs}/confirm-first`, `${fromUs}/inside-mexico`, `${fromUs}/translate-last`],
      cost: [`${fromUs}/federal-fee`],
      where: [`${fromUs}/federal-office`],
      time: [`${fromUs}/federal-time`],
      see: ['certified-translation'],
    },
    'us-state': {
      when: { from: 'us' },
      topic: fromUs,
      careful: [`${fromUs}/do-not-send-yet`, `${fromUs}/keep-a-copy`],
      steps: [`${fromUs}/confirm-first`, `${fromUs}/inside-mexico`, `${fromUs}/by-mail`, `${fromUs}/translate-last`],
      ...usPaper(),
      know: [`${fromUs}/not-in-person`],
      see: ['certified-translation'],
    },
    'legalise-federal': {
      when: { to: 'ht', kind: 'federal' },
      topic: fromMexico,
      steps: [`${fromMexico}/confirm-first`, `${fromMexico}/where-not-convention`, 'segob-legalises'],
      ...segob(),
    },
    legalise: {
      when: { to: 'ht' },
      topic: fromMexico,
      person: 'offer',
      steps: [`${fromMexico}/confirm-first`, `${fromMexico}/where-not-convention`, `${haiti}/mexican-paper-to-haiti`],
      bring: [`${basics}/certified-copy`],
      cost: [`${basics}/no-single-price`],
    },
    'mx-federal': {
      when: { kind: 'federal' },
      topic: fromMexico,
      careful: [`${fromMexico}/consulates-do-not`],
      steps: [`${fromMexico}/confirm-first`, `${fromMexico}/look-who-issued`],
      ...segob(),
    },
    'mx-state': {
      when: { from: 'mx', kind: ['record', 'state'] },
      topic: fromMexico,
      careful: [`${fromMexico}/consulates-do-not`, `${fromMexico}/segob-only-federal`],
      steps: [`${fromMexico}/confirm-first`, 'ask-that-state', `${fromMexico}/state-papers-unknown`],
      bring: [`${basics}/certified-copy`],
      cost: [`${basics}/no-single-price`],
      where: [`${fromMexico}/state-office`],
      time: [`${basics}/no-single-time`],
    },
    'mx-unclear': {
      when: { from: 'mx' },
      topic: fromMexico,
      person: 'offer',
      careful: [`${fromMexico}/consulates-do-not`],
      steps: [`${fromMexico}/confirm-first`, `${fromMexico}/look-who-issued`],
      cost: [`${basics}/no-single-price`],
      where: [`${fromMexico}/state-office`, `${fromMexico}/segob-address`],
      time: [`${basics}/no-single-time`],
    },
    unclear: {
      person: 'offer',
      careful: [`${basics}/ask-before-paying`],
      steps: [`${basics}/ask-in-writing`, `${basics}/find-who-issued`, `${basics}/it-depends`],
      where: [`${basics}/mexico-where`, `${basics}/us-where`, `${basics}/haiti-where`],
    },
  },
  additions: {
    'copy-from-mexico': {
      when: { from: 'mx', ready: ['copy', 'unknown'], kind: 'record' },
      bring: ['mexican-copy'],
    },
    'copy-from-us': {
      when: { from: 'us', ready: ['copy', 'unknown'], federal: { not: 'yes' } },
      bring: ['county-copy'],
    },
    texas: {
      when: { maker: 'texas', from: 'us', ready: ['yes', 'copy', 'unknown'], federal: { not: 'yes' } },
      cost: [`${fromUs}/texas-fee`],
      where: [`${fromUs}/texas-address`, `${fromUs}/texas-phone`],
      bring: [`${fromUs}/texas-copy-age`],
    },
    california: {
      when: { maker: 'california', from: 'us', ready: ['yes', 'copy', 'unknown'], federal: { not: 'yes' } },
      steps: [`${fromUs}/california-clerk`],
      cost: [`${fromUs}/california-clerk-fee`],
    },
    'far-federal': {
      when: { away: 'away', kind: 'federal', ready: { not: 'error' } },
      steps: [`${fromMexico}/by-mail-federal`],
    },
    'far-state': {
      when: { away: 'away', kind: ['record', 'state'], ready: { not: 'error' } },
      steps: ['send-someone'],
    },
    'check-country': {
      when: { to: ['other', 'unknown'], ready: { not: 'error' } },
      steps: [`${basics}/country-table`],
      know: [`${fromMexico}/where-not-convention`],
    },
  },
})

function usPaper() {
  return {
    bring: [`${fromUs}/certified-copy`, `${fromUs}/mail-package`],
    cost: [`${fromUs}/state-fee-range`],
    where: [`${fromUs}/state-office`],
    time: [`${fromUs}/state-time-unknown`],
  } as const
}

function segob() {
  return {
    bring: [`${fromMexico}/federal-papers`, `${fromMexico}/foreigner-passport`],
    cost: [`${fromMexico}/federal-fee-old`, `${fromMexico}/federal-fee-law`],
    where: [`${fromMexico}/segob-address`],
    time: [`${fromMexico}/segob-same-day`],
  } as const
}
