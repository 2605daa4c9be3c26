/** A stretch of text, or something to tap: a phone number or a web address. */
export interface Piece {
  readonly kind: 'text' | 'phone' | 'link'
  readonly text: string
}

// A web address; an emergency number; or figures in groups of four at most, as telephone numbers are written on paper.
const tappable =
  /(https?:\/\/[^\s<>"]+[^\s<>"').,;:!?»”])|(?<![\w.,/+-])(911|988|089|079|\+?(?:\(?\d{1,4}\)?[ -]){1,6}\d{1,4}|\+?\d{10,13})(?![\w/]|[.,-]\d)/g

/** Figures of a telephone number: ten in Mexico and the United States, up to fifteen with the country. */
const phoneFigures = { least: 10, most: 15 }
const emergencyFigures = 3

/** Finds what can be tapped in a text. The pieces joined are the text again. */
export function linkify(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(tappable)) {
    const [found, link] = match
    if (link === undefined && !isPhone(found)) continue
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    pieces.push({ kind: link === undefined ? 'phone' : 'link', text: found })
    end = match.index + found.length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}

function isPhone(found: string): boolean {
  const figures = found.replace(/\D/g, '').length
  return figures === emergencyFigures || (figures >= phoneFigures.least && figures <= phoneFigures.most)
}
