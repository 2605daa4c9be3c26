import type { StateSaid } from '../../core/vocabulary/entity.ts'
import type { PlaceId } from '../../core/vocabulary/place.ts'
import type { PlaceFinder, PlaceReader } from './place-reader.ts'
import { type FindAll, type Found, mention, type Said } from './said.ts'
import { heard, soundOf } from './tokens.ts'

const locatives = heard('en in nan desde from soti hasta near vivo viv rete around fuera cerca bo')
/** "De" is of place after these: "soy de Lerdo", "cerca de Fresno". */
const beforeOf = heard(
  'soy es somos son originario originaria vengo viene venimos cerca ciudad municipio vecino nacido nacida naci nacio registro salimos sali lleg llegue estado',
)
const of = heard('de del')
/** States that are also names of people and streets. */
const names = heard('virginia georgia hidalgo morelos guerrero washington')
/** Also the capital of the United States. */
const washington = heard('washington')
/** Abbreviations that are also words. */
const words =
  heard(`la me in or ok hi oh de co al id ma pa mi il ar va ca sin son ver mor col tab camp mex baja ill wash cal conn ind miss ore
  mass kan tam nay gro mo ms mt md ct ga ne sd nd ri ia ut pue bc nh nl qr sc mn wa dc ks ky az ak`)
/** At most so many words are a place with its state; so many windows are looked at. */
const longestPlace = 6
const mostWindows = 10
/** An answer to "where?" is at most so long. */
const longestAnswer = 10

/** States by name and, where the words around allow it, by abbreviation; and those of the places found. */
export const findPlaces: FindAll = (said, earlier) => {
  const { places } = said.context
  if (places === undefined) return []
  const answer = answered(said, places.finder)
  if (answer.length > 0) return answer
  const states = namedStates(said, places)
  const towns = namedTowns(said, places.finder).filter(
    (town) => !earlier.some((found) => overlap(found, town)) && !states.some((state) => isStateAlone(state, town)),
  )
  const told = (found: Found) => states.some((state) => overlap(state, found) || sameState(state, found))
  const ofTowns = towns.flatMap((town) => stateOfTown(said, town) ?? []).filter((found) => !told(found))
  return [...states, ...towns, ...ofTowns]
}

/** The whole message answers "where?". */
function answered(said: Said, finder: PlaceFinder): readonly Found[] {
  const { awaited } = said.context
  if ((awaited !== 'place' && awaited !== 'state') || said.size > longestAnswer || said.size === 0) return []
  const found = finder.whole(said.text)
  if (found === null) return []
  const towns = found.ids.filter((id) => id.includes(':'))
  const states =
    awaited === 'state' && found.ids.some(isState) ? found.ids.filter(isState) : [...new Set(found.ids.map(stateOf))]
  const range = { first: 0, next: said.size }
  const place: Found[] =
    towns.length === 0
      ? []
      : [
          {
            ...range,
            entity: {
              ...mention(said, 0, said.size, found.certain && found.ids.length === 1),
              kind: 'place',
              places: towns,
            },
          },
        ]
  const [state] = states
  const sure = found.certain && states.length === 1
  return state === undefined ? place : [{ ...range, entity: stateSaid(said, 0, said.size, state, sure) }, ...place]
}

function namedStates(said: Said, { stateAt, finder }: PlaceReader): readonly Found[] {
  const { tokens, context, size } = said
  const all: Found[] = []
  for (let at = 0; at < size; ) {
    const match = stateAt(tokens, at)
    const meant =
      match !== null &&
      (match.value.short
        ? isShortMeant(said, at, match.next, match.value.ids, finder)
        : isNameMeant(said, at, match.next))
    const [id] = match?.value.ids ?? []
    if (match === null || !meant || id === undefined) {
      at++
      continue
    }
    const { ids, short, city: own } = match.value
    const towns = short ? [] : (finder.within(`en ${wordsOf(said, at, match.next)}`)?.ids ?? [])
    const alsoTown =
      washington.has(tokens[at]?.sound ?? '') || towns.some((town) => town.startsWith(`${id}:`) && town !== own)
    const sure = ids.length === 1 && (!alsoTown || context.awaited === 'state' || isCalledState(said, at))
    const city = short ? cityBefore(said, at, match.next, ids, finder) : null
    all.push({
      first: at,
      next: match.next,
      entity: stateSaid(said, at, match.next, city ?? id, sure || city !== null),
    })
    at = match.next
  }
  return all
}

function isCalledState({ tokens }: Said, at: number): boolean {
  return (
    ['estado', 'state', 'eta'].includes(tokens[at - 1]?.sound ?? '') ||
    ['estado', 'state'].includes(tokens[at - 2]?.sound ?? '')
  )
}

function isNameMeant(said: Said, at: number, next: number): boolean {
  const { tokens, size } = said
  if (!names.has(tokens[at]?.sound ?? '') || next - at > 1 || size === 1) return true
  return isAfterLocative(said, at) || tokens[at]?.signs === ',' || tokens[next]?.sound === 'state'
}

