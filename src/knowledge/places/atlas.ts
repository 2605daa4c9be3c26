import type { Atlas } from '../../core/conversation/atlas.ts'
import { countryOf, type PlaceId, type PlaceKind, stateOf } from '../../core/vocabulary/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import { municipalityAt } from './nearest.ts'
import { openGazetteer } from './open-gazetteer.ts'
import type { PlacesContent } from './record.ts'
import { createNaming, createWish } from './wish.ts'

/** Farther than this from every place it knows, a position is in another country or at sea. */
const reach = 80

/** The other answer to "another place?": a few words, no more. */
const brief = 6

/** Makes the atlas. The gazetteer is read when a first place is spoken of, so that start-up does not wait for it. */
export function createAtlas({ gazetteer: data, nearest }: PlacesContent): Atlas & { readonly gazetteer: Gazetteer } {
  const wished = createWish(nearest)
  const named = createNaming(nearest)
  const open = () => openGazetteer(data)
  // Who looks for what stands in Mexico only does not mean a town of that name across the border.
  const where = (kinds: readonly PlaceKind[], ids: readonly PlaceId[]) => {
    const mexican = ids.filter((id) => countryOf(id) === 'mx')
    return mexican.length > 0 && kinds.every((kind) => nearest.kinds[kind]?.country === 'mx') ? mexican : ids
  }
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
      if (naming !== null && there !== null) return { kinds: naming, places: where(naming, there.ids), certain: true }
      if (awaited === null) return null
      if (awaited === 'another' && text.trim().split(/\s+/).length > brief) return null
      const found = open().finder.whole(text)
      if (awaited === 'another') return found?.certain ? { kinds: [], places: found.ids, certain: true } : null
      if (found !== null) return { kinds: [], places: found.ids, certain: found.certain }
      const within = there ?? open().finder.within(text)
      return within === null ? null : { kinds: [], places: within.ids, certain: false }
    },
    at: (point) => municipalityAt(point, reach, open().gazetteer),
    has: (id) => place(id) !== undefined || state(id) !== undefined,
    name(id, language) {
      const own = place(id)
      const of = state(stateOf(id))?.name[language] ?? ''
      if (own === undefined) return of
      return state(stateOf(id))?.city === id ? of : `${own.name}, ${of}`
    },
  }
}
