import { procedure } from '../parts/procedure.ts'
import { oneOf, told, yesNo } from '../parts/questions.ts'

const haiti = 'haitian-documents'
const general = 'haitians-in-mexico'

/** Whoever asked for asylum or flees Haiti's government is asked nothing more: their papers are spoken of with a lawyer first. */
const open = { refuge: { not: 'yes' } } as const
const wanted = { ...open, purpose: { not: 'school' } } as const

/** Whether the person may be in a state where a Haitian consulate was announced (fact `haitian-documents/chiapas-tabasco-promise`). */
function workedOut({ where = '' }: { readonly where?: string }) {
  const state = where.slice(0, 'mx-chp'.length)
  return { announced: !where.startsWith('mx-') || state === 'mx-chp' || state === 'mx-tab' ? 'yes' : 'no' } as const
}

/** A Haitian passport or record wanted by somebody in Mexico: who goes to no Haitian office, what to report, what is not known and who looks for it with them. */
export const pasaporteHaitiano = procedure({
  name: 'pasaporte-haitiano',
  version: 1,
  topics: [haiti],
  questions: {
    refuge: yesNo({ personal: true, danger: true }),
    paper: oneOf(['passport', 'birth', 'other'], {
      hears: { passport: { documents: ['passport'] }, birth: { documents: ['birth-record'] } },
    }),
    state: oneOf(['expired', 'lost', 'none']),
    purpose: oneOf(['school', 'migration', 'travel', 'other']),
    where: told('place', { within: 'mx' }),
    someone: yesNo({ personal: true }),
  },
  derive: workedOut,
  ask: {
    paper: open,
    state: { ...open, paper: 'passport' },
    purpose: open,
    where: { ...wanted, paper: 'passport' },
    someone: { ...wanted, paper: 'birth' },
  },
  routes: {
    refuge: {
      when: { refuge: 'yes' },
      topic: 'asylum-mexico',
      person: 'offer',
      careful: [`${haiti}/asylum-no-consulate`],
      steps: ['asylum-certificate/defensatel', 'ask-lawyer', `${haiti}/asylum-without-papers`],
      know: [`${general}/not-sent-back`],
      see: ['asylum-mexico', 'free-legal-help-mexico', 'curp-foreigners'],
      guides: ['refugio'],
    },
    school: {
      when: { purpose: 'school' },
      topic: 'school-access',
      steps: ['school-access/go-to-school', 'school-access/without-papers'],
      cost: ['school-access/no-apostille-cost'],
      know: ['school-access/cannot-refuse'],
      see: ['school-access'],
      guides: ['escuela'],
    },
    'passport-lost': {
      when: { paper: 'passport', state: 'lost' },
      topic: 'migration-document-lost',
      ...atOffice(),
      steps: [`${haiti}/lost-passport`, 'confirm-first', 'copy-safe'],
      cost: ['migration-document-lost/passport-cost'],
    },
    passport: {
      when: { paper: 'passport' },
      ...atOffice(),
      steps: ['confirm-first', 'copy-safe'],
      cost: ['migration-document-lost/passport-cost'],
    },
    'birth-nobody': {
      when: { paper: 'birth', someone: ['no', 'unknown', 'withheld'] },
      person: 'offer',
      careful: ['nobody-online', `${haiti}/no-handwritten`],
      steps: [`${haiti}/keep-original`, 'confirm-first'],
      know: [`${haiti}/chain`],
      see: [haiti],
      guides: ['documentos-haitianos'],
    },
    birth: {
      when: { paper: 'birth' },
      person: 'offer',
      careful: ['nobody-online', `${haiti}/no-handwritten`],
      steps: ['printed-extract', `${haiti}/someone-can-go`],
      cost: [`${haiti}/other-costs-unknown`],
      where: [`${haiti}/limited-services`],
      know: [`${haiti}/chain`],
      see: [haiti, 'certified-translation'],
      guides: ['documentos-haitianos'],
    },
    other: {
      person: 'offer',
      careful: ['nobody-online', `${haiti}/asylum-no-consulate`],
      steps: ['confirm-first'],
      know: [`${haiti}/chain`],
      see: [haiti],
      guides: ['documentos-haitianos'],
    },
  },
  additions: {
    'not-said': {
      when: { ...wanted, refuge: ['unknown', 'withheld'], paper: ['passport', 'birth'] },
      careful: [`${haiti}/asylum-no-consulate`],
    },
    south: {
      when: { ...wanted, paper: 'passport', announced: 'yes' },
      where: [`${haiti}/chiapas-tabasco-promise`],
    },
    immigration: {
      when: { ...wanted, purpose: 'migration', paper: 'passport' },
      steps: ['ask-inm'],
      see: ['regularization'],
    },
  },
})

/** At an office of Haiti in Mexico, if one is open. */
function atOffice() {
  return {
    person: 'offer',
    careful: ['nobody-online'],
    where: [`${haiti}/haitian-consulates-mexico`],
    know: [`${general}/haitian-offices`],
    see: [haiti, 'regularization'],
  } as const
}
