/** As many whole sentences as fit, the first whatever its length: a condition stays with its sentence. */
export function firstSentences(text: string, letters: number): string {
  if (text.length <= letters) return text
  const ends = [...text.matchAll(/[.!?»”"](?= [\p{Lu}¿¡«“])/gu)].map(({ index }) => index + 1)
  return text.slice(0, ends.findLast((end) => end <= letters) ?? ends[0] ?? text.length)
}