/** An abbreviation counts after its city, after "en" at an end, or alone when a state was asked for. */
function isShortMeant(said: Said, at: number, next: number, ids: readonly string[], finder: PlaceFinder): boolean {
  const { tokens, context, size } = said
  if (size === next - at) return context.awaited === 'state' || context.awaited === 'place'
  const ends =
    tokens[next]?.sound === '' || /[.,;:!?)]/.test(tokens[next]?.signs ?? '') || tokens[next]?.sound === 'mexico'
  if (!ends) return false
  const isWord = words.has(tokens[at]?.sound ?? '')
  if (!isWord && (isAfterLocative(said, at) || /^[,(]$/.test(tokens[at]?.signs ?? ''))) return true
  return cityBefore(said, at, next, ids, finder) !== null
}

/** The state among `ids` in which the one to three words before name a city. */
function cityBefore(said: Said, at: number, next: number, ids: readonly string[], finder: PlaceFinder): string | null {
  for (let first = at - 1; first >= Math.max(0, at - 3); first--) {
    const found = finder.within(`en ${wordsOf(said, first, next)}`)?.ids ?? []
    const state = ids.find((id) => found.some((place) => place.startsWith(`${id}:`)))
    if (state !== undefined) return state
  }
  return null
}

function namedTowns(said: Said, finder: PlaceFinder): readonly Found[] {
  const { tokens, size } = said
  const all: Found[] = []
  let windows = 0
  for (let at = 0; at < size && windows < mostWindows; at++) {
    const starts = (at === 0 && size <= longestPlace) || isAfterLocative(said, at)
    if (!starts || all.some(({ next }) => next > at)) continue
    let end = at + 1
    while (end < size && end - at < longestPlace && !/[.;:!?()]/.test(tokens[end]?.signs ?? '')) end++
    windows++
    const town = townIn(said, at, end, finder)
    if (town !== null) all.push(town)
  }
  return all
}

function townIn(said: Said, first: number, end: number, finder: PlaceFinder): Found | null {
  const idsOf = (from: number, to: number) => finder.within(`en ${wordsOf(said, from, to)}`)?.ids ?? []
  const ids = idsOf(first, end)
  const towns = ids.filter((id) => id.includes(':'))
  if (towns.length === 0) return null
  const same = (other: readonly PlaceId[]) => other.length === ids.length && other.every((id, i) => id === ids[i])
  let [from, next] = [first, first + 1]
  while (next < end && !same(idsOf(first, next))) next++
  // "Gómez" alone would do; the words that the place's id has too belong to its name.
  const slug = new Set((towns[0]?.split(':')[1] ?? '').split('-').map(soundOf))
  while (next < end && slug.has(said.tokens[next]?.sound ?? '')) next++
  while (from + 1 < next && same(idsOf(from + 1, next))) from++
  return { first: from, next, entity: { ...mention(said, from, next, ids.length === 1), kind: 'place', places: towns } }
}

function stateOfTown(said: Said, { first, next, entity }: Found): Found | null {
  if (entity?.kind !== 'place') return null
  const [state, ...others] = new Set(entity.places.map(stateOf))
  return state === undefined || others.length > 0
    ? null
    : { first, next, entity: stateSaid(said, first, next, state, entity.certain) }
}

/** "Nuevo México" is the state, not a town of that name in another. */
function isStateAlone(state: Found, town: Found): boolean {
  if (state.entity?.kind !== 'state' || town.entity?.kind !== 'place' || !overlap(state, town)) return false
  const { state: id, certain } = state.entity
  return certain && state.first === town.first && !town.entity.places.some((place) => stateOf(place) === id)
}

function sameState(a: Found, b: Found): boolean {
  return a.entity?.kind === 'state' && b.entity?.kind === 'state' && a.entity.state === b.entity.state
}

function stateSaid(said: Said, first: number, next: number, state: string, certain: boolean): StateSaid {
  return { ...mention(said, first, next, certain), kind: 'state', country: state.startsWith('us') ? 'us' : 'mx', state }
}

function isAfterLocative({ tokens }: Said, at: number): boolean {
  const before = tokens[at - 1]?.sound ?? ''
  if (/[.;:!?]/.test(tokens[at]?.signs ?? '')) return false
  return locatives.has(before) || (of.has(before) && beforeOf.has(tokens[at - 2]?.sound ?? ''))
}

function wordsOf(said: Said, first: number, next: number): string {
  return said.text.slice(said.tokens[first]?.at ?? 0, said.tokens[next - 1]?.end ?? 0)
}

function overlap(a: Found, b: Found): boolean {
  return a.first < b.next && b.first < a.next
}

function isState(id: PlaceId): boolean {
  return !id.includes(':')
}

function stateOf(id: PlaceId): string {
  return id.split(':')[0] ?? ''
}
