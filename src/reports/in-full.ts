import { stateOf } from '../core/vocabulary/place.ts'
import { untold } from './attention.ts'
import type { Row, Table } from './table.ts'
import type { CountedAttention, Tally } from './tally.ts'

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
    tableOf('place_all', 'place', places(came), came),
  ]
}

/** States and countries, and of one that is known to its municipalities those beneath it. */
function places(came: readonly CountedAttention[]): readonly Row[] {
  const byState = Map.groupBy(came, ({ place }) => stateOf(place))
  return largestFirst(byState).flatMap(([state, of]) => {
    if (of.every(({ place }) => place === state)) return [line(state, of)]
    const towns = Map.groupBy(of, ({ place }) => (place === state ? untold : place))
    return [line(state, of), ...largestFirst(towns).map(([town, some]) => ({ ...line(town, some), depth: 1 as const }))]
  })
}

function largestFirst(
  groups: ReadonlyMap<string, readonly CountedAttention[]>,
): readonly (readonly [string, readonly CountedAttention[]])[] {
  return [...groups].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
}

function tableOf(
  name: string,
  rowsAre: Table['rowsAre'],
  rows: readonly Row[],
  all: readonly CountedAttention[],
): Table {
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
function linesBy(of: readonly CountedAttention[], what: 'topic' | 'language'): readonly Row[] {
  return largestFirst(Map.groupBy(of, (one) => one[what])).map(([key, some]) => line(key, some))
}

function line(key: string, of: readonly CountedAttention[]): Row {
  return { key, depth: 0, figures: [of.length, of.filter(({ urgent }) => urgent).length] }
}
