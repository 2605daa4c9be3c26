import type { Trilingual } from '../../core/vocabulary/language.ts'
import type { PlaceId } from '../../core/vocabulary/place.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'

/** A state's names as the gazetteer has them. */
export interface StateLent {
  readonly id: string
  readonly name: Trilingual
  /** Abbreviations, Kreyòl and misspelt forms. */
  readonly also: readonly string[]
}

/** The gazetteer's finder (`knowledge/places`), lent by whoever may know both. */
export interface PlaceFinder {
  /** The whole text is a place; also by ear. Ids with ":" are municipalities and cities, others states. */
  whole(text: string): { readonly ids: readonly PlaceId[]; readonly certain: boolean } | null
  /** A place named in full after a word like "en". */
  within(text: string): { readonly ids: readonly PlaceId[]; readonly certain: boolean } | null
}

/** A state's name or abbreviation; "mich" is two states. */
export interface StateName {
  readonly ids: readonly string[]
  /** Four letters or fewer that are no full name: `tx`, `dgo`, `la`. */
  readonly short: boolean
}

/** What the reading of places stands on. */
export interface PlaceReader {
  readonly stateAt: Lexicon<StateName>
  readonly finder: PlaceFinder
}

const longestShort = 4

/** Prepares the reading of states and places; made once. */
export function createPlaceReader(lent: {
  readonly states: readonly StateLent[]
  readonly finder: PlaceFinder
}): PlaceReader {
  const byPhrase = new Map<string, { ids: string[]; short: boolean }>()
  const add = (phrase: string, { id }: StateLent, short: boolean) => {
    const known = byPhrase.get(phrase)
    if (known === undefined) byPhrase.set(phrase, { ids: [id], short })
    else if (!known.ids.includes(id)) known.ids.push(id)
  }
  for (const state of lent.states) {
    for (const full of Object.values(state.name)) add(plain(full), state, false)
    for (const other of state.also) add(plain(other), state, other.replaceAll(' ', '').length <= longestShort)
  }
  return {
    stateAt: createLexicon([...byPhrase].map(([phrase, value]) => [value, phrase] as const)),
    finder: lent.finder,
  }
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}
