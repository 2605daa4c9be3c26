import type { Capabilities } from '../vocabulary/capabilities.ts'
import { type Block, blocksOfList, blockText, type Outbound, pinsAsLinks } from '../vocabulary/outbound.ts'

/** Room kept for a speaker's name and list headings a channel may add. */
const margin = 200

/**
 * Cuts a message to what a channel carries: one or more messages, none over the limit, every choice still reachable.
 * Choices stay on the last piece; where a channel has too few buttons they become numbered lines.
 */
export function fitTo(said: Outbound, capabilities: Capabilities): Outbound[] {
  // Asking a device where it is makes sense only where there is one to ask.
  const shown = capabilities.pins ? said : pinsAsLinks(said)
  const written = capabilities.pictures ? shown : { ...shown, blocks: shown.blocks.flatMap(writtenOut) }
  const outbound = capabilities.locates
    ? written
    : { ...written, choices: written.choices.filter((c) => c.id !== 'locate') }
  const numbered = outbound.choices.length > capabilities.buttons
  const whole = numbered ? { ...outbound, blocks: [...outbound.blocks, numberedChoices(outbound)] } : outbound
  const limit = Math.max(1, capabilities.textLimit - margin)
  const measure = (text: string) => lengthIn(text, capabilities.unit)
  const groups = capabilities.forwards ? [whole.blocks] : forwardsApart(whole.blocks)
  const pieces = groups.flatMap((blocks) => cut(blocks, limit, measure))
  return pieces.map((blocks, i) =>
    i === pieces.length - 1 ? { ...whole, blocks } : { ...whole, blocks, choices: [], citations: [] },
  )
}

/** What is forwarded goes out with nothing else in its bubble. */
function forwardsApart(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [[]]
  for (const block of blocks) {
    const isApart = block.kind === 'forward' || groups.at(-1)?.at(-1)?.kind === 'forward'
    if (isApart && groups.at(-1)?.length !== 0) groups.push([block])
    else groups.at(-1)?.push(block)
  }
  return groups
}

/** Blocks that go out together, in as few messages as carry them. */
function cut(blocks: readonly Block[], limit: number, measure: (text: string) => number): Block[][] {
  if (measure(blocks.map(blockText).join('\n\n')) <= limit) return [[...blocks]]
  const pieces: Block[][] = [[]]
  for (const block of blocks.flatMap((b) => divide(b, limit, measure))) {
    const piece = pieces.at(-1) ?? []
    if (piece.length > 0 && measure([...piece, block].map(blockText).join('\n\n')) > limit) pieces.push([block])
    else piece.push(block)
  }
  return pieces
}

function writtenOut(block: Block): readonly Block[] {
  return block.kind === 'picture' && block.own !== undefined ? blocksOfList(block.own) : [block]
}

/** The length of a text as a platform counts it. */
export function lengthIn(text: string, unit: Capabilities['unit']): number {
  if (unit === 'utf16') return text.length
  if (unit === 'bytes') return new TextEncoder().encode(text).length
  return [...text].length
}

function numberedChoices(outbound: Outbound): Block {
  return { kind: 'list', heading: '', items: outbound.choices.map((c) => c.label), style: 'number' }
}

/** A block that fits, or the same block in parts: lists between items, texts between words. */
function divide(block: Block, limit: number, measure: (text: string) => number): Block[] {
  if (measure(blockText(block)) <= limit) return [block]
  if (block.kind === 'list') {
    const half = Math.ceil(block.items.length / 2)
    if (block.items.length > 1) {
      const { from = 1, style, done } = block
      const goesOn = style === 'number' ? { from: from + half } : {}
      const doneThere = done === undefined ? {} : { done: done.filter((i) => i >= half).map((i) => i - half) }
      return [
        { ...block, items: block.items.slice(0, half) },
        { ...block, heading: '', items: block.items.slice(half), ...goesOn, ...doneThere },
      ].flatMap((b) => divide(b, limit, measure))
    }
    return divide({ kind: 'text', text: blockText(block) }, limit, measure)
  }
  return pack(block.text, limit, measure).map((text) => ({ ...block, text }))
}

function pack(text: string, limit: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\s)/u).flatMap((w) => shortWords(w, limit, measure))) {
    if (line !== '' && measure(line + word) > limit) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return line === '' ? lines : [...lines, line]
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts a word longer than the limit between what a reader sees as letters, so no emoji or accent is torn. */
function shortWords(word: string, limit: number, measure: (text: string) => number): string[] {
  if (measure(word) <= limit) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure(part + segment) > limit) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return part === '' ? parts : [...parts, part]
}
