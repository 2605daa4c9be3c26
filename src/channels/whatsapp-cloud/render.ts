import type { Language } from '../../core/vocabulary/language.ts'
import { type Block, blockText, type Choice, type Outbound, type Speaker } from '../../core/vocabulary/outbound.ts'
import { oneLine } from '../../shared/one-line.ts'
import type { Capabilities } from '../channel.ts'

/**
 * WhatsApp takes 4096 characters of text and shows at most ten choices, as a list. What is left free is for the line that names a
 * staff member. Meta says characters; UTF-16 units are the stricter reading.
 */
export const capabilities: Capabilities = {
  textLimit: 3900,
  unit: 'utf16',
  buttons: 10,
  // A row's title and, for what does not fit there, the line under it.
  labelLimit: 72,
  idLimit: 200,
  pictures: true,
  pins: true,
  freeTextWindowMs: 24 * 60 * 60 * 1000,
}

/** Meta's limits in UTF-16 units: https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages */
export const limits = {
  text: 4096,
  buttons: 3,
  buttonTitle: 20,
  buttonBody: 1024,
  rowTitle: 24,
  rowDescription: 72,
  listButton: 20,
} as const

/** The line stays within what `capabilities` leaves free. */
const speakerLimit = 180

interface Row {
  readonly id: string
  readonly title: string
  readonly description?: string
}

/** The part of a message to Meta's `/messages` that says what the person sees. */
export type Body =
  | { readonly type: 'text'; readonly text: { readonly body: string; readonly preview_url: false } }
  | {
      readonly type: 'interactive'
      readonly interactive:
        | {
            readonly type: 'button'
            readonly header?: { readonly type: 'image'; readonly image: { readonly id: string } }
            readonly body: { readonly text: string }
            readonly action: {
              readonly buttons: readonly { readonly type: 'reply'; readonly reply: { id: string; title: string } }[]
            }
          }
        | {
            readonly type: 'list'
            readonly body: { readonly text: string }
            readonly action: {
              readonly button: string
              readonly sections: readonly { readonly rows: readonly Row[] }[]
            }
          }
    }
  | { readonly type: 'image'; readonly image: { readonly id: string; readonly caption?: string } }

/**
 * Shapes a message: up to three short choices are buttons, up to ten a list; more are numbered lines of the text by then. Titles,
 * warnings and headings are bold as long as that cannot be mistaken for, or mixed with, what somebody wrote.
 * `listButton` names what opens the list, in the language of the message.
 */
export function render(outbound: Outbound, listButton: (language: Language) => string): Body {
  const choices = distinct(outbound.choices)
  const opens = oneLine(listButton(outbound.language ?? 'es'), limits.listButton)
  const said = textOf(outbound)
  // Choices cannot stand under nothing.
  const text = said.trim() === '' && choices.length > 0 ? opens : said
  if (choices.length === 0 || choices.length > capabilities.buttons)
    return { type: 'text', text: { body: text, preview_url: false } }
  if (areButtons(choices) && text.length <= limits.buttonBody)
    return {
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text },
        action: {
          buttons: choices.map((choice) => ({ type: 'reply', reply: { id: choice.id, title: choice.label } })),
        },
      },
    }
  return {
    type: 'interactive',
    interactive: { type: 'list', body: { text }, action: { button: opens, sections: [{ rows: choices.map(row) }] } },
  }
}

/** The whole text, the speaker's line included. */
export function textOf({ speaker, blocks }: Outbound): string {
  const line = speakerLine(speaker)
  const parts = line === null ? [] : [line]
  const plain = [...parts, blocks.map(blockText).join('\n\n')].join('\n')
  const marked = [...(line === null ? [] : [bold(line)]), blocks.map(markedText).join('\n\n')].join('\n')
  // A lone surrogate would spoil the whole request; its replacement has the same length.
  return (marked.length <= limits.text ? marked : plain).toWellFormed()
}

function markedText(block: Block): string {
  if (block.kind === 'title' || block.kind === 'warning') return bold(blockText(block))
  if (block.kind !== 'list' || block.heading === '') return blockText(block)
  return [bold(block.heading), blockText({ ...block, heading: '' })].filter(Boolean).join('\n')
}

/** WhatsApp has no other way than stars around a line; where signs of that kind stand in it already it stays as it is. */
function bold(text: string): string {
  return /^[^\s*_~`\n][^*_~`\n]*(?<!\s)$/.test(text) ? `*${text}*` : text
}

function speakerLine(speaker: Speaker): string | null {
  return speaker.kind === 'assistant' ? null : `${oneLine(`${speaker.name}, ${speaker.role}`, speakerLimit)}:`
}

/** Meta refuses a message in which an id stands twice; both would do the same. A blank label still has its number. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  return choices
    .filter((choice, i) => choices.findIndex((other) => other.id === choice.id) === i)
    .map(({ id, label }, i) => ({ id, label: oneLine(label, capabilities.labelLimit) || `${i + 1}` }))
}

/** Titles must differ, and none is worth cutting while a list can show it whole. */
function areButtons(choices: readonly Choice[]): boolean {
  const labels = new Set(choices.map((choice) => choice.label))
  return (
    choices.length <= limits.buttons &&
    labels.size === choices.length &&
    choices.every((choice) => choice.label.length <= limits.buttonTitle)
  )
}

function row({ id, label }: Choice): Row {
  if (label.length <= limits.rowTitle) return { id, title: label }
  return { id, title: oneLine(label, limits.rowTitle), description: oneLine(label, limits.rowDescription) }
}
