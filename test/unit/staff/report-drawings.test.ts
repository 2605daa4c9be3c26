import { describe, expect, it } from 'vitest'
import { lineChart } from '#src/staff/reports/line-chart.ts'
import { officeDay, writeFigure } from '#src/staff/reports/names.ts'
import { placeMap } from '#src/staff/reports/place-map.ts'

const calendar = {
  timeZone: 'America/Monterrey',
  holidays: [],
  openings: [
    { days: [1, 2, 3, 4], from: '09:00', to: '15:00' },
    { days: [5], from: '09:00', to: '12:00' },
    { days: [5], from: '13:00', to: '16:00' },
  ],
}

describe('waits', () => {
  it('are written in days of the office once they reach one, and in hours where its hours are not known', () => {
    const day = officeDay({ calendar })
    expect(day).toBe(360)
    expect(writeFigure(350, 'minutes', day)).toBe('5 h 50 m')
    expect(writeFigure(2 * 360 + 65, 'minutes', day)).toBe('2 d 1 h')
    expect(officeDay({ calendar: { ...calendar, openings: [] } })).toBeNull()
    expect(writeFigure(2 * 360 + 65, 'minutes', null)).toBe('13 h 5 m')
  })
})

describe('a chart of lines', () => {
  it('leaves a gap where there is no figure, and its table says so', () => {
    const drawn = String(
      lineChart({
        ...{ id: 'c', title: 'Idiomas.', sentences: ['Kreyòl: 31; antes, —.'], periods: ['a', 'b', 'c', 'd'] },
        lines: [{ name: 'Kreyòl', values: [12, 20, null, 31], written: ['12', '20', '—', '31'] }],
        write: String,
        words: { table: 'Ver las cifras', period: 'Periodo' },
      }),
    )
    const [trace = ''] = [...drawn.matchAll(/<path class="trace" d="(M[^"]*L[^"]*)"/g)].map(([, d]) => d)
    expect(trace.match(/M/g)).toHaveLength(2)
    expect(drawn).toContain('aria-labelledby="c"')
    expect(drawn).toMatch(/<th scope="row">c<\/th><td class="number">—/)
  })
})

describe('the map', () => {
  const places = [
    { id: 'mx-dur:lerdo', state: 'mx-dur', lat: 25.5, lon: -103.5, people: 1000 },
    { id: 'us-tx:houston', state: 'us-tx', lat: 29.8, lon: -95.4, people: 2000 },
    { id: 'us-ak:nome', state: 'us-ak', lat: 64.5, lon: -165.4, people: 30 },
  ]
  it('has a circle for each place that lies on it, the larger the more people', () => {
    const spots = [
      { id: 'us-tx', name: 'Texas', size: 40 },
      { id: 'mx-dur', name: 'Durango', size: 10 },
      { id: 'us-ak', name: 'Alaska', size: 99 },
    ]
    const drawn = String(placeMap({ id: 'm', sentence: 'Más en Texas', spots }, places))
    expect([...drawn.matchAll(/class="spot"[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r))).toEqual([20, 10])
    expect(drawn).toContain('Texas 40')
    expect(drawn).not.toContain('Alaska')
  })

  it('is not drawn where nobody lives on it', () => {
    expect(placeMap({ id: 'm', sentence: '', spots: [] }, places)).toBe('')
  })
})
