import { normal } from './normal.ts'
import type { NearestContent } from './record.ts'
import { positions } from './wish.ts'

/** Longer, a text tells something in which the office is a detail. */
const longest = 14
/** The name of an office alone has so many words at most. */
const brief = 4

/** Prepares the hearing of offices by their name: the records meant, or null where none is asked for. */
export function createNamed({ named, asks, did }: NearestContent): (text: string) => readonly string[] | null {
  const asked = positions(asks)
  const done = positions(did)
  const offices = named.map(({ words, ...office }) => ({ ...office, find: positions(words) }))
  return (text) => {
    const words = normal(text).split(' ')
    if (words.length > longest || done(words).length > 0) return null
    const contact = asked(words).length > 0
    const met = offices.find(
      ({ find, alone }) => find(words).length > 0 && (contact || (alone && words.length <= brief)),
    )
    return met?.records ?? null
  }
}
