const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** UTF-16 units. */
function units(text: string): number {
  return text.length
}

/** The text on one line, cut with `…` and never inside a visible character, at most `limit` long by `measure`: UTF-16 units when none is given. */
export function oneLine(text: string, limit: number, measure: (text: string) => number = units): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim()
  if (measure(line) <= limit) return line
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    if (measure(kept) + measure(segment) > limit - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
