import type { StateSaid } from '../../core/vocabulary/entity.ts'
import { type PlaceId, stateOf } from '../../core/vocabulary/place.ts'
import type { PlaceFinder } from './place-reader.ts'
import { type FindAll, type Found, mention, type Said } from './said.ts'
import { isOnlyWord, namedStates } from './states.ts'
import { namedTowns } from './towns.ts'

/** An answer to "where?" is at most so long. */
const longestAnswer = 10

/** States and towns named in a message; a town also tells its state. */
export const findPlaces: FindAll = (said, earlier) => {
  const { places } = said.context
  if (places === undefined) return []
  const answer = answered(said, places.finder)
  if (answer.length > 0) return answer
  const states = namedStates(said, places)
  const towns = namedTowns(said, places.finder, states).filter(
    (town) => !earlier.some((found) => overlap(found, town)) && !states.some((state) => isStateAlone(state, town)),
  )
  const told = (found: Found) => states.some((state) => overlap(state, found) || sameState(state, found))
  const ofTowns = towns.flatMap((town) => stateOfTown(said, town) ?? []).filter((found) => !told(found))
  return [...states, ...towns, ...ofTowns]
}

/** The whole message answers "where?"; then also by ear. */
function answered(said: Said, finder: PlaceFinder): readonly Found[] {
  const { awaited } = said.context
  if ((awaited !== 'place' && awaited !== 'state') || said.size > longestAnswer || said.size === 0) return []
  const [first] = said.tokens
  if (said.size === 1 && first !== undefined && isOnlyWord(said.text, first.sound)) return []
  const found = finder.whole(said.text)
  // By ear three letters are like too many names.
  if (found === null || (!found.certain && letters(said.text) <= shortestHeard)) return []
  const [towns, own] = [found.ids.filter(isTown), found.ids.filter((id) => !isTown(id))]
  const states = awaited === 'state' && own.length > 0 ? own : [...new Set(found.ids.map(stateOf))]
  const range = { first: 0, next: said.size }
  const where = (certain: boolean) => mention(said, 0, said.size, found.certain && certain)
  const [state] = states
  return [
    ...(state === undefined ? [] : [{ ...range, entity: { ...where(states.length === 1), ...stateSaid(state) } }]),
    ...(towns.length === 0
      ? []
      : [{ ...range, entity: { ...where(found.ids.length === 1), kind: 'place' as const, places: towns } }]),
  ]
}

const shortestHeard = 3

function letters(text: string): number {
  return text.replace(/\P{L}/gu, '').length
}

function stateOfTown(said: Said, { first, next, entity }: Found): Found | null {
  if (entity?.kind !== 'place') return null
  const [state, ...others] = new Set(entity.places.map(stateOf))
  if (state === undefined || others.length > 0) return null
  return { first, next, entity: { ...mention(said, first, next, entity.certain), ...stateSaid(state) } }
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

function overlap(a: Found, b: Found): boolean {
  return a.first < b.next && b.first < a.next
}

function stateSaid(state: string): Pick<StateSaid, 'kind' | 'country' | 'state'> {
  return { kind: 'state', country: state.startsWith('us') ? 'us' : 'mx', state }
}

function isTown(id: PlaceId): boolean {
  return id.includes(':')
}
