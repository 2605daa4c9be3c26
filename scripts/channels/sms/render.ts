import type { Capabilities } from '#src/channels/channel.ts'
import { blockText, type Outbound } from '#src/core/vocabulary/outbound.ts'
import { inSevenBits, septetsOf } from './gsm.ts'

/** Text messages know letters only. An answer becomes a handful of them, so it is kept short enough to be paid for. */
export const capabilities: Capabilities = { textLimit: 1400, unit: 'utf16', buttons: 0, labelLimit: 60, idLimit: 64 }

/** Places in one text message: 160 of seven bits, or 70 of sixteen when a letter needs them. */
export const places = { sevenBits: 160, sixteenBits: 70 } as const

/** Who of the office speaks, in characters. */
const longestName = 60

/** `(12/34) ` before each part; SMS keeps no order. */
const numberWidth = '(99/99) '.length

/**
 * The text messages an answer is sent as, in order, each within its places. All are in seven bits when every letter can be written so:
 * Spanish loses accents by that, but not é and ñ, and Kreyòl none of its small letters. Choices are numbered lines of the text by then.
 */
export function render({ speaker, blocks }: Outbound): readonly string[] {
  const who =
    speaker.kind === 'staff' ? `${[...`${speaker.name}, ${speaker.role}`].slice(0, longestName).join('')}:\n` : ''
  const text = (who + blocks.map(blockText).join('\n\n')).toWellFormed().trim()
  const seven = inSevenBits(text)
  const [written, limit, measure] =
    seven === null ? [text, places.sixteenBits, (part: string) => part.length] : [seven, places.sevenBits, septetsOf]
  if (measure(written) <= limit) return written === '' ? [] : [written]
  const parts = cut(written, limit - numberWidth, measure)
  return parts.map((part, i) => `(${i + 1}/${parts.length}) ${part}`)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Between words where there are any, never inside a choice or a visible letter that fits. */
function cut(text: string, limit: number, measure: (part: string) => number): readonly string[] {
  const parts: string[] = []
  let part = ''
  const close = () => {
    if (part.trim() !== '') parts.push(part.trim())
    part = ''
  }
  for (const word of unitsOf(text, limit, measure)) {
    if (measure(part + word) <= limit) {
      part += word
      continue
    }
    close()
    for (const piece of pieces(word, limit, measure)) {
      if (measure(part + piece) > limit) close()
      part += piece
    }
  }
  close()
  return parts
}

/** What stays together: words, a choice with its number, or where that is too wide for one part the number with its first word. */
function unitsOf(text: string, limit: number, measure: (part: string) => number): readonly string[] {
  return text
    .split(/(?<=\s)(?<!^\d+\. .*)/mu)
    .flatMap((unit) => (measure(unit) <= limit ? [unit] : unit.split(/(?<=\s)(?<!^\d+\. )/u)))
}

/** The letters of a word; one that is too wide by itself comes apart. */
function pieces(word: string, limit: number, measure: (part: string) => number): readonly string[] {
  const segments = [...graphemes.segment(word)].map(({ segment }) => segment)
  return segments.flatMap((segment) => (measure(segment) <= limit ? [segment] : [...segment]))
}
