import { type Guide, type Heading, headings, type Item, type Lines } from '../../vocabulary/guide.ts'
import type { GuideText } from '../../vocabulary/guide-text.ts'
import type { Line } from '../book.ts'
import type { Pen } from '../pen.ts'
import { fillIn } from '../slots.ts'

/** What stands under one heading of a result. */
export interface Part {
  readonly heading: Heading
  readonly items: readonly { readonly item: Item; readonly line: Line }[]
}

/** The lines of some rows under their headings, each once. `values`: what the procedure's own sentences are filled with. */
export function partsIn(
  rows: readonly (Lines | undefined)[],
  values: Readonly<Record<string, string>>,
  guide: Guide,
  text: GuideText,
  pen: Pen,
): Part[] {
  function lineOf(item: Item): Line | null {
    if (item.includes('/')) return pen.book.line(item, pen.language, pen.today)
    const own = text.items?.[item]
    return own === undefined ? null : { text: fillIn(own, guide, text, values, pen), citations: [], confirm: null }
  }
  return headings.flatMap((heading): Part[] => {
    const items = [...new Set(rows.flatMap((row) => row?.[heading] ?? []))].flatMap((item) => {
      const line = lineOf(item)
      return line === null ? [] : [{ item, line }]
    })
    return items.length === 0 ? [] : [{ heading, items }]
  })
}

/** The lines that rest on sources. */
export function linesIn(parts: readonly Part[]): readonly Line[] {
  return parts.flatMap(({ items }) => items.map(({ line }) => line)).filter((line) => line.citations.length > 0)
}

/** The line that says where lines are from; empty where none rests on a source. */
export function sourceLine(parts: readonly Part[], pen: Pen): string {
  const lines = linesIn(parts)
  return lines.length === 0 ? '' : pen.book.sourceOf(lines, pen.language)
}

/** As much of a line as a button can carry and still be told from the others. */
export function shortLine(text: string): string {
  const [first = text] = text.split(/(?<=[.;])\s/)
  return first.length <= longestLabel ? first : `${first.slice(0, first.lastIndexOf(' ', longestLabel))}…`
}

const longestLabel = 60
