import type { Trilingual } from '../../core/vocabulary/language.ts'
import type { PlaceId, Point } from '../../core/vocabulary/place.ts'
import { normal } from './normal.ts'

/** A state as knowledge/gazetteer/states.yaml has it. */
export interface StateNames {
  readonly id: string
  readonly name: Trilingual
  /** What else it is called: abbreviations, Kreyòl and misspelt forms, already plain. */
  readonly also: readonly string[]
  /** The state is this one city, e.g. Mexico's capital. */
  readonly city?: string
}

/** The gazetteer as it is compiled: its lines, the names of states, and what people call places otherwise. */
export interface GazetteerData {
  readonly lines: string
  readonly states: readonly StateNames[]
  readonly aliases: Readonly<Record<PlaceId, readonly string[]>>
}

/** A city, town or municipality. */
export interface Place extends Point {
  readonly id: PlaceId
  /** As it is shown: `Villahermosa (Centro)` where the seat is called otherwise than its municipality. */
  readonly name: string
  readonly state: string
  readonly people: number
  /** A position is rounded to these only. */
  readonly municipality: boolean
  /** Its county, where the states' districts are told by county: `Harris`. */
  readonly county?: string
}

/** Everything the gazetteer knows, by id and by plain name. */
export interface Gazetteer {
  readonly places: ReadonlyMap<PlaceId, Place>
  readonly states: ReadonlyMap<string, StateNames>
  /** Plain names in full → ids of places and states. */
  readonly names: ReadonlyMap<string, readonly PlaceId[]>
  /** Plain names cut short, `acapulco` for `acapulco de juarez`: tried when no full name fits. */
  readonly short: ReadonlyMap<string, readonly PlaceId[]>
}

/** Longest part of an id after its state, so that a choice that carries it stays within 64 bytes. */
const slugLimit = 22

/** Words a name cannot be cut short to. */
const common = new Set(
  'villa valle ciudad puerto playa pueblo santa santo san el la los las isla real capilla cerro rio lomas fuentes santiago nuevo nueva'.split(
    ' ',
  ),
)

/** Reads the gazetteer's lines. Of two long names cut to one id the later gets a number. */
export function readGazetteer({ lines, states, aliases }: GazetteerData): Gazetteer {
  const places = new Map<PlaceId, Place>()
  const names = new Map<string, PlaceId[]>()
  const short = new Map<string, PlaceId[]>()
  const counties = new Set<string>()
  let state = ''
  for (const line of lines.split('\n')) {
    if (line.startsWith('@')) state = line.slice(1)
    if (line === '' || line.startsWith('#') || line.startsWith('@')) continue
    const [called = '', lat, lon, hundreds, county] = line.replace('*', '').split('|')
    const [name = '', seat] = called.split('/')
    const id = freeId(`${state}:${slugOf(name)}`, places)
    places.set(id, {
      id,
      name: shown(name, seat),
      state,
      lat: Number(lat),
      lon: Number(lon),
      people: Number(hundreds) * 100,
      municipality: line.startsWith('*'),
      ...(county === undefined ? {} : { county }),
    })
    // Places are read with the most populous first: who names a county is answered for its greatest town.
    if (county !== undefined && !counties.has(`${state}:${county}`)) {
      counties.add(`${state}:${county}`)
      for (const name of countyNames(normal(county))) add(names, name, id)
    }
    for (const own of seat === undefined ? [name] : [name, seat]) {
      add(names, normal(own), id)
      const [first = ''] = normal(own).split(/ (?:de|del) /)
      if (first.length > 3 && first !== normal(own) && !common.has(first)) add(short, first, id)
    }
  }
  for (const { id, name, also, city } of states)
    for (const word of new Set([...Object.values(name).map(normal), ...also])) add(names, word, city ?? id)
  for (const [id, words] of Object.entries(aliases)) for (const word of words) add(names, word, id)
  return { places, states: new Map(states.map((s) => [s.id, s])), names, short }
}

/** How a county is written: alone it is mostly a city, so only with the word for it. */
function countyNames(county: string): readonly string[] {
  return [`condado de ${county}`, `condado ${county}`, `${county} county`, `konte ${county}`]
}

function freeId(id: PlaceId, taken: ReadonlyMap<PlaceId, unknown>): PlaceId {
  if (!taken.has(id)) return id
  for (let n = 2; ; n++) {
    const next = `${id.slice(0, -2)}-${n}`
    if (!taken.has(next)) return next
  }
}

/** The part of an id that comes from a name. */
export function slugOf(name: string): string {
  return normal(name).replaceAll(' ', '-').slice(0, slugLimit).replace(/-$/, '')
}

function shown(name: string, seat: string | undefined): string {
  if (seat === undefined) return name
  const [a, b] = [normal(name), normal(seat)]
  return a.includes(b) || b.includes(a) ? name : `${seat} (${name})`
}

function add(index: Map<string, PlaceId[]>, name: string, id: PlaceId): void {
  const ids = index.get(name)
  if (ids === undefined) index.set(name, [id])
  else if (!ids.includes(id)) ids.push(id)
}
