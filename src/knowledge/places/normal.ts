/** A text as names are compared: no accents, no case, no signs, single spaces. */
export function normal(text: string): string {
  // Most names are plain already, and sixteen thousand of them are read at once.
  const plain = /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')
  return plain
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
