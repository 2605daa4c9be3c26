import { describe, expect, test } from 'vitest'
import { flows } from '#flows/registry.ts'

/** What a procedure tells from these answers on 21 November 2026 in Durango: the question that stands or the result, its lines and topics, and how urgent its case is. */
function told(flow: string, answers: Record<string, string>) {
  const procedure = flows.get(flow)
  const guide = procedure?.guide
  if (procedure === undefined || guide == null) throw new Error(`${flow} is no procedure`)
  const { snapshot, actions } = procedure.start({ answers }, { today: '2026-11-21', state: 'mx-dur', calendars: {} })
  const { question, route } = procedure.progress(snapshot) ?? {}
  const additions = actions.flatMap((a) => (a.type === 'say_result' ? a.additions : []))
  const rows = [guide.routes[route ?? ''], ...additions.map((id) => guide.additions[id])]
  return {
    at: question ?? route,
    lines: rows.flatMap((row) => [
      ...(row?.careful ?? []),
      ...(row?.steps ?? []),
      ...(row?.bring ?? []),
      ...(row?.cost ?? []),
      ...(row?.where ?? []),
      ...(row?.time ?? []),
      ...(row?.after ?? []),
      ...(row?.know ?? []),
    ]),
    careful: rows.flatMap((row) => row?.careful ?? []),
    see: rows.flatMap((row) => row?.see ?? []),
    urgent: actions.find((a) => a.type === 'call_person')?.urgent ?? null,
    person: actions.some((a) => a.type === 'call_person'),
    offered: guide.routes[route ?? '']?.person === 'offer',
  }
}

describe('somebody died far away', () => {
  const abroad = { who: 'us', signed: 'no', body: 'hospital', money: 'yes', to: 'mx-dur' }
  test.each(['cremate', 'undecided'])('%s: no deposit yet', (plan) => {
    expect(told('traslado-de-restos', { ...abroad, plan }).careful).toContain('remains-repatriation/no-deposit')
  })
  test('undecided: who died working may have compensation', () => {
    expect(told('traslado-de-restos', { ...abroad, plan: 'undecided' }).see).toContain('death-compensation')
  })
  test('not yet identified in Mexico: the consulate is not to be told before asylum was spoken of', () => {
    expect(told('traslado-de-restos', { who: 'here', held: 'unsure' }).careful).toContain(
      'foreigner-death-in-mexico/asylum-consulate',
    )
  })
  test('died in a detention centre and had asked for asylum: who goes along, and the complaint', () => {
    const { at, lines, see } = told('traslado-de-restos', {
      who: 'here',
      held: 'station',
      refuge: 'yes',
      wish: 'bury',
    })
    expect(at).toBe('refuge')
    expect(lines).toContain('foreigner-death-in-mexico/died-in-detention')
    expect(lines).not.toContain('foreigner-death-in-mexico/contact-consulate')
    expect(see).toContain('human-rights-complaint')
  })
  test('to be sent to their country: a relative asks for it', () => {
    const send = { who: 'here', held: 'hospital', refuge: 'no', wish: 'send', nation: 'other' }
    expect(told('traslado-de-restos', send).lines).toContain('foreigner-death-in-mexico/who-asks')
  })
})

describe('somebody is detained', () => {
  test.each([
    ['ice', 'ice-now'],
    ['inm', 'inm-now'],
  ])('beaten or abused, held by %s: nothing more is asked and the case goes first', (by, at) => {
    expect(told('localizar-detenido', { by, now: 'abuse' })).toMatchObject({ at, urgent: 'danger' })
  })
  test('children left alone: what to do when they are in danger', () => {
    expect(told('localizar-detenido', { by: 'ice', now: 'children' }).lines).toContain(
      'unaccompanied-minors/child-danger',
    )
  })
  test.each([
    ['2026-11-19', 'ice-fresh'],
    ['2026-11-18', 'ice'],
  ])("within 48 hours ICE's locator may not show a name: %s", (when, at) => {
    const held = { by: 'ice', now: 'no', age: '30', number: 'no', mexican: 'yes', when }
    expect(told('localizar-detenido', held)).toMatchObject({ at })
    expect(told('localizar-detenido', held).lines).toContain('locate-ice-detainee/other-number-mx')
  })
})

describe('asylum in Mexico', () => {
  const asks = { place: 'mx-dur', matter: 'apply', fear: 'yes', detained: 'no', family: 'no' }
  test('whoever asks is told not to leave the state and to go and sign', () => {
    for (const entered of ['unknown', '2026-11-18'])
      expect(told('refugio', { ...asks, entered }).careful).toContain('asylum-mexico/stay-and-sign')
  })
  test.each<Record<string, string>>([
    { matter: 'paper', paper: 'missed' },
    { matter: 'move', moved: 'yes' },
  ])('the case may be taken as abandoned: a person at once, %o', (answers) =>
    expect(told('refugio', answers).person).toBe(true),
  )
})

test('a humanitarian card for victims: an interpreter from the start', () => {
  const victim = { kind: 'card', cause: 'victim' }
  for (const reported of ['yes', 'no'])
    expect(told('visa-humanitaria', { ...victim, reported }).lines).toContain('crime-victims/victim-interpreter')
})

test('worked with a borrowed number and was deported: not to rule oneself out', () => {
  const borrowed = { matter: 'own', lives: 'mexico', number: 'borrowed' }
  expect(told('pension-eeuu', borrowed).at).toBe('deported')
  expect(told('pension-eeuu', { ...borrowed, deported: 'yes' }).careful).toContain('us-pension-retirement/if-deported')
})

