import { procedure } from '../parts/procedure.ts'
import { oneOf, told, yesNo } from '../parts/questions.ts'
import { transferAsides, transferBoard } from '../parts/traslado-board.ts'

/** Where the person is to rest, and which consulate's list of papers is known; from places told in any words. */
function placesOf({ to = '', city = '' }: { readonly to?: string; readonly city?: string }) {
  const goes =
    to === 'mexico-city' || to.startsWith('mx-cmx')
      ? 'mexico-city'
      : to.startsWith('mx-')
        ? 'mexico'
        : to === 'another-country' || /^[a-z]{2}-/.test(to)
          ? 'another-country'
          : 'unknown'
  const [, town = ''] = /^us-ca:(los-angeles|san-diego|fresno)$/.exec(city) ?? []
  return { goes, list: town === '' ? 'unknown' : (town as 'los-angeles' | 'san-diego' | 'fresno') } as const
}

const transfer = ['body', 'cremate', 'undecided', 'unknown'] as const
const abroad = ['us', 'abroad', 'unknown'] as const

/** Somebody of theirs died far away: what to do before signing or paying, and then who does what. */
export const trasladoDeRestos = procedure({
  name: 'traslado-de-restos',
  version: 1,
  topics: [
    'remains-repatriation',
    'ashes-transfer',
    'remains-financial-help',
    'death-abroad-registration',
    'foreigner-death-in-mexico',
  ],
  tone: 'grief',
  under: { 'death-abroad-registration': { plan: 'register' }, 'foreigner-death-in-mexico': { who: 'here' } },
  questions: {
    who: oneOf(['us', 'abroad', 'here', 'other']),
    held: oneOf(['hospital', 'prosecutor', 'station', 'unsure'], { personal: true }),
    refuge: yesNo({ personal: true }),
    wish: oneOf(['bury', 'send', 'undecided']),
    nation: oneOf(['haiti', 'central-america', 'other'], { personal: true }),
    plan: oneOf(['body', 'ashes', 'cremate', 'undecided', 'register', 'stay']),
    signed: oneOf(['no', 'quote', 'yes']),
    body: oneOf(['hospital', 'funeral-home', 'coroner', 'unsure'], { personal: true }),
    money: yesNo({ personal: true }),
    city: told('place'),
    travel: oneOf(['plane', 'land', 'funeral-home']),
    to: told('place', { others: ['mexico-city', 'another-country'] }),
    paper: oneOf(['none', 'plain', 'apostille']),
    named: yesNo(),
  },
  derive: placesOf,
  ask: {
    held: { who: 'here' },
    refuge: { who: 'here', held: { not: 'unsure' } },
    wish: { who: 'here', held: { not: 'unsure' } },
    nation: { who: 'here', held: { not: 'unsure' }, wish: ['send', 'undecided', 'unknown'] },
    plan: { who: abroad },
    signed: { who: abroad, plan: transfer },
    body: { who: abroad, plan: transfer },
    money: { who: abroad, plan: transfer, body: { not: 'unsure' } },
    city: { who: ['us', 'unknown'], plan: 'ashes' },
    travel: { who: abroad, plan: 'ashes' },
    to: [
      { who: abroad, plan: 'ashes' },
      { who: abroad, plan: transfer, body: { not: 'unsure' } },
    ],
    paper: { who: abroad, plan: ['register', 'stay'] },
    named: { who: abroad, plan: ['register', 'stay'] },
  },
  routes: {
    other: {
      when: { who: 'other' },
      person: 'offer',
      careful: ['foreigner-death-in-mexico/read-before-signing', 'foreigner-death-in-mexico/asylum-consulate'],
      steps: ['remains-repatriation/mexican-person', 'tell-us-more', 'foreigner-death-in-mexico/register-death'],
      where: ['foreigner-death-in-mexico/where-body'],
      see: ['unidentified-remains', 'psychological-care'],
    },
    'unsure-here': {
      when: { held: 'unsure' },
      topic: 'unidentified-remains',
      person: 'always',
      careful: [
        'unidentified-remains/nobody-by-chat',
        'foreigner-death-in-mexico/asylum-consulate',
        'foreigner-death-in-mexico/unclaimed',
      ],
      steps: ['unidentified-remains/in-mexico', 'foreigner-death-in-mexico/where-body', 'sign-nothing-yet'],
      bring: ['unidentified-remains/have-ready'],
      where: ['unidentified-remains/abroad'],
      time: ['unidentified-remains/months'],
      see: ['missing-in-mexico', 'psychological-care'],
    },
    refuge: {
      when: { who: 'here', refuge: ['yes', 'withheld', 'unknown'] },
      ...inMexico([]),
      after: ['foreigner-death-in-mexico/asylum-rule', 'foreigner-death-in-mexico/who-pays-if-not'],
    },
    'died-held': {
      when: { who: 'here', held: 'station' },
      ...inMexico(['foreigner-death-in-mexico/died-in-detention', 'foreigner-death-in-mexico/contact-consulate']),
      see: ['human-rights-complaint', 'interpreter-rights', 'psychological-care'],
    },
    here: {
      when: { who: 'here' },
      ...inMexico(['foreigner-death-in-mexico/contact-consulate', 'foreigner-death-in-mexico/lost-papers']),
    },
    'unsure-abroad': {
      when: { body: 'unsure' },
      topic: 'unidentified-remains',
      person: 'always',
      careful: ['unidentified-remains/nobody-by-chat', 'remains-repatriation/do-not-sign-yet'],
      steps: ['unidentified-remains/deceased-in-us', 'unidentified-remains/in-us', 'sign-nothing-yet'],
      bring: ['unidentified-remains/have-ready'],
      time: ['unidentified-remains/months'],
      see: ['locate-person-abroad', 'psychological-care'],
    },
    elsewhere: {
      when: { goes: 'another-country' },
      person: 'offer',
      careful: ['remains-repatriation/do-not-sign-yet', 'remains-repatriation/no-deposit'],
      steps: ['ashes-transfer/not-to-mexico', 'ask-that-country', 'remains-financial-help/not-another-country'],
      where: ['remains-repatriation/consular-line'],
      see: ['death-abroad-registration', 'psychological-care'],
    },
    'coroner-signed': {
      when: { body: 'coroner', signed: 'yes' },
      ...withCoroner(['remains-repatriation/already-signed', 'keep-contract'], ['nothing-more']),
    },
    coroner: {
      when: { body: 'coroner' },
      ...withCoroner(
        ['remains-repatriation/tell-our-office', 'remains-repatriation/choose-funeral-home'],
        ['remains-repatriation/do-not-sign-yet', 'remains-repatriation/no-deposit'],
      ),
    },
    signed: {
      when: { signed: 'yes' },
      board: true,
      person: 'always',
      careful: ['nothing-more', 'remains-repatriation/no-deposit'],
      steps: [
        'remains-repatriation/already-signed',
        'keep-contract',
        'remains-repatriation/someone-there',
        'remains-repatriation/two-funeral-homes',
        'remains-repatriation/funeral-home-takes-papers',
        'remains-repatriation/received-by-funeral-home',
      ],
      ...papers(),
    },
    cremate: {
      when: { plan: 'cremate' },
      board: true,
      topic: 'ashes-transfer',
      person: 'always',
      careful: ['ashes-transfer/cannot-undo', 'ashes-transfer/do-not-sign-yet', 'remains-repatriation/no-deposit'],
      steps: [
        'ashes-transfer/call-consulate',
        'remains-repatriation/tell-our-office',
        'remains-repatriation/choose-funeral-home',
        'ashes-transfer/gather-papers',
        'ashes-transfer/get-stamp',
        'ashes-transfer/ask-airline',
      ],
      bring: [
        'ashes-transfer/usual-papers',
        'remains-repatriation/data-to-give',
        'remains-repatriation/family-documents',
        'ashes-transfer/urn-xray',
      ],
      cost: ['ashes-transfer/stamp-free', 'ashes-transfer/price-unknown'],
      where: ['remains-repatriation/consular-line'],
      time: ['ashes-transfer/stamp-time'],
      after: ['ashes-transfer/customs-unknown'],
      see: ['remains-financial-help', 'us-humanitarian-entry', 'death-compensation', 'psychological-care'],
    },
    undecided: {
      when: { plan: ['undecided', 'unknown'] },
      board: true,
      person: 'always',
      careful: [
        'remains-repatriation/do-not-sign-yet',
        'remains-repatriation/no-deposit',
        'ashes-transfer/cannot-undo',
      ],
      steps: [
        'no-hurry',
        'remains-repatriation/call-consulate-first',
        'remains-repatriation/tell-our-office',
        'remains-repatriation/choose-funeral-home',
        'remains-repatriation/someone-there',
      ],
      bring: ['remains-repatriation/data-to-give', 'remains-repatriation/family-documents'],
      cost: ['ashes-transfer/fewer-steps', 'ashes-transfer/price-unknown', 'remains-repatriation/stamp-free'],
      where: ['remains-repatriation/consular-line'],
      time: ['remains-repatriation/usual-time'],
      see: [
        'ashes-transfer',
        'remains-financial-help',
        'death-compensation',
        'us-humanitarian-entry',
        'psychological-care',
      ],
    },
    body: {
      when: { plan: 'body' },
      board: true,
      person: 'always',
      careful: ['remains-repatriation/do-not-sign-yet', 'remains-repatriation/no-deposit'],
      steps: [
        'remains-repatriation/call-consulate-first',
        'remains-repatriation/tell-our-office',
        'remains-repatriation/choose-funeral-home',
        'remains-repatriation/two-funeral-homes',
        'remains-repatriation/someone-there',
        'remains-repatriation/funeral-home-takes-papers',
        'remains-repatriation/received-by-funeral-home',
      ],
      ...papers(),
    },
    ashes: {
      when: { plan: 'ashes' },
      board: true,
      topic: 'ashes-transfer',
      person: 'offer',
      steps: ['ashes-transfer/call-consulate', 'ashes-transfer/gather-papers', 'ashes-transfer/get-stamp'],
      bring: ['ashes-transfer/usual-papers'],
      cost: ['ashes-transfer/stamp-free'],
      where: ['ashes-transfer/where-consulate'],
      time: ['ashes-transfer/stamp-time'],
      after: ['ashes-transfer/no-letter-for-ashes', 'ashes-transfer/customs-unknown'],
      see: ['death-abroad-registration', 'remains-financial-help', 'death-compensation', 'psychological-care'],
    },
    'register-here': {
      when: { paper: 'apostille' },
      ...registered(),
      steps: ['registry-in-mexico', 'death-abroad-registration/if-not-done'],
      bring: ['death-abroad-registration/in-mexico-papers'],
      cost: ['death-abroad-registration/cost-example'],
      time: ['death-abroad-registration/registry-days'],
      after: ['death-abroad-registration/us-certificate-valid', 'death-abroad-registration/free'],
    },
    'register-consulate': {
      ...registered(),
      steps: ['death-abroad-registration/consulate-first', 'death-abroad-registration/if-not-done'],
      bring: ['death-abroad-registration/at-consulate-papers', 'death-abroad-registration/who'],
      cost: ['death-abroad-registration/free'],
      time: ['death-abroad-registration/registry-days'],
      after: ['death-abroad-registration/us-certificate-valid', 'death-abroad-registration/cost-example'],
    },
  },
  additions: {
    stays: { when: { plan: 'stay' }, careful: ['remains-financial-help/not-another-country'] },
    named: { when: { named: 'no' }, steps: ['death-abroad-registration/name-first'] },
    quote: { when: { signed: 'quote' }, careful: ['a-quote-is-not-a-contract'] },
    cremation: {
      when: { plan: 'cremate', goes: { not: 'another-country' } },
      careful: ['ashes-transfer/cannot-undo'],
      bring: ['ashes-transfer/usual-papers'],
    },
    money: {
      when: { money: ['no', 'unknown', 'withheld'], goes: { not: 'another-country' } },
      careful: ['remains-financial-help/consulate-papers'],
      cost: [
        'remains-financial-help/who-qualifies',
        'remains-financial-help/paid-to-companies',
        'remains-financial-help/amount-unknown',
      ],
      after: [
        'remains-financial-help/ask-the-employer',
        'remains-financial-help/dif',
        'remains-financial-help/other-states',
      ],
    },
    'mexico-city': {
      when: { goes: 'mexico-city', plan: { not: ['ashes', 'cremate'] } },
      bring: ['remains-repatriation/mexico-city-burial'],
    },
    'mexico-city-ashes': {
      when: { goes: 'mexico-city', plan: ['ashes', 'cremate'] },
      bring: ['ashes-transfer/mexico-city'],
    },
    'list-los-angeles': { when: { list: 'los-angeles' }, bring: ['ashes-transfer/list-los-angeles'] },
    'list-san-diego': { when: { list: 'san-diego' }, bring: ['ashes-transfer/list-san-diego'] },
    'list-fresno': { when: { list: 'fresno' }, bring: ['ashes-transfer/list-fresno'] },
    plane: {
      when: { travel: ['plane', 'unknown'] },
      steps: ['ashes-transfer/ask-airline', 'ashes-transfer/hand-luggage'],
      bring: ['ashes-transfer/urn-xray'],
    },
    faraway: {
      when: {
        who: 'abroad',
        plan: ['body', 'cremate', 'undecided', 'unknown', 'stay'],
        goes: { not: 'another-country' },
      },
      after: ['ashes-transfer/muslim-countries'],
    },
    bury: {
      when: { who: 'here', wish: ['bury', 'undecided', 'unknown'] },
      where: ['foreigner-death-in-mexico/bury-here'],
    },
    send: {
      when: { who: 'here', wish: ['send', 'undecided', 'unknown'] },
      bring: ['foreigner-death-in-mexico/papers-to-send'],
      cost: ['foreigner-death-in-mexico/family-pays'],
      after: ['foreigner-death-in-mexico/who-asks'],
    },
    'refuge-held': {
      when: { held: 'station', refuge: ['yes', 'withheld', 'unknown'] },
      after: ['foreigner-death-in-mexico/died-in-detention'],
      see: ['human-rights-complaint'],
    },
    'central-america': {
      when: { nation: 'central-america' },
      cost: ['foreigner-death-in-mexico/central-america-price'],
      time: ['foreigner-death-in-mexico/one-two-weeks'],
    },
    haiti: {
      when: { nation: 'haiti' },
      cost: ['foreigner-death-in-mexico/central-america-price'],
      after: ['foreigner-death-in-mexico/haiti-limited'],
    },
  },
  board: transferBoard,
  asides: transferAsides,
})

