import { isAfterLocative, wordsOf } from './locative.ts'
import type { PlaceFinder, PlaceReader } from './place-reader.ts'
import { type Found, mention, type Said } from './said.ts'
import { heard, soundOf } from './tokens.ts'

/** States that are also names of people and streets. */
const names = heard('virginia georgia hidalgo morelos guerrero washington')
/** Abbreviations that are also words. */
const words =
  heard(`la me in or ok hi oh de co al id ma pa mi il ar va ca sin son ver mor col tab camp mex baja ill wash cal conn ind
  miss ore mass kan tam nay gro mo ms mt md ct ga ne sd nd ri ia ut pue bc nh nl qr sc mn wa dc ks ky az ak`)
/** What people answer with rather than name a state, however it is written. */
const replies = heard('ok wi hi si no ya k')

/** True for a lone short word that is a place only if it can be nothing else: "wi" is a yes, "ma" a word, "MA" is Massachusetts. */
export function isOnlyWord(text: string, sound: string): boolean {
  if (replies.has(sound)) return true
  return words.has(sound) && !/\p{Lu}{2}|\./u.test(text)
}

const called = heard('estado state eta')
const [washington, mexico] = [soundOf('washington'), soundOf('mexico')]

/** States by name, and by abbreviation where the words around allow it: `murió en Texas`, `Lerdo, Dgo.`, `los angeles ca`. */
export function namedStates(said: Said, { stateAt, finder }: PlaceReader): readonly Found[] {
  const all: Found[] = []
  for (let at = 0; at < said.size; ) {
    const match = stateAt(said.tokens, at)
    const found = match === null ? null : stateFrom(said, at, match.next, match.value, finder)
    if (found !== null) all.push(found)
    at = found?.next ?? at + 1
  }
  return all
}

function stateFrom(
  said: Said,
  at: number,
  next: number,
  { ids, short }: { readonly ids: readonly string[]; readonly short: boolean },
  finder: PlaceFinder,
): Found | null {
  const city = short ? cityBefore(said, at, next, ids, finder) : null
  const isMeant = short ? isShortMeant(said, at, next, city) : isNameMeant(said, at, next)
  const state = city ?? ids[0]
  if (!isMeant || state === undefined) return null
  // Washington is also the capital.
  const isCapital = said.tokens[at]?.sound === washington && next === at + 1 && !isCalledState(said, at, next)
  const certain = (city !== null || ids.length === 1) && !isCapital
  const country = state.startsWith('us') ? 'us' : 'mx'
  return { first: at, next, entity: { ...mention(said, at, next, certain), kind: 'state', country, state } }
}

function isCalledState({ tokens, context }: Said, at: number, next: number): boolean {
  const around = [tokens[at - 1], tokens[at - 2], tokens[next]].map((token) => token?.sound ?? '')
  return context.awaited === 'state' || around.some((word) => called.has(word))
}

function isNameMeant(said: Said, at: number, next: number): boolean {
  const { tokens, size } = said
  if (!names.has(tokens[at]?.sound ?? '') || next - at > 1 || size === 1) return true
  return isAfterLocative(said, at) || tokens[at]?.signs === ',' || isCalledState(said, at, next)
}

/** An abbreviation counts after its city, after "en" or a comma at an end, or alone when a place was asked for. */
function isShortMeant(said: Said, at: number, next: number, city: string | null): boolean {
  const { tokens, context, size } = said
  if (size === next - at)
    return (
      (context.awaited === 'state' || context.awaited === 'place') && !isOnlyWord(said.text, tokens[at]?.sound ?? '')
    )
  if (city !== null) return true
  if (!ends(said, next) || words.has(tokens[at]?.sound ?? '')) return false
  return isAfterLocative(said, at) || /^[,(]$/.test(tokens[at]?.signs ?? '')
}

function ends({ tokens }: Said, next: number): boolean {
  const after = tokens[next]
  return (
    after?.sound === '' || /[.,;:!?)]/.test(after?.signs ?? '') || after?.sound === mexico || after?.digits === true
  )
}

/** The state among `ids` in which the one to three words before name a city; only where a name may end. */
function cityBefore(said: Said, at: number, next: number, ids: readonly string[], finder: PlaceFinder): string | null {
  if (!ends(said, next) || /[.;:!?]/.test(said.tokens[at]?.signs ?? '')) return null
  for (let first = at - 1; first >= Math.max(0, at - 3); first--) {
    const found = finder.within(`en ${wordsOf(said, first, next)}`)?.ids ?? []
    const state = ids.find((id) => found.some((place) => place.startsWith(`${id}:`)))
    if (state !== undefined) return state
  }
  return null
}
