import { describe, expect, test } from 'vitest'
import { languages } from '#src/core/vocabulary/language.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import type { PlaceRecord } from '#src/knowledge/places/record.ts'
import { createTexts } from '#src/shared/texts.ts'
import { content, finder, gazetteer } from '#test/kit/places.ts'
import { today } from '#test/kit/topic.ts'

const { places } = createBook(loadKnowledge(), 'durango', createTexts())
const said = (...asked: Parameters<typeof places.nearest>) =>
  plainText({ ...places.nearest(...asked), speaker: { kind: 'assistant' }, choices: [] })

describe('the directory', () => {
  test('cites a source for every record', () => {
    for (const { id, sources } of content.records)
      for (const name of sources) expect(content.sources[name], id).toBeDefined()
  })

  test('prints no address of a shelter for women or children', () => {
    const hidden = content.records.filter((r) => /mujer|niñ|NNA/i.test(`${r.name} ${r.serves?.es ?? ''}`))
    for (const record of hidden.filter((r) => r.kind === 'shelter' || r.kind === 'family'))
      expect(record.address, record.id).toBeUndefined()
  })

  test('lies where the gazetteer says', () => {
    for (const { id, at } of content.records)
      if (at.includes(':')) expect(gazetteer.places.has(at), `${id}: ${at}`).toBe(true)
  })
})

describe('an answer', () => {
  test('names place, distance, contact, date and source, in each language', () => {
    for (const language of languages) {
      const text = said(['consulate'], 'us-ca:fresno', language, today)
      expect(text).toContain('7435 N. Ingram Ave., Fresno, CA 93711')
      expect(text).toContain('520 623 7874')
      expect(text).toContain('Consulado de México (SRE) Fresno')
    }
  })

  test('shows the nearest place on the map whose door a source gives', () => {
    const knowledge = loadKnowledge()
    const location = { latitude: 36.8399, longitude: -119.8, source: 'press', date: '2026-01' }
    const isHere = (record: PlaceRecord) => record.kind === 'consulate' && record.at === 'us-ca:fresno'
    const records = content.records.map((record) => (isHere(record) ? { ...record, location } : record))
    const book = createBook({ ...knowledge, places: { ...knowledge.places, records } }, 'durango', createTexts())
    const { blocks } = book.places.nearest(['consulate'], 'us-ca:fresno', 'ht', today)
    const { name = '', address = '' } = records.find(isHere) ?? {}
    expect(blocks.filter(({ kind }) => kind === 'pin')).toEqual([
      { kind: 'pin', pin: { name, address, latitude: 36.8399, longitude: -119.8 }, text: `📍 ${name}` },
    ])
    expect(places.nearest(['consulate'], 'us-ca:fresno', 'ht', today).blocks.some(({ kind }) => kind === 'pin')).toBe(
      false,
    )
  })

  test('says so when nothing is known in the state', () => {
    expect(said(['refuge'], 'mx-dur:durango', 'es', today)).toContain(
      'No conocemos oficina de COMAR (refugio) en Durango.',
    )
    expect(said(['migrant-office'], 'mx-chp:tapachula', 'es', today)).toContain(
      'Todavía no tenemos datos de oficina del migrante en Chiapas.',
    )
  })

  test('says so when an office is known by its name only', () =>
    expect(said(['migrant-office'], 'mx-jal:guadalajara', 'es', today)).toContain(
      'No tenemos su dirección ni su teléfono',
    ))

  test('says which country a kind is for', () => {
    expect(said(['refuge'], 'us-tx:dallas', 'es', today)).toContain('Consulado General de México en Dallas')
    expect(said(['consulate'], 'mx-dur:lerdo', 'es', today)).toContain('En México no hay consulado de México')
  })

  test('gives the year of what is old and warns of what is overdue', () => {
    const old = said(['migrant-office'], 'mx-dur:durango', 'es', today)
    expect(old).toContain('(dato de 2020)')
    expect(old.match(/Confirme antes/g)).toHaveLength(1)
    expect(said(['shelter'], 'mx-coa:torreon', 'es', '2028-01-01')).toContain('nos tocaba revisar este dato')
  })

  test('fits a message of any channel, for every kind everywhere', () => {
    for (const language of languages)
      for (const kind of ['consulate', 'migrant-office', 'immigration', 'refuge', 'shelter', 'us-government'] as const)
        for (const from of [
          'us-tx',
          'us-ca:los-angeles',
          'mx-dur:durango',
          'mx-bcn:tijuana',
          'mx-cmx:ciudad-de-mexico',
        ])
          expect(said([kind], from, language, today).length, `${kind} ${from}`).toBeLessThan(4096)
  })
})

describe('whose district a place is in', () => {
  test.each([
    ['us-ca:bakersfield', 'Consulado de México en Fresno'],
    ['us-tx:amarillo', 'Consulado de México en Albuquerque'],
    ['us-tx:lubbock', 'Consulado de México en Albuquerque'],
    ['us-fl:sarasota', 'Consulado General de México en Miami'],
    ['us-ca:oxnard', 'Consulado de México en Oxnard'],
    ['us-ca:salinas', 'Consulado de México en San José'],
    ['us-tn:memphis', 'Consulado de México en Little Rock'],
    ['us-tn:nashville', 'Consulado de México en Atlanta'],
    ['us-al:birmingham', 'Consulado de México en Atlanta'],
    ['us-ia:des-moines', 'Consulado de México en Omaha'],
    ['us-wy:cheyenne', 'Consulado de México en Denver'],
    ['us-nm:las-cruces', 'Consulado de México en El Paso'],
    ['us-in:gary', 'Consulado General de México en Chicago'],
    ['us-oh:cleveland', 'Consulado de México en Detroit'],
    ['us-oh:cincinnati', 'Consulado de México en Indianápolis'],
    ['us-tx:del-rio', 'Consulado de México en Del Río, Texas'],
    ['us-tx:houston', 'Consulado General de México en Houston'],
  ])('%s: %s', (at, name) => {
    const lines = said(['consulate'], at, 'es', today).split('\n')
    expect(lines.find((line) => line.startsWith('Consulado'))).toContain(name)
  })

  test('a county is a place: it is answered for its greatest town', () =>
    expect(said(['consulate'], finder.within('vivo en Kern County')?.ids[0] ?? '', 'es', today)).toContain(
      'Le toca este: atiende el condado de Kern, California.',
    ))
})

describe('consulates of other countries', () => {
  test('warn who flees before they say where', () => {
    const text = said(['consulate-honduras'], 'mx-jal:guadalajara', 'es', today)
    expect(text).toContain('+52 331 473 3233')
    expect(text.indexOf('Si huye de su gobierno')).toBeLessThan(text.indexOf('331 473 3233'))
  })

  test('say what is closed, and never show it as open', () => {
    expect(said(['consulate-nicaragua'], 'mx-chp:tapachula', 'es', today)).toContain('cerró en enero de 2024')
    expect(said(['consulate-ecuador'], 'mx-nle:monterrey', 'es', today)).toContain('(cerrados)')
  })
})

describe('what is doubtful is shown so', () => {
  test('sources that disagree, and what the office did not say itself', () => {
    const text = said(['shelter'], 'mx-coa:torreon', 'es', today)
    expect(text).toContain('Ojo: Otra nota dice Yucatán 174')
    expect(text).toContain('no de la propia oficina')
  })
})
