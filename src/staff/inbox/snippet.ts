import { marksOf, textsOfCase, textsOfEntry } from '../../core/cases/words.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'

/** A piece of a text; `found`: it is what was searched. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** Letters shown before the first word found, and in all. */
const before = 40
const shown = 200

/** Where a case has words of a search: the newest text with most of them, cut around the first; null where none of what was read has any. */
export function snippetOf(search: string, of: Case, thread: readonly ThreadEntry[]): readonly Piece[] | null {
  const texts = [...thread.toReversed().flatMap(textsOfEntry), ...textsOfCase(of)]
  let best: string | null = null
  let most = 0
  for (const text of texts) {
    const found = new Set(marksOf(search, text).map(({ word }) => word)).size
    if (found > most) [best, most] = [text, found]
  }
  return best === null ? null : piecesOf(search, best)
}

function piecesOf(search: string, text: string): readonly Piece[] {
  const marks = marksOf(search, text)
  const from = Math.max(0, (marks[0]?.from ?? 0) - before)
  const until = Math.min(text.length, from + shown)
  const pieces: Piece[] = from === 0 ? [] : [{ text: '…', found: false }]
  let at = from
  for (const mark of marks.filter((one) => one.to <= until)) {
    pieces.push(
      { text: text.slice(at, mark.from), found: false },
      { text: text.slice(mark.from, mark.to), found: true },
    )
    at = mark.to
  }
  pieces.push({ text: text.slice(at, until), found: false })
  if (until < text.length) pieces.push({ text: '…', found: false })
  return pieces.filter((piece) => piece.text !== '').map((piece) => ({ ...piece, text: piece.text.toWellFormed() }))
}
