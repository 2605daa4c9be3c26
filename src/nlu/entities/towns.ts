import type { PlaceId } from '../../core/vocabulary/place.ts'
import { isAfterLocative, wordsOf } from './locative.ts'
import type { PlaceFinder } from './place-reader.ts'
import { type Found, mention, type Said } from './said.ts'
import { heard, soundOf } from './tokens.ts'

/** At most so many words are a place with its state; so many windows are looked at. */
const longestPlace = 6
const mostWindows = 10
/** What may stand between "en" and the name. */
const fillers = heard('la el los las the ciudad city de del of municipio vil')
const articles = heard('la el los las the')
/** Words that are also towns: "en casa", "en el centro". */
const ordinary =
  heard(`casa centro colonia pueblo puente monte orilla segundo mesa escondido tres golden mobile university mandan
  capital oro huerta villa puerto hospital`)
/** Names that go on to something else: San Pedro Sula, unión libre. */
const others = heard('sula libre')

/** Towns named in full after a word like "en": `en Gómez Palacio`, `near Fresno`, `soy de Lerdo`. */
export function namedTowns(said: Said, finder: PlaceFinder, states: readonly Found[]): readonly Found[] {
  const { tokens, size } = said
  const all: Found[] = []
  let windows = 0
  for (let at = 0; at < size && windows < mostWindows; at++) {
    if (!(at === 0 && size <= longestPlace) && !isAfterLocative(said, at)) continue
    let end = at + 1
    while (end < size && end - at < longestPlace && !/[.;:!?()]/.test(tokens[end]?.signs ?? '')) end++
    windows++
    const town = townIn(said, at, end, finder)
    // At the beginning only what is a place as a whole, its state beside it.
    const ends = [town?.next, ...states.flatMap((state) => (state.first === town?.next ? state.next : []))]
    if (town !== null && (isAfterLocative(said, at) || ends.includes(size))) all.push(town)
    at = town?.next === undefined ? at : town.next - 1
  }
  return all
}

/** The town whose name begins a window, articles passed over. */
function townIn(said: Said, first: number, end: number, finder: PlaceFinder): Found | null {
  const idsOf = (from: number, to: number) => finder.within(`en ${wordsOf(said, from, to)}`)?.ids ?? []
  const ids = idsOf(first, end)
  const towns = ids.filter((id) => id.includes(':'))
  const [likeliest] = towns
  if (likeliest === undefined) return null
  const same = (other: readonly PlaceId[]) => other.length === ids.length && other.every((id, i) => id === ids[i])
  let next = first + 1
  while (next < end && !same(idsOf(first, next))) next++
  // "Gómez" alone would do; words that the place's id has too belong to its name.
  const slug = (likeliest.split(':')[1] ?? '').split('-').map(soundOf)
  while (next < end && slug.includes(said.tokens[next]?.sound ?? '')) next++
  let from = next - 1
  while (from > first && !same(idsOf(from, next))) from--
  const sound = (at: number) => said.tokens[at]?.sound ?? ''
  while (from > first && slug.includes(sound(from - 1))) from--
  for (let i = first; i < from; i++) if (!fillers.has(sound(i))) return null
  const isArticled = articles.has(sound(from - 1)) && !slug.includes(sound(from - 1)) && next - from === 1
  if (isArticled || isOrdinary(said, from, next) || others.has(sound(next))) return null
  return { first: from, next, entity: { ...mention(said, from, next, ids.length === 1), kind: 'place', places: towns } }
}

function isOrdinary({ tokens }: Said, first: number, next: number): boolean {
  const own = tokens.slice(first, next).map(({ sound }) => sound)
  return own.every((sound) => articles.has(sound) || ordinary.has(sound) || sound === 'de')
}
