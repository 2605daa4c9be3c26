const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text on one line of at most `limit` UTF-16 units, cut with `…` and never inside a visible character. */
export function oneLine(text: string, limit: number): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length > limit - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
