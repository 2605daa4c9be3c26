import type { Atlas } from '../../core/conversation/atlas.ts'
import { countryOf, type PlaceId, type PlaceKind, stateOf } from '../../core/vocabulary/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import { createNamed } from './named-offices.ts'
import { municipalityAt } from './nearest.ts'
import { openGazetteer } from './open-gazetteer.ts'
import type { PlacesContent } from './record.ts'
import { createResidence } from './residence.ts'
import { createAsking, createNaming, createOurs, createWish } from './wish.ts'

/** Farther than this from every place it knows, a position is in another country or at sea. */
const reach = 80

/** The other answer to "another place?": a few words, no more. */
const brief = 6

/** Makes the atlas. The gazetteer is read when a first place is spoken of, so that start-up does not wait for it. */
export function createAtlas({ gazetteer: data, nearest }: PlacesContent): Atlas & { readonly gazetteer: Gazetteer } {
  const wished = createWish(nearest)
  const named = createNaming(nearest)
  const asking = createAsking(nearest)
  const ours = createOurs(nearest)
  const offices = createNamed(nearest)
  const open = () => openGazetteer(data)
  const residence = createResidence(nearest.lives, () => open().finder)
  // Who looks for what stands in Mexico only does not mean a town of that name across the border; else the likeliest country is meant.
  const where = (kinds: readonly PlaceKind[], ids: readonly PlaceId[]) => {
    const isMexican =
      kinds.every((kind) => nearest.kinds[kind]?.country === 'mx') && ids.some((id) => countryOf(id) === 'mx')
    const country = isMexican ? 'mx' : countryOf(ids[0] ?? '')
    const isBoth = kinds.some((kind) => nearest.kinds[kind]?.country === 'both')
    const meant = isMexican || isBoth ? ids.filter((id) => countryOf(id) === country) : ids
    return meant
  }
  // A city that bears its state's name: an office named with it is that one's. What is nearest depends on it, and is asked.
  const ofOffice = (kinds: readonly PlaceKind[], ids: readonly PlaceId[]) =>
    where(kinds, ids).filter((id, _, all) => id.includes(':') || !all.some((city) => city.startsWith(`${id}:`)))
  const place = (id: string) => open().gazetteer.places.get(id)
  const state = (id: string) => open().gazetteer.states.get(id)

  return {
    get gazetteer() {
      return open().gazetteer
    },
    hear(text, awaited) {
      const kinds = wished(text)
      if (kinds !== null) return { kinds, places: where(kinds, open().finder.within(text)?.ids ?? []), certain: true }
      const naming = named(text)
      const there = naming === null ? null : open().finder.within(text)
      if (naming !== null && there !== null)
        return { kinds: naming, places: ofOffice(naming, there.ids), certain: true }
      const called = offices(text)
      if (called !== null)
        return { kinds: [], places: open().finder.within(text)?.ids.slice(0, 1) ?? [], offices: called, certain: true }
      if (awaited === null) return null
      if (awaited === 'another' && text.trim().split(/\s+/).length > brief) return null
      const found = open().finder.whole(text)
      if (awaited === 'another') return found?.certain ? { kinds: [], places: found.ids, certain: true } : null
      if (found !== null) return { kinds: [], places: found.ids, certain: found.certain }
      const within = there ?? open().finder.within(text)
      return within === null ? null : { kinds: [], places: within.ids, certain: false }
    },
    asked: (text) => asking(text),
    asksForUs: (text) => ours(text),
    resides: (text) => residence(text),
    at: (point) => municipalityAt(point, reach, open().gazetteer),
    places: () => [...open().gazetteer.places.values()],
    has: (id) => place(id) !== undefined || state(id) !== undefined,
    name(id, language) {
      const own = place(id)
      const of = state(stateOf(id))?.name[language] ?? ''
      if (own === undefined) return of
      return state(stateOf(id))?.city === id ? of : `${own.name}, ${of}`
    },
  }
}
