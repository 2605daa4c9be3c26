import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kilometres, roundDistance } from '#src/knowledge/places/distance.ts'
import { municipalityAt, nearest } from '#src/knowledge/places/nearest.ts'
import { content, gazetteer, placeRecord } from '#test/kit/places.ts'

const lerdo = placeRecord({ id: 'lerdo', at: 'mx-dur:lerdo' })
const saltillo = placeRecord({ id: 'saltillo', at: 'mx-coa:saltillo' })
const monterrey = placeRecord({ id: 'monterrey', at: 'mx-nle:monterrey' })
const ids = (...found: Parameters<typeof nearest>) => nearest(...found).map((near) => near.record.id)

describe('the nearest', () => {
  test('comes first, with its distance as it is said', () =>
    expect(nearest([monterrey, lerdo, saltillo], 'mx-coa:torreon', 2, gazetteer)).toEqual([
      { record: lerdo, km: 10, own: false },
      { record: saltillo, km: 250, own: true },
    ]))

  test('a second one too far away is left out', () =>
    expect(ids([lerdo, monterrey], 'mx-dur:gomez-palacio', 2, gazetteer)).toEqual(['lerdo']))

  test('what is for the whole state stands before what is nearer', () => {
    const boston = placeRecord({ id: 'boston', at: 'us-ma:boston', covers: ['us-ct'] })
    const newYork = placeRecord({ id: 'new-york', at: 'us-ny:new-york-city' })
    expect(ids([newYork, boston], 'us-ct:stamford', 2, gazetteer)).toEqual(['boston', 'new-york'])
  })

  test('an office without a street is known by its state, without a distance', () => {
    const office = placeRecord({ id: 'office', at: 'mx-zac' })
    expect(nearest([office], 'mx-zac:fresnillo', 2, gazetteer)).toEqual([{ record: office, km: null, own: true }])
    expect(nearest([office], 'mx-dur:lerdo', 2, gazetteer)).toEqual([])
  })

  test('of a whole state its own are given, and the nearest only when it has none', () => {
    expect(nearest([lerdo, saltillo], 'mx-coa', 2, gazetteer)).toEqual([{ record: saltillo, km: null, own: true }])
    expect(ids([lerdo], 'mx-coa', 2, gazetteer)).toEqual(['lerdo'])
  })

  const fresno = placeRecord({ id: 'fresno', at: 'us-ca:fresno', counties: { 'us-ca': ['Kern'] } })
  const losAngeles = placeRecord({ id: 'los-angeles', at: 'us-ca:los-angeles' })

  test('what a county belongs to stands alone, however near another is', () =>
    expect(nearest([losAngeles, fresno], 'us-ca:lancaster', 2, gazetteer)[0]?.record.id).toBe('los-angeles'))

  test('and tells the county', () =>
    expect(nearest([losAngeles, fresno], 'us-ca:bakersfield', 2, gazetteer)).toMatchObject([
      { record: { id: 'fresno' }, county: 'Kern' },
    ]))

  test('by district, what serves the state stands before what is nearer in another', () => {
    const littleRock = placeRecord({ id: 'little-rock', at: 'us-ar:little-rock' })
    const dallas = placeRecord({ id: 'dallas', at: 'us-tx:dallas' })
    const phoenix = placeRecord({ id: 'phoenix', at: 'us-az:phoenix', serves_part_of: ['us-ar'] })
    expect(ids([littleRock, dallas], 'us-tx:texarkana', 1, gazetteer)).toEqual(['little-rock'])
    expect(ids([littleRock, dallas], 'us-tx:texarkana', 1, gazetteer, true)).toEqual(['dallas'])
    expect(ids([dallas, phoenix], 'us-ar:texarkana', 1, gazetteer, true)).toEqual(['phoenix'])
  })

  test('in all the United States some consulate is found', () => {
    const consulates = content.records.filter((record) => record.kind === 'consulate')
    for (const place of gazetteer.places.values())
      if (place.id.startsWith('us')) expect(nearest(consulates, place.id, 1, gazetteer), place.id).toHaveLength(1)
  })
})

describe('distance', () => {
  test('Durango to Gómez Palacio', () =>
    expect(kilometres({ lat: 24.02, lon: -104.66 }, { lat: 25.57, lon: -103.5 })).toBeCloseTo(208, 0))

  test('is the same both ways and never negative', () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(point, point, (a, b) => {
        const there = kilometres(a, b)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(20_038)
        expect(kilometres(b, a)).toBeCloseTo(there, 6)
      }),
    )
  })

  test.each([
    [4, 0],
    [12, 10],
    [98, 100],
    [233, 230],
    [1234, 1250],
  ])('%i km is said as %i', (km, said) => expect(roundDistance(km)).toBe(said))
})

describe('a position becomes its municipality', () => {
  test.each([
    [25.5612, -103.4934, 'mx-dur:gomez-palacio'],
    [24.0277, -104.6532, 'mx-dur:durango'],
    [36.7378, -119.7871, 'us-ca:fresno'],
  ])('%d, %d', (lat, lon, id) => expect(municipalityAt({ lat, lon }, 80, gazetteer)).toBe(id))

  test('nowhere we know: Port-au-Prince, the sea', () => {
    expect(municipalityAt({ lat: 18.5392, lon: -72.3364 }, 80, gazetteer)).toBeNull()
    expect(municipalityAt({ lat: 20, lon: -120 }, 80, gazetteer)).toBeNull()
  })
})
