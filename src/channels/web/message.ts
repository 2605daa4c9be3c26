import { type Block, type Choice, type Citation, plainText, type Speaker } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'

/** One message of the chat API. `text` is the whole of it; `blocks` the same for pages that lay it out. */
export interface WebMessage {
  readonly id: string
  readonly from: 'person' | 'assistant' | 'staff'
  readonly speaker: Speaker | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly choices: readonly Choice[]
  readonly sources: readonly Citation[]
  readonly at: number
}

/** A stored entry as the API and the page show it. */
export function messageOf(entry: ThreadEntry): WebMessage {
  const { id, at, outbound } = entry
  if (outbound === null)
    return {
      id,
      from: 'person',
      speaker: null,
      text: entry.text ?? '',
      blocks: [{ kind: 'text', text: entry.text ?? '' }],
      choices: [],
      sources: [],
      at,
    }
  return {
    id,
    from: outbound.speaker.kind,
    speaker: outbound.speaker,
    text: plainText(outbound),
    blocks: outbound.blocks,
    choices: outbound.choices,
    sources: outbound.citations,
    at,
  }
}