describe('somebody is missing', () => {
  test('told of a body: the search depends on no nationality and no papers', () => {
    expect(told('persona-desaparecida', { what: 'body', where: 'us' }).lines).toContain('unidentified-remains/who')
  })
  test('nobody says where a grown-up is who does not want it', () => {
    const missing = { what: 'silence', where: 'mexico', age: '30', you: 'here', when: '2026-11-01', place: 'Torreón' }
    expect(told('persona-desaparecida', missing).lines).toContain('locate-person-abroad/violence')
  })
  test.each<Record<string, string>>([
    { what: 'detained', where: 'mexico' },
    { what: 'silence', where: 'unknown', age: '30', when: 'unknown', place: 'unknown' },
  ])('the number of the report is to be kept: %o', (answers) => {
    expect(told('persona-desaparecida', answers).lines).toContain('missing-in-mexico/keep-folio')
  })
})

describe('dual nationality', () => {
  const inUs = { city: 'us-il', born: 'us', mexican: 'parent', now: 'us', names: 'yes' }
  test('a grown-up is not asked for a letter of the paediatrician', () => {
    const { lines } = told('doble-nacionalidad', { ...inUs, married: 'yes', age: '30' })
    expect(lines).not.toContain('dual-nationality-consulate/child-id')
    expect(lines).toContain('own-id')
  })
  test('parents not married: a person is offered', () => {
    expect(told('doble-nacionalidad', { ...inUs, married: 'no', father: 'yes' }).offered).toBe(true)
  })
})

describe('an apostille', () => {
  test('for a court: a person is offered', () => {
    const paper = { from: 'us', purpose: 'court', federal: 'no', ready: 'yes', state: 'tx' }
    expect(told('apostilla', paper)).toMatchObject({ at: 'us-court', offered: true })
    expect(told('apostilla', { ...paper, federal: 'yes' }).at).toBe('us-federal')
  })
  test('to a country that may be outside the convention: legalisation is told', () => {
    const paper = { from: 'mx', to: 'other', kind: 'record', ready: 'yes', away: 'here' }
    expect(told('apostilla', paper).lines).toContain('apostille-mexican-document/where-not-convention')
  })
})

test('a Haitian paper to be legalised: a person is offered', () => {
  const paper = { matter: 'valid', refuge: 'no', purpose: 'other', made: 'printed', who: 'relative' }
  for (const stamped of ['none', 'maec']) expect(told('documentos-haitianos', { ...paper, stamped }).offered).toBe(true)
})

test('paying for a job: who charges is deceiving, which visas there are, official offers, wages owed', () => {
  const { careful, lines, see } = told('estafa', { danger: 'no', what: 'job', paid: 'no' })
  expect(careful).toContain('work-visas-us/pays-fraud')
  expect(lines).toEqual(expect.arrayContaining(['work-visas-us/which-visa', 'work-visas-us/official-offers']))
  expect(see).toContain('unpaid-wages-us')
})

describe('pensions of Mexico', () => {
  test.each(['yes', 'no'])('a widow is told not to send the insurance number (died working: %s)', (at_work) => {
    const widow = { which: 'imss', imss: 'widow', lives: 'mexico', tie: 'married', at_work }
    expect(told('pension-mexico', widow).careful).toContain('imss-pension/no-number')
  })
  test('back from the United States: what is not known about having both pensions', () => {
    const back = { which: 'bienestar', had: 'ask', lives: 'returned', age: '70', papers: 'all' }
    expect(told('pension-mexico', back).lines).toContain('pension-bienestar/with-us-pension')
  })
})

test('a visa was refused: the consulate decides', () => {
  const refused = { matter: 'visit', state: 'mx-dur', whom: 'child', age: '70', apart: '15', trouble: 'refused' }
  expect(told('reunificacion-familiar', refused).careful).toContain('family-reunion/consulate-decides')
})

test('every result that sends to a health centre says that an emergency needs no papers', () => {
  for (const need of ['consult', 'pregnant', 'hiv', 'child']) {
    const ill = { now: 'no', need, alone: 'no', place: 'mx-dur', refused: 'no', returned: 'no', paper: 'none' }
    expect(told('salud', ill).careful).toContain('health-access/emergency-no-papers')
  }
})

test('a school that refused, and upper secondary: enrolling is a right at any time of the year', () => {
  expect(told('escuela', { who: 'child', alone: 'no', refused: 'yes' }).lines).toContain('school-access/right-any-time')
  const upper = { who: 'child', alone: 'no', refused: 'no', level: 'upper', born: 'mexico', papers: 'all' }
  expect(told('escuela', { ...upper, state: 'mx-dur' }).lines).toContain('school-access/right-any-time')
})

test('at the centre, wanting to go home: the paper and the card before leaving', () => {
  const home = { where: 'center', now: 'no', paper: 'no', identity: 'yes', need: 'home' }
  expect(told('recien-repatriado', home).careful).toContain('transport-home/before-leaving')
})

test('still in the United States with a car: how families travel together', () => {
  expect(told('recien-repatriado', { where: 'us' }).lines).toContain('transport-home/caravans')
})

test.each(['comar', 'recognised', 'card'])("a foreigner's CURP (%s): if refused, the reason in writing", (paper) => {
  const { lines } = told('acta-y-nombres', { matter: 'curp', holder: 'foreign', paper, need: 'get' })
  expect(lines).toContain('curp-foreigners/refused-in-writing')
})
