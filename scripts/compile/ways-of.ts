/** So many ways of one line are learned at most: more would teach its words and nothing new. */
const mostWays = 12

/** The ways a line can be said: `{a|b} c` is "a c" and "b c". Of many, some that are spread over all of them. */
export function waysOf(line: string): readonly string[] {
  const choices = line.split(/\{([^}]*)\}/u).map((part, i) => (i % 2 === 0 ? [part] : part.split('|')))
  const all = choices.reduce((sum, { length }) => sum * length, 1)
  const some = Math.min(all, mostWays)
  const ways = Array.from({ length: some }, (_, i) => way(choices, i, some))
  return [...new Set(ways.map((text) => text.replace(/\s+/gu, ' ').replaceAll(' ,', ',').trim()))].filter(
    (text) => text !== '',
  )
}

/** The `i`-th of `some` ways: every choice is gone through at its own pace, so that no two always come together. */
function way(choices: readonly (readonly string[])[], i: number, some: number): string {
  let pace = 1
  return choices
    .map((parts) => {
      if (parts.length === 1) return parts[0] ?? ''
      const at = (i * pace + Math.floor(i / Math.max(1, some / pace))) % parts.length
      pace += 1
      return parts[at] ?? ''
    })
    .join('')
}
