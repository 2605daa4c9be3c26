/** A stretch of text, or something to tap: a phone number or a web address. */
export type Piece = { readonly kind: 'text' | 'phone' | 'link'; readonly text: string }

// Web addresses; then the short emergency numbers; then eight digits or more, spaced as they are written on paper.
const tappable = /(https?:\/\/[^\s<>"')]+[^\s<>"').,;:])|(?<![\d.,:/-])(911|988|089|079|\+?\d{2,4}(?: \d{2,4}){2,4}|\d{10})(?![\d.,]*\d)/g

/** Finds what can be tapped in a text. The pieces joined are the text again. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(tappable)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    pieces.push({ kind: match[1] === undefined ? 'phone' : 'link', text: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}
