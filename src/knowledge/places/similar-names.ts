import type { PlaceId } from '../../core/vocabulary/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import { distance, letterDifference, lettersOf, soundOf, tolerance } from './similar.ts'

type Entry = readonly [sound: string, letters: number, ids: readonly PlaceId[]]

/** The first sound is nearly always heard right, so only names that begin alike and are about as long are compared. */
const keyOf = (sound: string, length: number) => `${sound[0] ?? ''}${length}`

/** Finds the places whose names are most like a written one, among those `allowed`. Names all of one sound come before any other. */
export function createSimilar(gazetteer: Gazetteer): (name: string, allowed: (id: PlaceId) => boolean) => PlaceId[] {
  let index: Map<string, Entry[]> | null = null

  return (name, allowed) => {
    index ??= build(gazetteer)
    const sound = soundOf(name)
    const letters = lettersOf(sound)
    const limit = tolerance(sound.length)
    let best = limit
    let found = new Set<PlaceId>()
    for (let length = sound.length - limit; length <= sound.length + limit; length++) {
      for (const [other, its, ids] of index.get(keyOf(sound, length)) ?? []) {
        if (letterDifference(letters, its) > 2 * best) continue
        const off = distance(sound, other, best)
        if (off > best) continue
        const fitting = ids.filter(allowed)
        if (fitting.length === 0) continue
        if (off < best) found = new Set()
        best = off
        for (const id of fitting) found.add(id)
      }
    }
    return [...found]
  }
}

function build({ names, short }: Gazetteer): Map<string, Entry[]> {
  const sounds = new Map<string, PlaceId[]>()
  for (const index of [names, short])
    for (const [name, ids] of index) {
      if (name.length < 4) continue
      const sound = soundOf(name)
      sounds.set(sound, [...(sounds.get(sound) ?? []), ...ids])
    }
  const index = new Map<string, Entry[]>()
  for (const [sound, ids] of sounds) {
    const key = keyOf(sound, sound.length)
    const entries = index.get(key)
    if (entries === undefined) index.set(key, [[sound, lettersOf(sound), ids]])
    else entries.push([sound, lettersOf(sound), ids])
  }
  return index
}
