// In this order: what two letters sound like is decided before one of them is folded away.
const folds: readonly (readonly [RegExp, string])[] = [
  [/ch|tch/g, '1'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/qu|k|c(?=[aou1]|\b|[^eiy])/g, 'k'],
  [/c|z|ss/g, 's'],
  [/ll/g, 'y'],
  [/(?<=[aeiou])y\b/g, 'i'],
  [/g(?=[eiy])|x/g, 'j'],
  [/hua|gua|wa/g, 'ua'],
  [/v/g, 'b'],
  [/w/g, 'u'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
]

/** A name as it sounds to people who write by ear in Spanish, English or Kreyòl: `gomes palasio` and `gomez palacio` are one. */
export function soundOf(name: string): string {
  return folds.reduce((text, [form, sound]) => text.replace(form, sound), name)
}

/** How many letters a name may be off and still be taken for another. */
export function tolerance(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : length < 14 ? 2 : 3
}

/** Which letters a name has, one bit each: names that share too few cannot be near each other. */
export function lettersOf(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31)
  return bits
}

/** How many letters are in one of two sets but not in the other. */
export function letterDifference(a: number, b: number): number {
  let rest = a ^ b
  let count = 0
  for (; rest !== 0; count++) rest &= rest - 1
  return count
}

/**
 * The least number of letters put in, left out, changed or swapped with their neighbour that turns `a` into `b`;
 * `limit + 1` when it is more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before = new Uint8Array(b.length + 1)
  let last = Uint8Array.from({ length: b.length + 1 }, (_, j) => j)
  let row = new Uint8Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1)
      row[j] = least
      smallest = Math.min(smallest, least)
    }
    if (smallest > limit) return limit + 1
    ;[before, last, row] = [last, row, before]
  }
  return at(last, b.length)
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0
}
