import { describe, expect, test } from 'vitest'
import { createAtlas } from '#src/knowledge/places/atlas.ts'
import { openGazetteer } from '#src/knowledge/places/open-gazetteer.ts'
import { atlas, content, finder, gazetteer } from '#test/kit/places.ts'

const whole = (text: string) => finder.whole(text)?.ids ?? []

describe('a place written by itself is found', () => {
  test.each([
    ['Gómez Palacio', 'mx-dur:gomez-palacio'],
    ['gomez palacio dgo', 'mx-dur:gomez-palacio'],
    ['GOMEZ PALACIO, DURANGO, MÉXICO', 'mx-dur:gomez-palacio'],
    ['vivo en lerdo', 'mx-dur:lerdo'],
    ['estoy en Torreón, Coahuila por favor', 'mx-coa:torreon'],
    ['los angeles ca', 'us-ca:los-angeles'],
    ['chicago illinois', 'us-il:chicago'],
    ["I'm in Dallas, TX", 'us-tx:dallas'],
    ['what about Charlotte, North Carolina', 'us-nc:charlotte'],
    ['la ciudad de México', 'mx-cmx:ciudad-de-mexico'],
    ['CDMX', 'mx-cmx:ciudad-de-mexico'],
    ['vil Meksiko', 'mx-cmx:ciudad-de-mexico'],
    ['mwen rete nan Tapachoula', 'mx-chp:tapachula'],
    ['m ap viv nan Miyami', 'us-fl:miami'],
    ['Acapulco', 'mx-gro:acapulco-de-juarez'],
    ['Cancún', 'mx-roo:benito-juarez'],
    ['Villahermosa', 'mx-tab:centro'],
    ['Washington DC', 'us-dc:washington'],
    ['Texas', 'us-tx'],
    ['st paul minnesota', 'us-mn:saint-paul'],
  ])('%s', (text, id) => expect(finder.whole(text)).toEqual({ ids: [id], certain: true }))
})

describe('a place written by ear is found, and said to be only similar', () => {
  test.each([
    ['gomes palasio', 'mx-dur:gomez-palacio'],
    ['Santiago Papaskiaro', 'mx-dur:santiago-papasquiaro'],
    ['chicgo', 'us-il:chicago'],
    ['guadalahara jalisco', 'mx-jal:guadalajara'],
    ['sacatecas zacatecas', 'mx-zac:zacatecas'],
    ['huston texas', 'us-tx:houston'],
  ])('%s', (text, id) => expect(finder.whole(text)).toEqual({ ids: [id], certain: false }))
})

describe('a name of several places is asked apart, four at most, the likeliest first', () => {
  test.each([
    ['Durango', ['mx-dur:durango', 'mx-dur', 'us-co:durango']],
    ['San Antonio', ['us-tx:san-antonio', 'mx-slp:san-antonio']],
    ['New York', ['us-ny:new-york-city', 'us-ny']],
    ['Chihuahua', ['mx-chh:chihuahua', 'mx-chh']],
    ['Portland', ['us-or:portland', 'us-me:portland']],
  ])('%s', (text, ids) => expect(whole(text)).toEqual(ids))

  test('Santiago and Guadalupe, on both sides of the border', () => {
    expect(whole('Santiago')).toContain('mx-dur:santiago-papasquiaro')
    expect(whole('Guadalupe').slice(0, 2)).toEqual(['mx-nle:guadalupe', 'mx-zac:guadalupe'])
    expect(whole('Springfield')).toHaveLength(4)
  })

  test('a town that nobody would mean is not asked about', () => {
    expect(whole('Los Ángeles')).toEqual(['us-ca:los-angeles'])
    expect(whole('California')).toEqual(['us-ca'])
    expect(whole('Kansas City')).toHaveLength(1)
  })
})

describe('what is no place is none', () => {
  test.each(['pòtoprens', 'xyzzyx', 'apostilla', 'cuánto cuesta', 'no sé', 'México', 'usa', ''])('«%s»', (text) =>
    expect(finder.whole(text)).toBeNull(),
  )
})

describe('a place within a sentence', () => {
  test.each([
    ['¿cuál consulado me queda cerca? vivo en Fresno', 'us-ca:fresno'],
    ['which consulate is near me in charlotte nc', 'us-nc:charlotte'],
    ['ki konsila ki pi pre m nan Boston', 'us-ma:boston'],
  ])('%s', (text, id) => expect(finder.within(text)?.ids).toEqual([id]))

  test('two letters are a word, not a state', () => {
    expect(finder.within('la oficina cerca de mí')).toBeNull()
    expect(finder.within('is it near me or in my area')).toBeNull()
  })
})

describe('the gazetteer', () => {
  test('has all 39 municipalities of Durango and nearly all of Mexico', () => {
    const municipalities = [...gazetteer.places.values()].filter((p) => p.municipality && p.id.startsWith('mx'))
    expect(municipalities.filter((p) => p.state === 'mx-dur')).toHaveLength(39)
    expect(municipalities.length).toBeGreaterThan(2300)
  })

  test('carries any place, with two kinds, in the 64 bytes of a choice', () => {
    for (const id of gazetteer.places.keys())
      expect(`near:civil-registry.migrant-office:${id}`.length).toBeLessThanOrEqual(64)
  })

  test('names places as people know them', () => {
    expect(atlas.name('mx-tab:centro', 'es')).toBe('Villahermosa (Centro), Tabasco')
    expect(atlas.name('mx-dur:durango', 'ht')).toBe('Durango, Durango')
    expect(atlas.name('mx-cmx:ciudad-de-mexico', 'ht')).toBe('vil Meksiko')
    expect(atlas.name('us-nc:charlotte', 'es')).toBe('Charlotte, Carolina del Norte')
    expect(atlas.name('us-xx:nowhere', 'es')).toBe('')
  })
})

test('all who ask share one gazetteer, also over content the office changed', () => {
  expect(createAtlas({ ...content, records: [] }).gazetteer).toBe(atlas.gazetteer)
  expect(openGazetteer(content.gazetteer).gazetteer).toBe(atlas.gazetteer)
})
