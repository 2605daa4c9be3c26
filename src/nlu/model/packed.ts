/** Small numbers and sorted words written as text that compresses well: one sign a number, each word by what it adds to the one before. */

/** A weight is this many steps at most, each way. */
export const mostSteps = 15

/** The largest number that one sign tells. */
export const mostPacked = 255

// Signs that JSON writes as they are: ASCII without quotation mark and backslash, then Latin letters, the rarest last.
const last = 0x144
const signs = [...range(0x21, 0x7e), ...range(0xa1, last)].filter((code) => code !== 0x22 && code !== 0x5c)
const numbers = new Uint8Array(last + 1)
for (const [number, code] of signs.entries()) numbers[code] = number

/** Whole numbers from 0 to `mostPacked`, a sign each. */
export function packed(list: ArrayLike<number>): string {
  return Array.from(list, (number) => String.fromCharCode(signs[number] ?? 0)).join('')
}

/** The numbers that `packed` wrote. */
export function unpacked(text: string): Uint8Array {
  const out = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) out[i] = numbers[text.charCodeAt(i)] ?? 0
  return out
}

/** Sorted words, each as how many letters it shares with the one before and what follows them, parted by line feeds. */
export function shared(words: readonly string[]): string {
  return words
    .map(
      (word, i) =>
        `${packed([sharedWith(words[i - 1] ?? '', word)])}${word.slice(sharedWith(words[i - 1] ?? '', word))}`,
    )
    .join('\n')
}

/** The words that `shared` wrote. */
export function unshared(text: string): string[] {
  let before = ''
  return text.split('\n').map((line) => {
    before = before.slice(0, numbers[line.charCodeAt(0)] ?? 0) + line.slice(1)
    return before
  })
}

function sharedWith(before: string, word: string): number {
  let count = 0
  while (count < Math.min(before.length, word.length, mostPacked) && before[count] === word[count]) count++
  return count
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
