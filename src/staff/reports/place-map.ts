import { geoConicEqualArea } from 'd3-geo'
import { scaleSqrt } from 'd3-scale'
import { html } from 'hono/html'
import type { MapPlace } from '../../core/conversation/atlas.ts'
import type { Html } from '../views/layout.ts'

/** A place to be drawn, with its figure and how it is called. */
export interface Spot {
  readonly id: string
  readonly name: string
  readonly size: number
}

/** What a map shows. */
export interface PlaceMap {
  /** Unique on its page. */
  readonly id: string
  /** What it comes to, for who does not see it. */
  readonly sentence: string
  readonly spots: readonly Spot[]
}

const [width, height] = [360, 250]
/** Every place of the gazetteer within such a square is one dot: together they are the shape of two countries. */
const cell = 4
const largest = 20
/** So many are named on the map; the table names all. */
const named = 6

/**
 * Mexico and the United States as dots where people live, with a circle for each place by how many there are. What lies elsewhere – Alaska,
 * Hawaii, another country – stands in the table alone.
 */
export function placeMap({ id, sentence, spots }: PlaceMap, places: readonly MapPlace[]): Html | '' {
  const near = places.filter(({ lon, lat }) => lon > -125 && lon < -60 && lat < 50)
  const at = projected(near)
  const drawn = spots.flatMap((spot) => {
    const point = middleOf(near.filter((place) => place.state === spot.id || place.id === spot.id))
    return point === null ? [] : [{ ...spot, point: at(point) }]
  })
  if (drawn.length === 0) return ''
  const radius = scaleSqrt([0, Math.max(...drawn.map(({ size }) => size))], [0, largest])
  const sorted = drawn.toSorted((a, b) => b.size - a.size)
  return html`<figure class="map"><figcaption id="${id}">${sentence}</figcaption>
<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}" focusable="false"><path class="land" d="${land(near, at)}"/>
${sorted.map(({ size, point: [x, y] }) => html`<circle class="spot" cx="${round(x)}" cy="${round(y)}" r="${round(Math.max(3, radius(size)))}"/>`)}
${sorted.slice(0, named).map(({ name, size, point: [x, y] }) => html`<text x="${round(x)}" y="${round(y + 4)}" text-anchor="${x > width - 60 ? 'end' : 'middle'}">${name} ${size}</text>`)}</svg></figure>`
}

type Project = (place: { readonly lon: number; readonly lat: number }) => readonly [number, number]

function projected(places: readonly MapPlace[]): Project {
  const coordinates = places.map(({ lon, lat }) => [lon, lat])
  const projection = geoConicEqualArea()
    .parallels([20, 45])
    .rotate([98, 0])
    .fitExtent(
      [
        [largest, 6],
        [width - largest, height - 6],
      ],
      { type: 'MultiPoint', coordinates },
    )
  return ({ lon, lat }) => projection([lon, lat]) ?? [0, 0]
}

function land(places: readonly MapPlace[], at: Project): string {
  const cells = new Set(
    places.map((place) => {
      const [x, y] = at(place)
      return `M${Math.round(x / cell) * cell} ${Math.round(y / cell) * cell}h0`
    }),
  )
  return [...cells].join('')
}

/** Where most of its people live. */
function middleOf(places: readonly MapPlace[]): { readonly lon: number; readonly lat: number } | null {
  const people = places.reduce((sum, place) => sum + place.people + 1, 0)
  if (places.length === 0) return null
  const mean = (of: (place: MapPlace) => number) =>
    places.reduce((sum, place) => sum + of(place) * (place.people + 1), 0) / people
  return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) }
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10
}
