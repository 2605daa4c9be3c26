/** Finds the one known word that a misspelt one is a letter away from; null when none or several with different values are. */
export type Near<V> = (sound: string) => V | null

const longest = 14

/**
 * Prepares the finding among words of at least `shortest` letters. Each word is filed under itself with each letter left
 * out, so that a look-up costs one step per letter and no comparison with the whole list.
 */
export function createNear<V>(words: ReadonlyMap<string, V>, shortest: number): Near<V> {
  const filed = new Map<string, string[]>()
  for (const word of words.keys())
    if (word.length >= shortest) for (const cut of cuts(word)) filed.set(cut, [...(filed.get(cut) ?? []), word])

  return (sound) => {
    if (sound.length < shortest - 1 || sound.length > longest) return null
    const candidates = new Set([sound, ...cuts(sound)].flatMap((cut) => filed.get(cut) ?? []))
    const found = new Set<V>()
    for (const word of candidates) {
      const value = words.get(word)
      if (value !== undefined && isNear(sound, word)) found.add(value)
    }
    const [only, ...others] = found
    return others.length > 0 ? null : (only ?? null)
  }
}

function cuts(word: string): string[] {
  return [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** True when one letter put in, left out, changed or swapped with its neighbour turns `a` into `b`. */
function isNear(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
