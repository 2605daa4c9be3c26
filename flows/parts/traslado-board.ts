const withBody = { plan: { not: ['ashes', 'cremate'] } } as const
const withAshes = { plan: ['ashes', 'cremate'] } as const

/** Who does what so that somebody who died far away comes home, in the order in which it comes. */
export const transferBoard = {
  trusted: { who: 'family', when: { plan: { not: 'ashes' } }, fact: 'remains-repatriation/someone-there' },
  call: { who: 'family', fact: 'remains-repatriation/where-consulate' },
  family: { who: 'family', when: { plan: { not: 'ashes' } }, fact: 'remains-repatriation/family-documents' },
  choose: {
    who: 'family',
    when: { plan: { not: 'ashes' }, signed: { not: 'yes' } },
    fact: 'remains-repatriation/choose-funeral-home',
  },
  papers: { who: 'funeral-home', when: withBody, fact: 'remains-repatriation/papers-to-stamp' },
  cremation: { who: 'funeral-home', when: withAshes, fact: 'ashes-transfer/gather-papers' },
  receives: { who: 'funeral-home', when: withBody, fact: 'remains-repatriation/received-by-funeral-home' },
  help: {
    who: 'consulate',
    when: { money: ['no', 'unknown', 'withheld'] },
    fact: 'remains-financial-help/what-sre-covers',
  },
  stamp: { who: 'consulate', fact: 'remains-repatriation/stamp-free' },
  coroner: { who: 'health', when: { body: 'coroner' }, fact: 'remains-repatriation/coroner-decides' },
  permit: { who: 'health', when: withBody, fact: 'remains-repatriation/papers-to-stamp' },
  flight: { who: 'airline', when: [withBody, { plan: 'cremate' }, { travel: ['plane', 'unknown'] }] },
  office: { who: 'office', when: { plan: { not: 'ashes' } }, fact: 'remains-repatriation/tell-our-office' },
} as const

/** Somebody asks the family for money. */
export const transferAsides = {
  money: {
    careful: ['fraud-warning/signs', 'fraud-warning/threat'],
    steps: ['fraud-warning/ask-who', 'ask-two-doors', 'fraud-warning/already-paid'],
    cost: ['remains-repatriation/stamp-free', 'remains-financial-help/paid-to-companies', 'fraud-warning/what-is-free'],
    where: ['remains-repatriation/consular-line'],
  },
} as const
