import { describe, expect, test } from 'vitest'
import { languages } from '#src/core/vocabulary/language.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createDesk } from '#src/knowledge/desk/create-desk.ts'
import { createTexts } from '#src/shared/texts.ts'

const knowledge = loadKnowledge()
const today = '2026-11-21'
const desk = createDesk({ knowledge: () => knowledge }, 'durango', createTexts())
const form = (id: string) =>
  Object.fromEntries(
    (desk.fields(id) ?? []).filter(({ kind, value }) => kind !== 'check' || value !== '').map((f) => [f.name, f.value]),
  )
const codes = (id: string, change: Record<string, string>) =>
  desk.read(id, { ...form(id), ...change }, today)?.problems.map(({ field, code }) => `${field}: ${code}`)

describe('the desk finds', () => {
  test('what is due, earliest first, with the area that looks after it', () => {
    const due = desk.due('2027-05-01')
    expect(due.length).toBeGreaterThan(100)
    expect(due.map(({ reviewBy }) => reviewBy)).toEqual(due.map(({ reviewBy }) => reviewBy).toSorted())
    expect(due.every(({ owner }) => owner !== '')).toBe(true)
    expect(due.some((one) => one.due === 'overdue')).toBe(true)
  })

  test('entries by the beginnings of words, whatever the accents', () => {
    expect(desk.find('acesoria', today, 50)).toEqual([])
    expect(desk.find('CURP gratis', today, 50).map(({ id }) => id)).toContain('fact_curp_free-look')
    expect(desk.find('jesus torres', today, 50).map(({ id }) => id)).toContain('place_shelter-torreon-jesus-torres')
    expect(desk.find('', today, 50)).toEqual([])
  })
})

describe('a form that changes nothing', () => {
  const kinds = ['fact_curp_free-look', 'own_durango_curp_durango-where', 'summary_curp', 'line_emergency-911']
  test.each([...kinds, 'place_shelter-torreon-jesus-torres'])('%s differs in nothing and is right', (id) => {
    const read = desk.read(id, form(id), today)
    expect(read?.differences).toEqual([])
    expect(read?.problems).toEqual([])
  })
})

describe('a change is checked as the files are', () => {
  const id = 'fact_curp_free-look'
  test.each([
    [{ 'text.ht': '' }, 'text.ht: missing'],
    [{ 'text.en': form(id)['text.es'] ?? '' }, 'text.en: untranslated'],
    [{ 'text.es': 'Cuesta $120 pesos.' }, 'text.es: typed'],
    [{ 'text.es': '<b>Es gratis</b>.' }, 'text.es: html'],
    [{ 'text.es': `${'muy '.repeat(31)}largo.` }, 'text.es: sentence'],
    [{ 'text.es': 'Pregunte en la KWXJ antes de ir.' }, 'text.es: capitals'],
    [{ 'text.es': 'Vaya el {dia}.' }, 'text.es: slot_unknown'],
    [{ as_of: '2027-01' }, 'as_of: future'],
    [{ as_of: 'ayer' }, 'as_of: as_of'],
    [{ review_by: 'pronto' }, 'review_by: day'],
    [{ 'source.publisher': 'RENAPO' }, 'source.title: missing'],
  ])('%j', (change, problem) => {
    expect(codes(id, change)).toContain(problem)
  })

  test('a word the glossary refuses, and one against the spelling of Kreyòl', () => {
    expect(codes(id, { 'text.ht': 'CURP la se yon dokument gratis.' })).toContain('text.ht: spelling')
  })

  test('somebody sent to their own consulate, without who must not go', () => {
    const change = { 'text.es': 'Si perdió su pasaporte, vaya al consulado de su país.' }
    expect(codes('fact_migration-document-lost_lost-passport', change)).toContain('text.es: condition')
  })

  test('a fact left without any source', () => {
    const bare = Object.fromEntries(Object.entries(form(id)).filter(([name]) => !name.startsWith('cites.')))
    expect(desk.read(id, bare, today)?.problems).toMatchObject([{ field: 'source.publisher', code: 'source' }])
  })

  test('a telephone in another form, and one that contradicts what another fact says', () => {
    expect(codes('line_emergency-911', { 'value.line.number': 'nueve once' })).toContain('value.line.number: phone')
  })

  test('what the office has to say, said no longer', () => {
    const topic = 'apostille-basics'
    const words = { 'text.es': 'Lea bien.', 'text.en': 'Read well.', 'text.ht': 'Li byen.' }
    const problems = desk.read(
      `fact_${topic}_consulates-do-not`,
      { ...form(`fact_${topic}_consulates-do-not`), ...words },
      today,
    )
    expect(problems?.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['must']))
  })

  test('the address of a shelter for women', () => {
    const change = { 'serves.es': 'Sólo mujeres.', 'serves.en': 'Women only.', 'serves.ht': 'Fanm sèlman.' }
    expect(codes('place_shelter-torreon-jesus-torres', change)).toContain('address: hidden_address')
  })
})

