import type { MessageEntity } from 'grammy/types'
import { type Block, blockText, type Choice, type Outbound, type Speaker } from '../../core/vocabulary/outbound.ts'
import { oneLine } from '../../shared/one-line.ts'
import type { Capabilities } from '../channel.ts'

/**
 * Telegram takes 4096 UTF-16 units of text; the rest is kept for the line that names a staff member. Its 100 buttons are
 * more than a phone shows, and a label has one line.
 */
export const capabilities: Capabilities = {
  textLimit: 3900,
  unit: 'utf16',
  buttons: 20,
  labelLimit: 60,
  idLimit: 64,
  pictures: true,
  pins: true,
}

/** In characters; at two UTF-16 units each, the line stays within what `capabilities` leaves free. */
const speakerLimit = 90

/** The part of sendMessage's parameters that is used, without the address. */
export interface SendMessage {
  readonly text: string
  readonly entities: MessageEntity[]
  readonly reply_markup?: { readonly inline_keyboard: { text: string; callback_data: string }[][] }
  readonly link_preview_options: { readonly is_disabled: true }
}

/** A stretch of text, of which the first `bold` UTF-16 units are bold. */
interface Piece {
  readonly text: string
  readonly bold: number
}

/**
 * Shapes a message for sendMessage. Bold is given by position, never by markup in the text, so no text can break or forge
 * it. Each choice is a button in a row of its own; a label may be cut, an id never is.
 */
export function render(outbound: Outbound): SendMessage {
  const entities: MessageEntity[] = []
  let text = ''
  for (const piece of pieces(outbound)) {
    const marked = piece.text.slice(0, piece.bold)
    if (marked.trim() !== '') entities.push({ type: 'bold', offset: text.length, length: marked.length })
    text += piece.text
  }
  // More than fit are already numbered lines of the text.
  const rows =
    outbound.choices.length > capabilities.buttons ? [] : outbound.choices.map((choice, i) => [button(choice, i)])
  return {
    // A lone surrogate would make Telegram refuse the whole message; its replacement has the same length.
    text: text.toWellFormed(),
    entities,
    ...(rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}),
    link_preview_options: { is_disabled: true },
  }
}

function pieces(outbound: Outbound): Piece[] {
  const speaker = speakerLine(outbound.speaker)
  const all: Piece[] = speaker === null ? [] : [{ text: `${speaker}\n`, bold: speaker.length }]
  outbound.blocks.forEach((block, i) => {
    if (i > 0) all.push({ text: '\n\n', bold: 0 })
    const text = blockText(block)
    all.push({ text, bold: boldLength(block, text) })
  })
  return all
}

/** Titles, warnings and the headings of lists. */
function boldLength(block: Block, text: string): number {
  if (block.kind === 'list') return block.heading.length
  return block.kind === 'title' || block.kind === 'warning' ? text.length : 0
}

function speakerLine(speaker: Speaker): string | null {
  return speaker.kind === 'assistant'
    ? null
    : `${oneLine(`${speaker.name}, ${speaker.role}`, speakerLimit, characters)}:`
}

function button(choice: Choice, index: number): { text: string; callback_data: string } {
  // Telegram refuses a message for one blank label; a number still says which one it is.
  return {
    text: oneLine(choice.label, capabilities.labelLimit, characters) || `${index + 1}`,
    callback_data: choice.id,
  }
}

function characters(text: string): number {
  return Array.from(text).length
}
