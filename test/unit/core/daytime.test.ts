import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilTime } from '#src/core/office/civil-time.ts'
import { daytimeOn, isDaytime, nextDaytime } from '#src/core/office/daytime.ts'
import { zonesOf } from '#src/core/office/zones.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

const at = (iso: string) => Date.parse(iso)
const office = 'America/Monterrey'
const states = loadKnowledge().places.gazetteer.states.map(({ id }) => id)

describe('where a person is', () => {
  test('by the state they told, the town in it, or else the office’s zone', () => {
    expect(zonesOf('us-ca:fresno', office)).toEqual(['America/Los_Angeles'])
    expect(zonesOf('mx-bcn', office)).toEqual(['America/Tijuana'])
    expect(zonesOf('mx-jal:guadalajara', office)).toEqual(['America/Mexico_City'])
    expect(zonesOf('us-ny', office)).toEqual(['America/New_York'])
    expect(zonesOf(null, office)).toEqual([office])
    expect(zonesOf('ht-ou', office)).toEqual([office])
  })

  test.each(states)('%s lies in zones that exist', (state) => {
    const known = new Set(Intl.supportedValuesOf('timeZone'))
    // The list has canonical names only; a name that is none makes the format throw.
    for (const zone of zonesOf(state, office))
      expect(known.has(zone) || new Intl.DateTimeFormat('en', { timeZone: zone }) !== null).toBe(true)
  })
})

describe('daytime', () => {
  test.each([
    ['the minute before nine', '2026-11-23T14:59:00Z', false],
    ['nine', '2026-11-23T15:00:00Z', true],
    ['the minute before eight in the evening', '2026-11-24T01:59:00Z', true],
    ['eight in the evening', '2026-11-24T02:00:00Z', false],
    ['midnight', '2026-11-23T06:00:00Z', false],
  ])('in Durango, %s', (_, now, is) => expect(isDaytime(at(now), [office])).toBe(is))

  test('in a divided state it is daytime when it is everywhere in it', () => {
    const texas = zonesOf('us-tx', office)
    expect(isDaytime(at('2026-11-23T15:30:00Z'), texas)).toBe(false)
    expect(new Date(nextDaytime(at('2026-11-23T15:30:00Z'), texas)).toISOString()).toBe('2026-11-23T16:00:00.000Z')
    expect(isDaytime(at('2026-11-24T02:30:00Z'), texas)).toBe(false)
    expect(new Date(daytimeOn('2026-11-24', '09:00', texas)).toISOString()).toBe('2026-11-24T16:00:00.000Z')
  })

  test('in the night it comes in the morning, on the day clocks change too', () => {
    const next = (now: string, zone: string) => new Date(nextDaytime(at(now), [zone])).toISOString()
    expect(next('2026-11-24T04:00:00Z', office)).toBe('2026-11-24T15:00:00.000Z')
    expect(next('2026-03-08T05:00:00Z', 'America/Chicago')).toBe('2026-03-08T14:00:00.000Z')
    expect(next('2026-11-01T05:00:00Z', 'America/Chicago')).toBe('2026-11-01T15:00:00.000Z')
  })

  test('the next daytime is daytime, not before now, and within a day, in every state', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2032-01-01T00:00:00Z') }),
        fc.constantFrom(...states),
        (now, state) => {
          const zones = zonesOf(state, office)
          const next = nextDaytime(now, zones)
          expect(isDaytime(next, zones)).toBe(true)
          expect(next >= now && next - now <= 26 * 60 * 60 * 1000).toBe(true)
          const { date } = civilTime(now, zones[0] ?? office)
          expect(isDaytime(daytimeOn(date, '10:59', zones), zones)).toBe(true)
        },
      ),
    ))
})
