import type { PlaceId } from '../../core/vocabulary/place.ts'
import { stateOf } from '../../core/vocabulary/place.ts'
import type { Finder } from './find.ts'
import { normal } from './normal.ts'
import type { Words } from './record.ts'
import { positions } from './wish.ts'

/** A place with its state has so many words at most: "el paso de texas", "san luis rio colorado sonora". */
const longest = 6

/** Names of towns that in "estoy en …" are mostly no name: the middle of some town, the border. */
const ordinary: ReadonlySet<string> = new Set([
  'centro',
  'el centro',
  'frontera',
  'la frontera',
  'campo',
  'el campo',
  'camino',
  'norte',
])

/** Prepares the hearing of where somebody lives or is, said beside anything else: "vivo en Houston y perdí mi pasaporte". */
export function createResidence(lives: Words, finder: () => Finder): (text: string) => PlaceId | null {
  const said = positions(lives)
  return (text) => {
    const words = normal(text).split(' ')
    for (const { at, length } of said.groups(words)) {
      const after = words.slice(at + length, at + length + longest)
      for (let n = after.length; n > 0; n--) {
        const name = after.slice(0, n).join(' ')
        const ids = ordinary.has(name.replace(/^(?:en|nan|in|al|a) /, '')) ? [] : finder().exactly(name)
        const [first] = ids
        // One name in one state: Durango, the city and the state of it.
        if (first !== undefined && ids.every((id) => stateOf(id) === stateOf(first))) return first
        if (first !== undefined) return null
      }
    }
    return null
  }
}
