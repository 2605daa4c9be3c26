import { type PlaceId, type Point, stateOf } from '../../core/vocabulary/place.ts'
import { kilometres, roundDistance } from './distance.ts'
import type { Gazetteer, Place } from './gazetteer.ts'
import type { PlaceRecord } from './record.ts'

/** A record as seen from somewhere. */
export interface Near {
  readonly record: PlaceRecord
  /** Kilometres in a straight line, rounded as they are said; null when it is not known where exactly one of the two is. */
  readonly km: number | null
  /** It lies in, or is for, the state one is in. */
  readonly own: boolean
  /** The county one is in, where a source gives it to this record. */
  readonly county?: string
}

/** Farther than this, in kilometres, a second one helps nobody. */
const worthwhile = 250

/** What a whole state is shown of itself, at most. */
const mostOfState = 4

/** A record with all it is ordered by. */
interface Seen extends Near {
  readonly rank: number
  readonly exact: number
  /** How much of it is known: of several in one town, whoever can be reached stands first. */
  readonly known: number
}

/**
 * The records nearest to a place, at most `count`: first what a source gives the county to, then those that are for its whole state,
 * then by distance; `byDistrict`: those that serve its state at all before what is nearer in another. Of a whole state its own are
 * given, and only when it has none the nearest to its greatest city.
 */
export function nearest(
  records: readonly PlaceRecord[],
  from: PlaceId,
  count: number,
  gazetteer: Gazetteer,
  byDistrict = false,
): Near[] {
  const state = stateOf(from)
  const place = gazetteer.places.get(from)
  const here = place ?? greatestCity(state, gazetteer)
  const seen = records.flatMap((record): Seen[] => {
    const there = gazetteer.places.get(record.at)
    const district = countyIn(record, state, place)
    const covers = record.covers.includes(state)
    const own = covers || stateOf(record.at) === state || record.serves_part_of.includes(state)
    const known = knownOf(record)
    const rank = district.county !== undefined ? 3 : covers ? 2 : own && byDistrict ? 1 : 0
    if (there === undefined || here === undefined)
      return own ? [{ record, km: null, own, ...district, rank, exact: 0, known }] : []
    const exact = kilometres(here, there)
    return [{ record, km: place === undefined ? null : roundDistance(exact), own, ...district, rank, exact, known }]
  })
  const sorted = seen.toSorted((a, b) => b.rank - a.rank || a.exact - b.exact || b.known - a.known)
  const ofState = sorted.filter((near) => near.own)
  if (place === undefined && ofState.length > 0) return ofState.slice(0, mostOfState).map(plain)
  const ofCounty = sorted.filter((near) => near.county !== undefined)
  return (ofCounty.length > 0 ? ofCounty : sorted)
    .slice(0, count)
    .filter((near, i) => i === 0 || near.exact <= worthwhile)
    .map(plain)
}

/** The county a place lies in, when a source gives it to the record. */
function countyIn({ counties }: PlaceRecord, state: string, place: Place | undefined): Pick<Near, 'county'> {
  const county = place?.county
  return county !== undefined && counties[state]?.includes(county) === true ? { county } : {}
}

function knownOf({ phones, address, url, confidence, disputed }: PlaceRecord): number {
  const reachable = 2 * Math.sign(phones.length) + (address === undefined ? 0 : 2) + (url === undefined ? 0 : 1)
  return reachable + (confidence === 'low' ? 0 : 1) - (disputed === undefined ? 0 : 1)
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

function plain({ rank: _rank, exact: _exact, known: _known, ...near }: Seen): Near {
  return near
}
