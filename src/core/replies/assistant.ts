import type { Block, Choice, Outbound } from '../vocabulary/outbound.ts'

/** A message of the assistant that cites nothing; whoever cites adds it. */
export function assistant(blocks: readonly Block[], choices: readonly Choice[]): Outbound {
  return { speaker: { kind: 'assistant' }, blocks, choices, citations: [] }
}

/** Words as a paragraph of their own. */
export function paragraph(text: string): Block {
  return { kind: 'text', text }
}
