import { describe, expect, it } from 'vitest'
import { placeKept } from '#core/vocabulary/place.ts'
import { inFullTables } from '#src/reports/in-full.ts'
import { monthPeople } from '#src/reports/people.ts'
import type { Row, Table } from '#src/reports/table.ts'
import type { Tally } from '#src/reports/tally.ts'
import { partsOf, tell } from '#src/reports/told.ts'

/** A month in which so many people came from each place. */
function month(from: Readonly<Record<string, number>>): readonly Tally[] {
  const came = Object.entries(from).flatMap(([place, people]) =>
    Array.from({ length: people }, (_, i) => ({
      id: `${place}-${i}`,
      person: `${place}-${i}`,
      area: 'atencion',
      topic: 'curp',
      place,
      language: 'es',
      channel: 'web',
      reason: 'asked',
      urgent: false,
    })),
  )
  return [{ came, ended: [] } as unknown as Tally]
}

const lines = (table: Table | undefined) =>
  table?.rows.map(({ key, depth, figures: [figure] }: Row) => `${'  '.repeat(depth)}${key} ${figure}`)
const publicly = (from: Readonly<Record<string, number>>) =>
  lines(monthPeople(tell(partsOf(month(from), []))).find(({ name }) => name === 'place'))

describe('where people live', () => {
  it('is kept by municipality in the state of the office, elsewhere by state', () => {
    expect(placeKept('mx-dur:lerdo', 'mx-dur')).toBe('mx-dur:lerdo')
    expect(placeKept('us-tx:houston', 'mx-dur')).toBe('us-tx')
    expect(placeKept('mx-dur', 'mx-dur')).toBe('mx-dur')
  })

  it('stands under its state, to the last one for the office', () => {
    const [, , table] = inFullTables(
      ['atencion'],
      month({ 'mx-dur:lerdo': 3, 'mx-dur:canatlan': 1, 'mx-dur': 2, 'us-tx': 4 }),
    )
    expect(lines(table)).toEqual(['mx-dur 6', '  mx-dur:lerdo 3', '  untold 2', '  mx-dur:canatlan 1', 'us-tx 4'])
  })

  it('is published of ten people or more, and small municipalities together', () => {
    expect(publicly({ 'mx-dur:lerdo': 20, 'mx-dur:canatlan': 4, 'mx-dur:nazas': 7, 'us-tx': 12 })).toEqual([
      'mx-dur 31',
      '  mx-dur:lerdo 20',
      '  _folded 11',
      'us-tx 12',
    ])
  })

  it('tells no municipality of a state that is told with others, nor one that could be found by taking away', () => {
    expect(publicly({ 'mx-dur:lerdo': 9, 'us-ca': 5, 'us-tx': 12 })?.join()).not.toContain('lerdo')
    expect(publicly({ 'mx-dur:lerdo': 20, 'mx-dur:canatlan': 4, 'us-tx': 12 })).toEqual(['mx-dur 24', 'us-tx 12'])
  })
})