test('a good change says what differs, and the person would be told it in three languages', () => {
  const id = 'fact_curp_free-look'
  const change = {
    'text.es': 'Consultarla es gratis.',
    'text.en': 'Looking it up is free.',
    'text.ht': 'Gade li gratis.',
  }
  const read = desk.read(id, { ...form(id), ...change, as_of: '2026-11-20' }, today)
  expect(read?.problems).toEqual([])
  expect(read?.differences.map(({ field, is }) => [field.name, is])).toEqual([
    ...Object.entries(change),
    ['as_of', '2026-11-20'],
  ])
  for (const language of languages) {
    const said = desk.preview(read?.change ?? null, language, today)
    expect(said === null ? '' : plainText(said)).toContain(change[`text.${language}`].replace(/\.$/, ''))
  }
  expect(desk.form(read?.change ?? null)).toMatchObject(change)
})

test('a place that is hidden is in no answer', () => {
  const id = 'place_shelter-torreon-jesus-torres'
  const read = desk.read(id, { ...form(id), hidden: 'on' }, today)
  expect(read?.problems).toEqual([])
  const said = desk.preview(read?.change ?? null, 'es', today)
  expect(said === null ? '' : plainText(said)).not.toContain('Jesús Torres')
})

test('a change of an entry that is no more, and one nobody can read, are none', () => {
  expect(desk.read('fact_curp_no-such', {}, today)).toBeNull()
  expect(desk.review({ kind: 'fact', topic: 'curp' }, today)).toBeNull()
  expect(desk.preview({ nothing: true }, 'es', today)).toBeNull()
})

describe('a date nobody knows', () => {
  const typing = (as_of: string) => ({ ...form('fact_curp_free-look'), as_of })
  test.each(['sin fecha', 'Sin fecha', 'no date', 's/f', 'undated'])('may be typed as %s', (typed) =>
    expect(desk.read('fact_curp_free-look', typing(typed), today)?.change).toMatchObject({
      item: { as_of: 'undated' },
    }),
  )
})

describe('another price', () => {
  const priced = knowledge.topics
    .flatMap((topic) => topic.facts.map((fact) => ({ topic: topic.id, fact })))
    .find(({ fact }) => Object.values(fact.values).some((value) => value.kind === 'money' && value.to === undefined))
  const id = `fact_${priced?.topic}_${priced?.fact.id}`
  const [name = ''] = Object.entries(priced?.fact.values ?? {}).find(([, value]) => value.kind === 'money') ?? []
  const amount = `value.${name}.amount`
  const source = {
    'source.publisher': 'Diario Oficial',
    'source.title': 'Tarifas de 2026',
    'source.url': 'https://www.dof.gob.mx/tarifas',
    'source.date': '2026-11-20',
  }
  const asked = (change: Record<string, string>) => (codes(id, change) ?? []).filter((code) => code.includes('price_'))

  test('is asked for its source and its date', () => {
    const dearer = String(Number(form(id)[amount]) + 11)
    const both = ['source.publisher: price_source', 'as_of: price_date']
    expect(asked({ [amount]: dearer })).toEqual(both)
    expect(asked({ [`value.${name}.currency`]: 'CAD' })).toEqual(both)
    expect(asked({ [amount]: dearer, ...source })).toEqual(['as_of: price_date'])
    expect(asked({ [amount]: dearer, ...source, as_of: 'undated' })).toEqual(['as_of: price_date'])
    expect(asked({ [amount]: dearer, as_of: '2026-11-20' })).toEqual(['source.publisher: price_source'])
    expect(asked({ [amount]: dearer, as_of: '2026-11-20', ...source })).toEqual([])
  })

  test('is asked again when it is to be published, and nothing is asked where the price stays', () => {
    const read = desk.read(id, { ...form(id), [amount]: '99999' }, today)
    expect(desk.review(read?.change ?? null, today)?.problems).toMatchObject([
      { code: 'price_source' },
      { code: 'price_date' },
    ])
    expect(asked({ 'text.es': 'Pague sólo en la caja.', review_by: '2027-01-15' })).toEqual([])
  })
})
