import type { Row, Table } from './table.ts'
import type { Counted, Tally } from './tally.ts'

/**
 * What came in a period by matter, language and place, to the last one: for who supervises, who knows these people anyway. What is published
 * keeps small numbers together (`told.ts`).
 */
export function inFullTables(areas: readonly string[], tallies: readonly Tally[]): readonly Table[] {
  const came = tallies.flatMap((t) => t.came)
  const byArea = Map.groupBy(came, ({ area }) => area)
  const matters = [...new Set([...areas, ...byArea.keys()])].flatMap((area): Row[] => {
    const of = byArea.get(area) ?? []
    return of.length === 0
      ? []
      : [line(area, of), ...linesBy(of, 'topic').map((row) => ({ ...row, depth: 1 as const }))]
  })
  return [
    tableOf('matter_all', 'matter', matters, came),
    tableOf('language_all', 'language', linesBy(came, 'language'), came),
    tableOf('place_all', 'place', linesBy(came, 'place'), came),
  ]
}

function tableOf(name: string, rowsAre: Table['rowsAre'], rows: readonly Row[], all: readonly Counted[]): Table {
  return {
    name,
    audience: 'internal',
    rowsAre,
    columns: [
      { name: 'attentions', unit: 'count' },
      { name: 'urgent', unit: 'count' },
    ],
    rows,
    total: line('', all).figures,
  }
}

/** Largest first. */
function linesBy(of: readonly Counted[], what: 'topic' | 'language' | 'place'): readonly Row[] {
  return [...Map.groupBy(of, (one) => one[what])]
    .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([key, some]) => line(key, some))
}

function line(key: string, of: readonly Counted[]): Row {
  return { key, depth: 0, figures: [of.length, of.filter(({ urgent }) => urgent).length] }
}
