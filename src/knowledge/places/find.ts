import { countryOf, type PlaceId, stateOf } from '../../core/vocabulary/place.ts'
import { choose } from './choose.ts'
import type { Gazetteer } from './gazetteer.ts'
import { normal } from './normal.ts'
import { createSimilar } from './similar-names.ts'
import { afterLocative, countries, withoutFiller } from './words.ts'

/** Places a text may mean, likeliest first; `certain` is false when the name was only similar. */
export interface PlaceMatch {
  readonly ids: readonly PlaceId[]
  readonly certain: boolean
}

/** Finds places in texts. */
export interface Finder {
  /** The well-known places of a name written in full, perhaps with the words around it and its state; none where it is only similar. */
  exactly(text: string): readonly PlaceId[]
  /** The whole text is a place, perhaps with its state or country: `gomes palacio dgo`, `vivo en Fresno, California`. */
  whole(text: string): PlaceMatch | null
  /** A place named somewhere in a longer text; only names written in full, after a word like "en", "in", "nan". */
  within(text: string): PlaceMatch | null
}

const longestName = 6
const longestState = 4
/** Longest abbreviation of a state: `qro`. */
const abbreviation = 3

/** A town whose short name another bears is meant too when it has so many times its people. */
const farBigger = 10

/** A town named in passing counts from this many people: smaller ones are also ordinary words. */
const known = 15_000

/** Who says where they live, naming no state, means a place of so many times more people than the others of its name. */
const outweighs = 20

/** The places of a name; "Juchitán" is a small town of that name and, for most, Juchitán de Zaragoza. */
function placesCalled(name: string, { names, short, places, states }: Gazetteer): readonly PlaceId[] {
  const own = names.get(name)
  const shortly = short.get(name) ?? []
  if (own === undefined) return shortly
  const people = (id: PlaceId) => places.get(id)?.people ?? Number.POSITIVE_INFINITY
  const most = Math.max(...own.map(people))
  const meant = own.some((id) => states.has(id)) ? [] : shortly.filter((id) => people(id) > most * farBigger)
  return [...meant, ...own]
}

/** Prepares the finding; what needs preparing is made when it is first needed. */
export function createFinder(gazetteer: Gazetteer): Finder {
  const similar = createSimilar(gazetteer)

  const named = (name: string) => placesCalled(name, gazetteer)
  const isPopulous = (id: PlaceId) => (gazetteer.places.get(id)?.people ?? Number.POSITIVE_INFINITY) >= known

  /** Every way to read the end (or the beginning) of a name as its state or country. */
  function qualified(
    name: string,
  ): { readonly rest: string; readonly ofCountry: boolean; readonly allows: (id: PlaceId) => boolean }[] {
    const words = name.split(' ')
    const readings = []
    for (let n = 1; n <= Math.min(longestState, words.length - 1); n++) {
      const [first, last] = [words.slice(0, n).join(' '), words.slice(-n).join(' ')]
      for (const [state, rest] of [
        [last, words.slice(0, -n)],
        // Before a name two letters are a word, "la", "me"; after it they are a state.
        ...(first.length > abbreviation ? [[first, words.slice(n)] as const] : []),
      ] as const) {
        const wanted = named(state).map(stateOf)
        const country = countries.get(state)
        if (wanted.length === 0 && country === undefined) continue
        const left = rest.join(' ').replace(/ (?:en|de|del|in|nan|estado|state|eta)$/, '')
        readings.push({
          rest: left,
          ofCountry: country !== undefined,
          allows: (id: PlaceId) => (country === undefined ? wanted.includes(stateOf(id)) : countryOf(id) === country),
        })
      }
    }
    return readings
  }

  /** A name in full, with its state, or with state and country. */
  function exactly(name: string, further = 1): readonly PlaceId[] {
    for (const { rest, allows, ofCountry } of qualified(name)) {
      const written = named(rest).length === 0 && further > 0 ? exactly(rest, further - 1) : named(rest)
      const ids = written.filter(
        (id) => allows(id) && (gazetteer.places.has(id) || (ofCountry && gazetteer.states.has(id))),
      )
      if (ids.length > 0 && !gazetteer.names.has(name)) return ids
    }
    return named(name)
  }

  function nearly(name: string): readonly PlaceId[] {
    for (const { rest, allows } of qualified(name)) {
      const ids = similar(rest, (id) => allows(id) && gazetteer.places.has(id))
      if (ids.length > 0) return ids
    }
    return similar(name, (id) => (gazetteer.places.get(id)?.people ?? Number.POSITIVE_INFINITY) >= 5000)
  }

  return {
    exactly(text) {
      const name = withoutFiller(normal(text), (one) => gazetteer.names.has(one))
      const ids = name.length <= abbreviation || countries.has(name) ? [] : choose(exactly(name), gazetteer)
      return ids.some(isPopulous) ? likeliest(ids, gazetteer) : []
    },
    whole(text) {
      const said = normal(text)
      const name = withoutFiller(said, (text) => gazetteer.names.has(text))
      if (name === '' || countries.has(name) || name.split(' ').length > longestName + longestState) return null
      const ids = choose(exactly(name), gazetteer)
      const like = ids.length > 0 ? ids : choose(nearly(name), gazetteer)
      return like.length > 0 ? { ids: like, certain: ids.length > 0 } : null
    },
    within(text) {
      const words = normal(text).split(' ')
      for (let length = longestName; length > 0; length--) {
        for (let at = 0; at + length <= words.length; at++) {
          const name = words.slice(at, at + length).join(' ')
          const ids = exactly(name)
          if (name.length <= abbreviation || ids.length === 0 || !isMeant(words, at, length, ids)) continue
          return { ids: choose(ids, gazetteer), certain: true }
        }
      }
      return null
    },
  }

  function isMeant(words: readonly string[], at: number, length: number, ids: readonly PlaceId[]): boolean {
    if (!ids.some(isPopulous)) return false
    return afterLocative(words, at) || (at + length === words.length && words.slice(at).join('').length > 4)
  }
}

/** Of places of one name those that are not far smaller than the first. */
function likeliest(ids: readonly PlaceId[], { places }: Gazetteer): readonly PlaceId[] {
  const [most = 0] = ids.flatMap((id) => places.get(id)?.people ?? [])
  return ids.filter((id) => outweighs * (places.get(id)?.people ?? most) >= most)
}
