import { countryOf, type PlaceId } from '../../core/vocabulary/place.ts'
import { kilometres } from './distance.ts'
import type { Gazetteer, Place } from './gazetteer.ts'

/** How many times more people a place must have for a smaller one of its name to be left out: in one country, and across the border. */
const outweighs = { same: 20, other: 400 }

/** Beside a whole state only cities of this many people are offered: nobody means California, Maryland, without saying so. */
const besideState = 15_000

/** Closer than this, two places of one name are one answer. */
const together = 30

/** At most this many are asked apart. */
const most = 4

/** Of places that bear one name, those a person may mean, likeliest first. One: it is certain enough to answer for, naming it. */
export function choose(ids: readonly PlaceId[], gazetteer: Gazetteer): PlaceId[] {
  const states = ids.filter((id) => gazetteer.states.has(id))
  const cities = ids
    .flatMap((id) => gazetteer.places.get(id) ?? [])
    .filter((place) => states.length === 0 || place.people >= besideState)
    .toSorted((a, b) => b.people - a.people)
  const kept = cities.filter((place, i) => cities.slice(0, i).every((bigger) => standsBeside(bigger, place)))
  const [first, ...others] = kept.map((place) => place.id)
  return [...(first === undefined ? [] : [first]), ...states, ...others].slice(0, most)
}

/** Whether a smaller place is worth asking about beside a bigger one. A municipality of Mexico is, beside any city across the border. */
function standsBeside(bigger: Place, place: Place): boolean {
  if (kilometres(bigger, place) <= together) return false
  const across = countryOf(bigger.id) !== countryOf(place.id)
  if (across && place.municipality && countryOf(place.id) === 'mx') return true
  return bigger.people < (across ? outweighs.other : outweighs.same) * Math.max(1, place.people)
}