function inMexico<const S extends readonly string[]>(steps: S) {
  return {
    topic: 'foreigner-death-in-mexico',
    person: 'always',
    careful: [
      'foreigner-death-in-mexico/asylum-consulate',
      'foreigner-death-in-mexico/read-before-signing',
      'foreigner-death-in-mexico/unclaimed',
    ],
    steps: [
      'foreigner-death-in-mexico/first-step',
      'foreigner-death-in-mexico/where-body',
      'foreigner-death-in-mexico/register-death',
      ...steps,
    ],
    after: ['foreigner-death-in-mexico/parents-visa', 'foreigner-death-in-mexico/who-pays-if-not'],
    see: ['interpreter-rights', 'crime-victims', 'psychological-care'],
  } as const
}

function papers() {
  return {
    bring: [
      'remains-repatriation/data-to-give',
      'remains-repatriation/family-documents',
      'remains-repatriation/papers-to-stamp',
      'remains-repatriation/apostilled-death-certificate',
      'remains-repatriation/same-name',
    ],
    cost: ['remains-repatriation/stamp-free', 'remains-repatriation/do-it-yourself'],
    where: ['remains-repatriation/consular-line'],
    time: ['remains-repatriation/usual-time'],
    see: ['remains-financial-help', 'death-compensation', 'us-humanitarian-entry', 'psychological-care'],
  } as const
}

function withCoroner<const S extends readonly string[], const C extends readonly string[]>(steps: S, careful: C) {
  return {
    board: true,
    person: 'always',
    careful,
    steps: [
      'remains-repatriation/coroner-decides',
      'remains-repatriation/call-consulate-first',
      ...steps,
      'remains-repatriation/someone-there',
    ],
    bring: [
      'remains-repatriation/data-to-give',
      'remains-repatriation/family-documents',
      'remains-repatriation/cause-pending',
      'remains-repatriation/same-name',
    ],
    cost: ['remains-repatriation/stamp-free'],
    where: ['remains-repatriation/consular-line'],
    time: ['remains-repatriation/usual-time'],
    after: ['remains-repatriation/received-by-funeral-home'],
    see: ['crime-victims', 'death-compensation', 'us-humanitarian-entry', 'psychological-care'],
  } as const
}

function registered() {
  return {
    topic: 'death-abroad-registration',
    person: 'offer',
    careful: ['death-abroad-registration/keep-copies'],
    where: ['death-abroad-registration/where'],
    see: ['apostille-us-document', 'name-correction', 'us-pension-survivors'],
  } as const
}
