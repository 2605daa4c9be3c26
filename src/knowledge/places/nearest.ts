import { type PlaceId, type Point, stateOf } from '../../core/vocabulary/place.ts'
import { kilometres, rounded } from './distance.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { PlaceRecord } from './record.ts'

/** A record as seen from somewhere. */
export interface Near {
  readonly record: PlaceRecord
  /** Kilometres in a straight line, rounded as they are said; null when it is not known where exactly one of the two is. */
  readonly km: number | null
  /** It lies in, or is for, the state one is in. */
  readonly own: boolean
}

/** Farther than this, in kilometres, a second one helps nobody. */
const worthwhile = 250

/** What a whole state is shown of itself, at most. */
const mostOfState = 4

/**
 * The records nearest to a place, at most `count`: first those that are for its whole state, then by distance.
 * Of a whole state its own are given, and only when it has none the nearest to its greatest city.
 */
export function nearest(records: readonly PlaceRecord[], from: PlaceId, count: number, gazetteer: Gazetteer): Near[] {
  const state = stateOf(from)
  const here = gazetteer.places.get(from) ?? greatestCity(state, gazetteer)
  const seen = records.flatMap((record): (Near & { readonly covers: boolean; readonly exact: number })[] => {
    const there = gazetteer.places.get(record.at)
    const covers = record.covers.includes(state)
    const own = covers || stateOf(record.at) === state
    if (there === undefined || here === undefined) return own ? [{ record, km: null, own, covers, exact: 0 }] : []
    const exact = kilometres(here, there)
    return [{ record, km: gazetteer.places.has(from) ? rounded(exact) : null, own, covers, exact }]
  })
  const sorted = seen.toSorted((a, b) => Number(b.covers) - Number(a.covers) || a.exact - b.exact)
  const ofState = sorted.filter((near) => near.own)
  if (!gazetteer.places.has(from) && ofState.length > 0) return ofState.slice(0, mostOfState).map(plain)
  return sorted
    .slice(0, count)
    .filter((near, i) => i === 0 || near.exact <= worthwhile)
    .map(plain)
}

/** The municipality or city nearest to a position, at most `reach` kilometres away. */
export function municipalityAt(point: Point, reach: number, gazetteer: Gazetteer): PlaceId | null {
  let best: PlaceId | null = null
  let least = reach
  for (const place of gazetteer.places.values()) {
    // A degree is 111 km from north to south: most places need no more than this to be out of question.
    if (!place.municipality || Math.abs(place.lat - point.lat) * 111 > least) continue
    const away = kilometres(point, place)
    if (away >= least) continue
    least = away
    best = place.id
  }
  return best
}

function greatestCity(state: string, gazetteer: Gazetteer): Point | undefined {
  // Places are kept by state, the most populous of each first.
  for (const place of gazetteer.places.values()) if (place.state === state) return place
  return undefined
}

function plain({ record, km, own }: Near): Near {
  return { record, km, own }
}
