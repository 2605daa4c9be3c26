import type { Field } from './field.ts'
import type { Language } from './language.ts'
import { mapLink, type Pin } from './pin.ts'
import type { TopicId } from './topic.ts'

/** Something a person can press; where there are no buttons it is reached by its number or its label. */
export interface Choice {
  /** Carries its whole meaning, at most 64 bytes, so that an old button still does what it says. */
  readonly id: string
  readonly label: string
}

/** One paragraph-like piece of a message; channels that know only text get them one under another. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'list'
      readonly heading: string
      readonly items: readonly string[]
      readonly style: 'check' | 'number' | 'plain'
      /** Of a `number` list: the first item's number, when it goes on with another. */
      readonly from?: number
      /** Of a `check` list: the places of the items that are done. */
      readonly done?: readonly number[]
    }
  | { readonly kind: 'source'; readonly text: string }
  /** A topic's list as a picture to keep; `text` says what it is where no picture can be shown. */
  | {
      readonly kind: 'picture'
      readonly topic: TopicId
      readonly language: Language
      /** The person's case, written on it. */
      readonly folio: string | null
      readonly text: string
      /** The person's own list instead of the topic's. */
      readonly own?: OwnList
    }
  /** A place on the map; `text` names it beside, and where no map can be shown is followed by a link. */
  | { readonly kind: 'pin'; readonly pin: Pin; readonly text: string }
  /** Words the person sends on from their own phone; we learn neither to whom nor whether. */
  | { readonly kind: 'forward'; readonly text: string }

/** The list a guided procedure ended in, for one person to keep. */
export interface OwnList {
  readonly title: string
  readonly warnings: readonly string[]
  readonly parts: readonly {
    readonly field: Field
    readonly heading: string
    readonly items: readonly string[]
    /** The places of the items that are done; null where nothing can be ticked. */
    readonly done: readonly number[] | null
  }[]
  readonly source: string
}

/** A source named under an answer. */
export interface Citation {
  readonly publisher: string
  readonly title: string
  readonly url: string | null
  /** The date of its own page: `2024-10`, or `undated`. */
  readonly as_of: string
}

/** Who speaks: the assistant, or a person of the office by first name and role. */
export type Speaker =
  | { readonly kind: 'assistant' }
  | { readonly kind: 'staff'; readonly name: string; readonly role: string }

/** One message to a person before any channel has shaped it. */
export interface Outbound {
  readonly speaker: Speaker
  readonly blocks: readonly Block[]
  readonly choices: readonly Choice[]
  readonly citations: readonly Citation[]
  /** The language it is in, for what a channel has to say around it; messages of before have none. */
  readonly language?: Language
  /** Of a reviewed sentence of the office: the same in Spanish, for staff who do not read the person's language. */
  readonly original?: string
  /** Of words of the office that somebody translated: who, and whether a machine did first. */
  readonly translated?: { readonly by: string; readonly machine: boolean }
}

/** The message as plain text, blocks divided by an empty line; choices are not part of it. */
export function plainText(outbound: Outbound): string {
  return outbound.blocks.map(blockText).join('\n\n')
}

/** One block as plain text: lists get their heading and a mark or number for each item. */
export function blockText(block: Block): string {
  if (block.kind === 'warning') return `⚠ ${block.text}`
  if (block.kind !== 'list') return block.text
  const marks = {
    check: (i: number) => (block.done?.includes(i) ? '☑ ' : '☐ '),
    number: (i: number) => `${i + (block.from ?? 1)}. `,
    plain: () => '• ',
  }
  const items = block.items.map((item, i) => `${marks[block.style](i)}${item}`)
  return (block.heading ? [block.heading, ...items] : items).join('\n')
}

/** A message whose places are links instead of pins, for where no pin can be shown or one was not taken. */
export function pinsAsLinks(outbound: Outbound): Outbound {
  if (!outbound.blocks.some(({ kind }) => kind === 'pin')) return outbound
  const linked = (block: Block): Block =>
    block.kind === 'pin' ? { kind: 'text', text: `${block.text}\n${mapLink(block.pin)}` } : block
  return { ...outbound, blocks: outbound.blocks.map(linked) }
}

/** An own list as blocks, for where no picture can be shown. */
export function blocksOfList({ title, warnings, parts, source }: OwnList): readonly Block[] {
  return [
    { kind: 'title', text: title },
    ...warnings.map((text): Block => ({ kind: 'warning', text })),
    ...parts.map(
      ({ heading, items, done }): Block => ({
        kind: 'list',
        heading,
        items,
        style: done === null ? 'plain' : 'check',
        ...(done === null ? {} : { done }),
      }),
    ),
    ...(source === '' ? [] : [{ kind: 'source', text: source } as const]),
  ]
}
