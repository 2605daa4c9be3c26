/** The kinds of office or place a person may look for near them. */
export const placeKinds = [
  'consulate',
  'migrant-office',
  'immigration',
  'refuge',
  'shelter',
  'civil-registry',
  'rights',
  'family',
  'reception',
  'us-government',
  'organization',
  'food',
  'legal-aid',
  'consulate-us',
  'consulate-haiti',
  'consulate-honduras',
  'consulate-guatemala',
  'consulate-el-salvador',
  'consulate-nicaragua',
  'consulate-venezuela',
  'consulate-colombia',
  'consulate-ecuador',
  'consulate-cuba',
] as const

/**
 * One kind of office or place, e.g. `consulate`, which is Mexico's; `immigration` is the INM, `refuge` the COMAR and UNHCR,
 * `food` a kitchen or a house that is open by day only.
 */
export type PlaceKind = (typeof placeKinds)[number]

/** A municipality or city by its stable id, `mx-dur:gomez-palacio`, or a whole state, `us-tx`. Never an exact position. */
export type PlaceId = string

/** The state a place or state lies in: `mx-dur` of `mx-dur:lerdo`. */
export function stateOf(id: PlaceId): string {
  return id.split(':')[0] ?? ''
}

/** A place as a case keeps it: its municipality where it lies in the office's own state, which goes there; elsewhere its state. */
export function placeKept(id: PlaceId, home: PlaceId): PlaceId {
  return stateOf(id) === home ? id : stateOf(id)
}

/** The country, `mx` or `us`. */
export function countryOf(id: PlaceId): string {
  return id.slice(0, 2)
}

/** A position on the earth in degrees. It lives only while a message is read: nothing stores it. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** What a message says of places: the kinds of office looked for (none: only a place is named) and the places it may mean. */
export interface PlaceSaid {
  readonly kinds: readonly PlaceKind[]
  readonly places: readonly PlaceId[]
  /** Offices asked for by their name, as ids of records: any of them may be the one meant. */
  readonly offices?: readonly string[]
  /** False when the name was only similar to what was written. */
  readonly certain: boolean
}

/** Which kind of answer a conversation waits for: a place, another place than the one just shown, or none. */
export type PlaceAwaited = 'place' | 'another' | null

/** True when `value` names a kind of place. */
export function isPlaceKind(value: unknown): value is PlaceKind {
  return placeKinds.includes(value as PlaceKind)
}
